import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.service.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../platform/mail/mail-rounds.service.js';
import { type MailData, Outbox } from '../../platform/mail/outbox.service.js';
import { secretariatIds } from '../../people/accounts/role-holders.queries.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import { waitingBySigner, waitingSince, waitingTooLongBefore } from '../waiting.queries.js';
import { dueRound } from './weekly-round.rules.js';

/** Looks whether the mails of Monday are due. */
export const REMIND_OF_WAITING = new JobType('remind-of-waiting', EVERY_QUARTER);

const ROUND = 'claims-waiting';

/**
 * On Mondays tells every signer how much waits for them, and the secretariat what has waited for more than
 * four weeks. Nothing waits, no mail. Counts only: whose hours they are stands in the portal.
 */
@Injectable()
export class WaitingMails implements OnModuleInit {
  constructor(
    private readonly rounds: MailRounds,
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

  /** Holds the round that is due, if it was not held yet. */
  async holdRound(): Promise<void> {
    await this.rounds.holdDue({ name: ROUND, due: dueRound, hold: (manager) => this.remind(manager) });
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
