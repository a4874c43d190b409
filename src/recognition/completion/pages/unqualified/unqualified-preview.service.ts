import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProgressService } from '../../../../hours/progress.service.js';
import type { UnqualifiedCredit } from '../../../../hours/unqualified/unqualified-credits.queries.js';
import {
  UnqualifiedCredits,
  type UnqualifiedDecision,
} from '../../../../hours/unqualified/unqualified-credits.service.js';
import type { Actor } from '../../../../platform/audit/actor.rules.js';
import { rehearse } from '../../../../platform/database/rehearse.service.js';
import { consequencesFor, type DecisionConsequences } from '../../trainees-consequences.service.js';

/** What a decision would come to, and on which credits it is. */
export interface UnqualifiedConsequences extends DecisionConsequences {
  credits: UnqualifiedCredit[];
}

/** What the board answers on credits whose signer no longer qualifies (S7): what follows is shown first, as with a correction. */
@Injectable()
export class UnqualifiedPreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly credits: UnqualifiedCredits,
    private readonly progress: ProgressService,
  ) {}

  /**
   * Carries a decision out, if it comes to what was shown.
   *
   * @param seen the seal of the consequences that were shown; null carries nothing out
   * @returns null when it was; else what it would come to
   * @throws DomainError as `UnqualifiedCredits.lock` and `decideWithin`
   */
  async decide(
    creditIds: readonly string[],
    decision: UnqualifiedDecision,
    { actor, seen }: { actor: Actor; seen: string | null },
  ): Promise<UnqualifiedConsequences | null> {
    const { kept, result } = await rehearse(
      this.dataSource,
      async (manager) => {
        const credits = await this.credits.lock(manager, creditIds);
        const names = new Map(credits.map(({ trajectoryId, trainee }) => [trajectoryId, trainee]));
        const consequences = await consequencesFor(manager, this.progress, names, () =>
          this.credits.decideWithin(manager, credits, decision, actor),
        );
        return { ...consequences, credits };
      },
      ({ seal }) => seal === seen,
    );
    return kept ? null : result;
  }
}
