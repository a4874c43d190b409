import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import type { CourseTopic } from '../../curriculum/programme-definition.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import type { ScheduledComponent } from './edition.entity.js';

/** An edition as its topics are judged. */
export interface EditionWithTopics {
  component: ScheduledComponent;
  programmes: readonly ProgrammeKey[];
  blocks: readonly { heldOn: string; state: 'planned' | 'cancelled'; topics: readonly string[] }[];
}

/** What one kind of scheduled block adds to what all of them have. */
export interface BlockKind {
  /** what its programmes ask the blocks of an edition to cover together (P5) */
  requiredTopics?(manager: EntityManager, edition: EditionWithTopics): Promise<CourseTopic[]>;
  /** the required topics that no block covers yet; a block that was called off covers none (P5) */
  missingTopics?(manager: EntityManager, edition: EditionWithTopics): Promise<CourseTopic[]>;
  /** a line about what a trainee did in blocks of this kind so far (F1); null when there is nothing to tell */
  historyLine?(manager: EntityManager, trajectoryId: string): Promise<Text | null>;
}

/** Lets the pages of scheduled blocks show what their kinds add, without knowing the modules that do. */
@Injectable()
export class BlockKinds {
  private readonly kinds = new Map<ScheduledComponent, BlockKind>();

  /** A learning module says what its kind of block adds. */
  register(component: ScheduledComponent, kind: BlockKind): void {
    this.kinds.set(component, kind);
  }

  /** Each topic that an edition must cover, once; none for a kind without topics. */
  async requiredTopics(manager: EntityManager, edition: EditionWithTopics): Promise<CourseTopic[]> {
    return (await this.kinds.get(edition.component)?.requiredTopics?.(manager, edition)) ?? [];
  }

  /** The required topics that no block covers yet. */
  async missingTopics(manager: EntityManager, edition: EditionWithTopics): Promise<CourseTopic[]> {
    return (await this.kinds.get(edition.component)?.missingTopics?.(manager, edition)) ?? [];
  }

  /** The line about a trainee's past for every kind that has one. */
  async historyLines(
    manager: EntityManager,
    trajectoryId: string,
  ): Promise<ReadonlyMap<ScheduledComponent, Text | null>> {
    const lines = new Map<ScheduledComponent, Text | null>();
    // In turn: one connection takes one query at a time.
    for (const [component, kind] of this.kinds) {
      lines.set(component, (await kind.historyLine?.(manager, trajectoryId)) ?? null);
    }
    return lines;
  }
}
