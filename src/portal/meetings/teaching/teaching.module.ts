import { Module } from '@nestjs/common';
import { MeetingsModule } from '../../../learning/meetings/meetings.module.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceDesk } from './attendance-desk.service.js';
import { ClosingDesk } from './closing-desk.service.js';

/** The teacher's pages (C2). */
@Module({
  imports: [MeetingsModule],
  controllers: [AttendanceController],
  providers: [AttendanceDesk, ClosingDesk],
})
export class TeachingModule {}
