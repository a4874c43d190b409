import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { minuteOf } from '../meetings/block-minutes.rules.js';
import { NOT_COUNTED, type PartKind } from './parts.rules.js';

/** I9 *(ours, per body)*: the counted minutes that an attendee may miss and still be there in full. */
export const MISSED_AT_MOST = 15;

/** When something is, by the wall clock of the day (`HH:MM`). */
interface PartTimes {
  startsAt: string;
  endsAt: string;
}

/** A part of an intervision day, as far as presence depends on it. */
export interface CountedPart extends PartTimes {
  kind: PartKind;
}

/** What a trainee is credited for a part (I4). */
export interface PartMark {
  component: ComponentKey;
  block: number;
  /** at most the part's own */
  minutes: number;
}

/** The day at whose door people are tapped in and out. */
export interface DoorDay {
  heldOn: string;
  /** when it opens, `HH:MM` */
  startsAt: string;
  parts: readonly CountedPart[];
}

/** One tap at the door: that somebody came, or went. */
export interface Tap {
  direction: 'in' | 'out';
  /** by the clock of the phone, which may be wrong */
  at: Temporal.Instant;
  /** when the server got it; a phone without a connection sends it later */
  arrivedAt: Temporal.Instant;
}

/** Somebody was there from one minute of the day until another, by its wall clock. */
export interface Stay {
  from: number;
  until: number;
}

/** How much of a day somebody was there (I9): `full` is attended too. */
export type Attended = 'neither' | 'attended' | 'full';

/** Later than every minute of a day: an attendee whom nobody tapped out stayed to the end. */
const MIDNIGHT = 24 * 60;

/** The moment at which the doors of a day open. */
export function openingOf({ heldOn, startsAt }: Pick<DoorDay, 'heldOn' | 'startsAt'>): Temporal.Instant {
  return Temporal.PlainDate.from(heldOn)
    .toZonedDateTime({ timeZone: ASSOCIATION_TIME_ZONE, plainTime: startsAt })
    .toInstant();
}

/**
 * The moment at which a tap counts: no earlier than the day's opening, no later than its arrival at the server (I4). An
 * attendee whom an organiser tapped in before the doors open is there from the opening.
 */
export function countedAt(
  { at, arrivedAt }: Pick<Tap, 'at' | 'arrivedAt'>,
  opening: Temporal.Instant,
): Temporal.Instant {
  const cut = isBefore(arrivedAt, at) ? arrivedAt : at;
  return isBefore(cut, opening) ? opening : cut;
}

/**
 * When an attendee was there, by all taps of them from whatever phones, in any order and as often as a phone sent them: of
 * taps that say the same the earliest counts, and an attendee whom somebody taps in again after they went is back.
 *
 * @returns whole minutes: the seconds of a tap are left off, so that what is counted is what the list shows
 */
export function staysOf(taps: readonly Tap[], day: DoorDay): Stay[] {
  const opening = openingOf(day);
  const inOrder = taps
    .map((tap) => ({ ...tap, counted: countedAt(tap, opening) }))
    .sort(
      (a, b) =>
        Temporal.Instant.compare(a.counted, b.counted) ||
        Temporal.Instant.compare(a.at, b.at) ||
        // Out and in at one moment means present.
        b.direction.localeCompare(a.direction),
    );
  const stays: Stay[] = [];
  let since: number | null = null;
  for (const { direction, counted } of inOrder) {
    const minute = minuteOfDay(counted, day.heldOn);
    if (direction === 'in') since ??= minute;
    else if (since !== null) {
      if (since < minute) stays.push({ from: since, until: minute });
      since = null;
    }
  }
  return since === null || since >= MIDNIGHT ? stays : [...stays, { from: since, until: MIDNIGHT }];
}

/** The minutes of a day that are counted: those of its parts, each once, without breaks and meals (I9). */
export function countedMinutes(parts: readonly CountedPart[]): number {
  return minutesPresent(parts, [{ from: 0, until: MIDNIGHT }]);
}

/** Minutes that somebody was there in the counted parts. Where parts run side by side their minutes count once. */
export function minutesPresent(parts: readonly CountedPart[], stays: readonly Stay[]): number {
  const counted = new Set<number>();
  for (const part of parts.toSorted((a, b) => Number(isCounted(b)) - Number(isCounted(a)))) {
    const ends = minuteOf(part.endsAt);
    for (let minute = minuteOf(part.startsAt); minute < ends; minute += 1)
      if (isCounted(part)) counted.add(minute);
      else counted.delete(minute);
  }
  return [...counted].filter((minute) => stays.some(({ from, until }) => from <= minute && minute < until))
    .length;
}

/**
 * I9: whether somebody attended a day, and in full.
 *
 * @param present of the counted minutes, those that they were there
 * @param missedAtMost what the body that gives points lets them miss, in minutes
 */
export function attendedOf(
  counted: number,
  present: number,
  missedAtMost: number = MISSED_AT_MOST,
): Attended {
  if (present === 0 || present * 2 < counted) return 'neither';
  return present >= counted - missedAtMost ? 'full' : 'attended';
}

/** I4: what a trainee is credited for a marked part, in minutes: those that they were there, at most the mark's. */
export function markedMinutes(
  part: PartTimes,
  { minutes }: Pick<PartMark, 'minutes'>,
  stays: readonly Stay[],
): number {
  const [starts, ends] = [minuteOf(part.startsAt), minuteOf(part.endsAt)];
  const present = stays.map(({ from, until }) => Math.max(0, Math.min(until, ends) - Math.max(from, starts)));
  return Math.min(
    minutes,
    present.reduce((sum, one) => sum + one, 0),
  );
}

/** Whether the minutes of a part count (I9). */
export function isCounted({ kind }: Pick<CountedPart, 'kind'>): boolean {
  return !NOT_COUNTED.includes(kind);
}

/** The minute of the day on its own clocks; of another day the day's beginning or end. */
function minuteOfDay(instant: Temporal.Instant, heldOn: string): number {
  const there = instant.toZonedDateTimeISO(ASSOCIATION_TIME_ZONE);
  const days = Temporal.PlainDate.compare(there.toPlainDate(), heldOn);
  if (days !== 0) return days < 0 ? 0 : MIDNIGHT;
  return there.hour * 60 + there.minute;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
