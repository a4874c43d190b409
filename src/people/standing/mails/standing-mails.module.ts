import { Module } from '@nestjs/common';
import { EndingMails } from './ending-mails.service.js';

/** The mails about leaders' standing. */
@Module({ providers: [EndingMails] })
export class StandingMailsModule {}
