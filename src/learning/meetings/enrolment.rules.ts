import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import type { TrajectoryState } from '../../enrolment/trajectories/trajectory-state.rules.js';
import type { EnrolmentState } from './enrolment.entity.js';

/** When a block begins, by the wall clock of its day. */
export interface BlockStart {
  heldOn: string;
  /** `HH:MM` or `HH:MM:SS` */
  startsAt: string;
}

/** What of a block decides whether it can be enrolled in, or cancelled. */
export interface OpenBlock extends BlockStart {
  state: 'planned' | 'cancelled';
  list: 'open' | 'closed';
  /** last day on which trainees may enrol or cancel by themselves */
  enrolUntil: string;
}

/** How a trainee stands to a block. */
export interface OwnPlace {
  /** null: never enrolled */
  enrolment: EnrolmentState | null;
  /** moved up from the waiting list to a place, without anybody asking them */
  movedUp: boolean;
}

/** How many have a place and how many wait. */
export interface Occupancy {
  capacity: number;
  placed: number;
  waiting: number;
}

/** Why a block is closed to a trainee; the code of the error that says so. */
export type ClosedBecause = 'meeting.cancelled' | 'meeting.over' | 'meeting.begun' | 'meeting.deadline';

/**
 * Whether a block has begun: by the moment, not by the day (C1). A time that the clock skips in spring is as much later;
 * of one that comes twice in autumn it is the first.
 */
export function hasBegun({ heldOn, startsAt }: BlockStart, now: Temporal.Instant): boolean {
  const start = Temporal.PlainDate.from(heldOn).toZonedDateTime({
    timeZone: ASSOCIATION_TIME_ZONE,
    plainTime: startsAt,
  });
  return Temporal.Instant.compare(start.toInstant(), now) <= 0;
}

/** Whether a place in a block is still to come: not from its start on, nor once its keeper closed the list. */
export function isToCome(block: Omit<OpenBlock, 'enrolUntil'>, now: Temporal.Instant): boolean {
  return block.state === 'planned' && block.list === 'open' && !hasBegun(block, now);
}

/** Why nobody can enrol in a block now, or null (C1). From its start on only its teacher adds people, on the list. */
export function closedToEnrolling(
  block: OpenBlock,
  now: Temporal.Instant,
  afterDeadline = false,
): ClosedBecause | null {
  if (block.state === 'cancelled') return 'meeting.cancelled';
  const closed = tooLate(block, dayOf(now), afterDeadline);
  return closed !== 'meeting.over' && hasBegun(block, now) ? 'meeting.begun' : closed;
}

/** Why somebody cannot cancel today, or null: a person who waits, or moved up, may decline until the day itself. */
export function closedToCancelling(
  block: OpenBlock,
  { enrolment, movedUp }: OwnPlace,
  today: string,
  afterDeadline = false,
): ClosedBecause | null {
  const declines = enrolment === 'waiting' || (enrolment === 'placed' && movedUp);
  return tooLate(block, today, afterDeadline || declines);
}

/** The day on which a moment falls, where the association lives. */
function dayOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(ASSOCIATION_TIME_ZONE).toPlainDate().toString();
}

function tooLate(
  { heldOn, list, enrolUntil }: OpenBlock,
  today: string,
  afterDeadline: boolean,
): ClosedBecause | null {
  if (heldOn < today || list === 'closed') return 'meeting.over';
  return afterDeadline || enrolUntil >= today ? null : 'meeting.deadline';
}

/** Whether a trainee can enrol with a trajectory at all: a paused or stopped one follows nothing. */
export function mayFollow(state: TrajectoryState): boolean {
  return state === 'running';
}

/** Whether they have a place or wait for one. */
export function isEnrolled({ enrolment }: Pick<OwnPlace, 'enrolment'>): boolean {
  return enrolment === 'placed' || enrolment === 'waiting';
}

/** Whether a trainee can enrol in a block now. */
export function canEnrol(
  block: OpenBlock & OwnPlace,
  trajectory: TrajectoryState,
  now: Temporal.Instant,
): boolean {
  return closedToEnrolling(block, now) === null && mayFollow(trajectory) && !isEnrolled(block);
}

/** Whether a trainee has something to give up in a block, and can today. */
export function canCancel(block: OpenBlock & OwnPlace, today: string): boolean {
  return block.state === 'planned' && isEnrolled(block) && closedToCancelling(block, block, today) === null;
}

/** Whether the next to enrol would wait: a free place is for the first of the waiting list, nobody jumps the queue. */
export function isFull({ placed, capacity, waiting }: Occupancy): boolean {
  return placed >= capacity || waiting > 0;
}
