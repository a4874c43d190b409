import { Module } from '@nestjs/common';
import { AssignmentMails } from './assignment-mails.service.js';
import { DeputyMails } from './deputy-mails.service.js';

/** The mails about assignments and deputies. */
@Module({ providers: [AssignmentMails, DeputyMails] })
export class EnrolmentMailsModule {}
