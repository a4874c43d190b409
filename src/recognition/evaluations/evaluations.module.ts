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
import { EvaluationsService } from './evaluations.service.js';

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
    ]),
  ],
  providers: [EvaluationsService],
  exports: [EvaluationsService],
})
export class EvaluationsModule {}
