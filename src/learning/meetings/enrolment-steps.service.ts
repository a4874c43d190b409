import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { Enrolment, EnrolmentStep, type EnrolmentState } from './enrolment.entity.js';
import { isToCome, type Occupancy } from './enrolment.rules.js';
import { mayHoldPlace } from './place-holder.rules.js';
import { type EnrolmentBecame, EnrolmentChanged } from './meeting-events.rules.js';
import type { Meeting } from './meeting.entity.js';
import { waitingList } from './place-holders.queries.js';

/** The steps of an enrolment, under the lock of its meeting: each is kept, logged, and told to its person (C1). */
@Injectable()
export class EnrolmentSteps {
  constructor(
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  /** @param became the name of the step, where the state alone does not say it */
  async take(
    manager: EntityManager,
    enrolment: Enrolment,
    state: EnrolmentState,
    actor: Actor,
    became: EnrolmentBecame = state,
  ): Promise<Enrolment> {
    const [taken] = await this.takeAll(manager, [{ enrolment, state, became }], actor);
    return taken!;
  }

  /** The same for many enrolments of different people, in their order: in as many statements as for one. */
  async takeAll(
    manager: EntityManager,
    steps: readonly { enrolment: Enrolment; state: EnrolmentState; became?: EnrolmentBecame }[],
    actor: Actor,
  ): Promise<Enrolment[]> {
    if (steps.length === 0) return [];
    const at = new Date(this.clock.now().epochMilliseconds);
    const taken = steps.map(({ enrolment, state }) => ({
      ...enrolment,
      state,
      version: enrolment.version + 1,
    }));
    await manager.query(
      `UPDATE enrolment e SET state = n.state, version = n.version
         FROM unnest($1::uuid[], $2::text[], $3::integer[]) AS n(id, state, version) WHERE e.id = n.id`,
      [taken.map(({ id }) => id), taken.map(({ state }) => state), taken.map(({ version }) => version)],
    );
    await manager.insert(
      EnrolmentStep,
      taken.map(({ id, version, state }) => ({ enrolmentId: id, sequence: version, state, by: actor, at })),
    );
    const told = steps.map(({ enrolment: { id, meetingId, personId, trajectoryId }, state, became }) => ({
      ...{ enrolmentId: id, meetingId, personId, trajectoryId, actor },
      became: became ?? state,
    }));
    await recordInAudit(
      manager,
      ...told.map(({ became, meetingId, personId, trajectoryId }) => ({
        actor,
        action: `enrolment.${became}` as const,
        ...(trajectoryId === null
          ? { subjectKind: 'person', subjectId: personId }
          : { subjectKind: 'trajectory', subjectId: trajectoryId }),
        details: { meetingId },
      })),
    );
    await this.events.publishAll(EnrolmentChanged, told, manager);
    return taken;
  }

  /**
   * Lets the first of the waiting list move up into the free places, as after the capacity has grown. Nobody moves up once
   * the meeting has begun; people who can have no place are passed over.
   */
  async moveUp(manager: EntityManager, meeting: Meeting, actor: Actor): Promise<void> {
    if (!isToCome(meeting, this.clock.now())) return;
    const free = meeting.capacity - (await occupancyOf(manager, meeting)).placed;
    if (free <= 0) return;
    const waiting = await waitingList(manager, meeting.id);
    const next = waiting.filter(({ holder }) => mayHoldPlace(holder)).slice(0, free);
    const steps = next.map((enrolment) => ({
      enrolment,
      state: 'placed' as const,
      became: 'moved-up' as const,
    }));
    await this.takeAll(manager, steps, actor);
  }
}

/** How many have a place and how many wait. */
export async function occupancyOf(
  manager: EntityManager,
  { id, capacity }: Pick<Meeting, 'id' | 'capacity'>,
): Promise<Occupancy> {
  const [row] = await manager.query<[Omit<Occupancy, 'capacity'>]>(
    `SELECT count(*) FILTER (WHERE state = 'placed')::integer AS placed,
            count(*) FILTER (WHERE state = 'waiting')::integer AS waiting FROM enrolment WHERE meeting_id = $1`,
    [id],
  );
  return { ...row, capacity };
}
