import { Module } from '@nestjs/common';
import { MeetingsModule } from '../../meetings.module.js';
import { BlockPlanningService } from './block-planning.service.js';
import { EnrollingModule } from '../enrolling/enrolling.module.js';
import { BlockClashesService } from './block-clashes.service.js';
import { BlockEnrolmentsController } from './block-enrolments.controller.js';
import { BlockEnrolmentsService } from './block-enrolments.service.js';
import { BlocksController } from './blocks.controller.js';
import { CallingOffService } from './calling-off.service.js';
import { EditionPlanningService } from './edition-planning.service.js';
import { PlanningController } from './planning.controller.js';
import { PlanningService } from './planning.service.js';

/** The secretariat plans course blocks and fishbowl training (C1, F1). */
@Module({
  imports: [MeetingsModule, EnrollingModule],
  controllers: [PlanningController, BlocksController, BlockEnrolmentsController],
  providers: [
    BlockClashesService,
    PlanningService,
    EditionPlanningService,
    BlockPlanningService,
    CallingOffService,
    BlockEnrolmentsService,
  ],
})
export class PlanningModule {}
