import { blockCounts } from '../../../../hours/kinds/activity-kinds.rules.js';
import {
  Also,
  CalendarDate,
  Choice,
  Choices,
  Hidden,
  Id,
  Line,
  Lines,
  Paragraphs,
  TimeOfDay,
  Version,
  Whole,
} from '../../../../platform/web/fields.form.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { hasPlanFault, PLACES } from '../../../meetings/edition.rules.js';
import { DAY_SCOPES, type DayPlan, dayFaults, type DayScope, OPEN_TO, type OpenTo } from '../../day.rules.js';
import {
  minutesOfPart,
  MOST_PARTS,
  PART_KINDS,
  type PartKind,
  partFaults,
  type PlannedPart,
} from '../../parts.rules.js';

const WORDS = { most: 120, optional: true } as const;
const MISSING = 'planning.wrong.missing';
const DAY = { missing: MISSING, wrong: 'planning.wrong.date' } as const;
const TIME = { missing: MISSING, wrong: 'planning.wrong.time' } as const;
const MOST_ORGANISERS = 10;
const DAY_MINUTES = 1440;

/** The fields of a day's form that hold one text, in their order. */
export const DAY_FIELDS = [
  'title',
  'region',
  'theme',
  'chair',
  'guest',
  'heldOn',
  'startsAt',
  'endsAt',
  'venue',
  'directions',
  'capacity',
  'enrolFrom',
  'enrolUntil',
] as const;
export type DayField = (typeof DAY_FIELDS)[number];

/** What of one part has a field, by the end of its name: `part3StartsAt`. */
export const PART_FIELDS = ['Kind', 'Title', 'StartsAt', 'EndsAt', 'Mark', 'Minutes'] as const;
export type PartField = (typeof PART_FIELDS)[number];

/** The name of a field of a part. @param row from 1 */
export function partField(row: number, field: PartField): string {
  return `part${row}${field}`;
}

/** The blocks that a mark can name: `course.1`. */
export function markChoices(): { value: string; component: string; block: number }[] {
  return [...blockCounts()].flatMap(([component, count]) =>
    Array.from({ length: count }, (_, index) => index + 1).map((block) => ({
      value: `${component}.${block}`,
      component,
      block,
    })),
  );
}

/** A day as its organisers fill it in (I1). Its parts stand in fields that are numbered by their rows. */
export class DayForm {
  /** of a new day: the id that it gets */
  @Id({ optional: true })
  formKey: string | null;

  /** what the form was made from: a `SeenDay` in JSON; empty when the day is new */
  @Hidden()
  seen: string;

  /** the consequences that the page before this one told; empty when it told none */
  @Hidden()
  told: string;

  @Line({ most: 120, missing: 'day.title.missing' })
  title: string;

  @Choice(DAY_SCOPES, { missing: 'day.scope.missing' })
  scope: DayScope;

  @Also<DayForm>(['scope'], ({ scope, region }) =>
    scope === 'regional' && region === '' ? { key: 'day.wrong.region' } : null,
  )
  @Line({ most: 80, optional: true })
  region: string;

  @Line({ ...WORDS, most: 200 })
  theme: string;

  @Line(WORDS)
  chair: string;

  @Line(WORDS)
  guest: string;

  @CalendarDate(DAY)
  heldOn: string;

  @TimeOfDay(TIME)
  startsAt: string;

  @Also<DayForm>(['startsAt'], (form) => (hasPlanFault('times', form) ? { key: 'meeting.plan.times' } : null))
  @TimeOfDay(TIME)
  endsAt: string;

  @Line({ most: 300, missing: MISSING })
  venue: string;

  @Paragraphs({ most: 2000, optional: true })
  directions: string;

  @Whole({ ...PLACES, missing: 'meeting.plan.capacity', wrong: 'meeting.plan.capacity' })
  capacity: number;

  @CalendarDate(DAY)
  enrolFrom: string;

  @Also<DayForm>(['heldOn', 'enrolFrom'], (form) => {
    if (hasPlanFault('deadline', form)) return { key: 'day.wrong.deadline' };
    const window = { ...form, scope: 'national', region: null } as const;
    return dayFaults(window).includes('window') ? { key: 'day.wrong.window' } : null;
  })
  @CalendarDate(DAY)
  enrolUntil: string;

  @Choice(OPEN_TO, { missing: 'day.openTo.missing' })
  openTo: OpenTo;

  @Choices(['ja'], { optional: true })
  public: 'ja'[];

  /** names, as they were typed or chosen; who they are, `readTeachers` says */
  @Lines(MOST_ORGANISERS, { most: 300, optional: true })
  organiser: string[];
}

/** A form whose fields are numbered: a class cannot name them. */
type Rows = Record<string, unknown>;

/** What stands in one row, as far as it could be read. */
interface Row {
  kind: PartKind | null;
  title: string;
  startsAt: string | null;
  endsAt: string | null;
  mark: string | null;
  minutes: number | null;
}

for (let row = 1; row <= MOST_PARTS; row += 1) declareRow(row);

