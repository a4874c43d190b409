import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addressReplacement } from '../former-addresses.queries.js';
import { FormerEmail } from '../former-email.entity.js';
import { maskedAddress } from '../masked-address.rules.js';
import { MailKinds } from '../../platform/mail/mail-kinds.service.js';

/**
 * Tells somebody, at their old address, that it was changed: an intruder who took the account over would not tell them.
 * Their data: `{ former }`, the id of the old address. The mail names the new one only in part or not at all, since the old
 * mailbox may no longer be theirs.
 */
@Injectable()
export class AddressMails implements OnModuleInit {
  constructor(private readonly kinds: MailKinds) {}

  onModuleInit(): void {
    this.kinds.compose('address-changed', async ({ data }, manager) => {
      const former = await manager.findOneBy(FormerEmail, { id: String(data.former) });
      if (!former) return null;
      return {
        to: former.email,
        subject: { key: 'mail.address-changed.subject' },
        paragraphs: [{ key: 'mail.address-changed.text' }],
        notes: [{ key: 'mail.address-changed.not-asked' }],
      };
    });
    this.kinds.compose('address-replaced', async ({ data }, manager) => {
      const replaced = await addressReplacement(manager, String(data.former));
      if (!replaced) return null;
      return {
        to: replaced.old,
        subject: { key: 'mail.address-replaced.subject' },
        paragraphs: [
          { key: 'mail.address-replaced.text', params: { address: maskedAddress(replaced.next) } },
          { key: 'mail.address-replaced.not-right' },
        ],
        notes: [{ key: 'mail.address-replaced.right' }],
      };
    });
  }
}
