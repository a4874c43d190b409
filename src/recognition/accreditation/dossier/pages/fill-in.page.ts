import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { COURSE_TYPES } from '../../pe-online/attendance-row.rules.js';
import { type FilledIn, NOTHING_FILLED_IN } from '../dossier-descriptions.service.js';
import { dossierPath } from './dossier.page.js';

type FilledField = keyof FilledIn;

/** The fields that a person fills in, in the order of the form. */
export const FILLED_FIELDS = Object.keys(NOTHING_FILLED_IN) as FilledField[];

/** The form of what the system cannot know of a dossier. */
interface FillInPage {
  title: string;
  back: string;
  action: string;
  version: string;
  fields: Record<FilledField, FieldView>;
  types: OptionView[];
  /** labels of the fields that hold a proposal, which counts only when it is kept */
  proposed: Text[];
  /** titles of the programme's reading list, which are in the dossier already */
  literature: readonly string[];
  changed: { label: Text; now: string }[];
}

/** What the form is made of. */
export interface FillInModel {
  id: string;
  title: string;
  /** what is kept by now */
  kept: FilledIn & { version: number };
  literature: readonly string[];
  filled: FilledForm;
  /** fields whose value is a proposal */
  proposed: readonly FilledField[];
  /** somebody else changed it since the form was made (409) */
  overtaken?: boolean;
}

const FILL_IN = view<FillInPage>('recognition/accreditation/dossier/pages/fill-in');

/** The form of a dossier. */
export function fillInPage(model: FillInModel): Page {
  const { id, title, kept, literature, filled, proposed, overtaken = false } = model;
  const none = { value: '', text: { key: 'accreditation.dossier.choose-one' } as Text };
  const types = COURSE_TYPES.map((type) => ({
    value: String(type),
    text: { key: `accreditation.type.${type}` } as Text,
  }));
  const shown: FillInPage = {
    title,
    back: dossierPath(id),
    action: `${dossierPath(id)}/gegevens`,
    version: overtaken ? String(kept.version) : typedText(filled.typed, 'version'),
    fields: fieldViews(filled, FILLED_FIELDS),
    types: optionViews([none, ...types], typedText(filled.typed, 'type')),
    proposed: proposed.map((field) => ({ key: `accreditation.field.${field}` })),
    literature,
    changed: overtaken ? changedSince(kept, filled) : [],
  };
  return page(FILL_IN, shown, {
    title: { key: 'accreditation.fill-in.title', params: { title } },
    unlisted: true,
    status: overtaken ? 409 : statusOfForm(filled),
  });
}

/** What is kept of a dossier, as its form takes it; what nobody said is empty. */
export function typedDossier(filled: FilledIn): Record<FilledField, string> {
  const typed = FILLED_FIELDS.map((field) => [field, String(filled[field] ?? '')]);
  return Object.fromEntries(typed) as Record<FilledField, string>;
}

function changedSince(kept: FilledIn, { typed }: FilledForm): FillInPage['changed'] {
  const now = typedDossier(kept);
  return FILLED_FIELDS.filter((field) => now[field] !== typedText(typed, field)).map((field) => ({
    label: { key: `accreditation.field.${field}` },
    now: now[field],
  }));
}
