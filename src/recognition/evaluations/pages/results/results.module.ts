import { Module } from '@nestjs/common';
import { ResultsController } from './results.controller.js';
import { ResultsPages } from './results-pages.service.js';

/** The pages that show what came of evaluations. */
@Module({ controllers: [ResultsController], providers: [ResultsPages] })
export class ResultsModule {}
