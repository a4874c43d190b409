import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import type { ReadingListTitle } from '../../curriculum/programme-definition.js';
import {
  addressOfTrajectory,
  chosenTrajectory,
  type OwnTrajectory,
  ownTrajectories,
} from '../../enrolment/trajectories/own-trajectories.js';
import { ProgressService } from '../../hours/progress.service.js';
import type { ComponentProgress } from '../../hours/progress.rules.js';
import { signersOf } from '../../hours/signers.queries.js';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { logsOf, ownLog, type OwnLogWithHistory } from './literature.queries.js';
import type { ReadingListSource } from './reading-list.page.js';

/** A trajectory with what its literature pages need around them. */
export interface LiteratureDesk {
  trajectory: OwnTrajectory;
  readingList: readonly ReadingListTitle[];
  /** who may sign reading logs today */
  signers: string[];
  /** `?traject=…`, or empty for who has one trajectory */
  suffix: string;
  /** undefined when literature is not asked for (P6) */
  progress: ComponentProgress | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Loads what the literature pages show, through the reader's own trajectories and nothing else. */
@Injectable()
export class LiteratureReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly curriculum: CurriculumService,
    private readonly progress: ProgressService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `trajectory.not-found` (404) */
  async desk(personId: string, asked: unknown): Promise<LiteratureDesk> {
    const { manager } = this.dataSource;
    const own = await ownTrajectories(manager, personId);
    const trajectory = chosenTrajectory(own, asked);
    const { definition } = await this.curriculum.version(manager, trajectory.programmeVersionId);
    const [computed] = await this.progress.of(manager, [trajectory.id]);
    return {
      trajectory,
      readingList: definition.readingList,
      signers: await this.signers(trajectory.id),
      suffix: own.length > 1 ? `?traject=${addressOfTrajectory(trajectory)}` : '',
      progress: computed?.progress.components.find(({ component }) => component === 'literature'),
    };
  }

  /** What the reading list shows. @param sheet which page of the logs, as the address says it */
  async list(personId: string, asked: unknown, sheet: unknown): Promise<ReadingListSource> {
    const desk = await this.desk(personId, asked);
    const logs = await logsOf(this.dataSource.manager, desk.trajectory.id);
    const today = this.clock.today();
    return { ...desk, logs, today, sheet: /^[1-9]\d{0,3}$/.test(String(sheet)) ? Number(sheet) : 1 };
  }

  /** One log of this person's own. @throws DomainError `claim.not-found` (404) */
  async log(id: string, personId: string): Promise<OwnLogWithHistory> {
    const log = UUID.test(id) ? await ownLog(this.dataSource.manager, id, personId) : undefined;
    if (!log) throw new DomainError('claim.not-found', {}, 'not-found');
    return log;
  }

  /** What surrounds one log: the list of its programme version, and who may sign it. */
  async around(
    log: OwnLogWithHistory,
  ): Promise<{ readingList: readonly ReadingListTitle[]; signers: string[]; today: string }> {
    const { definition } = await this.curriculum.version(this.dataSource.manager, log.programmeVersionId);
    const signers = log.askedOf === null ? await this.signers(log.trajectoryId) : [log.askedOf];
    return { readingList: definition.readingList, signers, today: this.clock.today() };
  }

  private async signers(trajectoryId: string): Promise<string[]> {
    const all = await signersOf(this.dataSource.manager, trajectoryId, this.clock.today());
    return all.get('literature') ?? [];
  }
}
