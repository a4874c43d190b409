import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../curriculum/curriculum.module.js';
import { HoursModule } from '../../hours/hours.module.js';
import { SuperviseesController } from './supervisees.controller.js';
import { SuperviseesService } from './supervisees.service.js';

/** What a supervisor sees of the trainees assigned to them (S1). */
@Module({
  imports: [CurriculumModule, HoursModule],
  controllers: [SuperviseesController],
  providers: [SuperviseesService],
})
export class SuperviseesModule {}
