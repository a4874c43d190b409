import { Module } from '@nestjs/common';
import { ViewerRelations } from '../../../platform/auth/viewer-relations.service.js';
import { EvaluationsModule } from '../evaluations.module.js';
import { IS_ASKED_TO_EVALUATE } from '../evaluations.queries.js';
import { AnswerController } from './answer.controller.js';
import { AnsweringService } from './answering.service.js';

/** The pages of evaluations. */
@Module({
  imports: [EvaluationsModule],
  controllers: [AnswerController],
  providers: [AnsweringService],
})
export class EvaluationPagesModule {
  constructor(relations: ViewerRelations) {
    relations.declare('evaluating', IS_ASKED_TO_EVALUATE);
  }
}
