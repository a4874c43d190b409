import { Module } from '@nestjs/common';
import { MeetingsModule } from '../../meetings.module.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceDesk } from './attendance-desk.service.js';
import { EnrollingModule } from '../enrolling/enrolling.module.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsDesk } from './enrolments-desk.service.js';
import { ClosingDesk } from './closing-desk.service.js';

/** The teacher's pages (C2). */
@Module({
  imports: [MeetingsModule, EnrollingModule],
  controllers: [AttendanceController, EnrolmentsController],
  providers: [AttendanceDesk, ClosingDesk, EnrolmentsDesk],
  exports: [AttendanceDesk],
})
export class TeachingModule {}
