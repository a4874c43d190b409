import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalize } from 'json-canonicalize';
import { DataSource, type EntityManager } from 'typeorm';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import type { ComponentProgress } from '../../hours/progress.rules.js';
import { ProgressService } from '../../hours/progress.service.js';
import { objectionBy, signaturesObjected } from '../../imports/signatures/objections.queries.js';
import { type Deciding, ObjectionsService } from '../../imports/signatures/objections.service.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { rehearse } from '../../platform/database/rehearse.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { CompletionRecordKind } from '../../recognition/completion/completion-record.rules.js';
import type { RecordState } from '../../recognition/completion/completion-record-state.entity.js';
import { namesConcernedBy } from '../../recognition/completion/record-audience.queries.js';
import { recordStates } from '../../recognition/completion/record-states.queries.js';

/** What a decision comes to for one trainee. */
export interface TraineeConsequences {
  trajectoryId: string;
  trainee: string;
  /** the components whose figures change */
  components: { before: ComponentProgress; after: ComponentProgress }[];
  /** records that come to another state */
  records: { number: string; kind: CompletionRecordKind; state: RecordState }[];
}

/** What a decision comes to. */
export interface DecisionConsequences {
  trainees: TraineeConsequences[];
  /** names of those who are told of records, beside signer and trainees */
  told: string[];
  /** what was looked at, in a few letters: another outcome has another seal */
  seal: string;
}

/**
 * Decisions of the board on objections: what follows is shown first, and is no estimate, as with a correction. The decision
 * is carried out, what it came to is read, and all of it is undone unless that was seen.
 */
@Injectable()
export class DecisionPreviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly objections: ObjectionsService,
    private readonly progress: ProgressService,
  ) {}

  /**
   * Carries a decision out, if it comes to what was shown.
   *
   * @param seen the seal of the consequences that were shown; null carries nothing out
   * @returns null when it was; else what it would come to
   */
  async decide(
    objectionId: string,
    deciding: Deciding,
    { actor, seen }: { actor: Actor; seen: string | null },
  ): Promise<DecisionConsequences | null> {
    const { kept, result } = await rehearse(
      this.dataSource,
      (manager) => this.carryOut(manager, objectionId, deciding, actor),
      ({ seal }) => seal === seen,
    );
    return kept ? null : result;
  }

  private async carryOut(
    manager: EntityManager,
    objectionId: string,
    deciding: Deciding,
    actor: Actor,
  ): Promise<DecisionConsequences> {
    const objection = await objectionBy(manager, objectionId);
    if (!objection) throw new DomainError('objection.not-found', {}, 'not-found');
    const chosen = (await signaturesObjected(manager, objection)).filter(({ claimId }) =>
      deciding.claimIds.includes(claimId),
    );
    const names = new Map(chosen.map(({ trajectoryId, trainee }) => [trajectoryId, trainee]));
    const ids = [...names.keys()].sort();
    // What it comes to is only known for sure while nobody else changes anything.
    await this.trajectories.lock(manager, ids);
    const before = await this.standing(manager, ids);
    await this.objections.decideWithin(manager, objectionId, deciding, actor);
    const after = await this.standing(manager, ids);
    const changed: string[] = [];
    const trainees = ids.map((trajectoryId, index) => {
      const [was, is] = [before[index]!, after[index]!];
      const records = is.records.filter(({ id, state }) =>
        was.records.some((record) => record.id === id && record.state !== state),
      );
      changed.push(...records.map(({ id }) => id));
      return {
        trajectoryId,
        trainee: names.get(trajectoryId)!,
        components: was.components
          .map((one, place) => ({ before: one, after: is.components[place]! }))
          .filter((one) => one.before.signed !== one.after.signed || one.before.metOn !== one.after.metOn),
        records: records.map(({ number, kind, state }) => ({ number, kind, state })),
      };
    });
    return sealed({ trainees, told: await namesConcernedBy(manager, changed) });
  }

  private async standing(manager: EntityManager, ids: readonly string[]) {
    const standings = [];
    for (const { trajectoryId, progress } of await this.progress.of(manager, ids))
      standings.push({
        components: progress.components,
        records: await recordStates(manager, trajectoryId),
      });
    return standings;
  }
}

function sealed(consequences: Omit<DecisionConsequences, 'seal'>): DecisionConsequences {
  const seal = createHash('sha256').update(canonicalize(consequences)).digest('base64url').slice(0, 22);
  return { ...consequences, seal };
}
