import { Module } from '@nestjs/common';
import { ClaimMails } from './claim-mails.js';
import { WaitingMails } from './waiting-mails.js';

/** The mails about claims. */
@Module({ providers: [ClaimMails, WaitingMails] })
export class HoursMailsModule {}
