import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../../curriculum/curriculum.module.js';
import { EnrolmentModule } from '../../../enrolment/enrolment.module.js';
import { HoursModule } from '../../../hours/hours.module.js';
import { DecisionRehearsal } from '../decision-rehearsal.service.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionPages } from './decisions.service.js';

/** The board's decisions on one trajectory. */
@Module({
  imports: [CurriculumModule, EnrolmentModule, HoursModule],
  controllers: [DecisionsController],
  providers: [DecisionPages, DecisionRehearsal],
})
export class DecisionsModule {}
