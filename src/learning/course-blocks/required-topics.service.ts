import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import type { CourseTopic } from '../../curriculum/programme-definition.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import type { EditionWithTopics } from '../meetings/block-kinds.service.js';
import { uncoveredTopics } from './topics.rules.js';

/** What the programmes of a course edition ask its four blocks to cover together (P5). */
@Injectable()
export class RequiredTopics {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly clock: Clock,
  ) {}

  /** Each topic once, by the versions that hold on the edition's first day. */
  async of(manager: EntityManager, edition: EditionWithTopics): Promise<CourseTopic[]> {
    const from = edition.blocks.map(({ heldOn }) => heldOn).sort()[0] ?? this.clock.today();
    const topics = new Map<string, CourseTopic>();
    for (const programme of edition.programmes) {
      const version = await this.curriculum.versionOn(manager, programme, from);
      for (const topic of version?.definition.courseTopics ?? []) topics.set(topic.key, topic);
    }
    return [...topics.values()];
  }

  /** The required topics that no block covers yet; a block that was called off covers none. */
  async missing(manager: EntityManager, edition: EditionWithTopics): Promise<CourseTopic[]> {
    const goesOn = edition.blocks.filter(({ state }) => state === 'planned');
    return uncoveredTopics(await this.of(manager, edition), goesOn);
  }
}
