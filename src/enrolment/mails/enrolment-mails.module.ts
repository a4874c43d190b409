import { Module } from '@nestjs/common';
import { AssignmentMails } from './assignment-mails.service.js';

/** The mails about assignments. */
@Module({ providers: [AssignmentMails] })
export class EnrolmentMailsModule {}
