import { Temporal } from '@js-temporal/polyfill';

/** H6: what one block counts for at most, in minutes. */
export const BLOCK_MINUTES = 240;

/** Of an intervision day all minutes are kept; what they count for is another matter (I4, I9). */
const DAY_MINUTES = 24 * 60;

/** When a meeting is, by the wall clock of that day (`HH:MM`); the break is not counted. */
export interface BlockTimes {
  startsAt: string;
  endsAt: string;
  breakAt: string | null;
  /** in minutes */
  breakMinutes: number;
  /** null for an intervision day; without a word about it, it is a block */
  component?: string | null;
}

/** The part of a meeting during which somebody was there. */
export interface Presence {
  from: string;
  until: string;
}

/** Minutes that a whole meeting takes without its break; of a block at most 240 (H6). */
export function wholeMinutes(times: BlockTimes): number {
  return minutesPresent(times, { from: times.startsAt, until: times.endsAt });
}

/**
 * Minutes of a meeting that somebody was there: from when to when, cut off at its own times and without the part of the
 * break that falls within; of a block at most 240 (C2, H6).
 */
export function minutesPresent(times: BlockTimes, presence: Presence): number {
  const [start, end] = [minuteOf(times.startsAt), minuteOf(times.endsAt)];
  const from = Math.max(start, minuteOf(presence.from));
  const until = Math.min(end, minuteOf(presence.until));
  if (until <= from) return 0;
  const breakFrom = times.breakAt === null ? 0 : minuteOf(times.breakAt);
  const missed = overlap(from, until, breakFrom, breakFrom + times.breakMinutes);
  const most = times.component === null ? DAY_MINUTES : BLOCK_MINUTES;
  return Math.min(most, until - from - missed);
}

/** As pages and the database write a time: the polyfill takes a hundred times as long to read one. */
const PLAIN_TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/;

/** The minute of the day of a time such as `09:30` or `09:30:00`. @throws RangeError when it is no time */
export function minuteOf(time: string): number {
  const [, hours, minutes] = PLAIN_TIME.exec(time) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
}

function overlap(from: number, until: number, otherFrom: number, otherUntil: number): number {
  return Math.max(0, Math.min(until, otherUntil) - Math.max(from, otherFrom));
}
