import type { Answer, AnsweredAttendance } from './answer.rules.js';
import type { AttendanceRow } from './attendance-row.rules.js';
import { type Refusal, refusalOf } from './refusal.rules.js';

/** The outcome of one row. `unknown`: the answer does not say; sent again it is booked once all the same. */
export type RowOutcome =
  | { state: 'accepted' }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'unknown' }
  /** nothing of its call was processed */
  | { state: 'unprocessed' };

/** What an answer means for the rows of its call, in their order. */
export interface CallOutcomes {
  rows: RowOutcome[];
  /** what was said of no row that could be found: the whole call, or something else */
  general: Refusal[];
}

/**
 * The outcome of each row of a call. A row is accepted or refused only where the answer leaves no doubt; an answer that
 * says a thing twice says it once.
 */
export function outcomesOf(rows: readonly AttendanceRow[], answer: Answer): CallOutcomes {
  const refusals = answer.errors.map(refusalOf);
  const whole = refusals.filter((one) => one.whole);
  if (whole.length > 0) return { rows: rows.map(() => ({ state: 'unprocessed' })), general: distinct(whole) };
  const refused = new Map<number, Refusal>();
  const general: Refusal[] = [];
  for (const refusal of refusals) {
    const index = refusedIndex(rows, refusal);
    if (index === null) general.push(refusal);
    else if (!refused.has(index)) refused.set(index, refusal);
  }
  const named = new Set(answer.accepted.flatMap((one) => acceptedIndex(rows, one) ?? []));
  // Where the other side names people otherwise than we do, its figures tell, if they fit to the last row.
  const byCount = named.size === 0 && general.length === 0 && countsFit(answer, rows.length, refused.size);
  return {
    rows: rows.map((_, index) => outcomeOf(refused.get(index), named.has(index), byCount)),
    general: distinct(general),
  };
}

/**
 * Whether an answer that somebody pasted can be that to these rows. It is not when it names people, of whom nobody is among them; another
 * course; or a day on which none of it was held. What it does not name, or says in a way that cannot be read, tells nothing.
 *
 * @param days on which it was held, `YYYY-MM-DD`
 */
export function canAnswer(
  rows: readonly AttendanceRow[],
  { accepted, errors }: Answer,
  days: readonly string[],
): boolean {
  const people = new Set(rows.map(({ externalPersonID }) => externalPersonID));
  return (
    !areOthers(
      accepted.map(({ person }) => person),
      people,
    ) &&
    !areOthers(
      errors.map((error) => refusalOf(error).person),
      people,
    ) &&
    accepted.every(({ course, date }) => {
      const day = dayOf(date);
      return (
        (course === '' || rows.some((row) => isCourseOf(row, course))) && (day === null || days.includes(day))
      );
    })
  );
}

/** Whether people are named, and none of them is one of these. */
function areOthers(named: readonly (string | null)[], people: ReadonlySet<string | undefined>): boolean {
  const told = named.filter((one) => one !== null && one !== '');
  return told.length > 0 && !told.some((one) => people.has(one!));
}

function outcomeOf(refusal: Refusal | undefined, named: boolean, byCount: boolean): RowOutcome {
  // Refused and booked in one answer is neither.
  if (refusal) return named ? { state: 'unknown' } : { state: 'refused', refusal };
  return { state: named || byCount ? 'accepted' : 'unknown' };
}

function refusedIndex(rows: readonly AttendanceRow[], { row, id, person }: Refusal): number | null {
  const byId = id === null ? [] : indexesOf(rows, id);
  // The number of a person is surer than where it stands, should the other side count from 0.
  if (byId.length === 1) return byId[0]!;
  // A number of somebody else: where it stands is then a place in another call.
  if (person !== null && byId.length === 0) return null;
  return row !== null && row >= 1 && row <= rows.length ? row - 1 : null;
}

function acceptedIndex(
  rows: readonly AttendanceRow[],
  { person, course }: AnsweredAttendance,
): number | null {
  const found = indexesOf(rows, person).filter((index) => course === '' || isCourseOf(rows[index]!, course));
  const [first, ...more] = found;
  return first === undefined || more.length > 0 ? null : first;
}

function isCourseOf({ PECourseID, externalCourseID }: AttendanceRow, course: string): boolean {
  return PECourseID === course || externalCourseID === course;
}

function indexesOf(rows: readonly AttendanceRow[], person: string): number[] {
  return rows.flatMap(({ externalPersonID }, index) => (externalPersonID === person ? [index] : []));
}

function countsFit({ counts }: Answer, rows: number, refused: number): boolean {
  return counts?.total === rows && counts.rejected === refused && counts.accepted === rows - refused;
}

/** The day of a date that was answered; null when it cannot be read as one. */
function dayOf(date: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(date)?.[1];
  if (iso !== undefined) return iso;
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ]|$)/.exec(date) ?? [];
  return year === undefined ? null : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

function distinct(refusals: readonly Refusal[]): Refusal[] {
  return [...new Map(refusals.map((refusal) => [refusal.message, refusal])).values()];
}
