import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import { PrintNameChange } from '../print-name-change.entity.js';

/** What the secretariat decided on a name. */
const DECISIONS = ['approved', 'sent-back'] as const;

/** Tells somebody what the secretariat decided on the name for print that they asked for (K7). Its data: `{ change }`. */
@Injectable()
export class PrintNameMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    for (const decision of DECISIONS)
      this.kinds.compose(`print-name-${decision}`, async ({ data }, manager) => {
        const change = await manager.findOneBy(PrintNameChange, { id: String(data.change) });
        // Cleared with the person's data, or asked anew, meanwhile: there is nothing to tell of this one.
        if (!change?.name || change.state !== decision) return null;
        return this.write(decision, change.name);
      });
  }

  private write(decision: (typeof DECISIONS)[number], name: string): Letter {
    return {
      subject: { key: `mail.print-name-${decision}.subject` },
      paragraphs: [{ key: `mail.print-name-${decision}.text`, params: { name } }],
      link: { label: { key: 'mail.print-name.link' }, url: `${this.address.baseUrl}/mijn-leerpad/naam` },
    };
  }
}