function declareRow(row: number): void {
  const target = DayForm.prototype as unknown as Rows;
  const name = (field: PartField) => partField(row, field);
  const time = { wrong: TIME.wrong, optional: true } as const;
  const own = PART_FIELDS.map(name);
  const also = (field: PartField) =>
    Also<Rows>([...own.filter((other) => other !== name(field)), 'startsAt', 'endsAt'], (form) =>
      faultOf(form, row, field),
    )(target, name(field));
  for (const field of PART_FIELDS) also(field);
  Choice(PART_KINDS, { optional: true })(target, name('Kind'));
  Line(WORDS)(target, name('Title'));
  TimeOfDay(time)(target, name('StartsAt'));
  TimeOfDay(time)(target, name('EndsAt'));
  Choice(() => markChoices().map(({ value }) => value), { optional: true, wrong: 'day.wrong.unmarkable' })(
    target,
    name('Mark'),
  );
  Whole({ least: 1, most: DAY_MINUTES, optional: true, wrong: 'day.wrong.mark-minutes' })(
    target,
    name('Minutes'),
  );
}

function rowOf(form: Rows, row: number): Row {
  const [kind, title, startsAt, endsAt, mark, minutes] = PART_FIELDS.map(
    (field) => form[partField(row, field)],
  );
  return { kind, title, startsAt, endsAt, mark, minutes } as Row;
}

/** The parts that are complete, with their rows. A mark without minutes is of the whole part. */
function completeParts(form: Rows): { row: number; part: PlannedPart }[] {
  return Array.from({ length: MOST_PARTS }, (_, index) => index + 1).flatMap((row) => {
    const { kind, title, startsAt, endsAt, mark, minutes } = rowOf(form, row);
    if (typeof kind !== 'string' || typeof startsAt !== 'string' || typeof endsAt !== 'string') return [];
    const times = { startsAt, endsAt };
    const chosen = markChoices().find(({ value }) => value === mark);
    const whole = minutesOfPart(times);
    const most = typeof minutes === 'number' ? minutes : whole;
    const marked = chosen ? { component: chosen.component, block: chosen.block, minutes: most } : null;
    return [{ row, part: { kind, title, ...times, mark: marked } }];
  });
}

/** What a row lacks, or what of it cannot be beside the others. */
function faultOf(form: Rows, row: number, field: PartField): Text | null {
  const { kind, startsAt, endsAt, mark, minutes } = rowOf(form, row);
  const complete = completeParts(form);
  if (kind === null) return field === 'Kind' ? faultWithoutKind(form, row, complete.length) : null;
  if (field === 'StartsAt' && startsAt === null) return { key: MISSING };
  if (field === 'EndsAt' && endsAt === null) return { key: MISSING };
  if (field === 'Mark' && mark === null && minutes !== null) return { key: 'day.part.mark.missing' };
  const day = { startsAt: String(form['startsAt']), endsAt: String(form['endsAt']) };
  const found = partFaults(
    day,
    complete.map(({ part }) => part),
    blockCounts(),
  ).find((one) => complete[one.index]?.row === row);
  return found && FIELD_OF[found.in] === field ? { key: `day.wrong.${found.fault}` } : null;
}

/** A row without a kind is none, unless something stands in it; a day has one part at least. */
function faultWithoutKind(form: Rows, row: number, complete: number): Text | null {
  const { title, startsAt, endsAt, mark, minutes } = rowOf(form, row);
  if (title || startsAt || endsAt || mark || minutes) return { key: 'day.part.kind.missing' };
  return row === 1 && complete === 0 ? { key: 'day.wrong.none' } : null;
}

const FIELD_OF = {
  kind: 'Kind',
  startsAt: 'StartsAt',
  endsAt: 'EndsAt',
  component: 'Mark',
  block: 'Mark',
  minutes: 'Minutes',
} as const satisfies Record<string, PartField>;

/** What a form plans. */
export function planIn(form: DayForm, organiserIds: string[]): DayPlan {
  const { title, scope, region, theme, chair, guest, heldOn, startsAt, endsAt } = form;
  const { venue, directions, capacity, enrolFrom, enrolUntil, openTo } = form;
  return {
    ...{ title, scope, region: scope === 'regional' ? region : null, theme, chair, guest },
    ...{ heldOn, startsAt, endsAt, venue, directions, capacity, enrolFrom, enrolUntil, openTo },
    public: form.public.length > 0,
    organiserIds,
    parts: completeParts(form as unknown as Rows).map(({ part }) => part),
  };
}

/** The parts that a form holds as it was typed, as far as they can be read. */
export function partsTyped(form: object): PlannedPart[] {
  return completeParts(form as Rows).map(({ part }) => part);
}

/** A day like an earlier one. */
export class CopiedDayForm {
  @Id()
  formKey: string;

  @Id({ missing: 'day.copy.missing' })
  source: string;

  @Line({ most: 120, missing: 'day.title.missing' })
  newTitle: string;
}

/** The day that is published, as it was seen. */
export class PublishDayForm {
  @Version()
  version: number;
}
