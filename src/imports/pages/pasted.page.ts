import { COLUMNS } from '../sheets.rules.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';

/** Where rows out of Excel are pasted. */
interface PastedPage {
  field: FieldView;
  hint: Text;
}

const PASTED = view<PastedPage>('imports/pages/pasted');

export function pastedPage(filled: FilledForm): Page {
  const model: PastedPage = {
    field: fieldViews(filled, ['rows']).rows,
    hint: { key: 'people.many.rows.hint', params: { columns: COLUMNS.deelnemers.join(', ') } },
  };
  const title: Text = { key: 'people.many.title' };
  return page(PASTED, model, { title, unlisted: true, status: statusOfForm(filled) });
}
