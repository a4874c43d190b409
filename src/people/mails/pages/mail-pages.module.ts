import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { Deliveries } from '../../../platform/mail/deliveries.js';
import { PersonRecipients } from '../person-recipients.js';
import { LetterPreviews } from './letter-preview.js';
import { MailsController } from './mails.controller.js';
import { MailsReader } from './mails.reader.js';
import { ResendingService } from './resending.service.js';

/** The secretariat's pages about the mail. */
@Module({
  imports: [AccountsModule],
  controllers: [MailsController],
  providers: [Deliveries, PersonRecipients, LetterPreviews, MailsReader, ResendingService],
})
export class MailPagesModule {}
