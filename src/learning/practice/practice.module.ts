import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { isAskedFor } from '../../enrolment/trajectories/trajectories.queries.js';
import { HoursModule } from '../../hours/hours.module.js';
import { ViewerRelations } from '../../platform/auth/viewer-relations.service.js';
import { PracticeController } from './pages/practice.controller.js';
import { PracticeSession } from './practice-session.entity.js';
import { PRACTICE } from './practice.kind.js';
import { PracticeService } from './practice.service.js';

/** Practice: sessions in a running group under an experienced leader (T1). */
@Module({
  imports: [HoursModule, TypeOrmModule.forFeature([PracticeSession])],
  controllers: [PracticeController],
  providers: [PracticeService],
})
export class PracticeModule {
  constructor(relations: ViewerRelations) {
    relations.declare('practising', isAskedFor(PRACTICE.key));
  }
}
