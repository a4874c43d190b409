import { Module } from '@nestjs/common';
import { AssignmentMails } from './assignment-mails.js';

/** The mails about assignments. */
@Module({ providers: [AssignmentMails] })
export class EnrolmentMailsModule {}
