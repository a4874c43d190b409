import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LetterWriter } from '../../../platform/mail/letter-writer.service.js';
import { MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import type { MailData } from '../../../platform/mail/outbox.service.js';
import { PersonRecipients } from '../person-recipients.service.js';
import { mayBeRead } from './mail-kinds.rules.js';

/** What a mail says, or why that is not shown. */
export type LetterPreview =
  | { shown: true; subject: string; text: string }
  /** `secret`: a link in it lets somebody in; `nothing`: there is nothing to tell any more; `fault`: it cannot be written */
  | { shown: false; why: 'secret' | 'nothing' | 'fault' };

/** Writes a mail as it would be sent now, and sends nothing. */
@Injectable()
export class LetterPreviewService {
  private readonly writer = new LetterWriter();

  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: MailKinds,
    private readonly recipients: PersonRecipients,
  ) {}

  /** The database refuses to write meanwhile, so that no composer can issue anything, not even one of a later module. */
  async of(mail: { kind: string; recipientPersonId: string; data: MailData }): Promise<LetterPreview> {
    if (!mayBeRead(mail.kind)) return { shown: false, why: 'secret' };
    try {
      return await this.dataSource.transaction((manager) => this.write(mail, manager));
    } catch {
      // The worker logs why, each time that it tries; the secretary who looks here must still see that it failed.
      return { shown: false, why: 'fault' };
    }
  }

  private async write(
    { kind, recipientPersonId, data }: { kind: string; recipientPersonId: string; data: MailData },
    manager: EntityManager,
  ): Promise<LetterPreview> {
    await manager.query('SET TRANSACTION READ ONLY');
    const recipient = await this.recipients.find(manager, recipientPersonId);
    const letter = recipient && (await this.kinds.composerOf(kind)({ recipient, data }, manager));
    if (!letter) return { shown: false, why: 'nothing' };
    const { subject, text } = this.writer.write(letter, recipient);
    return { shown: true, subject, text };
  }
}
