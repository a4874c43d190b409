import { Injectable } from '@nestjs/common';
import type { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../../curriculum/curriculum.service.js';
import type { ReadingListTitle } from '../../../curriculum/programme-definition.rules.js';
import {
  selectedTrajectory,
  type OwnTrajectory,
  ownTrajectories,
} from '../../../enrolment/trajectories/own-trajectories.queries.js';
import { deputyOn, type NamedDeputy } from '../../../enrolment/trajectories/deputies.queries.js';
import type { TrajectoryProgress } from '../../../hours/progress.rules.js';
import { ProgressService } from '../../../hours/progress.service.js';
import { signersOf } from '../../../hours/signers.queries.js';
import { fishbowlTurns } from '../../../learning/fishbowl/turns.page.js';
import { type SlotOnOffer, slotsOnOffer } from '../../../learning/supervision/slots/offer.queries.js';
import type { Turns } from '../../../learning/meetings/rounds/circles.rules.js';
import type { NameParts } from '../../../people/names.rules.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import {
  type AttendedBlock,
  attendedBlocks,
  blocksToCome,
  type OwnBlock,
} from '../../../learning/meetings/pages/following/own-blocks.queries.js';
import type { Signers } from '../../../hours/view/activity-words.page.js';
import { type ComponentStanding, standingOf } from '../../../hours/standing.rules.js';
import { type Happening, happenings } from './trainee.queries.js';
import { nameOf } from '../../../people/person-names.queries.js';
import { recordsOf } from '../../../recognition/completion/own-records.queries.js';
import type { OwnRecord } from '../../../recognition/completion/own-records.queries.js';
import { openClaims } from '../../../hours/open-claims.queries.js';
import type { OpenClaim } from '../../../hours/open-claims.queries.js';

/** One trajectory of the reader's own, and their others. */
export interface TraineeContext {
  trajectory: OwnTrajectory;
  /** all of them, the latest first */
  own: OwnTrajectory[];
  readingList: readonly ReadingListTitle[];
  signers: Signers;
  today: string;
  now: Temporal.Instant;
}

/** Everything that the home page shows. */
export interface TraineeHome extends TraineeContext {
  name: NameParts;
  progress: TrajectoryProgress;
  standing: ComponentStanding[];
  open: OpenClaim[];
  happened: Happening[];
  records: OwnRecord[];
  /** blocks to come, and how those before ended (C1) */
  blocks: OwnBlock[];
  attended: AttendedBlock[];
  /** who stands in for the supervisor today, if anybody does (S1) */
  deputy: NamedDeputy | null;
  /** how often they held each role in the fishbowl (F1) */
  turns: Turns;
  /** slots for supervision to come (I8) */
  slots: SlotOnOffer[];
}

/** Loads what a trainee's pages show, through the reader's own trajectories and nothing else. */
@Injectable()
export class TraineeHomeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly curriculum: CurriculumService,
    private readonly progress: ProgressService,
    private readonly clock: Clock,
  ) {}

  /** @param asked the value of `?traject=`. @throws DomainError `trajectory.not-found` (404) */
  async context(personId: string, asked: unknown): Promise<TraineeContext> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const own = await ownTrajectories(manager, personId);
    const trajectory = selectedTrajectory(own, asked);
    const { definition } = await this.curriculum.version(manager, trajectory.programmeVersionId);
    const signers = await signersOf(manager, trajectory.id, today);
    return { trajectory, own, readingList: definition.readingList, signers, today, now: this.clock.now() };
  }

  /** @param shown how many lines of what happened */
  async home(personId: string, asked: unknown, shown: number): Promise<TraineeHome> {
    const context = await this.context(personId, asked);
    const { manager } = this.dataSource;
    const { id } = context.trajectory;
    const [name, [progress], open, happened, records, blocks, attended, turns, deputy, slots] =
      await Promise.all([
        nameOf(manager, personId),
        this.progress.of(manager, [id]),
        openClaims(manager, id),
        happenings(manager, id, { offset: 0, limit: shown }),
        recordsOf(manager, id),
        blocksToCome(manager, context.trajectory, context.today),
        attendedBlocks(manager, id, context.today),
        fishbowlTurns(manager, personId),
        deputyOn(manager, id, context.today),
        slotsOnOffer(manager, context.today, personId),
      ]);
    const { requirements, credits, progress: computed } = progress!;
    const waiting = open.filter(({ state }) => state === 'submitted');
    const standing = standingOf(requirements, computed.components, credits, waiting);
    const followed = { blocks, attended, turns, deputy, slots };
    return { ...context, ...followed, name, progress: progress!, standing, open, happened, records };
  }

  /** A page of what happened, and one line more to know whether there is another page. */
  async happened(
    personId: string,
    asked: unknown,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<TraineeContext & { happened: Happening[] }> {
    const context = await this.context(personId, asked);
    const page = { offset, limit: limit + 1 };
    return { ...context, happened: await happenings(this.dataSource.manager, context.trajectory.id, page) };
  }
}
