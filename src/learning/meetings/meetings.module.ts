import { Module } from '@nestjs/common';
import { HoursModule } from '../../hours/hours.module.js';
import { EventDispatcher } from '../../platform/events/events.js';
import { AttendanceService } from './attendance.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { EditionsService } from './editions.service.js';
import { EnrolmentChanged, MeetingCancelled, MeetingChanged, MeetingPublished } from './meetings.events.js';

/** What scheduled activities share: planning, enrolment, waiting list, attendance (C1, C2, F1). */
@Module({
  imports: [HoursModule],
  providers: [EditionsService, EnrolmentsService, AttendanceService],
  exports: [EditionsService, EnrolmentsService, AttendanceService],
})
export class MeetingsModule {
  constructor(events: EventDispatcher) {
    events.declare(EnrolmentChanged, MeetingPublished, MeetingChanged, MeetingCancelled);
  }
}
