import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import { type Composer, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { withAddress } from '../../../people/people.queries.js';
import { type BearersCertificate, CertificatesChanged } from '../certificate-events.rules.js';
import type { CertificateContent } from '../certificate.rules.js';
import { CertificatesService } from '../certificates.service.js';
import { certificateBy } from '../certificates.queries.js';

const KINDS = {
  'certificate-ready': {
    subject: 'mail.certificate-ready.subject',
    text: 'mail.certificate-ready.text',
    link: 'mail.certificate-ready.link',
  },
  'certificate-withdrawn': {
    subject: 'mail.certificate-withdrawn.subject',
    text: 'mail.certificate-withdrawn.text',
    link: 'mail.record.link',
  },
} as const;

/** Tells somebody that their certificate of attendance is ready, or holds no more (I5). */
@Injectable()
export class CertificateMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly certificates: CertificatesService,
    private readonly events: EventDispatcher,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('certificate-ready', this.letter('certificate-ready', false));
    this.kinds.compose('certificate-withdrawn', this.letter('certificate-withdrawn', true));
    this.events.subscribe(CertificatesChanged, async ({ ready, withdrawn }, manager) => {
      await this.promise(manager, 'certificate-ready', ready);
      await this.promise(manager, 'certificate-withdrawn', withdrawn);
    });
  }

  /** A guest may have no address: the office hands theirs out. */
  private async promise(
    manager: EntityManager,
    kind: keyof typeof KINDS,
    certificates: readonly BearersCertificate[],
  ): Promise<void> {
    const written = await withAddress(
      manager,
      certificates.map(({ personId }) => personId),
    );
    await this.outbox.enqueueAll(
      manager,
      certificates
        .filter(({ personId }) => written.has(personId))
        .map(({ id, personId }) => ({ kind, recipientPersonId: personId, data: { certificateId: id } })),
    );
  }

  /** Nothing when the certificate ended before its mail went: another mail tells of that. */
  private letter(kind: keyof typeof KINDS, ended: boolean): Composer {
    return async ({ data, recipient }, manager) => {
      const id = String(data.certificateId);
      const certificate = await certificateBy(manager, id, recipient.personId);
      if (!certificate || (certificate.endedOn !== null) !== ended) return null;
      // Its public page, to which the mail leads, shows what was printed and signed.
      if (!ended) await this.certificates.pdfWithin(manager, id);
      const { subject, text, link } = KINDS[kind];
      return {
        subject: { key: subject, params: { title: certificate.content.title } },
        paragraphs: [{ key: text, params: paramsOf(certificate.content) }],
        facts: [],
        link: { label: { key: link }, url: certificate.content.verificationUrl },
        notes: ended ? [] : [{ key: 'mail.certificate-ready.pdf' }],
      };
    };
  }
}

function paramsOf({ title, heldOn, extent }: CertificateContent): Record<string, string> {
  return { title, date: heldOn, extent };
}
