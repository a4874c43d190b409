import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockTrajectoriesIn } from '../../enrolment/trajectories/trajectories.queries.js';
import { type Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Edition } from './edition.entity.js';
import { Enrolment, EnrolmentStep, type EnrolmentState } from './enrolment.entity.js';
import {
  type ClosedBecause,
  closedToCancelling,
  closedToEnrolling,
  isFull,
  mayFollow,
  mayHoldPlace,
} from './enrolment.rules.js';
import { EnrolmentSteps, occupancyOf } from './enrolment-steps.service.js';
import type { Meeting } from './meeting.entity.js';
import { lockMeeting } from './meeting-lock.service.js';
import { enrolleeOf } from './place-holders.queries.js';

/** Whether the deadline binds: it does trainees, not the secretariat and the teacher, who know why. */
export interface EnrolmentRight {
  afterDeadline: boolean;
}

/**
 * Places and waiting lists (C1). Everything happens under the meeting's lock, so that the line is the order in which
 * enrolments were committed, and no more have a place than there are.
 */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly steps: EnrolmentSteps,
    private readonly clock: Clock,
  ) {}

  /**
   * Enrols trajectories in a block, in the order given. A trajectory that is enrolled already keeps its place in line.
   *
   * @returns what each of them has now, in the same order
   * @throws DomainError `meeting.…` when nobody can enrol (cancelled, begun, past its deadline), `enrolment.programme`,
   *   `enrolment.not-running`, `enrolment.account-closed` when this one cannot
   */
  enrol(
    meetingId: string,
    trajectoryIds: readonly string[],
    actor: Actor,
    right: EnrolmentRight,
  ): Promise<Enrolment[]> {
    return this.dataSource.transaction(async (manager) => {
      const meeting = await lockMeeting(manager, meetingId);
      const edition = await this.assertOpen(manager, meeting, right);
      // Nobody pauses or stops them meanwhile, who would find no place of theirs to give up.
      await lockTrajectoriesIn(manager, 'SELECT unnest($1::uuid[])', [trajectoryIds]);
      const enrolled: Enrolment[] = [];
      for (const trajectoryId of trajectoryIds) {
        await assertMayFollow(manager, edition, trajectoryId);
        enrolled.push(await this.enrolOne(manager, meeting, trajectoryId, actor));
      }
      return enrolled;
    });
  }

  /**
   * Gives a place, or one's place in the waiting list, up. The first who waits moves up. Cancelling twice is no harm.
   *
   * @throws DomainError `enrolment.not-found`, `meeting.…` past the deadline or when the block was held
   */
  async cancel(meetingId: string, trajectoryId: string, actor: Actor, right: EnrolmentRight): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const meeting = await lockMeeting(manager, meetingId);
      const enrolment = await manager.findOneBy(Enrolment, { meetingId, trajectoryId });
      if (!enrolment) throw new DomainError('enrolment.not-found', {}, 'not-found');
      if (enrolment.state === 'cancelled') return;
      const place = { enrolment: enrolment.state, movedUp: await movedUp(manager, enrolment) };
      assertNotClosed(meeting, closedToCancelling(meeting, place, this.clock.today(), right.afterDeadline));
      await this.steps.take(manager, enrolment, 'cancelled', actor);
      await this.steps.moveUp(manager, meeting, actor);
    });
  }

  private async enrolOne(
    manager: EntityManager,
    meeting: Meeting,
    trajectoryId: string,
    actor: Actor,
  ): Promise<Enrolment> {
    const known = await manager.findOneBy(Enrolment, { meetingId: meeting.id, trajectoryId });
    if (known && known.state !== 'cancelled') return known;
    const state: EnrolmentState = isFull(await occupancyOf(manager, meeting)) ? 'waiting' : 'placed';
    const placeInLine = await nextInLine(manager, meeting.id);
    if (known) {
      await manager.update(Enrolment, { id: known.id }, { placeInLine });
      return this.steps.take(manager, { ...known, placeInLine }, state, actor);
    }
    const id = randomUUID();
    const enrolment = { id, meetingId: meeting.id, trajectoryId, state, placeInLine, version: 0 };
    await manager.insert(Enrolment, enrolment);
    return this.steps.take(manager, enrolment, state, actor);
  }

  private async assertOpen(
    manager: EntityManager,
    meeting: Meeting,
    right: EnrolmentRight,
  ): Promise<Edition> {
    const edition = await manager.findOneByOrFail(Edition, { id: meeting.editionId });
    if (edition.state === 'draft') throw new DomainError('meeting.not-found', {}, 'not-found');
    assertNotClosed(meeting, closedToEnrolling(meeting, this.clock.now(), right.afterDeadline));
    return edition;
  }
}

/** @throws DomainError with the reason why the block is closed */
function assertNotClosed({ heldOn, startsAt, enrolUntil }: Meeting, because: ClosedBecause | null): void {
  if (because === null) return;
  const params = {
    'meeting.cancelled': {},
    'meeting.over': { date: heldOn },
    'meeting.begun': { time: startsAt.slice(0, 5) },
    'meeting.deadline': { date: enrolUntil },
  };
  throw new DomainError(because, params[because], 'conflict');
}

/** Whether somebody has their place because they moved up. */
async function movedUp(manager: EntityManager, { id, state, version }: Enrolment): Promise<boolean> {
  if (state !== 'placed') return false;
  return manager.existsBy(EnrolmentStep, { enrolmentId: id, sequence: version - 1, state: 'waiting' });
}

async function nextInLine(manager: EntityManager, meetingId: string): Promise<number> {
  return 1 + ((await manager.maximum(Enrolment, 'placeInLine', { meetingId })) ?? 0);
}

async function assertMayFollow(
  manager: EntityManager,
  { programmes }: Edition,
  trajectoryId: string,
): Promise<void> {
  const enrollee = await enrolleeOf(manager, trajectoryId);
  if (!enrollee || !programmes.includes(enrollee.programme)) {
    throw new DomainError('enrolment.programme', {}, 'invalid');
  }
  const { holder } = enrollee;
  if (!mayFollow(holder.trajectory)) {
    throw new DomainError('enrolment.not-running', { state: holder.trajectory }, 'conflict');
  }
  if (!mayHoldPlace(holder)) throw new DomainError('enrolment.account-closed', {}, 'conflict');
}
