import { Module } from '@nestjs/common';
import { FishbowlModule } from '../../../learning/fishbowl/fishbowl.module.js';
import { MeetingsModule } from '../../../learning/meetings/meetings.module.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceDesk } from './attendance-desk.service.js';
import { EnrollingModule } from '../enrolling/enrolling.module.js';
import { RoundsController } from '../rounds/rounds.controller.js';
import { RoundsDesk } from '../rounds/rounds-desk.service.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsDesk } from './enrolments-desk.service.js';
import { ClosingDesk } from './closing-desk.service.js';

/** The teacher's pages (C2, F1). */
@Module({
  imports: [MeetingsModule, FishbowlModule, EnrollingModule],
  controllers: [AttendanceController, RoundsController, EnrolmentsController],
  providers: [AttendanceDesk, ClosingDesk, RoundsDesk, EnrolmentsDesk],
})
export class TeachingModule {}
