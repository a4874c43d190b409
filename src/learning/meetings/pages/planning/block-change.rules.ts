import { type BlockPlan, changesToTell, type MeetingPlan } from '../../edition.rules.js';
import type { MeetingChange } from '../../meeting-events.rules.js';

/** What follows when the secretariat saves a change of a published block. */
export interface BlockConsequences {
  changes: MeetingChange[];
  /** how many of those enrolled, and of those who teach, get a mail about it */
  told: { enrolled: number; teachers: number };
  /** how many get a place from the waiting list */
  movesUp: number;
}

/**
 * What a change does, before it is saved: who hears of what, and who moves up (C1).
 *
 * @param line how many have a place, how many wait, and how many of those could move up
 * @param others what else those enrolled must hear of
 */
export function consequencesOf(
  before: MeetingPlan,
  after: MeetingPlan,
  { placed, waiting, mayMoveUp }: { placed: number; waiting: number; mayMoveUp: number },
  others: readonly MeetingChange[] = [],
): BlockConsequences {
  const changes = [...changesToTell(before, after), ...others];
  return {
    changes,
    told:
      changes.length > 0
        ? { enrolled: placed + waiting, teachers: after.teacherIds.length }
        : { enrolled: 0, teachers: 0 },
    movesUp: Math.min(mayMoveUp, Math.max(0, after.capacity - placed)),
  };
}

/** The same in one word, by which a form says what its reader was told; empty when there is nothing to tell. */
export function consequencesCode({ changes, told, movesUp }: BlockConsequences): string {
  const { enrolled, teachers } = told;
  return enrolled + teachers + movesUp === 0 ? '' : `${changes.join('-')}.${enrolled}.${teachers}.${movesUp}`;
}

/** Whether two plans say the same. */
export function samePlan(one: BlockPlan, other: BlockPlan): boolean {
  return changedParts(one, other).length === 0;
}

/** In which parts two plans differ. */
export function changedParts(one: BlockPlan, other: BlockPlan): (keyof BlockPlan)[] {
  const parts = Object.keys(one) as (keyof BlockPlan)[];
  return parts.filter((part) => sorted(one[part]) !== sorted(other[part]));
}

function sorted(value: BlockPlan[keyof BlockPlan]): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}
