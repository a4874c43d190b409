import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boardIds } from '../../people/accounts/role-holders.queries.js';
import { AuditLinks } from '../../platform/audit/audit-links.service.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../platform/mail/mail-rounds.service.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import type { Digest } from './digest.entity.js';
import { digestFile, dueDigest } from './digest.rules.js';
import { Digests } from './digests.service.js';

/** Looks whether the digest of today is still to be made. */
export const MAKE_DIGEST = new JobType('make-digest', EVERY_QUARTER);

const ROUND = 'digest';

/** Once a day makes a signed digest and mails it to everybody of the board: out of reach of the server's administrator (K6). */
@Injectable()
export class DigestMails implements OnModuleInit {
  constructor(
    private readonly digests: Digests,
    private readonly links: AuditLinks,
    private readonly rounds: MailRounds,
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

  /** Makes and mails the digest that is due, if that was not done yet. */
  async holdRound(): Promise<void> {
    await this.links.linkIfWhole();
    await this.rounds.holdDue({
      name: ROUND,
      due: dueDigest,
      hold: async (manager, day) => {
        await this.digests.keep(manager, day);
        for (const recipientPersonId of await boardIds(manager))
          await this.outbox.enqueue(manager, { kind: 'digest', recipientPersonId, data: { day } });
      },
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
