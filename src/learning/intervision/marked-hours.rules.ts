import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { AttendedHours } from '../../hours/attended-hours.service.js';
import type { ClosedList } from '../meetings/list-follows.service.js';
import type { KnownMarkedCredit } from './day-presence.queries.js';
import type { KnownDay } from './days.queries.js';
import { markedOf } from './follows.rules.js';

/** Minutes of one trainee for one block, as the list says now, beside what it credited before. */
export interface MarkedHours {
  personId: string;
  trajectoryId: string;
  component: ComponentKey;
  block: number;
  minutes: number;
  before: KnownMarkedCredit | undefined;
}

/** All persons with hours by this list, or by what it said before. */
export function wantedOf(
  day: KnownDay,
  { list }: ClosedList,
  before: readonly KnownMarkedCredit[],
): MarkedHours[] {
  const keyOf = (one: Pick<MarkedHours, 'trajectoryId' | 'component' | 'block'>) =>
    `${one.trajectoryId}|${one.component}|${one.block}`;
  const wanted = new Map<string, MarkedHours>(
    before.map((one) => [keyOf(one), { ...one, minutes: 0, before: one }]),
  );
  for (const { personId, trajectoryId, ...listed } of list) {
    if (trajectoryId === null) continue;
    for (const marked of markedOf(listed, day)) {
      const one = { personId, trajectoryId, ...marked };
      wanted.set(keyOf(one), { ...one, before: wanted.get(keyOf(one))?.before });
    }
  }
  return [...wanted.values()];
}

/**
 * Whether the list says something else than when it was closed before, or hours by it were returned since. A correction that
 * somebody made elsewhere stands as long as the list says the same.
 */
export function changesHours({ minutes, before }: MarkedHours): boolean {
  return minutes !== (before?.minutes ?? 0) || before?.standing?.state === 'returned';
}

/** Whether the minutes that are credited now, perhaps after a correction elsewhere, are those of the list. */
export function stands({ minutes, before }: MarkedHours): boolean {
  const standing = before?.standing;
  return standing?.minutes === minutes && standing.state !== 'returned';
}

/** What is credited for them, in place of what was. @param reason why a credit of before is replaced */
export function hoursOf(day: KnownDay, one: MarkedHours, reason: string): AttendedHours {
  const { trajectoryId, component, block, minutes, before } = one;
  const standing = before?.standing ?? null;
  return {
    trajectoryId,
    activity:
      minutes > 0 ? { component, block, happenedOn: day.heldOn, minutes, description: day.title } : null,
    replaces: standing && { claimId: standing.claimId, signed: standing.state === 'signed-off', reason },
  };
}
