import { Injectable } from '@nestjs/common';
import type { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../../../curriculum/curriculum.service.js';
import type { CourseTopic, ReadingListTitle } from '../../../../curriculum/programme-definition.rules.js';
import {
  addressOfTrajectory,
  selectedTrajectory,
  type OwnTrajectory,
  ownTrajectories,
} from '../../../../enrolment/trajectories/own-trajectories.queries.js';
import { ProgressService } from '../../../../hours/progress.service.js';
import { BlockKinds } from '../../block-kinds.service.js';
import { type Clash, clashesOf, groupedBy } from '../../clashes.queries.js';
import type { ScheduledComponent } from '../../edition.entity.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { type ComponentStanding, standingOf } from '../../../../hours/standing.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { openClaims } from '../../../../hours/open-claims.queries.js';
import {
  type AttendedBlock,
  attendedBlocks,
  blocksToCome,
  type OwnBlock,
  ownBlock,
} from './own-blocks.queries.js';

/** One trajectory of the reader's own, and their others. */
export interface Follower {
  trajectory: OwnTrajectory;
  own: OwnTrajectory[];
  /** `?traject=…`, or empty for a trainee with one trajectory */
  suffix: string;
  today: string;
  now: Temporal.Instant;
}

/** Everything that the page of somebody's blocks shows. */
export interface Following extends Follower {
  readingList: readonly ReadingListTitle[];
  topics: readonly CourseTopic[];
  standing: ComponentStanding[];
  blocks: OwnBlock[];
  /** what they follow or teach in the hours of a block, by its id (C1) */
  sameTime: ReadonlyMap<string, Clash[]>;
  attended: AttendedBlock[];
  /** what they did in blocks of each kind so far, in a line (F1) */
  history: ReadonlyMap<ScheduledComponent, Text | null>;
}

/** Loads what a trainee sees of blocks, through the reader's own trajectories and nothing else. */
@Injectable()
export class OwnBlocksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly curriculum: CurriculumService,
    private readonly progress: ProgressService,
    private readonly kinds: BlockKinds,
    private readonly clock: Clock,
  ) {}

  /** @param asked the value of `?traject=`. @throws DomainError `trajectory.not-found` (404) */
  async follower(personId: string, asked: unknown): Promise<Follower> {
    const own = await ownTrajectories(this.dataSource.manager, personId);
    const trajectory = selectedTrajectory(own, asked);
    const suffix = own.length > 1 ? `?traject=${addressOfTrajectory(trajectory)}` : '';
    return { own, trajectory, suffix, today: this.clock.today(), now: this.clock.now() };
  }

  async following(personId: string, asked: unknown): Promise<Following> {
    const follower = await this.follower(personId, asked);
    const { manager } = this.dataSource;
    const { id, programmeVersionId } = follower.trajectory;
    const [{ definition }, [computed], open, blocks, attended, history] = await Promise.all([
      this.curriculum.version(manager, programmeVersionId),
      this.progress.of(manager, [id]),
      openClaims(manager, id),
      blocksToCome(manager, follower.trajectory, follower.today),
      attendedBlocks(manager, id, follower.today),
      this.kinds.historyLines(manager, id),
    ]);
    const { requirements, credits, progress } = computed!;
    const waiting = open.filter(({ state }) => state === 'submitted');
    return {
      ...follower,
      readingList: definition.readingList,
      topics: definition.courseTopics,
      blocks,
      sameTime: await this.sameTime(personId, blocks),
      attended,
      standing: standingOf(requirements, progress.components, credits, waiting),
      history,
    };
  }

  /** What somebody follows or teaches in the hours of some blocks, by block. */
  async sameTime(personId: string, blocks: readonly OwnBlock[]): Promise<Map<string, Clash[]>> {
    const slots = blocks.filter(({ state }) => state === 'planned').map(slotOf);
    return groupedBy(await clashesOf(this.dataSource.manager, slots, [personId]), ({ slotId }) => slotId!);
  }

  /** One block that this trajectory may follow, or was enrolled in. @throws DomainError `meeting.not-found` (404) */
  async block({ trajectory, today }: Follower, meetingId: unknown): Promise<OwnBlock> {
    const found = isId(meetingId)
      ? await ownBlock(this.dataSource.manager, meetingId, trajectory, today)
      : undefined;
    if (!found) throw new DomainError('meeting.not-found', {}, 'not-found');
    return found;
  }
}

function slotOf({ id, heldOn, startsAt, endsAt }: OwnBlock) {
  return { id, heldOn, startsAt, endsAt };
}
