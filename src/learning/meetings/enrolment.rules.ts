import type { TrajectoryState } from '../../enrolment/trajectories/trajectory-state.rules.js';
import type { EnrolmentState } from './enrolment.entity.js';

/** What of a block decides whether it can be enrolled in, or cancelled. */
export interface OpenBlock {
  state: 'planned' | 'cancelled';
  list: 'open' | 'closed';
  heldOn: string;
  /** last day on which trainees may enrol or cancel by themselves */
  enrolUntil: string;
}

/** How a trainee stands to a block. */
export interface OwnPlace {
  /** null: never enrolled */
  enrolment: EnrolmentState | null;
  /** got their place from the waiting list, without being asked */
  movedUp: boolean;
}

/** How many have a place and how many wait. */
export interface Occupancy {
  capacity: number;
  placed: number;
  waiting: number;
}

/** Why a block is closed to a trainee; the code of the error that says so. */
export type ClosedBecause = 'meeting.cancelled' | 'meeting.over' | 'meeting.deadline';

/** Why nobody can enrol in a block today, or null (C1). */
export function closedToEnrolling(
  block: OpenBlock,
  today: string,
  afterDeadline = false,
): ClosedBecause | null {
  return block.state === 'cancelled' ? 'meeting.cancelled' : tooLate(block, today, afterDeadline);
}

/** Why an enrolment cannot be given up today, or null: a trainee who waits, or moved up, may decline until the day itself. */
export function closedToCancelling(
  block: OpenBlock,
  { enrolment, movedUp }: OwnPlace,
  today: string,
  afterDeadline = false,
): ClosedBecause | null {
  const declines = enrolment === 'waiting' || (enrolment === 'placed' && movedUp);
  return tooLate(block, today, afterDeadline || declines);
}

function tooLate(
  { heldOn, list, enrolUntil }: OpenBlock,
  today: string,
  afterDeadline: boolean,
): ClosedBecause | null {
  if (heldOn < today || list === 'closed') return 'meeting.over';
  return afterDeadline || enrolUntil >= today ? null : 'meeting.deadline';
}

/** Whether a trajectory can be enrolled at all: one that rests follows nothing. */
export function mayFollow(state: TrajectoryState): boolean {
  return state === 'running';
}

/** Whether they have a place or wait for one. */
export function isEnrolled({ enrolment }: Pick<OwnPlace, 'enrolment'>): boolean {
  return enrolment === 'placed' || enrolment === 'waiting';
}

/** Whether a trainee can enrol in a block today. */
export function canEnrol(block: OpenBlock & OwnPlace, trajectory: TrajectoryState, today: string): boolean {
  return closedToEnrolling(block, today) === null && mayFollow(trajectory) && !isEnrolled(block);
}

/** Whether a trainee has something to give up in a block, and can today. */
export function canCancel(block: OpenBlock & OwnPlace, today: string): boolean {
  return block.state === 'planned' && isEnrolled(block) && closedToCancelling(block, block, today) === null;
}

/** Whether the next to enrol would wait: a free place is for the first of the waiting list, nobody jumps the queue. */
export function isFull({ placed, capacity, waiting }: Occupancy): boolean {
  return placed >= capacity || waiting > 0;
}
