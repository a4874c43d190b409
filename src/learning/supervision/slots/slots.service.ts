import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { lockLeaders } from '../../../people/people.queries.js';
import { type MissingQuality, missingQualities } from '../../../people/qualifications.queries.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { attendeesOf } from '../../meetings/attendees.queries.js';
import { minuteOf } from '../../meetings/block-minutes.rules.js';
import { lockMeeting } from '../../meetings/meeting-lock.service.js';
import { MeetingKeepers } from '../../meetings/meeting-keepers.service.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingRoundTimes } from '../../meetings/round-times.service.js';
import { roundsOf } from '../../meetings/rounds/rounds.queries.js';
import { type RecordedSession, SupervisionSessions } from '../sessions.service.js';
import {
  type Allocation,
  allocationFault,
  type LedRound,
  proposeAllocation,
  type ProposedAllocation,
  type Slot,
  slotClashes,
  slotFault,
} from './slot-allocation.rules.js';
import { SlotPlace, SlotRequestRow, SupervisionSlot } from './slot.entity.js';
import { type KnownSlot, ownRequest, requestsOf, slotsOf } from './slots.queries.js';
import { slotMails, slotOffMail } from './slot-changes.rules.js';

/** A slot as an organiser plans it. */
export type NewSlot = Pick<Slot, 'supervisorId' | 'startsAt' | 'minutes' | 'places' | 'form'>;

/**
 * Supervision on intervision days (I6, I7): the organiser plans slots, trainees ask, the organiser says who gets a place,
 * and once people came in the supervisor signs the slot as a session like any other. People who know of a place hear of
 * changes.
 */
