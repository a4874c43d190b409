import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addGuests } from '../../../people/guests.service.js';
import { type Actor, actorOf } from '../../../platform/audit/actor.rules.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { AssociationKey } from '../../../platform/documents/association-key.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { AttendanceService, type Mark } from '../../meetings/attendance.service.js';
import { MeetingKeepers } from '../../meetings/meeting-keepers.service.js';
import { dayBy } from '../days.queries.js';
import { staysOf } from '../presence.rules.js';
import { knownAmong, tapsOf } from './door.queries.js';
import { DoorTap } from './door-tap.entity.js';
import { guestId, guestName, markOf } from './door.rules.js';

/** A tap as a phone sends it. */
export interface SentTap {
  /** a UUID of the phone's, by which a tap that is sent again is recognised */
  id: string;
  /** whose tap it is; for a guest whom nobody knows yet, the name as the organiser typed it */
  who: { personId: string } | { guest: string };
  kind: 'in' | 'out';
  /** by the clock of the phone */
  at: Date;
}

/** A tap of somebody whom the portal knows. */
interface KnownTap {
  id: string;
  personId: string;
  kind: 'in' | 'out';
  at: Date;
}

/** Keeps who came and went at the door of a day; attendance follows in the same transaction (I4). */
@Injectable()
export class DoorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keepers: MeetingKeepers,
    private readonly attendance: AttendanceService,
    private readonly key: AssociationKey,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps taps, each once however often a phone sends it, and marks those people as all their taps say. A guest whose name
   * the organiser typed becomes a person without an account (I2). A tap of nobody is left out, and keeps no other out.
   *
   * @param device which phone, null without scripts
   * @returns how many were left out
   * @throws DomainError `meeting.not-found` when `keeperId` does not keep this list, `attendance.closed`,
   *   `attendance.too-early`
   */
  async tap(
    meetingId: string,
    sent: readonly SentTap[],
    keeperId: string,
    device: string | null,
  ): Promise<number> {
    if (sent.length === 0) return 0;
    return this.dataSource.transaction(async (manager) => {
      await this.keepers.lock(manager, meetingId, keeperId, 'marking');
      const by = actorOf.person(keeperId);
      const taps = await this.ofKnown(manager, meetingId, sent, by);
      if (taps.length === 0) return sent.length;
      const arrivedAt = new Date(this.clock.now().epochMilliseconds);
      await manager
        .createQueryBuilder()
        .insert()
        .into(DoorTap)
        .values(taps.map((tap) => ({ ...tap, meetingId, arrivedAt, device, by })))
        .orIgnore()
        .execute();
      const personIds = [...new Set(taps.map(({ personId }) => personId))];
      const marks = await marksOf(manager, meetingId, personIds);
      await this.attendance.markWithin(manager, meetingId, marks, keeperId);
      return sent.length - taps.length;
    });
  }

  /** The taps of known people, and of guests whose names the organiser typed: those become known by it. */
  private async ofKnown(
    manager: EntityManager,
    meetingId: string,
    sent: readonly SentTap[],
    by: Actor,
  ): Promise<KnownTap[]> {
    const named = new Map<string, string>();
    const taps = sent.flatMap(({ who, ...tap }): KnownTap[] => {
      if ('personId' in who) return [{ ...tap, personId: who.personId }];
      const name = guestName(who.guest);
      if (name === null) return [];
      const personId = guestId(this.key, meetingId, name);
      if (!named.has(personId)) named.set(personId, name);
      return [{ ...tap, personId }];
    });
    const known = await knownAmong(
      manager,
      taps.map(({ personId }) => personId),
    );
    const guests = [...named].filter(([id]) => !known.has(id));
    await addGuests(
      manager,
      guests.map(([id, name]) => ({ id, name, email: null })),
      by,
    );
    return taps.filter(({ personId }) => known.has(personId) || named.has(personId));
  }
}

/** How people are marked by all their taps. */
async function marksOf(
  manager: EntityManager,
  meetingId: string,
  personIds: readonly string[],
): Promise<Map<string, Mark>> {
  const day = await dayBy(manager, meetingId);
  if (!day) throw new DomainError('meeting.not-found', {}, 'not-found');
  const taps = await tapsOf(manager, meetingId);
  const known = personIds.filter((id) => taps.has(id));
  return new Map(known.map((id) => [id, markOf(staysOf(taps.get(id)!, day), day)]));
}
