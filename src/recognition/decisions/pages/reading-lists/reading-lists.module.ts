import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../../../curriculum/curriculum.module.js';
import { EnrolmentModule } from '../../../../enrolment/enrolment.module.js';
import { ListRehearsal } from '../../list-rehearsal.service.js';
import { ReadingListsController } from './reading-lists.controller.js';
import { ReadingListPages } from './reading-lists.service.js';

/** The board's pages of the reading lists. */
@Module({
  imports: [CurriculumModule, EnrolmentModule],
  controllers: [ReadingListsController],
  providers: [ReadingListPages, ListRehearsal],
})
export class ReadingListsModule {}
