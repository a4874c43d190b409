import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HoursModule } from '../../hours/hours.module.js';
import { ViewerRelations } from '../../platform/auth/viewer-relations.service.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { TEACHES } from './access.rules.js';
import { AttendanceService } from './attendance.service.js';
import { BlockKinds } from './block-kinds.service.js';
import { ComingPlaces } from '../../people/coming-places.service.js';
import { EnrolmentSteps } from './enrolment-steps.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ListFollows } from './list-follows.service.js';
import { MeetingKeepers } from './meeting-keepers.service.js';
import { MeetingRoundTimes } from './round-times.service.js';
import { PlacesService } from './places.service.js';
import { DoorCodes } from './door-codes.service.js';
import { EditionsService } from './editions.service.js';
import {
  EnrolmentChanged,
  MeetingCancelled,
  MeetingChanged,
  MeetingPublished,
  MeetingReplanned,
} from './meeting-events.rules.js';
import { Attendance, AttendanceListStep } from './attendance.entity.js';
import { Edition } from './edition.entity.js';
import { Enrolment, EnrolmentStep } from './enrolment.entity.js';
import { DayOrganiser, MeetingTeacher, MeetingTopic } from './meeting-parts.entity.js';
import { Meeting } from './meeting.entity.js';

/**
 * What scheduled activities share: planning, enrolment, waiting list, attendance (C1, C2, F1). Global, since lower rooms ask
 * for `ComingPlaces`.
 */
@Global()
@Module({
  imports: [
    HoursModule,
    TypeOrmModule.forFeature([
      Edition,
      Meeting,
      MeetingTeacher,
      DayOrganiser,
      MeetingTopic,
      Enrolment,
      EnrolmentStep,
      Attendance,
      AttendanceListStep,
    ]),
  ],
  providers: [
    BlockKinds,
    DoorCodes,
    MeetingKeepers,
    MeetingRoundTimes,
    ListFollows,
    EditionsService,
    EnrolmentSteps,
    EnrolmentsService,
    AttendanceService,
    PlacesService,
    { provide: ComingPlaces, useExisting: PlacesService },
  ],
  exports: [
    BlockKinds,
    DoorCodes,
    MeetingKeepers,
    MeetingRoundTimes,
    ListFollows,
    EditionsService,
    EnrolmentsService,
    AttendanceService,
    PlacesService,
    ComingPlaces,
  ],
})
export class MeetingsModule {
  constructor(events: EventDispatcher, relations: ViewerRelations) {
    relations.declare('teacher', TEACHES);
    events.declare(EnrolmentChanged, MeetingPublished, MeetingChanged, MeetingCancelled, MeetingReplanned);
  }
}
