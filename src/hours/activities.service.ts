import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CurriculumService } from '../curriculum/curriculum.service.js';
import { findTitle } from '../curriculum/programme.rules.js';
import { TrajectoryRequirement } from '../enrolment/trajectories/trajectory-requirement.entity.js';
import type { KnownTrajectory } from '../enrolment/trajectories/trajectories.queries.js';
import { Clock } from '../platform/clock/clock.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import type { Activity } from './claim.rules.js';
import { kindOf } from './kinds/activity-kinds.rules.js';

/** What an activity takes the place of: a claim that is amended, or a credit that is corrected. */
export interface Predecessor {
  happenedOn: string;
  /** the date of signature that the hours keep (H2), if there is one */
  signedOn: string | null;
}

/** `trajectory|component` of what trajectories ask for. */
export type AskedComponents = ReadonlySet<string>;

/** Says whether what somebody did is possible in their trajectory, and which title they read. */
@Injectable()
export class Activities {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `claim.…` naming the field that is wrong (H6, H9, L1) */
  async assertPossible(
    manager: EntityManager,
    trajectory: KnownTrajectory,
    activity: Activity,
    before?: Predecessor,
  ): Promise<void> {
    this.assertPossibleIn(trajectory, await this.asked(manager, [trajectory.id]), activity, before);
  }

  /** Which components some trajectories ask for, for `assertPossibleIn`. */
  async asked(manager: EntityManager, trajectoryIds: readonly string[]): Promise<AskedComponents> {
    const rows = await manager.find(TrajectoryRequirement, {
      select: { trajectoryId: true, component: true },
      where: { trajectoryId: In(trajectoryIds) },
    });
    return new Set(rows.map(({ trajectoryId, component }) => `${trajectoryId}|${component}`));
  }

  /** The same of many, whose components are asked for once. @throws DomainError as `assertPossible` */
  assertPossibleIn(
    trajectory: KnownTrajectory,
    asked: AskedComponents,
    activity: Activity,
    before?: Predecessor,
  ): void {
    const { component, minutes, description } = activity;
    if (!asked.has(`${trajectory.id}|${component}`))
      throw new DomainError('claim.component', {}, 'invalid', 'component');
    assertDate(activity.happenedOn, trajectory.startedOn, this.clock.today(), before);
    const {
      blocks,
      readsTitles,
      minutes: { least, most },
    } = kindOf(component);
    if (!Number.isInteger(minutes) || minutes < least || minutes > most) {
      throw new DomainError('claim.minutes', { least, most }, 'invalid', 'minutes');
    }
    const known = blocks?.count ?? 0;
    if (!blockIsRight(activity.block, known)) {
      throw new DomainError('claim.block', { blocks: known }, 'invalid', 'block');
    }
    if (readsTitles && description.trim() === '') {
      throw new DomainError('claim.title-missing', {}, 'invalid', 'description');
    }
  }

  /** Key of the title on the trajectory's reading list that was read, or null: another one, or no reading (H7). */
  async itemOf(
    manager: EntityManager,
    trajectory: KnownTrajectory,
    { component, description }: Activity,
  ): Promise<string | null> {
    if (!kindOf(component).readsTitles) return null;
    const version = await this.curriculum.version(manager, trajectory.programmeVersionId);
    return findTitle(version.definition.readingList, description)?.key ?? null;
  }
}

function assertDate(happenedOn: string, startedOn: string, today: string, before?: Predecessor): void {
  if (happenedOn > today) throw new DomainError('claim.future', {}, 'invalid', 'happenedOn');
  // Only an import brings hours from before the start, and those stay earlier work when they are mended (H9).
  const earlierWork = before !== undefined && before.happenedOn < startedOn;
  if (happenedOn < startedOn && !earlierWork) {
    throw new DomainError('claim.before-start', { date: startedOn }, 'invalid', 'happenedOn');
  }
  if (before?.signedOn && happenedOn > before.signedOn) {
    throw new DomainError('claim.after-signature', { date: before.signedOn }, 'invalid', 'happenedOn');
  }
}

/** @param known how many blocks the kind has; 0 for one that is not followed in blocks */
function blockIsRight(block: number | null, known: number): boolean {
  return known === 0 ? block === null : block !== null && block >= 1 && block <= known;
}
