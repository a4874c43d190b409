import {
  type FieldView,
  fieldViews,
  type FilledForm,
  optionViews,
  type OptionView,
  statusOfForm,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type RadioView, radioViews } from '../radios.page.js';
import {
  type BlockConsequences,
  consequencesCode,
} from '../../../meetings/pages/planning/block-change.rules.js';
import {
  clashCode,
  type ClashLine,
  clashLines,
} from '../../../meetings/pages/planning/block-clashes.page.js';
import type { BlockClashes } from '../../../meetings/pages/planning/block-clashes.service.js';
import type { PossibleTeacher } from '../../../meetings/pages/planning/teachers.queries.js';
import { DAY_SCOPES, type DayPlan, type DayScope, OPEN_TO, type OpenTo } from '../../day.rules.js';
import type { KnownDay } from '../../days.queries.js';
import { MOST_PARTS, PART_KINDS, type PlannedPart } from '../../parts.rules.js';
import { countedText, dayPath, markName } from './day-words.page.js';
import {
  DAY_FIELDS,
  type DayField,
  markChoices,
  PART_FIELDS,
  type PartField,
  partField,
} from './day.form.js';

/** What a form was made from. */
export interface SeenDay {
  version: number;
  plan: DayPlan;
}

/** What the page is made from. */
export interface DayFormModel {
  /** null: a new one */
  day: KnownDay | null;
  now: SeenDay | null;
  possible: readonly PossibleTeacher[];
  regions: readonly string[];
  /** whether the reader says who organises it */
  namesOrganisers: boolean;
  filled: FilledForm;
  /** the parts that stand in the form, as far as they can be read */
  parts: readonly PlannedPart[];
  /** what somebody else changed meanwhile (409) */
  changed?: (keyof DayPlan)[];
  tells?: BlockConsequences | null;
  warns?: BlockClashes;
}

interface PartRow {
  number: number;
  fields: Record<PartField, FieldView>;
  kinds: OptionView[];
  marks: OptionView[];
  /** whether the mark is shown unfolded */
  marked: boolean;
}

/** The form of a day. */
export interface DayFormPage {
  heading: Text;
  back: string;
  backText: Text | null;
  backName: string;
  action: string;
  formKey: string;
  seen: string;
  told: string;
  fields: Record<DayField, FieldView>;
  scopes: RadiosView;
  openTo: RadiosView;
  regions: readonly string[];
  isPublic: boolean;
  parts: PartRow[];
  /** behind a fold, so that the form is not longer than the day */
  spare: PartRow[];
  programmeHint: Text;
  counted: Text | null;
  organisers: { id: string; number: number; value: string }[] | null;
  organisersWrong: Text | null;
  possible: string[];
  taken: Text | null;
  wrong: Text | null;
  changed: { label: Text; now: string }[] | null;
  tells: Text[] | null;
  warns: ClashLine[];
  submit: Text;
}

/** The partial `platform/web/form/radios`. */
interface RadiosView {
  name: string;
  legend: Text;
  fault: Text | null;
  options: RadioView[];
}

const FORM = view<DayFormPage>('learning/intervision/pages/planning/day-form');
const FEWEST_ORGANISER_FIELDS = 3;
/** Rows that a form shows beside those that are filled in. */
const EMPTY_ROWS = 1;

const SCOPE_WORDS: Record<DayScope, Text> = {
  national: { key: 'day.scope.national' },
  regional: { key: 'day.scope.regional' },
};
const OPEN_TO_WORDS: Record<OpenTo, Text> = {
  both: { key: 'day.openTo.both' },
  leaders: { key: 'day.openTo.leaders' },
  trainees: { key: 'day.openTo.trainees' },
};

/** The form of a day, new or known. */
export function dayFormPage(model: DayFormModel): Page {
  const { day, now, possible, filled, changed, tells = null, warns } = model;
  const heading: Text = { key: day ? 'day.edit.heading' : 'day.new.heading' };
  const rows = partRows(filled);
  const shownRows = Math.min(MOST_PARTS, lastFilled(rows) + EMPTY_ROWS);
  const spare = rows.slice(shownRows);
  const shown: DayFormPage = {
    heading,
    back: day ? dayPath(day) : '/dagen',
    backText: day ? null : { key: 'day.list.title' },
    backName: day?.title ?? '',
    action: day ? `${dayPath(day)}/gegevens` : '/dagen/nieuw',
    formKey: typedText(filled.typed, 'formKey'),
    seen: now ? JSON.stringify(now) : '',
    told: toldCode(tells, warns),
    fields: fieldViews(filled, DAY_FIELDS),
    scopes: radios(filled, 'scope', DAY_SCOPES, SCOPE_WORDS),
    openTo: radios(filled, 'openTo', OPEN_TO, OPEN_TO_WORDS),
    regions: model.regions,
    isPublic: typedText(filled.typed, 'public') === 'ja',
    parts: rows.slice(0, shownRows),
    spare,
    programmeHint: { key: day ? 'day.programme.hint.change' : 'day.programme.hint' },
    counted: model.parts.length > 0 ? countedText(model.parts) : null,
    organisers: model.namesOrganisers ? organisersIn(filled) : null,
    organisersWrong: filled.wrong['organiser'] ?? null,
    possible: model.namesOrganisers ? possible.map(({ label }) => label) : [],
    taken:
      day && day.placed + day.waiting > 0
        ? { key: 'day.taken', params: { placed: day.placed, waiting: day.waiting } }
        : null,
    wrong: filled.wrong[''] ?? null,
    changed: changed && now ? changed.map((part) => changedLine(part, now.plan, possible)) : null,
    tells: tells ? tellLines(tells) : null,
    warns: warns ? clashLines(warns, possible) : [],
    submit: { key: submitKey(tells, warns) },
  };
  const status = changed ? 409 : statusOfForm(filled);
  return page(FORM, shown, { title: heading, unlisted: true, status });
}

