import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.service.js';
import { product } from '../../platform/product.service.js';
import { boardIds } from '../../people/accounts/role-holders.queries.js';
import { AuditLinks } from '../../platform/audit/audit-links.service.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER } from '../../platform/mail/mail-rounds.service.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import type { Digest } from './digest.entity.js';
import { digestFile, dueDigest } from './digest.rules.js';
import { Digests } from './digests.service.js';

/** Looks whether the digest of today is still to be made. */
export const MAKE_DIGEST = new JobType('make-digest', EVERY_QUARTER);

/** Once a day makes a signed digest and mails it to everybody of the board: out of reach of the server's administrator (K6). */
@Injectable()
export class DigestMails implements OnModuleInit {
  constructor(
    private readonly digests: Digests,
    private readonly links: AuditLinks,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('digest', async ({ data }, manager) => {
      const digest = await this.digests.of(manager, String(data['day']));
      return digest && this.write(digest);
    });
    this.jobs.declare(MAKE_DIGEST);
    this.jobs.handle(MAKE_DIGEST, () => this.holdRound());
  }

  /**
   * Makes and mails the digest that is due, if that was not done yet. A signed digest says that it was, and nothing else
   * does: no row that somebody puts there keeps the next one from being made.
   */
  async holdRound(): Promise<void> {
    await this.links.linkIfWhole();
    const day = dueDigest(this.clock.now().toZonedDateTimeISO(product().timeZone));
    if (day === null) return;
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.digests.keep(manager, day))) return;
      for (const recipientPersonId of await boardIds(manager))
        await this.outbox.enqueue(manager, { kind: 'digest', recipientPersonId, data: { day } });
    });
  }

  private write({ day, jws }: Digest): Letter {
    return {
      subject: { key: 'mail.digest.subject', params: { day } },
      paragraphs: [{ key: 'mail.digest.text' }, { key: 'mail.digest.keep' }],
      link: { label: { key: 'mail.digest.link' }, url: `${this.address.baseUrl}/logboek` },
      attachment: { filename: digestFile(day), contentType: 'application/jose', text: jws },
    };
  }
}
