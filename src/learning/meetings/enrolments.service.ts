import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockTrajectoriesIn } from '../../enrolment/trajectories/trajectories.queries.js';
import { keepPersons } from '../../people/people.queries.js';
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
  unfitFor,
} from './enrolment.rules.js';
import { EnrolmentSteps, occupancyOf } from './enrolment-steps.service.js';
import type { Meeting } from './meeting.entity.js';
import { lockMeeting } from './meeting-lock.service.js';
import { enrolleeOf } from './place-holders.queries.js';

/** Who comes to a meeting: a person, to a block with one of their trajectories, to a day with one if they are a trainee. */
export interface Participant {
  personId: string;
  trajectoryId: string | null;
}

/** Whether the deadline binds: it does who enrols by themselves, not the secretariat, teacher or organiser, who know why. */
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
   * Enrols people in a meeting, in the order given. Who is enrolled already keeps their place in line.
   *
   * @returns what each of them has now, in the same order
   * @throws DomainError `meeting.…` when nobody can enrol (cancelled, begun, past its deadline), `enrolment.programme`,
   *   `enrolment.not-running`, `enrolment.account-closed`, `enrolment.other-trajectory` when this one cannot
   */
  enrol(
    meetingId: string,
    who: readonly Participant[],
    actor: Actor,
    right: EnrolmentRight,
  ): Promise<Enrolment[]> {
    return this.dataSource.transaction(async (manager) => {
      const meeting = await lockMeeting(manager, meetingId);
      const edition = await this.assertOpen(manager, meeting, right);
      // Nobody pauses, stops or closes them meanwhile, who would find no place of theirs to give up.
      const trajectoryIds = who.flatMap(({ trajectoryId }) => trajectoryId ?? []);
      await lockTrajectoriesIn(manager, 'SELECT unnest($1::uuid[])', [trajectoryIds]);
      await keepPersons(
        manager,
        who.map(({ personId }) => personId),
      );
      const enrolled: Enrolment[] = [];
      for (const one of who) {
        await assertFits(manager, edition, one);
        enrolled.push(await this.enrolOne(manager, meeting, one, actor));
      }
      return enrolled;
    });
  }

  /**
   * Gives a place, or one's place in the waiting list, up. The first who waits moves up. Cancelling twice is no harm.
   *
   * @throws DomainError `enrolment.not-found`, `meeting.…` past the deadline or when the meeting was held
   */
  async cancel(meetingId: string, personId: string, actor: Actor, right: EnrolmentRight): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const meeting = await lockMeeting(manager, meetingId);
      const enrolment = await manager.findOneBy(Enrolment, { meetingId, personId });
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
    { personId, trajectoryId }: Participant,
    actor: Actor,
  ): Promise<Enrolment> {
    const known = await manager.findOneBy(Enrolment, { meetingId: meeting.id, personId });
    if (known && known.state !== 'cancelled') {
      if (known.trajectoryId === trajectoryId) return known;
      throw new DomainError('enrolment.other-trajectory', {}, 'conflict');
    }
    const state: EnrolmentState = isFull(await occupancyOf(manager, meeting)) ? 'waiting' : 'placed';
    const placeInLine = await nextInLine(manager, meeting.id);
    if (known) {
      await manager.update(Enrolment, { id: known.id }, { placeInLine, trajectoryId });
      return this.steps.take(manager, { ...known, placeInLine, trajectoryId }, state, actor);
    }
    const id = randomUUID();
    const enrolment = { id, meetingId: meeting.id, personId, trajectoryId, state, placeInLine, version: 0 };
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

async function assertFits(manager: EntityManager, edition: Edition, who: Participant): Promise<void> {
  const enrollee = await enrolleeOf(manager, who);
  const unfit = unfitFor(edition, enrollee);
  if (unfit === null) return;
  if (unfit !== 'enrolment.not-running') {
    throw new DomainError(unfit, {}, unfit === 'enrolment.programme' ? 'invalid' : 'conflict');
  }
  throw new DomainError(unfit, { state: enrollee!.holder.trajectory! }, 'conflict');
}
