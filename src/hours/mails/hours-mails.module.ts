import { Module } from '@nestjs/common';
import { CorrectionMails } from './correction-mails.service.js';
import { ClaimMails } from './claim-mails.service.js';
import { WaitingMails } from './waiting-mails.service.js';

/** The mails about claims. */
@Module({ providers: [ClaimMails, CorrectionMails, WaitingMails] })
export class HoursMailsModule {}
