import { Module } from '@nestjs/common';
import { MeetingsModule } from '../../meetings.module.js';
import { EnrollingModule } from '../enrolling/enrolling.module.js';
import { AttendanceListService } from './attendance-list.service.js';
import { AttendanceController } from './attendance.controller.js';
import { ClosingController } from './closing.controller.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { ListKeepingService } from './list-keeping.service.js';
import { TaughtBlocksService } from './taught-blocks.service.js';

/** The teacher's pages (C2). */
@Module({
  imports: [MeetingsModule, EnrollingModule],
  controllers: [AttendanceController, ClosingController, EnrolmentsController],
  providers: [TaughtBlocksService, AttendanceListService, ListKeepingService],
  exports: [TaughtBlocksService, ListKeepingService],
})
export class TeachingModule {}
