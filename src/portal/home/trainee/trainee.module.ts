import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../../curriculum/curriculum.module.js';
import { HoursModule } from '../../../hours/hours.module.js';
import { PortfolioController } from '../../portfolio/portfolio.controller.js';
import { PortfolioService } from '../../portfolio/portfolio.service.js';
import { TraineeController } from './trainee.controller.js';
import { TraineeReader } from './trainee.reader.js';

/** The pages on which a trainee sees their own way. */
@Module({
  imports: [CurriculumModule, HoursModule],
  controllers: [TraineeController, PortfolioController],
  providers: [TraineeReader, PortfolioService],
})
export class TraineeModule {}