/** What its reader was told before saving; empty when there was nothing to tell. */
export function toldCode(tells: BlockConsequences | null, warns?: BlockClashes): string {
  const codes = [tells ? consequencesCode(tells) : '', warns ? clashCode(warns) : ''];
  return codes.filter((code) => code !== '').join(';');
}

/** A plan as its form shows it. */
export function typedDay(
  plan: DayPlan,
  possible: readonly PossibleTeacher[],
): Record<string, string | string[]> {
  const { organiserIds, parts, capacity, region, public: isPublic, ...texts } = plan;
  return {
    ...texts,
    region: region ?? '',
    capacity: String(capacity),
    public: isPublic ? ['ja'] : [],
    organiser: organiserIds.map((id) => labelOf(id, possible)),
    ...typedParts(parts),
  };
}

/** Parts as the rows of a form show them. */
export function typedParts(parts: readonly PlannedPart[]): Record<string, string> {
  const fields = parts.flatMap(({ kind, title, startsAt, endsAt, mark }, index) => {
    const values: Record<PartField, string> = {
      Kind: kind,
      Title: title,
      StartsAt: startsAt,
      EndsAt: endsAt,
      Mark: mark ? `${mark.component}.${mark.block}` : '',
      Minutes: mark ? String(mark.minutes) : '',
    };
    return PART_FIELDS.map((field): [string, string] => [partField(index + 1, field), values[field]]);
  });
  return Object.fromEntries(fields);
}

function submitKey(tells: BlockConsequences | null, warns?: BlockClashes) {
  if (tells) return 'planning.block.save-and-tell' as const;
  return warns && clashCode(warns) !== ''
    ? ('planning.block.save-anyway' as const)
    : ('people.save' as const);
}

function partRows(filled: FilledForm): PartRow[] {
  return Array.from({ length: MOST_PARTS }, (_, index) => {
    const number = index + 1;
    const names = PART_FIELDS.map((field) => partField(number, field));
    const views = fieldViews(filled, names);
    const fields = Object.fromEntries(
      PART_FIELDS.map((field) => [field, views[partField(number, field)]!]),
    ) as Record<PartField, FieldView>;
    return {
      number,
      fields,
      kinds: optionViews(
        [
          { value: '', text: { key: 'day.part.none' } },
          ...PART_KINDS.map((kind) => ({ value: kind, text: { key: `day.part.${kind}` } as Text })),
        ],
        fields.Kind.value,
      ),
      marks: optionViews(
        [
          { value: '', text: { key: 'day.part.unmarked' } },
          ...markChoices().map(({ value, component, block }) => ({
            value,
            text: markName(component, block),
          })),
        ],
        fields.Mark.value,
      ),
      marked: [fields.Mark, fields.Minutes].some(({ value, wrong }) => value !== '' || wrong !== null),
    };
  });
}

/** The last row in which anything stands or is wrong. */
function lastFilled(rows: readonly PartRow[]): number {
  const filled = rows.filter(({ fields }) =>
    Object.values(fields).some(({ value, wrong }) => value !== '' || wrong !== null),
  );
  return filled.at(-1)?.number ?? 0;
}

/** Always room for one more than there are. */
function organisersIn({ typed }: FilledForm): DayFormPage['organisers'] {
  const names = [typed['organiser'] ?? []].flat().filter((name) => name.trim() !== '');
  const fields = Math.max(FEWEST_ORGANISER_FIELDS, names.length + 1);
  return Array.from({ length: fields }, (_, index) => ({
    id: `organiser-${index + 1}`,
    number: index + 1,
    value: names[index] ?? '',
  }));
}

function radios<Value extends string>(
  { typed, wrong }: FilledForm,
  name: 'scope' | 'openTo',
  values: readonly Value[],
  words: Record<Value, Text>,
): RadiosView {
  return {
    name,
    legend: { key: `day.${name}` },
    fault: wrong[name] ?? null,
    options: radioViews(name, values, (value) => words[value], typedText(typed, name)),
  };
}

function changedLine(part: keyof DayPlan, plan: DayPlan, possible: readonly PossibleTeacher[]) {
  const label: Text = { key: `day.field.${part}` };
  if (part === 'organiserIds') {
    return { label, now: plan.organiserIds.map((id) => labelOf(id, possible)).join(', ') || '—' };
  }
  if (part === 'parts') {
    const now = plan.parts.map(({ startsAt, endsAt, title }) => `${startsAt}–${endsAt} ${title}`.trim());
    return { label, now: now.join(', ') || '—' };
  }
  const value = plan[part];
  return { label, now: typeof value === 'boolean' ? (value ? '✓' : '—') : String(value ?? '') || '—' };
}

function tellLines({ changes, told, movesUp }: BlockConsequences): Text[] {
  const lines: Text[] = changes.map((change): Text => ({ key: `planning.tells.${change}` }));
  if (changes.length > 0) lines.push({ key: 'day.tells.told', params: { enrolled: told.enrolled } });
  if (movesUp > 0) lines.push({ key: 'planning.tells.moves-up', params: { count: movesUp } });
  return lines;
}

function labelOf(id: string, possible: readonly PossibleTeacher[]): string {
  return possible.find((one) => one.id === id)?.label ?? id;
}
