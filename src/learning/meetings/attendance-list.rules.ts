import { createHash } from 'node:crypto';
import type { Attendee } from './attendees.queries.js';

/** How many of a list are there for the whole block, for a part, not there, or not marked yet. */
export interface Tally {
  whole: number;
  part: number;
  absent: number;
  unmarked: number;
}

/** Counts a list; an attendance with times is of somebody who came for a part. */
export function tallyOf(list: readonly Pick<Attendee, 'minutes' | 'from'>[]): Tally {
  const tally: Tally = { whole: 0, part: 0, absent: 0, unmarked: 0 };
  for (const attendee of list) tally[kindOf(attendee)] += 1;
  return tally;
}

/** How somebody is marked. */
export function kindOf({ minutes, from }: Pick<Attendee, 'minutes' | 'from'>): keyof Tally {
  if (minutes === null) return 'unmarked';
  if (minutes === 0) return 'absent';
  return from === null ? 'whole' : 'part';
}

/**
 * Whether closing the list changes this one's hours. A correction that was made elsewhere since stands (H2); returned hours
 * are signed anew, or withdrawn when they were not there.
 */
export function changesHours({
  minutes,
  credited,
  corrected,
  returned,
}: Pick<Attendee, 'minutes' | 'credited' | 'corrected' | 'returned'>): boolean {
  return returned || ((minutes ?? 0) !== (credited ?? 0) && !corrected);
}

/** The fingerprint of a list: when it changed since its keeper read it, closing is refused. */
export function fingerprintOf(list: readonly Pick<Attendee, 'personId' | 'minutes' | 'credited'>[]): string {
  const lines = list.map((one) => `${one.personId}|${one.minutes ?? ''}|${one.credited ?? ''}`).sort();
  return createHash('sha256').update(lines.join()).digest('base64url').slice(0, 22);
}
