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
import { GRANTING, type PersonsStep } from '../dossier-states.rules.js';

/** The word of each step in its address. */
export const STEP_PATHS: Readonly<Record<PersonsStep, string>> = {
  submit: 'indienen',
  ask: 'vraag',
  answer: 'antwoord',
  grant: 'verleend',
  refuse: 'geweigerd',
  drop: 'laten-vallen',
  correct: 'verbeteren',
};

/** The step that an address names; undefined when it names none. */
export function stepOfPath(path: string): PersonsStep | undefined {
  return (Object.keys(STEP_PATHS) as PersonsStep[]).find((step) => STEP_PATHS[step] === path);
}

/** One step, with what it does and what is said with it. */
interface StepPage {
  title: string;
  heading: Text;
  meaning: Text;
  back: string;
  action: string;
  version: string;
  /** what was asked last, beside the answer */
  question: string;
  words: { field: FieldView; label: Text } | null;
  grant: Record<'number' | 'points' | 'validFrom' | 'validUntil', FieldView> | null;
  /** how the body accredits it, where that is put right too */
  type: { field: FieldView; options: OptionView[]; fixed: Text | null } | null;
  wrong: Text | null;
  stops: boolean;
}

/** What the page of a step is made of. */
export interface StepModel {
  id: string;
  title: string;
  step: PersonsStep;
  question: string;
  /** the type that stays, since something was handed over; null where it can be put right */
  fixedType: string | null;
  filled: FilledForm;
}

const STEP = view<StepPage>('recognition/accreditation/dossier/pages/step');

/** Steps that need words. */
type WordedStep = 'ask' | 'answer' | 'refuse' | 'correct';
function isWorded(step: PersonsStep): step is WordedStep {
  return step === 'ask' || step === 'answer' || step === 'refuse' || step === 'correct';
}

/** The page on which a step is taken. */
export function stepPage({ id, title, step, question, fixedType, filled }: StepModel): Page {
  const home = `/accreditatie/${id}`;
  const shown: StepPage = {
    title,
    heading: { key: `accreditation.step.${step}` },
    meaning: { key: `accreditation.step.${step}.meaning` },
    back: home,
    action: `${home}/stap/${STEP_PATHS[step]}`,
    version: typedText(filled.typed, 'version'),
    question: step === 'answer' ? question : '',
    words: isWorded(step)
      ? { field: fieldViews(filled, ['text']).text, label: { key: `accreditation.step.${step}.text` } }
      : null,
    grant: GRANTING.includes(step)
      ? fieldViews(filled, ['number', 'points', 'validFrom', 'validUntil'])
      : null,
    type: step === 'correct' ? typeView(filled, fixedType) : null,
    wrong: filled.wrong[''] ?? null,
    stops: step === 'drop',
  };
  const pageTitle: Text = { key: `accreditation.step.${step}` };
  return page(STEP, shown, { title: pageTitle, unlisted: true, status: statusOfForm(filled) });
}

function typeView(filled: FilledForm, fixedType: string | null): StepPage['type'] {
  const field = fieldViews(filled, ['type']).type;
  const types = COURSE_TYPES.map((type) => ({
    value: String(type),
    text: { key: `accreditation.type.${type}` } as Text,
  }));
  return {
    field: { ...field, value: fixedType ?? field.value },
    options: optionViews(types, typedText(filled.typed, 'type')),
    fixed: fixedType === null ? null : { key: 'accreditation.correct.handed-over' },
  };
}

/** One flag, with the reason for which it is lowered. */
interface FlagPage {
  title: string;
  what: Text;
  raisedOn: string;
  back: string;
  action: string;
  field: FieldView;
}

const FLAG = view<FlagPage>('recognition/accreditation/dossier/pages/flag');

/** The page on which a flag is lowered. */
export function flagPage(
  id: string,
  flag: { id: string; title: string; what: Text; raisedOn: string },
  filled: FilledForm,
): Page {
  const home = `/accreditatie/${id}`;
  const { id: flagId, ...told } = flag;
  const shown: FlagPage = {
    ...told,
    back: home,
    action: `${home}/wijzigingen/${flagId}`,
    field: fieldViews(filled, ['reason']).reason,
  };
  const heading: Text = { key: 'accreditation.flag.heading' };
  return page(FLAG, shown, { title: heading, unlisted: true, status: statusOfForm(filled) });
}
