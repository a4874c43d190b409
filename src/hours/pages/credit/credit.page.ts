import { kindOf } from '../../kinds/activity-kinds.rules.js';
import {
  blankForm,
  type FieldView,
  type FilledForm,
  fieldViews,
  type OptionView,
  optionViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { actorWords } from '../../../people/actors.queries.js';
import { typedOf } from './correction.form.js';
import { type CreditWords, creditWords } from './credit-summary.page.js';
import type { CreditFact } from './credits.queries.js';
import { dossierPath } from '../../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../../enrolment/pages/dossier-head.queries.js';

/** One claim with its credit, and the form that corrects it. */
export interface CreditPage {
  back: string;
  trainee: string;
  credit: CreditWords;
  notice: { tone: string; text: Text; by: Text } | null;
  /** the hours that took the place of these, and those whose place these took */
  successor: string | null;
  predecessor: string | null;
  /** the import that brought it, for readers who may look at imports */
  importHref: string | null;
  /** null for readers who may not correct, and where there is nothing to correct */
  form: CorrectionFormView | null;
  /** it is the reader's own, which another must correct */
  own: boolean;
  today: string;
}

/** The form as the page shows it, also below a preview. */
export interface CorrectionFormView {
  action: string;
  fields: Record<(typeof FIELDS)[number], FieldView>;
  what: { value: string; label: Text; chosen: boolean }[];
  blocks: OptionView[] | null;
  /** the label of what was done: a title, or another description */
  description: Text;
  general: Text | null;
  /** the page has another button that is filled */
  quiet: boolean;
}

const FIELDS = ['what', 'happenedOn', 'hours', 'minutes', 'block', 'description', 'reason'] as const;
const CREDIT = view<CreditPage>('hours/pages/credit/credit');

/** Who reads it, and what was just done to it. */
export interface CreditReader {
  isSecretariat: boolean;
  own: boolean;
  /** the correction was just made, or somebody else was first */
  after: 'corrected' | 'meanwhile' | null;
  today: string;
}

/** The page of one claim and its credit. */
export function creditPage(
  head: DossierHead,
  fact: CreditFact,
  { isSecretariat, own, after, today }: CreditReader,
  filled: FilledForm = blankForm(typedOf(fact)),
): Page {
  const path = `${dossierPath(head.trajectoryId)}/uren`;
  const correctable = fact.state === 'signed-off' && isSecretariat && !fact.decided;
  const shown: CreditPage = {
    back: path,
    trainee: head.name,
    credit: creditWords(fact),
    notice: noticeOf(fact, after),
    successor: fact.correctedBy && `${path}/${fact.correctedBy}`,
    predecessor: fact.corrects && `${path}/${fact.corrects}`,
    importHref: isSecretariat && fact.importRun !== null ? `/invoer/${fact.importRun}` : null,
    form: correctable && !own ? correctionFormView(fact, `${path}/${fact.id}/gevolgen`, filled) : null,
    own: correctable && own,
    today,
  };
  const status = after === 'meanwhile' ? 409 : statusOfForm(filled);
  return page(CREDIT, shown, {
    title: { key: 'correction.title', params: { name: head.name } },
    unlisted: true,
    status,
  });
}

/** The form of a correction. */
export function correctionFormView(
  { component, block }: CreditFact,
  action: string,
  filled: FilledForm,
  quiet = false,
): CorrectionFormView {
  const fields = fieldViews(filled, FIELDS);
  const { blocks, words } = kindOf(component);
  return {
    action,
    fields,
    quiet,
    what: (['otherwise', 'gone'] as const).map((value) => ({
      value,
      label: { key: `correction.what.${value}` },
      chosen: fields.what.value === value,
    })),
    blocks: blocks
      ? optionViews(
          Array.from({ length: blocks.count }, (_, index) => ({
            value: String(index + 1),
            text: { key: 'correction.block', params: { block: index + 1 } } as const,
          })),
          fields.block.value || String(block),
        )
      : null,
    description: { key: words.description },
    general: filled.wrong[''] ?? null,
  };
}

function noticeOf({ reversal }: CreditFact, after: CreditReader['after']): CreditPage['notice'] {
  if (after === null) return null;
  const by = reversal ? actorWords(reversal.by) : ({ key: 'actor.command' } as const);
  if (after === 'corrected' && reversal) return { tone: 'signed', text: { key: 'correction.done' }, by };
  if (after === 'corrected') return null;
  const text: Text = reversal
    ? { key: 'correction.meanwhile', params: { on: reversal.on, takenBack: String(reversal.takenBack) } }
    : { key: 'correction.no-credit' };
  return { tone: 'waiting', text, by };
}
