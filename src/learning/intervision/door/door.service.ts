import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { AttendanceService, type Mark } from '../../meetings/attendance.service.js';
import { MeetingKeepers } from '../../meetings/meeting-keepers.service.js';
import { dayBy } from '../days.queries.js';
import { staysOf } from '../presence.rules.js';
import { areKnown, tapsOf } from './door.queries.js';
import { DoorTap } from './door-tap.entity.js';
import { markOf } from './door.rules.js';

/** A tap as a phone sends it. */
export interface SentTap {
  /** a UUID of the phone's, by which a tap that is sent again is recognised */
  id: string;
  personId: string;
  kind: 'in' | 'out';
  /** by the clock of the phone */
  at: Date;
}

/** Keeps who came and went at the door of a day; attendance follows in the same transaction (I4). */
@Injectable()
export class DoorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keepers: MeetingKeepers,
    private readonly attendance: AttendanceService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps taps, each once however often it is sent, and marks those people as all their taps say.
   *
   * @param device which phone, null without scripts
   * @throws DomainError `meeting.not-found` for who does not keep this list, `attendance.closed`, `attendance.too-early`,
   *   `door.unknown` when one of them is of nobody
   */
  async tap(
    meetingId: string,
    sent: readonly SentTap[],
    keeperId: string,
    device: string | null,
  ): Promise<void> {
    if (sent.length === 0) return;
    await this.dataSource.transaction(async (manager) => {
      await this.keepers.lock(manager, meetingId, keeperId);
      const personIds = [...new Set(sent.map(({ personId }) => personId))];
      if (!(await areKnown(manager, personIds))) throw new DomainError('door.unknown', {}, 'invalid');
      const arrivedAt = new Date(this.clock.now().epochMilliseconds);
      const by = actorOf.person(keeperId);
      await manager
        .createQueryBuilder()
        .insert()
        .into(DoorTap)
        .values(sent.map((tap) => ({ ...tap, meetingId, arrivedAt, device, by })))
        .orIgnore()
        .execute();
      const marks = await marksOf(manager, meetingId, personIds);
      await this.attendance.markWithin(manager, meetingId, marks, keeperId);
    });
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
