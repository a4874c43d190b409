import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TrajectoriesService } from '../../../../enrolment/trajectories/trajectories.service.js';
import { ProgressService } from '../../../../hours/progress.service.js';
import { objectionBy, signaturesObjected } from '../../objections.queries.js';
import { type Deciding, ObjectionsService } from '../../objections.service.js';
import type { Actor } from '../../../../platform/audit/actor.rules.js';
import { rehearse } from '../../../../platform/database/rehearse.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import {
  consequencesFor,
  type DecisionConsequences,
} from '../../../../recognition/completion/trainees-consequences.service.js';

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
    await this.trajectories.lock(manager, [...names.keys()]);
    return consequencesFor(manager, this.progress, names, () =>
      this.objections.decideWithin(manager, objectionId, deciding, actor),
    );
  }
}
