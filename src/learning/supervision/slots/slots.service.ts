import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockLeaders } from '../../../people/people.queries.js';
import { type MissingQuality, missingQualities } from '../../../people/qualifications.queries.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { attendeesOf } from '../../meetings/attendees.queries.js';
import { minuteOf } from '../../meetings/block-minutes.rules.js';
import { lockMeeting } from '../../meetings/meeting-lock.service.js';
import { MeetingKeepers } from '../../meetings/meeting-keepers.service.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { type RecordedSession, SupervisionSessions } from '../sessions.service.js';
import {
  type Allocation,
  allocationFault,
  proposeAllocation,
  type ProposedAllocation,
  type Slot,
  slotClashes,
  slotFault,
} from './slot-allocation.rules.js';
import { SlotPlace, SlotRequestRow, SupervisionSlot } from './slot.entity.js';
import { type KnownSlot, requestsOf, slotsOf } from './slots.queries.js';

/** A slot as an organiser plans it. */
export type NewSlot = Pick<Slot, 'supervisorId' | 'startsAt' | 'minutes' | 'places' | 'form'>;

/**
 * Supervision on intervision days (I6, I7): the organiser plans slots and says who gets one, a trainee asks, and after the day the
 * supervisor signs what became of it as a session like any other.
 */
@Injectable()
export class SlotsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keepers: MeetingKeepers,
    private readonly sessions: SupervisionSessions,
  ) {}

  /**
   * Plans a slot. Whether its supervisor may supervise on that day is told and refuses nothing: it is decided when the session is
   * signed (I6).
   *
   * @param id from who must recognise a form that is sent twice: it is kept once
   * @returns what the supervisor lacks on that day by what is known now; empty: nothing (S2)
   * @throws DomainError `slot.wrong.…`, `slot.no-day`, `slot.overlap`; `meeting.not-found` for who does not keep the day
   */
  plan(
    meetingId: string,
    slot: NewSlot,
    organiserId: string,
    id: string = randomUUID(),
  ): Promise<MissingQuality[]> {
    const fault = slotFault(slot);
    if (fault) throw new DomainError(`slot.wrong.${fault}`, {}, 'invalid', fault);
    return this.dataSource.transaction(async (manager) => {
      const day = await this.lockDay(manager, meetingId, organiserId);
      await lockLeaders(manager, [slot.supervisorId]);
      const { supervisorId, startsAt, minutes } = slot;
      const ends = minuteOf(startsAt) + minutes;
      if (minuteOf(startsAt) < minuteOf(day.startsAt) || ends > minuteOf(day.endsAt))
        throw new DomainError('slot.wrong.hours', {}, 'invalid', 'startsAt');
      const others = await slotsOf(manager, meetingId);
      if (!others.some((other) => other.id === id)) {
        if (slotClashes([...others, { ...slot, id, sortName: '' }], []).length > 0)
          throw new DomainError('slot.overlap', {}, 'conflict', 'startsAt');
        await manager.insert(SupervisionSlot, { ...slot, id, meetingId });
        await audit(manager, 'slot.planned', meetingId, organiserId);
      }
      const asked = { personId: supervisorId, on: day.heldOn, must: 'supervisor' } as const;
      const [lacking = []] = await missingQualities(manager, [asked]);
      return lacking;
    });
  }

  /** Says whether somebody asks for supervision on a day (I7). @throws DomainError `slot.not-enrolled` when they have no place there */
  async ask(meetingId: string, personId: string, asks: boolean): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      assertDay(await lockMeeting(manager, meetingId));
      if (!asks) {
        await manager.delete(SlotPlace, { meetingId, personId });
        await manager.delete(SlotRequestRow, { meetingId, personId });
        return;
      }
      const coming = await attendeesOf(manager, meetingId);
      if (!coming.some((one) => one.personId === personId))
        throw new DomainError('slot.not-enrolled', {}, 'conflict');
      await manager.upsert(SlotRequestRow, { meetingId, personId }, ['meetingId', 'personId']);
    });
  }

  /** Who is proposed for which slot (I7); keeps nothing. */
  async propose(meetingId: string): Promise<ProposedAllocation> {
    const { manager } = this.dataSource;
    return proposeAllocation(await slotsOf(manager, meetingId), await requestsOf(manager, meetingId));
  }

  /**
   * Keeps who is in which slot, as the organiser has it, in the place of what stood.
   *
   * @throws DomainError `slot.allocation.…` (409) when it cannot be kept so; `meeting.not-found` for who does not keep the day
   */
  async allocate(meetingId: string, allocation: Allocation, organiserId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.lockDay(manager, meetingId, organiserId);
      const slots = await slotsOf(manager, meetingId);
      const fault = allocationFault(slots, await requestsOf(manager, meetingId), allocation);
      if (fault) throw new DomainError(`slot.allocation.${fault}`, {}, 'conflict');
      await manager.delete(SlotPlace, { meetingId });
      const places = [...allocation].flatMap(([slotId, people]) =>
        people.map((personId) => ({ meetingId, personId, slotId })),
      );
      if (places.length > 0) await manager.insert(SlotPlace, places);
      await audit(manager, 'slot.allocated', meetingId, organiserId);
    });
  }

  /**
   * After the door: signs a slot as one session of those in it who were present (S3, S4), as `SupervisionSessions.record` does.
   *
   * @throws DomainError `slot.not-found` (404) for another's slot; `slot.nobody-present`; as `record`
   */
  async sign(
    meetingId: string,
    slotId: string,
    supervisorId: string,
    form: { formKey: string; told: string },
  ): Promise<RecordedSession & { kept: boolean }> {
    const { manager } = this.dataSource;
    const slot = (await slotsOf(manager, meetingId)).find((one) => one.id === slotId);
    if (slot?.supervisorId !== supervisorId) throw new DomainError('slot.not-found', {}, 'not-found');
    const { heldOn } = await manager.transaction((inner) => lockMeeting(inner, meetingId));
    const trajectoryIds = await presentIn(manager, slot);
    if (trajectoryIds.length === 0) throw new DomainError('slot.nobody-present', {}, 'conflict');
    const { startsAt, minutes, form: sessionForm } = slot;
    const session = { heldOn, startsAt, minutes, form: sessionForm, trajectoryIds };
    return this.sessions.record(session, supervisorId, form);
  }

  private async lockDay(manager: EntityManager, meetingId: string, organiserId: string): Promise<Meeting> {
    const meeting = await this.keepers.lock(manager, meetingId, organiserId);
    assertDay(meeting);
    return meeting;
  }
}

/** Slots are held on intervision days alone (I6). */
function assertDay({ component }: Meeting): void {
  if (component !== null) throw new DomainError('slot.no-day', {}, 'conflict');
}

/** The trajectories of those in a slot who were marked as present. */
async function presentIn(manager: EntityManager, { meetingId, personIds }: KnownSlot): Promise<string[]> {
  const attendees = await attendeesOf(manager, meetingId);
  return attendees
    .filter(({ personId, minutes }) => personIds.includes(personId) && (minutes ?? 0) > 0)
    .flatMap(({ trajectoryId }) => trajectoryId ?? []);
}

function audit(manager: EntityManager, action: AuditAction, meetingId: string, by: string): Promise<void> {
  return recordInAudit(manager, {
    actor: actorOf.person(by),
    action,
    subjectKind: 'meeting',
    subjectId: meetingId,
  });
}
