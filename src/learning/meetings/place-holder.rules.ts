import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import type { TrajectoryState } from '../../enrolment/trajectories/trajectory-state.rules.js';
import { mayFollow } from './enrolment.rules.js';

/** What decides whether somebody can have a place in a meeting to come (C1, I2). */
export interface PlaceHolder {
  /** of the trajectory that the place is for; null for a person without a trajectory, whom only an intervision day takes in */
  trajectory: TrajectoryState | null;
  /** how they sign in; `none`: they never got an account */
  account: 'open' | 'closed' | 'none';
  /** where they can be written to; may be empty */
  address: string;
}

/**
 * Whether somebody can have a place to come (C1). A trainee needs a running trajectory, on intervision days too, and an
 * open account or, if they never had one, an address. Anybody else needs no account, as a guest whom an organiser enrolled
 * and tells has none (I2). A closed account rules out both.
 */
export function mayHoldPlace({ trajectory, account, address }: PlaceHolder): boolean {
  if (trajectory === null) return account !== 'closed';
  return mayFollow(trajectory) && (account === 'open' || (account === 'none' && address !== ''));
}

/** A person to be enrolled. */
export interface Enrollee {
  /** of their trajectory; null when they are no trainee */
  programme: ProgrammeKey | null;
  holder: PlaceHolder;
}

/** Why somebody cannot be enrolled; the code of the error that says so. */
export type UnfitBecause = 'enrolment.programme' | 'enrolment.not-running' | 'enrolment.account-closed';

/**
 * Why somebody cannot be enrolled in an edition, or null (C1, I2): a block is followed with a running trajectory of one of its
 * programmes, a day by anybody who can have a place.
 *
 * @param enrollee undefined when there is no such person or trajectory
 */
export function unfitFor(
  { component, programmes }: { component: string | null; programmes: readonly ProgrammeKey[] },
  enrollee: Enrollee | undefined,
): UnfitBecause | null {
  if (!enrollee) return 'enrolment.programme';
  const { programme, holder } = enrollee;
  if (component !== null && (programme === null || !programmes.includes(programme))) {
    return 'enrolment.programme';
  }
  if (holder.trajectory !== null && !mayFollow(holder.trajectory)) return 'enrolment.not-running';
  return mayHoldPlace(holder) ? null : 'enrolment.account-closed';
}
