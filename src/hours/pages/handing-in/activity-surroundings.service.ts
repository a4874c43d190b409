import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ComponentKey } from '../../../curriculum/curriculum.rules.js';
import { CurriculumService } from '../../../curriculum/curriculum.service.js';
import {
  addressOfTrajectory,
  selectedTrajectory,
  ownTrajectories,
} from '../../../enrolment/trajectories/own-trajectories.queries.js';
import { ReadingListDecisions } from '../../../enrolment/trajectories/reading-list-decisions.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import type { OwnClaim } from '../../own-claim.queries.js';
import { ProgressService } from '../../progress.service.js';
import { signersOf } from '../../signers.queries.js';
import type { Around, ComponentAround } from './activity-pages.page.js';

/** Loads what stands around activities on their pages, through the reader's own trajectories and nothing else. */
@Injectable()
export class ActivitySurroundings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly curriculum: CurriculumService,
    private readonly progress: ProgressService,
    private readonly readingLists: ReadingListDecisions,
    private readonly clock: Clock,
  ) {}

  /** @param asked the value of `?traject=`. @throws DomainError `trajectory.not-found` (404) */
  async of(component: ComponentKey, personId: string, asked: unknown): Promise<ComponentAround> {
    const { manager } = this.dataSource;
    const own = await ownTrajectories(manager, personId);
    const trajectory = selectedTrajectory(own, asked);
    const { definition } = await this.curriculum.version(manager, trajectory.programmeVersionId);
    const [computed] = await this.progress.of(manager, [trajectory.id]);
    const traject = own.length > 1 ? addressOfTrajectory(trajectory) : null;
    return {
      trajectory,
      definition,
      readingList: await this.readingLists.listOf(manager, trajectory),
      traject,
      suffix: traject === null ? '' : `?traject=${traject}`,
      signers: await this.signers(component, trajectory.id),
      today: this.clock.today(),
      progress: computed?.progress.components.find((one) => one.component === component),
    };
  }

  /** What surrounds one claim: its programme version, and who may sign it. */
  async ofClaim(component: ComponentKey, claim: OwnClaim): Promise<Around> {
    const { manager } = this.dataSource;
    const { trajectoryId: id, programmeVersionId } = claim;
    const { definition } = await this.curriculum.version(manager, programmeVersionId);
    const readingList = await this.readingLists.listOf(manager, { id, programmeVersionId });
    const signers =
      claim.askedOf === null ? await this.signers(component, claim.trajectoryId) : [claim.askedOf];
    return { definition, readingList, signers, today: this.clock.today() };
  }

  private async signers(component: ComponentKey, trajectoryId: string): Promise<string[]> {
    const all = await signersOf(this.dataSource.manager, trajectoryId, this.clock.today());
    return all.get(component) ?? [];
  }
}
