import type { NameParts } from '../../../people/names.rules.js';
import { displayName } from '../../../people/names.rules.js';
import {
  type FieldView,
  type FilledForm,
  blankForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, page, view } from '../../../platform/web/page-answer.rules.js';
import { LONGEST_NAME } from '../../../platform/text/typed-name.rules.js';

/** The name as it will be printed, to confirm or to spell otherwise (K2). */
export interface NamePage {
  name: string;
  confirmed: boolean;
  field: FieldView;
  longest: number;
}

const NAME = view<NamePage>('recognition/completion/pages/name');

/** @param form what was typed, if it was refused */
export function namePage(parts: NameParts, form?: FilledForm): Page {
  const name = displayName(parts);
  const filled = form ?? blankForm({ name });
  const { name: field } = fieldViews(filled, ['name']);
  const model: NamePage = { name, confirmed: parts.printName !== null, field, longest: LONGEST_NAME };
  return page(NAME, model, {
    title: { key: 'trainee.name.title' },
    unlisted: true,
    status: statusOfForm(filled),
  });
}
