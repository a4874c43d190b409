import type { Refusal } from '../pe-online/refusal.rules.js';
import type { NoNumber, Placed } from './places.rules.js';

/** Somebody who gets points, by the number under which they are handed over. */
export type PointsRow = Extract<Placed, { place: 'points' }>;

/** What is known of one number that was sent for a meeting: booked in PE-online is a number, not a person. */
export interface HandedNumber {
  number: string;
  /** for whom it was sent last */
  attendee: string;
  state: 'accepted' | 'refused' | 'unknown';
  /** the day on which it was accepted, else on which it was sent last; `YYYY-MM-DD` */
  on: string;
  /** why, where it was refused */
  refusal: Refusal | null;
  /** sent at some time, and no answer said whether it was booked */
  perhapsBooked: boolean;
}

/** What is still to be handed over, and what was handed over and should not have been. */
export interface Difference {
  /** who gets points and is not booked yet */
  send: PointsRow[];
  /**
   * Numbers that are booked, or may be, and get no points now: the interface cannot take them back (Q7). Without the
   * numbers of attendees who were there in full and have since let the number go, or share it with somebody: these were
   * sent rightly.
   */
  wrongly: HandedNumber[];
}

/** Something of a hand-off that a person has to see to. */
export type HandOffTask = { attendee: string; number: string } & (
  | { kind: 'refused'; refusal: Refusal }
  /** booked in PE-online, and gets no points now */
  | { kind: 'wrongly-sent' }
  /** the same, but no answer said whether it was booked */
  | { kind: 'perhaps-wrongly-sent' }
  /** booked, or may be, and somebody else on the list gave the same number since */
  | { kind: 'shared' }
);

/** After a correction, or an answer that left something open, only the difference is sent (Q7). */
export function differenceOf(placed: readonly Placed[], handed: readonly HandedNumber[]): Difference {
  const points = pointsRows(placed);
  const getsPoints = new Set(points.map(({ number }) => number));
  const without = withoutNumber(placed);
  const accepted = new Set(handed.flatMap(({ state, number }) => (state === 'accepted' ? [number] : [])));
  return {
    send: points.filter(({ number }) => !accepted.has(number)),
    wrongly: handed.filter(
      (one) =>
        isBookedPerhaps(one) &&
        !getsPoints.has(one.number) &&
        rightfulFault(without.get(one.attendee), one) === null,
    ),
  };
}

/** What people have to see to: nothing of it is stored, it follows from who gets points and what was answered. */
export function tasksOf(placed: readonly Placed[], handed: readonly HandedNumber[]): HandOffTask[] {
  const of = new Map(pointsRows(placed).map(({ number, attendee }) => [number, attendee]));
  const wrongly = differenceOf(placed, handed).wrongly.map(({ attendee, number, state }): HandOffTask => ({
    kind: state === 'accepted' ? 'wrongly-sent' : 'perhaps-wrongly-sent',
    attendee,
    number,
  }));
  const without = withoutNumber(placed);
  const shared = handed.flatMap((one): HandOffTask[] =>
    isBookedPerhaps(one) && !of.has(one.number) && rightfulFault(without.get(one.attendee), one) === 'shared'
      ? [{ kind: 'shared', attendee: one.attendee, number: one.number }]
      : [],
  );
  return [...refusedTasks(of, handed), ...wrongly, ...shared];
}

/** @param of who gets points, by number */
function refusedTasks(of: ReadonlyMap<string, string>, handed: readonly HandedNumber[]): HandOffTask[] {
  return handed.flatMap(({ number, state, refusal }): HandOffTask[] => {
    const attendee = of.get(number);
    return state === 'refused' && attendee !== undefined && refusal
      ? [{ kind: 'refused', attendee, number, refusal }]
      : [];
  });
}

/**
 * What is known of each number of a course that is accredited as a whole: it may have been kept under several of its meetings, since
 * another was the last one then. What was booked stays booked.
 *
 * @param lists of its meetings, in their order
 */
export function ofWholeCourse<Known extends HandedNumber>(lists: readonly (readonly Known[])[]): Known[] {
  const known = new Map<string, Known>();
  for (const one of lists.flat()) {
    const before = known.get(one.number);
    if (before?.state === 'accepted') continue;
    known.set(one.number, { ...one, perhapsBooked: one.perhapsBooked || (before?.perhapsBooked ?? false) });
  }
  return [...known.values()];
}

/** The day on which somebody's points were handed over; null while they were not. */
export function acceptedOn(row: PointsRow, handed: readonly HandedNumber[]): string | null {
  return handed.find(({ number, state }) => number === row.number && state === 'accepted')?.on ?? null;
}

/** Who gets points. */
export function pointsRows(placed: readonly Placed[]): PointsRow[] {
  return placed.filter((one): one is PointsRow => one.place === 'points');
}

/** The attendees without a number now. */
function withoutNumber(placed: readonly Placed[]): ReadonlyMap<string, NoNumber> {
  return new Map(placed.flatMap((one) => (one.place === 'no-number' ? [[one.attendee, one] as const] : [])));
}

/** Why a number gets no points now although it was sent for somebody who earned them; null where they did not, or have another number. */
function rightfulFault(now: NoNumber | undefined, { number }: HandedNumber): 'missing' | 'shared' | null {
  if (!now?.full) return null;
  if (now.fault === 'missing') return 'missing';
  return now.shared === number ? 'shared' : null;
}

function isBookedPerhaps({ state, perhapsBooked }: HandedNumber): boolean {
  return state === 'accepted' || perhapsBooked;
}
