import {
  type FieldView,
  fieldViews,
  type FilledForm,
  optionViews,
  type OptionView,
  statusOfForm,
  type Typed,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { TeacherPartRow } from '../teacher-part.entity.js';
import { HAS_INTERESTS } from './own-part.form.js';

/** Where somebody fills in their own part. */
export const OWN_PART_PATH = '/docentgegevens';

interface OwnPartPage {
  path: string;
  notice: Text | null;
  /** the day on which interests were declared last; null: never */
  declaredOn: string | null;
  version: string;
  wrong: Text | null;
  fields: Record<'background' | 'hasInterests' | 'interests', FieldView>;
  choices: (OptionView & { id: string })[];
}

const OWN_PART = view<OwnPartPage>('recognition/accreditation/teachers/pages/own-part');

/** What the form begins with. */
export function typedPart(part: TeacherPartRow | null): Typed {
  if (!part) return {};
  const { background, interests } = part;
  return { background, interests, hasInterests: interests === '' ? 'none' : 'some' };
}

/** A teacher's own part. @param part as it is kept: the form goes on from it, whatever was typed */
export function ownPartPage(part: TeacherPartRow | null, filled: FilledForm, done: boolean): Page {
  const fields = fieldViews(filled, ['background', 'hasInterests', 'interests']);
  const options = HAS_INTERESTS.map((value) => ({
    value,
    text: { key: `teachers.has-interests.${value}` as const },
  }));
  const model: OwnPartPage = {
    path: OWN_PART_PATH,
    notice: done ? { key: 'teachers.part.kept' } : null,
    declaredOn: part?.declaredOn ?? null,
    version: String(part?.version ?? 0),
    wrong: filled.wrong[''] ?? null,
    fields,
    choices: optionViews(options, fields.hasInterests.value).map((option, index) => ({
      ...option,
      // The first one bears the field's name, to which the summary of what is wrong leads.
      id: index === 0 ? 'hasInterests' : `hasInterests-${option.value}`,
    })),
  };
  return page(OWN_PART, model, {
    title: { key: 'teachers.part.title' },
    unlisted: true,
    status: statusOfForm(filled),
  });
}
