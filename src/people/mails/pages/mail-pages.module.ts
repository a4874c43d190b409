import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { Deliveries } from '../../../platform/mail/deliveries.service.js';
import { PersonRecipients } from '../person-recipients.service.js';
import { LetterPreviewService } from './letter-preview.service.js';
import { MailsController } from './mails.controller.js';
import { MailReadingService } from './mail-reading.service.js';
import { ResendingService } from './resending.service.js';

/** The secretariat's pages about the mail. */
@Module({
  imports: [AccountsModule],
  controllers: [MailsController],
  providers: [Deliveries, PersonRecipients, LetterPreviewService, MailReadingService, ResendingService],
})
export class MailPagesModule {}
