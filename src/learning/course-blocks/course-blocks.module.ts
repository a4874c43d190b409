import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../curriculum/curriculum.module.js';
import { BlockKinds } from '../meetings/block-kinds.service.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RequiredTopics } from './required-topics.service.js';
import { COURSE } from './course.kind.js';

/** What course blocks have besides what every scheduled block has: the topics of their programmes (P5). */
@Module({
  imports: [CurriculumModule, MeetingsModule],
  providers: [RequiredTopics],
  exports: [RequiredTopics],
})
export class CourseBlocksModule {
  constructor(kinds: BlockKinds, topics: RequiredTopics) {
    kinds.register(COURSE.key, {
      requiredTopics: (manager, edition) => topics.of(manager, edition),
      missingTopics: (manager, edition) => topics.missing(manager, edition),
    });
  }
}
