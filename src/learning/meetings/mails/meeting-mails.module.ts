import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings.module.js';
import { MeetingInvitations } from './meeting-invitations.service.js';
import { MeetingMails } from './meeting-mails.service.js';
import { MeetingReminders } from './meeting-reminders.service.js';
import { ReleasedPlaces } from './released-places.service.js';

/** The mails about scheduled blocks. */
@Module({
  imports: [MeetingsModule],
  providers: [MeetingInvitations, MeetingMails, MeetingReminders, ReleasedPlaces],
})
export class MeetingMailsModule {}
