import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { type Actor, actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { CorrectionsService } from '../corrections.service.js';
import { CreditLetStand } from './credit-let-stand.entity.js';
import { type UnqualifiedCredit, unqualifiedCredits } from './unqualified-credits.queries.js';

/** What the board decides on credits whose signer no longer qualifies (S7). */
export interface UnqualifiedDecision {
  outcome: 'stands' | 'reversed';
  reason: string;
}

/** Lets credits stand, or has them reversed, whose signer lacks by now what they needed on the day (S7). */
@Injectable()
export class UnqualifiedCredits {
  constructor(
    private readonly trajectories: TrajectoriesService,
    private readonly corrections: CorrectionsService,
  ) {}

  /**
   * Which of the credits wait for the board's answer, with their trajectories locked: nobody decides on them or corrects
   * them meanwhile.
   *
   * @throws DomainError `unqualified.none-chosen`; `unqualified.decided` when somebody decided meanwhile or the facts were
   *   put right
   */
  async lock(manager: EntityManager, creditIds: readonly string[]): Promise<UnqualifiedCredit[]> {
    const asked = new Set(creditIds);
    if (asked.size === 0) throw new DomainError('unqualified.none-chosen', {}, 'invalid', 'credit');
    const read = async () =>
      (await unqualifiedCredits(manager)).filter(({ creditId }) => asked.has(creditId));
    await this.trajectories.lock(
      manager,
      (await read()).map(({ trajectoryId }) => trajectoryId),
    );
    // Read again once they are locked.
    const chosen = await read();
    if (chosen.length < asked.size) throw new DomainError('unqualified.decided', {}, 'conflict');
    return chosen;
  }

  /**
   * Carries a decision of the board out on credits that `lock` gave, in its transaction. Facts that were corrected never
   * change a credit by themselves; this does.
   *
   * @throws DomainError `unqualified.own` for the signer or the trainee of one of them; as `CorrectionsService.correct`
   */
  async decideWithin(
    manager: EntityManager,
    chosen: readonly UnqualifiedCredit[],
    { outcome, reason }: UnqualifiedDecision,
    actor: Actor,
  ): Promise<void> {
    if (chosen.some((credit) => concerns(credit, actor)))
      throw new DomainError('unqualified.own', {}, 'not-permitted');
    if (outcome === 'reversed') {
      for (const { claimId } of chosen)
        await this.corrections.correctWithin(manager, claimId, { reason }, actor);
      return;
    }
    await manager.insert(
      CreditLetStand,
      chosen.map(({ creditId }) => ({ creditId, reason: reason.trim(), decidedBy: actor })),
    );
    await recordInAudit(
      manager,
      ...chosen.map(({ claimId, creditId, lacks }) => ({
        ...({ actor, action: 'credit.let-stand', subjectKind: 'claim', subjectId: claimId } as const),
        details: { creditId, lacks: lacks.join(' ') },
      })),
    );
  }
}

function concerns({ signerId, traineeId }: UnqualifiedCredit, actor: Actor): boolean {
  return [signerId, traineeId].some((id) => actor === actorOf.person(id));
}