@Injectable()
export class SlotsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keepers: MeetingKeepers,
    private readonly roundTimes: MeetingRoundTimes,
    private readonly sessions: SupervisionSessions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Plans a slot. A supervisor who may not supervise on that day is no obstacle yet: the organiser is told what the
   * supervisor lacks, and it counts when the supervisor signs the session (I6).
   *
   * @param id from the form, so that a form sent twice plans one
   * @returns what the supervisor lacks on that day by what is known now; empty: nothing (S2)
   * @throws DomainError `slot.wrong.…`, `slot.no-day`, `slot.overlap`, `slot.leads-round`; `meeting.not-found` when
   *   `organiserId` does not keep the day
   */
  plan(
    meetingId: string,
    slot: NewSlot,
    organiserId: string,
    id: string = randomUUID(),
  ): Promise<MissingQuality[]> {
    const fault = slotFault(slot);
    if (fault) throw new DomainError(`slot.wrong.${fault}`, {}, 'invalid', fieldOfFault(fault));
    return this.dataSource.transaction(async (manager) => {
      const day = await this.lockDay(manager, meetingId, organiserId);
      await lockLeaders(manager, [slot.supervisorId]);
      const { supervisorId, startsAt, minutes } = slot;
      const ends = minuteOf(startsAt) + minutes;
      if (minuteOf(startsAt) < minuteOf(day.startsAt) || ends > minuteOf(day.endsAt))
        throw new DomainError('slot.wrong.hours', {}, 'invalid', 'startsAt');
      const others = await slotsOf(manager, meetingId);
      if (!others.some((other) => other.id === id)) {
        const rounds = await this.ledRounds(manager, meetingId);
        const [clash] = slotClashes([...others, { ...slot, id, sortName: '' }], rounds).filter(
          (one) => one.slotId === id || one.otherId === id,
        );
        if (clash) {
          const code = clash.with === 'round' ? 'slot.leads-round' : 'slot.overlap';
          throw new DomainError(code, {}, 'conflict', 'startsAt');
        }
        await manager.insert(SupervisionSlot, { ...slot, id, meetingId, published: false, sessionId: null });
        await audit(manager, 'slot.planned', meetingId, organiserId);
      }
      const asked = { personId: supervisorId, on: day.heldOn, must: 'supervisor' } as const;
      const [lacking = []] = await missingQualities(manager, [asked]);
      return lacking;
    });
  }

  /**
   * Takes a slot away, with the places in it; its people go on asking, and nobody is moved (I7). Twice is no harm.
   *
   * @throws DomainError `slot.signed` (409) once it is a session; `meeting.not-found` when `organiserId` does not keep the
   *   day
   */
  async takeAway(meetingId: string, slotId: string, organiserId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.lockDay(manager, meetingId, organiserId);
      const slot = (await slotsOf(manager, meetingId)).find(({ id }) => id === slotId);
      if (!slot) return;
      if (slot.sessionId) throw new DomainError('slot.signed', {}, 'conflict');
      await manager.delete(SlotPlace, { slotId });
      await manager.delete(SupervisionSlot, { id: slotId });
      await audit(manager, 'slot.taken-away', meetingId, organiserId);
      if (!slot.published) return;
      await this.outbox.enqueueAll(manager, [...slotMails([slot], []), slotOffMail(slot)]);
    });
  }

  /**
   * Notes whether a trainee asks for supervision on a day (I7), also one who still waits for a place on it. A trainee who no
   * longer asks gives up their place in a slot.
   *
   * @throws DomainError `slot.not-enrolled`, `slot.not-asked` when their programme has none, `slot.over` once the day is over
   */
  async ask(meetingId: string, personId: string, asks: boolean): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const day = await lockMeeting(manager, meetingId);
      assertDay(day);
      if (day.heldOn < this.clock.today()) throw new DomainError('slot.over', {}, 'conflict');
      if (!asks) return this.release(manager, meetingId, [personId]);
      const { enrolment, minutesLeft } = await ownRequest(manager, meetingId, personId);
      if (enrolment === null) throw new DomainError('slot.not-enrolled', {}, 'conflict');
      if (minutesLeft === null) throw new DomainError('slot.not-asked', {}, 'conflict');
      await manager.upsert(SlotRequestRow, { meetingId, personId }, ['meetingId', 'personId']);
    });
  }

  /** The same by the organiser, for a person with a place. @throws DomainError as `ask`; `meeting.not-found` */
  async askFor(meetingId: string, personId: string, organiserId: string): Promise<void> {
    await this.dataSource.transaction((manager) => this.lockDay(manager, meetingId, organiserId));
    await this.ask(meetingId, personId, true);
  }

  /** Drops the requests of some people for a day and their places, but for signed ones; others keep theirs (I7). */
  async release(manager: EntityManager, meetingId: string, personIds: readonly string[]): Promise<void> {
    const before = await slotsOf(manager, meetingId);
    const signed = new Set(before.flatMap((slot) => (slot.sessionId ? slot.personIds : [])));
    const freed = personIds.filter((personId) => !signed.has(personId));
    await manager.delete(SlotPlace, { meetingId, personId: In(freed) });
    await manager.delete(SlotRequestRow, { meetingId, personId: In([...personIds]) });
    await this.outbox.enqueueAll(manager, slotMails(before, await slotsOf(manager, meetingId)));
  }

  /** Proposes an allocation of the slots (I7); keeps nothing. */
  async propose(meetingId: string): Promise<ProposedAllocation> {
    const { manager } = this.dataSource;
    return proposeAllocation(await slotsOf(manager, meetingId), await requestsOf(manager, meetingId));
  }

  /**
   * Keeps the organiser's allocation in place of the one before. People whose slot was made known hear what changes.
   *
   * @param publish makes all slots of the day known to their supervisors and the people in them
   * @throws DomainError `slot.allocation.…` (409) when it cannot be kept so, `slot.signed` when it changes a slot that is a
   *   session; `meeting.not-found` when `organiserId` does not keep the day
   */
  async allocate(
    meetingId: string,
    allocation: Allocation,
    organiserId: string,
    publish = false,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.lockDay(manager, meetingId, organiserId);
      const before = await slotsOf(manager, meetingId);
      const fault = allocationFault(before, await requestsOf(manager, meetingId), allocation);
      if (fault) throw new DomainError(`slot.allocation.${fault}`, {}, 'conflict');
      assertSignedStay(before, allocation);
      await storePlaces(manager, meetingId, allocation);
      if (publish) await manager.update(SupervisionSlot, { meetingId }, { published: true });
      await audit(manager, publish ? 'slot.published' : 'slot.allocated', meetingId, organiserId);
      await this.outbox.enqueueAll(manager, slotMails(before, await slotsOf(manager, meetingId)));
    });
  }

  /**
   * On the day or later: the supervisor signs a slot as one session of the people in it whom the list marks as present
   * (S3, S4), as `SupervisionSessions.record` does. A signed slot stays as it is.
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
    if (slot.sessionId) return { sessionId: slot.sessionId, supervisees: [], code: '', kept: true };
    const { heldOn } = await manager.transaction((inner) => lockMeeting(inner, meetingId));
    const trajectoryIds = (await presentIn(manager, slot)).flatMap(({ trajectoryId }) => trajectoryId ?? []);
    if (trajectoryIds.length === 0) throw new DomainError('slot.nobody-present', {}, 'conflict');
    const { startsAt, minutes, form: sessionForm } = slot;
    const time = { heldOn, startsAt, minutes, form: sessionForm };
    const session = { ...time, trajectoryIds, slot: { id: slotId, meetingId } };
    return this.sessions.record(session, supervisorId, form);
  }

  /** The rounds of a day with their leaders and times; a round for which the programme has no part has no time. */
  async ledRounds(manager: EntityManager, meetingId: string): Promise<LedRound[]> {
    const times = await this.roundTimes.of(manager, meetingId);
    const rounds = await roundsOf(manager, meetingId);
    return rounds.flatMap(({ id, number, circles }) => {
      const time = times[number - 1];
      const leaderIds = circles.filter(({ role }) => role === 'leader').map(({ personId }) => personId);
      return time ? [{ id, ...time, leaderIds }] : [];
    });
  }

  private async lockDay(manager: EntityManager, meetingId: string, organiserId: string): Promise<Meeting> {
    const meeting = await this.keepers.lock(manager, meetingId, organiserId);
    assertDay(meeting);
    return meeting;
  }
}

