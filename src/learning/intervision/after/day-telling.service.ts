import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { dayBy, type KnownDay } from '../days.queries.js';
import { previousReportOf, reportOf, type Untold, untoldOf } from './after.queries.js';
import { tellable, type Told } from './telling.rules.js';

/** Tells the people of a day what they were not told yet, each of them once. */
@Injectable()
export class DayTelling {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The people whom the portal can tell something today and did not yet, also those without an address. */
  untold(day: KnownDay): Promise<Untold[]> {
    return this.untoldWithin(this.dataSource.manager, day);
  }

  /**
   * Promises the mails still to be sent, and notes in the same transaction whom they tell what. Two organisers who press at
   * once tell nobody twice; the statements do not grow with the people.
   *
   * @returns how many mails go out
   */
  tell(meetingId: string, actor: Actor): Promise<number> {
    return this.dataSource.transaction((manager) => this.tellWithin(manager, meetingId, actor));
  }

  /** The same within the caller's transaction. @param only tells this and nothing else */
  async tellWithin(
    manager: EntityManager,
    meetingId: string,
    actor: Actor | null,
    only?: Told,
  ): Promise<number> {
    const day = await dayBy(manager, meetingId);
    if (!day) return 0;
    const due = (await this.untoldWithin(manager, day)).filter(
      ({ reachable, what }) => reachable && (only === undefined || what === only),
    );
    if (due.length === 0) return 0;
    const told = await manager.query<{ personId: string; what: Told }[]>(
      `INSERT INTO day_told (meeting_id, person_id, what, told_at)
       SELECT $1, due.person_id, due.what, $4 FROM unnest($2::uuid[], $3::text[]) AS due (person_id, what)
       ON CONFLICT DO NOTHING RETURNING person_id AS "personId", what`,
      [
        meetingId,
        due.map(({ personId }) => personId),
        due.map(({ what }) => what),
        this.clock.now().toString(),
      ],
    );
    await this.outbox.enqueueAll(
      manager,
      told.map(({ personId, what }) => ({
        kind: `day-${what}`,
        recipientPersonId: personId,
        data: { meetingId },
      })),
    );
    if (actor !== null && told.length > 0) {
      const details = { recipients: told.length };
      const subject = { subjectKind: 'meeting', subjectId: meetingId };
      await recordInAudit(manager, { actor, action: 'meeting.told', ...subject, details });
    }
    return told.length;
  }

  private async untoldWithin(manager: EntityManager, day: KnownDay): Promise<Untold[]> {
    const hasReport = (await reportOf(manager, day.id)) !== undefined;
    const hasPrevious = (await previousReportOf(manager, day.id)) !== undefined;
    const whats = tellable({ ...day, hasReport, hasPrevious }, this.clock.today());
    return whats.length === 0 ? [] : untoldOf(manager, day.id, whats);
  }
}
