import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { minuteOf } from '../meetings/block-minutes.rules.js';
import type { PlannedPart } from './parts.rules.js';
import {
  type Attended,
  attendedOf,
  countedMinutes,
  markedMinutes,
  minutesPresent,
  type Stay,
} from './presence.rules.js';

/** A mark on an attendance list: minutes (0: absent, null: not marked), and from when to when who came for a part. */
export interface ListedPresence {
  minutes: number | null;
  /** `HH:MM`; null: the whole day, or absent */
  from: string | null;
  until: string | null;
}

/** A day as far as its attendance depends on it. */
export interface AttendedDay {
  startsAt: string;
  endsAt: string;
  parts: readonly PlannedPart[];
}

/** How many of the minutes that count an attendee was there (I9). */
export interface DayOutcome {
  minutes: number;
  counted: number;
  attended: Attended;
}

/** Minutes to credit for one block of a component (I4). */
export interface MarkedMinutes {
  component: ComponentKey;
  /** 1–4 (H6) */
  block: number;
  minutes: number;
}

/** When somebody was there, as the list says. */
export function staysListed(
  { minutes, from, until }: ListedPresence,
  { startsAt, endsAt }: Pick<AttendedDay, 'startsAt' | 'endsAt'>,
): Stay[] {
  return minutes ? [{ from: minuteOf(from ?? startsAt), until: minuteOf(until ?? endsAt) }] : [];
}

/** I9: how much of the counted minutes somebody was there, and what that makes of it. */
export function dayOutcome(listed: ListedPresence, day: AttendedDay): DayOutcome {
  const counted = countedMinutes(day.parts);
  const minutes = minutesPresent(day.parts, staysListed(listed, day));
  return { minutes, counted, attended: attendedOf(counted, minutes) };
}

/**
 * I4: what a trainee is credited for the marked parts of a day. Parts that are marked for the same block count together, so
 * that a block has one claim of a day; where nothing is to be credited the minutes are 0.
 */
export function markedOf(listed: ListedPresence, day: AttendedDay): MarkedMinutes[] {
  const stays = staysListed(listed, day);
  const marked = new Map<string, MarkedMinutes>();
  for (const part of day.parts) {
    if (part.mark === null) continue;
    const { component, block } = part.mark;
    const key = `${component}|${block}`;
    const sofar = marked.get(key)?.minutes ?? 0;
    marked.set(key, { component, block, minutes: sofar + markedMinutes(part, part.mark, stays) });
  }
  return [...marked.values()];
}
