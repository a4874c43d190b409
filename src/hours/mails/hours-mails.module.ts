import { Module } from '@nestjs/common';
import { ClaimMails } from './claim-mails.service.js';
import { WaitingMails } from './waiting-mails.service.js';

/** The mails about claims. */
@Module({ providers: [ClaimMails, WaitingMails] })
export class HoursMailsModule {}
