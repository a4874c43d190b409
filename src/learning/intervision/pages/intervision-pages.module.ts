import { Module } from '@nestjs/common';
import { RegistersModule } from '../../../people/registers/registers.module.js';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { BlockClashesService } from '../../meetings/pages/planning/block-clashes.service.js';
import { TeachingModule } from '../../meetings/pages/teaching/teaching.module.js';
import { RoundPagesModule } from '../../meetings/rounds/pages/round-pages.module.js';
import { IntervisionModule } from '../intervision.module.js';
import { AfterController } from './after/after.controller.js';
import { AfterPages } from './after/after-pages.service.js';
import { KeptDays } from './after/kept-days.service.js';
import { MessagesController } from './after/messages.controller.js';
import { MessagesPages } from './after/messages-pages.service.js';
import { ReportPages } from './after/report-pages.service.js';
import { ReportsController } from './after/reports.controller.js';
import { CodePages } from './door/code-pages.service.js';
import { CodesController } from './door/codes.controller.js';
import { DoorController } from './door/door.controller.js';
import { DoorPages } from './door/door-pages.service.js';
import { PaperController } from './paper/paper.controller.js';
import { PaperPages } from './paper/paper-pages.service.js';
import { DayListController } from './attendance/day-list.controller.js';
import { DayRoundsController } from './attendance/day-rounds.controller.js';
import { AttendeesController } from './attending/attendees.controller.js';
import { AttendeesPages } from './attending/attendees-pages.service.js';
import { WishesController } from './attending/wishes.controller.js';
import { WishesPages } from './attending/wishes-pages.service.js';
import { ListFileService } from '../list-file.service.js';
import { OpenDaysController } from './following/open-days.controller.js';
import { OpenDaysService } from './following/open-days.service.js';
import { DayPlanningService } from './planning/day-planning.service.js';
import { DaysController } from './planning/days.controller.js';
import { DaysPages } from './planning/days-pages.service.js';

/** The pages of intervision days: of their organisers and the secretariat, and of everybody who may come (I1, I2). */
@Module({
  imports: [RegistersModule, MeetingsModule, IntervisionModule, TeachingModule, RoundPagesModule],
  controllers: [
    DaysController,
    AttendeesController,
    WishesController,
    DayListController,
    DayRoundsController,
    DoorController,
    CodesController,
    PaperController,
    OpenDaysController,
    MessagesController,
    ReportsController,
    AfterController,
  ],
  providers: [
    BlockClashesService,
    DaysPages,
    DayPlanningService,
    AttendeesPages,
    WishesPages,
    ListFileService,
    DoorPages,
    CodePages,
    PaperPages,
    OpenDaysService,
    KeptDays,
    MessagesPages,
    ReportPages,
    AfterPages,
  ],
})
export class IntervisionPagesModule {}
