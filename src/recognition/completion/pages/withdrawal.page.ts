import type { Language } from '../../../messages/catalogue.js';
import { formatList } from '../../../platform/i18n/format.rules.js';
import {
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { RECORDS_PATH } from './records.page.js';
import type { RecordRow } from './records.queries.js';

/** The page on which the board withdraws a record. */
export interface WithdrawalPage {
  back: string;
  action: string;
  number: string;
  name: string;
  kind: Text;
  told: Text;
  reason: FieldView;
  seen: string;
  changed: Text | null;
}

const WITHDRAWAL = view<WithdrawalPage>('recognition/completion/pages/withdrawal');

/** The page that asks why, and says whom it concerns. */
export function withdrawalPage(
  row: RecordRow,
  told: readonly string[],
  form: FilledForm,
  language: Language,
): Page {
  const path = `${RECORDS_PATH}/${row.id}`;
  const changed = form.wrong[''] ?? null;
  const shown: WithdrawalPage = {
    back: path,
    action: `${path}/intrekken`,
    number: row.number,
    name: row.name,
    kind: { key: `records.kind.${row.kind}` },
    told: { key: 'records.withdraw.told', params: { names: formatList(language, [...told]) } },
    reason: fieldViews(form, ['reason']).reason,
    seen: row.state,
    changed,
  };
  return page(WITHDRAWAL, shown, {
    title: { key: 'records.withdraw.title', params: { number: row.number } },
    unlisted: true,
    status: changed ? 409 : statusOfForm(form),
  });
}
