import { Module } from '@nestjs/common';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { BlockClashesService } from '../../meetings/pages/planning/block-clashes.service.js';
import { IntervisionModule } from '../intervision.module.js';
import { AttendeesController } from './attending/attendees.controller.js';
import { AttendeesPages } from './attending/attendees-pages.service.js';
import { OpenDaysController } from './following/open-days.controller.js';
import { OpenDaysService } from './following/open-days.service.js';
import { DayPlanningService } from './planning/day-planning.service.js';
import { DaysController } from './planning/days.controller.js';
import { DaysPages } from './planning/days-pages.service.js';

/** The pages of intervision days: of their organisers and the secretariat, and of everybody who may come (I1, I2). */
@Module({
  imports: [MeetingsModule, IntervisionModule],
  controllers: [DaysController, AttendeesController, OpenDaysController],
  providers: [BlockClashesService, DaysPages, DayPlanningService, AttendeesPages, OpenDaysService],
})
export class IntervisionPagesModule {}
