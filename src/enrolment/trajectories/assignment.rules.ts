import type { MessageKey } from '../../messages/catalogue.js';
import type { MessageParams } from '../../platform/errors/domain-error.rules.js';
import type { TrajectoryState } from './trajectory-state.rules.js';

/** A trajectory for which a supervisor is chosen, with what its history allows. */
export interface AssignmentCandidate {
  trajectoryId: string;
  personId: string;
  state: TrajectoryState;
  startedOn: string;
  /** the present assignment */
  open: { supervisorId: string; from: string } | null;
  /** the last day of the assignments before it; one that was replaced on the day it began does not count */
  lastEnded: string | null;
}

/** The supervisor to be, and from which day on; null: nobody. */
export interface AssignmentWish {
  supervisorId: string | null;
  from: string;
}

/** What an assignment comes to: it can be made, it is so already, or it is refused with a sentence. */
export type AssignmentVerdict =
  | { outcome: 'assign' }
  | { outcome: 'same' }
  | { outcome: 'refused'; code: MessageKey; params: MessageParams };

/**
 * Whether a trajectory can get this supervisor from this day on (S1).
 *
 * History is added to at its end and never rewritten: a new assignment begins after the present one began (or on that
 * very day, which is how a slip is put right), after what ended before, not before the trajectory, and not in the future.
 */
export function judgeAssignment(
  { personId, state, startedOn, open, lastEnded }: AssignmentCandidate,
  { supervisorId, from }: AssignmentWish,
  today: string,
): AssignmentVerdict {
  if ((open?.supervisorId ?? null) === supervisorId) return { outcome: 'same' };
  if (personId === supervisorId) return refused('supervisor.self');
  if (supervisorId !== null && (state === 'stopped' || state === 'cancelled'))
    return refused('assignment.not-followed', { state });
  if (from > today) return refused('assignment.future');
  if (from < startedOn) return refused('assignment.before-start', { date: startedOn });
  if (open && from < open.from) return refused('assignment.before-present', { date: open.from });
  if (!open && lastEnded !== null && from <= lastEnded)
    return refused('assignment.before-last', { date: lastEnded });
  return { outcome: 'assign' };
}

function refused(code: MessageKey, params: MessageParams = {}): AssignmentVerdict {
  return { outcome: 'refused', code, params };
}
