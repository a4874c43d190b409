import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { lockTrajectoriesIn } from '../../enrolment/trajectories/trajectories.queries.js';
import { keepPersons } from '../../people/people.queries.js';
import { type Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { bulkInsert } from '../../platform/database/bulk-insert.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Edition } from './edition.entity.js';
import { Enrolment, EnrolmentStep, type EnrolmentState } from './enrolment.entity.js';
import { type ClosedBecause, closedToCancelling, closedToEnrolling, isFull } from './enrolment.rules.js';
import { type Enrollee, unfitFor } from './place-holder.rules.js';
import { EnrolmentSteps, occupancyOf } from './enrolment-steps.service.js';
import type { Meeting } from './meeting.entity.js';
import { lockMeeting } from './meeting-lock.service.js';
import { enrolleesOf } from './place-holders.queries.js';

/** A person who comes to a meeting: to a block with one of their trajectories, to a day with one if they are a trainee. */
export interface Participant {
  personId: string;
  trajectoryId: string | null;
}

/** The deadline binds people who enrol themselves, not the secretariat, teacher or organiser, who know why. */
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
   * Enrols people in a meeting, in the order given. People who are enrolled already keep their place in line.
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
    return this.dataSource.transaction((manager) => this.enrolWithin(manager, meetingId, who, actor, right));
  }

  /** The same within the caller's transaction. Its statements do not grow with the people. */
  async enrolWithin(
    manager: EntityManager,
    meetingId: string,
    who: readonly Participant[],
    actor: Actor,
    right: EnrolmentRight,
  ): Promise<Enrolment[]> {
    const meeting = await lockMeeting(manager, meetingId);
    const edition = await this.assertOpen(manager, meeting, right);
    // Locked: else somebody who pauses a trajectory or closes an account meanwhile would miss the new place, which they
    // have to give up.
    const trajectoryIds = who.flatMap(({ trajectoryId }) => trajectoryId ?? []);
    await lockTrajectoriesIn(manager, 'SELECT unnest($1::uuid[])', [trajectoryIds]);
    const personIds = who.map(({ personId }) => personId);
    await keepPersons(manager, personIds);
    for (const enrollee of await enrolleesOf(manager, who)) assertFits(edition, enrollee);
    return this.takePlaces(manager, meeting, who, actor);
  }

  /**
   * Gives a place up, or a place in the waiting list. The first who waits moves up. Cancelling twice is no harm.
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

  /** Gives those who are not enrolled yet a place or one in the waiting list, in their order. */
  private async takePlaces(
    manager: EntityManager,
    meeting: Meeting,
    who: readonly Participant[],
    actor: Actor,
  ): Promise<Enrolment[]> {
    const personIds = who.map(({ personId }) => personId);
    const known = await manager.findBy(Enrolment, { meetingId: meeting.id, personId: In(personIds) });
    const now = new Map(known.map((one) => [one.personId, one]));
    const occupancy = await occupancyOf(manager, meeting);
    let placeInLine = await nextInLine(manager, meeting.id);
    const steps: { enrolment: Enrolment; state: EnrolmentState }[] = [];
    for (const { personId, trajectoryId } of who) {
      const before = now.get(personId);
      if (before && before.state !== 'cancelled') {
        if (before.trajectoryId === trajectoryId) continue;
        throw new DomainError('enrolment.other-trajectory', {}, 'conflict');
      }
      const state = isFull(occupancy) ? 'waiting' : 'placed';
      occupancy[state] += 1;
      const base = before ?? { id: randomUUID(), meetingId: meeting.id, personId, version: 0 };
      const enrolment = { ...base, trajectoryId, state, placeInLine } satisfies Enrolment;
      placeInLine += 1;
      now.set(personId, enrolment);
      steps.push({ enrolment, state });
    }
    await keepInLine(
      manager,
      steps.map(({ enrolment }) => enrolment),
    );
    for (const one of await this.steps.takeAll(manager, steps, actor)) now.set(one.personId, one);
    return personIds.map((personId) => now.get(personId)!);
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

/** Keeps new enrolments, and the new place in line of people who come back. */
async function keepInLine(manager: EntityManager, enrolments: readonly Enrolment[]): Promise<void> {
  await bulkInsert(
    manager,
    'enrolment',
    {
      ...{ id: 'uuid', meeting_id: 'uuid', person_id: 'uuid', trajectory_id: 'uuid' },
      ...{ state: 'text', place_in_line: 'integer', version: 'integer' },
    },
    enrolments.map(({ id, meetingId, personId, trajectoryId, state, placeInLine, version }) => ({
      ...{ id, meeting_id: meetingId, person_id: personId, trajectory_id: trajectoryId },
      ...{ state, place_in_line: placeInLine, version },
    })),
    `ON CONFLICT (id) DO UPDATE SET place_in_line = excluded.place_in_line, trajectory_id = excluded.trajectory_id`,
  );
}

/** @throws DomainError that says why somebody cannot be enrolled */
function assertFits(edition: Edition, enrollee: Enrollee | undefined): void {
  const unfit = unfitFor(edition, enrollee);
  if (unfit === null) return;
  if (unfit !== 'enrolment.not-running') {
    throw new DomainError(unfit, {}, unfit === 'enrolment.programme' ? 'invalid' : 'conflict');
  }
  throw new DomainError(unfit, { state: enrollee!.holder.trajectory! }, 'conflict');
}
