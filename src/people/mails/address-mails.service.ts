import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FormerEmail } from '../former-email.entity.js';
import { MailKinds } from '../../platform/mail/mail-kinds.service.js';

/**
 * Tells somebody, at their old address, that it was changed: who took an account over would not tell them. Its data:
 * `{ former }`, the id of the old address. The new one is not named; the mailbox may no longer be theirs.
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
  }
}
