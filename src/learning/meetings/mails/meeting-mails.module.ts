import { Module } from '@nestjs/common';
import { MeetingInvitations } from './meeting-invitations.js';
import { MeetingMails } from './meeting-mails.js';
import { MeetingReminders } from './meeting-reminders.js';

/** The mails about scheduled blocks. */
@Module({ providers: [MeetingInvitations, MeetingMails, MeetingReminders] })
export class MeetingMailsModule {}
