import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { type Actor, actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { CorrectionsService } from '../corrections.service.js';
import { CreditLetStand } from './credit-let-stand.entity.js';
import { type UnqualifiedCredit, unqualifiedCredits } from './unqualified-credits.queries.js';

/** What the board decides on credits whose signer no longer qualifies (S7). */
export interface UnqualifiedDecision {
  creditIds: readonly string[];
  outcome: 'stands' | 'reversed';
  reason: string;
}

/** Lets credits stand, or has them reversed, whose signer lacks by now what they needed on the day (S7). */
@Injectable()
export class UnqualifiedCredits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly corrections: CorrectionsService,
  ) {}

  /**
   * Carries a decision of the board out. Facts that were corrected never change a credit by themselves; this does.
   *
   * @throws DomainError `unqualified.none-chosen`, `unqualified.own` for who signed or whose hours they are,
   *   `unqualified.decided` when somebody decided meanwhile or the facts were put right; as `CorrectionsService.correct`
   */
  decide({ creditIds, outcome, reason }: UnqualifiedDecision, actor: Actor): Promise<void> {
    if (creditIds.length === 0)
      return Promise.reject(new DomainError('unqualified.none-chosen', {}, 'invalid', 'credit'));
    return this.dataSource.transaction(async (manager) => {
      const asked = new Set(creditIds);
      const read = async () =>
        (await unqualifiedCredits(manager)).filter(({ creditId }) => asked.has(creditId));
      await this.trajectories.lock(manager, [
        ...new Set((await read()).map(({ trajectoryId }) => trajectoryId)),
      ]);
      // Read again once they are locked: nobody decides on them or corrects them meanwhile.
      const chosen = await read();
      if (chosen.length < asked.size) throw new DomainError('unqualified.decided', {}, 'conflict');
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
    });
  }
}

function concerns({ signerId, traineeId }: UnqualifiedCredit, actor: Actor): boolean {
  return [signerId, traineeId].some((id) => actor === actorOf.person(id));
}
