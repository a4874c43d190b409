import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Composer, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
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
  ) {}

  onModuleInit(): void {
    this.kinds.compose('certificate-ready', this.letter('certificate-ready', false));
    this.kinds.compose('certificate-withdrawn', this.letter('certificate-withdrawn', true));
  }

  /** Nothing when it came to be otherwise since: another mail tells of that. */
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
