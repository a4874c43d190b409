import { minuteOf } from '../../meetings/block-minutes.rules.js';
import type { Stay } from '../presence.rules.js';

/** When a day is, `HH:MM` by its wall clock. */
interface DayTimes {
  startsAt: string;
  endsAt: string;
}

/**
 * How somebody is marked on the list who was there so: from when they came first until they went last, within the times of
 * the day. That they were away in between stays with their taps.
 */
export function markOf(
  stays: readonly Stay[],
  { startsAt, endsAt }: DayTimes,
): 'whole' | 'absent' | { from: string; until: string } {
  const [opens, closes] = [minuteOf(startsAt), minuteOf(endsAt)];
  const from = Math.max(opens, stays[0]?.from ?? closes);
  const until = Math.min(closes, stays.at(-1)?.until ?? opens);
  if (from >= until) return 'absent';
  return from === opens && until === closes ? 'whole' : { from: timeOf(from), until: timeOf(until) };
}

/** A minute of the day as `HH:MM`. */
export function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
