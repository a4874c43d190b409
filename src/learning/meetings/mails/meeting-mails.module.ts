import { Module } from '@nestjs/common';
import { MeetingInvitations } from './meeting-invitations.service.js';
import { MeetingMails } from './meeting-mails.service.js';
import { MeetingReminders } from './meeting-reminders.service.js';

/** The mails about scheduled blocks. */
@Module({ providers: [MeetingInvitations, MeetingMails, MeetingReminders] })
export class MeetingMailsModule {}
