import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { EDUCATIONS, INTERRUPTIONS, LEADING_ROLES, MEMBERSHIPS } from '../standing-facts.rules.js';

/** Kinds of facts as the address of their form names them. */
export const FACT_PATHS = ['begeleiding', 'activiteit', 'lidmaatschap', 'erkenning', 'scholing'] as const;
export type FactPath = (typeof FACT_PATHS)[number];
/** What the board alone enters. */
export const INTERRUPTION_PATH = 'onderbreking';

/** The form of one fact. */
interface FactFormPage {
  heading: Text;
  lead: Text;
  name: string;
  back: string;
  action: string;
  formKey: string;
  detail: FieldView;
  detailLabel: string;
  details: OptionView[];
  from: FieldView | null;
  to: FieldView | null;
  /** of a recognition the last day is needed */
  toNeeded: boolean;
  on: FieldView | null;
  /** where a day may be left out for a year */
  onOptional: boolean;
  year: FieldView | null;
  national: FieldView | null;
  nationals: OptionView[];
  note: FieldView | null;
  noteLabel: string;
  wrong: Text | null;
}

const FORM = view<FactFormPage>('people/standing/pages/fact-form');

/** Which fields a form has, and what can be chosen. */
const FIELDS = {
  begeleiding: { details: LEADING_ROLES, names: ['from', 'to'] },
  activiteit: { details: LEADING_ROLES, names: ['on'] },
  lidmaatschap: { details: MEMBERSHIPS, names: ['from', 'to'] },
  erkenning: { details: LEADING_ROLES, names: ['from', 'to'] },
  scholing: { details: EDUCATIONS, names: ['on', 'year', 'national', 'note'] },
  onderbreking: { details: INTERRUPTIONS, names: ['from', 'to', 'note'] },
} as const satisfies Record<
  FactPath | typeof INTERRUPTION_PATH,
  { details: readonly string[]; names: readonly string[] }
>;

/** The form of a kind of fact about somebody. */
export function factFormPage(
  { personId, name }: { personId: string; name: string },
  kind: FactPath | typeof INTERRUPTION_PATH,
  filled: FilledForm,
): Page {
  const { details } = FIELDS[kind];
  const names: readonly string[] = FIELDS[kind].names;
  const fields: Record<string, FieldView> = fieldViews(filled, [
    'detail',
    'from',
    'to',
    'on',
    'year',
    'national',
    'note',
  ]);
  const field = (one: string) => (names.includes(one) ? fields[one]! : null);
  const home = `/begeleiders/${personId}`;
  const back = `${home}/feiten`;
  const choose: { value: string; text: Text } = { value: '', text: { key: 'standing.form.choose' } };
  const model: FactFormPage = {
    heading: { key: `standing.form.title.${kind}` },
    lead: { key: `standing.form.lead.${kind}` },
    name,
    back,
    action: kind === INTERRUPTION_PATH ? `${home}/onderbreking` : `${back}/${kind}`,
    formKey: typedText(filled.typed, 'formKey'),
    detail: fields['detail']!,
    detailLabel: `standing.form.detail.${kind}`,
    details: optionViews(
      [choose, ...details.map((value) => ({ value, text: { key: `standing.detail.${value}` } as Text }))],
      fields['detail']!.value,
    ),
    from: field('from'),
    to: field('to'),
    toNeeded: kind === 'erkenning',
    on: field('on'),
    onOptional: kind === 'scholing',
    year: field('year'),
    national: field('national'),
    nationals: optionViews(
      [
        { value: '', text: { key: 'people.unknown' } },
        { value: 'ja', text: { key: 'people.yes' } },
        { value: 'nee', text: { key: 'people.no' } },
      ],
      fields['national']!.value,
    ),
    note: field('note'),
    noteLabel: kind === 'scholing' ? 'standing.form.evidence' : 'standing.form.reason',
    wrong: filled.wrong[''] ?? null,
  };
  return page(FORM, model, { title: model.heading, unlisted: true, status: statusOfForm(filled) });
}
