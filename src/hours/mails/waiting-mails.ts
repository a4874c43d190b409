import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import { Clock } from '../../platform/clock/clock.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.js';
import { type MailData, Outbox } from '../../platform/mail/outbox.js';
import { secretariatIds } from '../../people/accounts/role-holders.queries.js';
import { PublicAddress } from '../../platform/web/public-address.js';
import { waitingBySigner, waitingSince, waitingTooLongBefore } from '../waiting.queries.js';
import { dueRound } from './weekly-round.rules.js';
import { holdMailRound } from '../../platform/mail/deliveries.queries.js';

/** Every quarter of an hour it looks whether a round is due, so that a worker that was away at eight still holds it. */
export const REMIND_OF_WAITING = new JobType('remind-of-waiting', '*/15 * * * *');

const ROUND = 'claims-waiting';

/**
 * On Mondays tells whoever is asked to sign how much waits for them, and the secretariat what has waited for more than
 * four weeks. Nothing waits, no mail. Counts only: whose hours they are stands in the portal.
 */
@Injectable()
export class WaitingMails implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('claims-waiting', async ({ data }) => this.write('claims-waiting', data));
    this.kinds.compose('claims-waiting-long', async ({ data }) => this.write('claims-waiting-long', data));
    this.jobs.declare(REMIND_OF_WAITING);
    this.jobs.handle(REMIND_OF_WAITING, () => this.holdRound());
  }

  /** Holds the round that is due, if it was not held yet: the row decides, and rolls back with the mails. */
  async holdRound(): Promise<void> {
    const round = dueRound(this.clock.now().toZonedDateTimeISO(ASSOCIATION_TIME_ZONE));
    if (round === null) return;
    await this.dataSource.transaction(async (manager) => {
      if (await holdMailRound(manager, ROUND, round)) await this.remind(manager);
    });
  }

  private async remind(manager: EntityManager): Promise<void> {
    const today = this.clock.today();
    for (const { signerId, claims, trainees } of await waitingBySigner(manager, today)) {
      const mail = { kind: 'claims-waiting', recipientPersonId: signerId, data: { claims, trainees } };
      await this.outbox.enqueue(manager, mail);
    }
    const before = waitingTooLongBefore(today);
    const { claims, trainees, unasked } = await waitingSince(manager, today, before);
    if (claims === 0) return;
    for (const recipientPersonId of await secretariatIds(manager)) {
      const data = { claims, trainees, unasked };
      await this.outbox.enqueue(manager, { kind: 'claims-waiting-long', recipientPersonId, data });
    }
  }

  private write(kind: 'claims-waiting' | 'claims-waiting-long', params: MailData): Letter {
    const path = kind === 'claims-waiting' ? '/aftekenen' : '/deelnemers?wacht=lang';
    return {
      subject: { key: `mail.${kind}.subject`, params },
      paragraphs: [{ key: `mail.${kind}.text`, params }],
      link: { label: { key: `mail.${kind}.link` }, url: `${this.address.baseUrl}${path}` },
      notes: [{ key: 'mail.claims-waiting.weekly' }],
    };
  }
}
