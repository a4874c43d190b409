import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  Evaluation,
  EvaluationAsked,
  EvaluationCount,
  EvaluationTally,
  EvaluationText,
  EvaluationUrn,
} from './evaluation.entity.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { EvaluationClosed, EvaluationOpened } from './evaluation-events.rules.js';
import { EvaluationRounds } from './evaluation-rounds.service.js';
import { EvaluationsService } from './evaluations.service.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';
import { Questionnaires } from './questionnaires.service.js';

/** Evaluations that nobody can trace: asked, answered, closed and counted (Q3, Q8). */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Evaluation,
      EvaluationAsked,
      EvaluationUrn,
      EvaluationCount,
      EvaluationTally,
      EvaluationText,
      QuestionnaireVersion,
    ]),
  ],
  providers: [EvaluationsService, EvaluationRounds, Questionnaires],
  exports: [EvaluationsService, Questionnaires],
})
export class EvaluationsModule {
  constructor(events: EventDispatcher) {
    events.declare(EvaluationOpened, EvaluationClosed);
  }
}
