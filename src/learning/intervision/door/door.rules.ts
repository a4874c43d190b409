import { normaliseTitle } from '../../../platform/text/normalise-title.rules.js';
import { readTypedName } from '../../../platform/text/typed-name.rules.js';
import { minuteOf } from '../../meetings/block-minutes.rules.js';
import type { DayCodeKey } from '../day-code.rules.js';
import type { Stay } from '../presence.rules.js';

const GUEST = 'guest at the door';
const UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/;

/** The name of an unknown guest, as the organiser typed it at the door; null when it is no name, such as a number. */
export function guestName(typed: string): string | null {
  const name = readTypedName(typed, 'whole', true);
  return typeof name === 'string' && name !== '' && !/\d/.test(name) ? name : null;
}

/**
 * The id of a guest whose name an organiser typed at the door of a day. The same name at the same door is the same person,
 * so that two phones without a connection add them once; without the key nobody finds a name by it.
 */
export function guestId(key: DayCodeKey, meetingId: string, name: string): string {
  const mac = key.mac(GUEST, Buffer.from(`${meetingId} ${normaliseTitle(name)}`, 'utf8'));
  return mac.toString('hex').replace(UUID, '$1-$2-$3-$4-$5');
}

/** When a day is, `HH:MM` by its wall clock. */
interface DayTimes {
  startsAt: string;
  endsAt: string;
}

/**
 * How an attendee with these stays is marked on the list: from when they came first until they went last, within the times
 * of the day. Only their taps keep that they were away in between.
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
