import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../curriculum/curriculum.module.js';
import { RequiredTopics } from './required-topics.service.js';
import './course.kind.js';

/** What course blocks have besides what every scheduled block has: the topics of their programmes (P5). */
@Module({
  imports: [CurriculumModule],
  providers: [RequiredTopics],
  exports: [RequiredTopics],
})
export class CourseBlocksModule {}
