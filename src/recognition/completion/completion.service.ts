import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProgressChanged, SignatureTakingBack } from '../../hours/hours-events.rules.js';
import type { TrajectoryProgress } from '../../hours/progress.rules.js';
import { ProgressService } from '../../hours/progress.service.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import type { CompletionRecordKind } from './completion-record.rules.js';
import { decisionOn } from './completion-decision.rules.js';
import { CompletionIssuer, type DueRecord } from './completion-issuer.service.js';
import {
  claimsUnderRecords,
  latestRecords,
  type LatestRecord,
  type RecordSubject,
  recordSubjects,
  trajectoriesNaming,
} from './completion.queries.js';
import { NamesPutRight } from '../../people/people-events.rules.js';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { RecordNamesForeign } from './record-events.rules.js';
import { RequirementCheck } from '../../enrolment/trajectories/requirement-check.service.js';
import { CompletionRecordStates } from './completion-record-states.service.js';

const KINDS: readonly CompletionRecordKind[] = ['hours96', 'programme'];

/** Keeps the completion records in step with the hours, in the transaction that changed them (K1, K5). */
@Injectable()
export class CompletionService implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly progress: ProgressService,
    private readonly issuer: CompletionIssuer,
    private readonly states: CompletionRecordStates,
    private readonly requirements: RequirementCheck,
    private readonly clock: Clock,
    private readonly trajectories: TrajectoriesService,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(ProgressChanged, ({ progress, corrected, actor }, manager) =>
      this.reconcile(manager, progress, { corrected, actor }),
    );
    this.events.subscribe(NamesPutRight, ({ personId, actor }, manager) =>
      this.afterNames(manager, personId, actor),
    );
    this.events.subscribe(SignatureTakingBack, ({ claimId }, manager) =>
      this.assertNoRecordRestsOn(manager, claimId),
    );
  }

  /** Issues the records that waited until the office put the names on them right. */
  private async afterNames(manager: EntityManager, personId: string, actor: Actor): Promise<void> {
    const ids = await trajectoriesNaming(manager, personId);
    await this.trajectories.lock(manager, ids);
    await this.reconcile(manager, await this.progress.of(manager, ids), { corrected: false, actor });
  }

  /** Suspends records that are no longer earned and issues those that are; the numbers come last. */
  async reconcile(
    manager: EntityManager,
    computed: readonly TrajectoryProgress[],
    cause: { corrected: boolean; actor: Actor },
  ): Promise<void> {
    const records = await latestRecords(
      manager,
      computed.map(({ trajectoryId }) => trajectoryId),
    );
    const concerned = computed.filter(({ trajectoryId, progress }) =>
      mayMatter(progress, records.has(trajectoryId)),
    );
    const subjects = await recordSubjects(manager, concerned);
    const due: DueRecord[] = [];
    for (const trajectory of concerned) {
      const subject = subjects.get(trajectory.trajectoryId)!;
      for (const kind of KINDS) {
        const latest = records.get(trajectory.trajectoryId)?.[kind];
        const { action, record } = decisionOn(kind, { trajectory, subject, latest }, cause.corrected);
        if (action === 'suspend') await this.suspend(manager, latest!, cause.actor);
        else if (record) due.push(record);
      }
    }
    const sound = await this.sound(manager, await this.named(manager, due, subjects));
    await this.issuer.issue(manager, sound, cause.actor);
  }

  /** K6: no record bears a name that somebody changed behind the product's back. The secretariat is told. */
  private async named(
    manager: EntityManager,
    due: readonly DueRecord[],
    subjects: ReadonlyMap<string, RecordSubject>,
  ): Promise<DueRecord[]> {
    const foreign = new Map(
      due
        .map(({ trajectoryId }) => [trajectoryId, subjects.get(trajectoryId)!.foreignNames] as const)
        .filter(([, personIds]) => personIds.length > 0),
    );
    for (const [trajectoryId, personIds] of foreign)
      await this.events.publish(RecordNamesForeign, { trajectoryId, personIds }, manager);
    return due.filter(({ trajectoryId }) => !foreign.has(trajectoryId));
  }

  /**
   * K6: nobody gets a record on requirements that are not those of their programme and the board's decisions. `check`
   * says of whom they are not.
   */
  private async sound(manager: EntityManager, due: readonly DueRecord[]): Promise<DueRecord[]> {
    if (due.length === 0) return [];
    const ids = due.map(({ trajectoryId }) => trajectoryId);
    const sound = await this.requirements.sound(manager, ids);
    return due.filter(({ trajectoryId }) => sound.has(trajectoryId));
  }

  private suspend(manager: EntityManager, latest: LatestRecord, actor: Actor): Promise<void> {
    return this.states.add(manager, latest.id, { state: 'suspended', since: this.clock.today(), actor });
  }

  /** H2: a signature can be taken back until a record rests on it. */
  private async assertNoRecordRestsOn(manager: EntityManager, claimId: string): Promise<void> {
    const rests = (await claimsUnderRecords(manager, [claimId])).has(claimId);
    if (rests) throw new DomainError('claim.record-rests-on-it', {}, 'conflict');
  }
}

/** Most changes neither complete anything nor touch a record; those need no second look. */
function mayMatter(progress: TrajectoryProgress['progress'], hasRecord: boolean): boolean {
  return hasRecord || progress.hours96MetOn !== null || progress.programmeMetOn !== null;
}