/** Whether a meeting is an intervision day. */
export function isDay(manager: EntityManager, id: string): Promise<boolean> {
  return manager.existsBy(Meeting, { id, component: IsNull() });
}

/** The people in a slot whom the list marks as present. */
export async function presentIn(manager: EntityManager, { meetingId, personIds }: KnownSlot) {
  const attendees = await attendeesOf(manager, meetingId);
  return attendees.filter(({ personId, minutes }) => personIds.includes(personId) && (minutes ?? 0) > 0);
}

/** Slots are held on intervision days alone (I6). */
function assertDay({ component }: Meeting): void {
  if (component !== null) throw new DomainError('slot.no-day', {}, 'conflict');
}

/** @throws DomainError `slot.signed` when the people in a slot that is a session would change */
function assertSignedStay(before: readonly KnownSlot[], allocation: Allocation): void {
  const changed = before.some(({ id, sessionId, personIds }) => {
    const after = [...(allocation.get(id) ?? [])].sort();
    return sessionId !== null && after.join() !== [...personIds].sort().join();
  });
  if (changed) throw new DomainError('slot.signed', {}, 'conflict');
}

function fieldOfFault(fault: 'minutes' | 'places' | 'individual'): string {
  return fault === 'individual' ? 'places' : fault;
}

function audit(manager: EntityManager, action: AuditAction, meetingId: string, by: string): Promise<void> {
  return recordInAudit(manager, {
    actor: actorOf.person(by),
    action,
    subjectKind: 'meeting',
    subjectId: meetingId,
  });
}

async function storePlaces(manager: EntityManager, meetingId: string, allocation: Allocation): Promise<void> {
  await manager.delete(SlotPlace, { meetingId });
  const places = [...allocation].flatMap(([slotId, people]) =>
    people.map((personId) => ({ meetingId, personId, slotId })),
  );
  if (places.length > 0) await manager.insert(SlotPlace, places);
}
