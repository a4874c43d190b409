import { Module } from '@nestjs/common';
import { EvaluationsModule } from '../../evaluations.module.js';
import { QuestionnairesController } from '../questionnaires/questionnaires.controller.js';
import { ResultsController } from './results.controller.js';
import { ResultsPages } from './results-pages.service.js';

/** The pages with the results of evaluations, and with the questionnaires. */
@Module({
  imports: [EvaluationsModule],
  // The questionnaires first: their address would be taken for that of a meeting.
  controllers: [QuestionnairesController, ResultsController],
  providers: [ResultsPages],
})
export class ResultsModule {}
