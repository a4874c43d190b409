import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { Claim } from '../../hours/claim.entity.js';
import { type Correction, CorrectionsService } from '../../hours/corrections.service.js';
import { type ComponentProgress, type Credit, progressOf } from '../../hours/progress.rules.js';
import type { TrajectoryProgress } from '../../hours/progress.rules.js';
import { ProgressService } from '../../hours/progress.service.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { rehearse, sealOf } from '../../platform/database/rehearse.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { CompletionRecordKind } from '../../recognition/completion/completion-record.rules.js';
import type { RecordState } from '../../recognition/completion/completion-record-state.entity.js';
import { namesConcernedBy } from '../../recognition/completion/record-audience.queries.js';
import { recordStates } from '../../recognition/completion/record-states.queries.js';

/** What a correction comes to. */
export interface Consequences {
  /** before, after, and once the signer has confirmed the right hours; the last is null when there are none */
  components: {
    before: ComponentProgress;
    after: ComponentProgress;
    confirmed: ComponentProgress | null;
  }[];
  /** records that come to another state */
  records: { number: string; kind: CompletionRecordKind; state: RecordState }[];
  /** names of those who get a mail */
  told: string[];
  /** what was looked at, in a few letters: another outcome has another seal */
  seal: string;
}

/** The outcome of a correction that was confirmed: done, or not, since it would have come to something else. */
export type Outcome = { done: true } | { done: false; instead: Consequences };

/**
 * Corrections as the secretariat makes them: what follows is shown first. It is no estimate. The correction is made, what
 * it came to is read, and the transaction is rolled back: its mails are never heard of, and its numbers are given out
 * again (the counter is a row, K2).
 */
@Injectable()
export class CorrectionPreviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly corrections: CorrectionsService,
    private readonly progress: ProgressService,
  ) {}

  /** What a correction would come to now; nothing of it happens. @throws DomainError as `CorrectionsService.correct` */
  async preview(claimId: string, correction: Correction, actor: Actor): Promise<Consequences> {
    const outcome = await this.correct(claimId, correction, { actor, seen: null });
    if (outcome.done) throw new Error('A preview never makes the correction');
    return outcome.instead;
  }

  /**
   * Makes a correction, if it comes to what was shown.
   *
   * @param seen the seal of the consequences that were shown; null makes nothing
   */
  async correct(
    claimId: string,
    correction: Correction,
    { actor, seen }: { actor: Actor; seen: string | null },
  ): Promise<Outcome> {
    const { kept, result } = await rehearse(
      this.dataSource,
      (manager) => this.carryOut(manager, claimId, correction, actor),
      ({ seal }) => seal === seen,
    );
    return kept ? { done: true } : { done: false, instead: result };
  }

  private async carryOut(
    manager: EntityManager,
    claimId: string,
    correction: Correction,
    actor: Actor,
  ): Promise<Consequences> {
    const claim = await manager.findOneBy(Claim, { id: claimId });
    if (!claim) throw new DomainError('claim.not-found', {}, 'not-found');
    const { trajectoryId } = claim;
    // What it comes to is only known for sure while nobody else changes anything.
    await this.trajectories.lock(manager, [trajectoryId]);
    const before = await this.progressOf(manager, trajectoryId);
    const recordsBefore = await recordStates(manager, trajectoryId);
    const again = await this.corrections.correctWithin(manager, claimId, correction, actor);
    const after = await this.progressOf(manager, trajectoryId);
    const records = (await recordStates(manager, trajectoryId)).filter(({ id, state }) =>
      recordsBefore.some((record) => record.id === id && record.state !== state),
    );
    const confirmed = again && confirmedProgress(after, await manager.findOneByOrFail(Claim, { id: again }));
    const consequences = {
      components: before.progress.components.map((one, index) => ({
        before: one,
        after: after.progress.components[index]!,
        confirmed: confirmed ? confirmed[index]! : null,
      })),
      records: records.map(({ number, kind, state }) => ({ number, kind, state })),
      told: await namesConcernedBy(
        manager,
        records.map(({ id }) => id),
      ),
    };
    return { ...consequences, seal: sealOf(consequences) };
  }

  private async progressOf(manager: EntityManager, trajectoryId: string): Promise<TrajectoryProgress> {
    const [progress] = await this.progress.of(manager, [trajectoryId]);
    return progress!;
  }
}

/** How far it would be with the right hours signed too. */
function confirmedProgress({ requirements, credits }: TrajectoryProgress, again: Claim): ComponentProgress[] {
  const { component, minutes, block, item, happenedOn, role, originalSignedOn, description: title } = again;
  const activity = { component, minutes, block, item, happenedOn, role };
  // As with signed hours, only the title of a work that stands on no list tells anything (P9).
  const read = item === null ? { title } : {};
  const credit: Credit = { ...activity, ...read, signedOn: originalSignedOn! };
  return progressOf(requirements, [...credits, credit]).components;
}
