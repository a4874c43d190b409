import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { audienceOf } from './after.queries.js';
import type { Audience } from './telling.rules.js';

/** A message as an organiser writes it. */
export interface WrittenMessage {
  /** made with its form */
  id: string;
  audience: Audience;
  subject: string;
  text: string;
}

/** What organisers write to those who enrolled in their day, in their own words. */
@Injectable()
export class DayMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Promises a mail to all of the audience with an address, in the transaction that keeps the message: the same one
   * sent twice goes out once. The statements do not grow with the people.
   *
   * @returns to how many it goes, or went
   * @throws DomainError `message.nobody` (409) when nobody can be written to
   */
  send(
    meetingId: string,
    { id, audience, subject, text }: WrittenMessage,
    senderId: string,
  ): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const people = (await audienceOf(manager, meetingId, audience)).filter(({ reachable }) => reachable);
      if (people.length === 0) throw new DomainError('message.nobody', {}, 'conflict');
      const sentAt = this.clock.now().toString();
      const kept = await manager.query<object[]>(
        `INSERT INTO day_message (id, meeting_id, audience, subject, text, recipients, sent_by, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [id, meetingId, audience, subject, text, people.length, senderId, sentAt],
      );
      if (kept.length === 0) return people.length;
      await this.outbox.enqueueAll(
        manager,
        people.map(({ personId }) => ({
          kind: 'day-message',
          recipientPersonId: personId,
          data: { messageId: id },
        })),
      );
      await recordInAudit(manager, {
        actor: actorOf.person(senderId),
        action: 'meeting.messaged',
        subjectKind: 'meeting',
        subjectId: meetingId,
        details: { message: id, audience, recipients: people.length },
      });
      return people.length;
    });
  }
}
