import { Module } from '@nestjs/common';
import { MeetingsModule } from '../../meetings.module.js';
import { BlockDeskService } from './block-desk.service.js';
import { EnrollingModule } from '../enrolling/enrolling.module.js';
import { BlockEnrolmentsController } from './block-enrolments.controller.js';
import { BlockEnrolmentsDesk } from './block-enrolments-desk.service.js';
import { BlocksController } from './blocks.controller.js';
import { CallingOffDeskService } from './calling-off-desk.service.js';
import { EditionDeskService } from './edition-desk.service.js';
import { PlanningController } from './planning.controller.js';
import { PlanningService } from './planning.service.js';

/** The secretariat plans course blocks and fishbowl training (C1, F1). */
@Module({
  imports: [MeetingsModule, EnrollingModule],
  controllers: [PlanningController, BlocksController, BlockEnrolmentsController],
  providers: [
    PlanningService,
    EditionDeskService,
    BlockDeskService,
    CallingOffDeskService,
    BlockEnrolmentsDesk,
  ],
})
export class PlanningModule {}
