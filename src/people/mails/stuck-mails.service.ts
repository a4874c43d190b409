import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.service.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { MAIL_WAITS, type StuckMail, stuckMail } from '../../platform/mail/deliveries.queries.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER } from '../../platform/mail/mail-rounds.service.js';
import { MailSettings } from '../../platform/mail/mail-settings.service.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import { secretariatIds } from '../accounts/role-holders.queries.js';

/** Looks whether mail has waited for more than an hour. */
export const TELL_OF_STUCK_MAIL = new JobType('tell-of-stuck-mail', EVERY_QUARTER);

/**
 * Tells of mail that has waited for more than an hour: the operator in the log each time, the secretariat by one mail a day.
 * That mail waits too while nothing goes out; so their home and their list of mails say it as well.
 */
@Injectable()
export class StuckMails implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
    private readonly settings: MailSettings,
  ) {}

  onModuleInit(): void {
    this.kinds.compose(MAIL_WAITS, async (_mail, manager) => {
      const stuck = await stuckMail(manager);
      return stuck && this.write(stuck);
    });
    this.jobs.declare(TELL_OF_STUCK_MAIL);
    this.jobs.handle(TELL_OF_STUCK_MAIL, () => this.tell());
  }

  /** Once is as good as twice. */
  async tell(): Promise<void> {
    const { count, since } = (await stuckMail(this.dataSource.manager)) ?? { count: 0 };
    if (count === 0) return;
    this.settings.log.error({ count, since }, 'mail has waited for more than an hour');
    const day = this.clock.today();
    await this.dataSource.transaction(async (manager) => {
      for (const recipientPersonId of await secretariatIds(manager)) {
        const once = `${MAIL_WAITS}:${day}:${recipientPersonId}`;
        await this.outbox.enqueue(manager, { kind: MAIL_WAITS, recipientPersonId, data: { day }, once });
      }
    });
  }

  private write({ count }: StuckMail): Letter {
    return {
      subject: { key: 'mail.mail-waits.subject', params: { count } },
      paragraphs: [{ key: 'mail.mail-waits.text', params: { count } }, { key: 'mail.mail-waits.do' }],
      link: { label: { key: 'mail.mail-waits.link' }, url: `${this.address.baseUrl}/mails?stand=wacht` },
    };
  }
}
