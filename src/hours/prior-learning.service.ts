import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CurriculumService } from '../curriculum/curriculum.service.js';
import type { PriorLearning } from '../enrolment/trajectories/decision-terms.rules.js';
import type { StoredDecision } from '../enrolment/trajectories/requirements-in-force.rules.js';
import { trajectoryBy } from '../enrolment/trajectories/trajectories.queries.js';
import { DecisionTaken } from '../enrolment/trajectories/trajectory-events.rules.js';
import { type Actor, personOf } from '../platform/audit/actor.rules.js';
import { Clock } from '../platform/clock/clock.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { translate } from '../platform/i18n/translate.rules.js';
import { identityOf } from './claim.rules.js';
import { creditOf, insertClaims, type NewClaim } from './claim-storage.service.js';
import { CorrectionsService } from './corrections.service.js';
import { kindOf } from './kinds/activity-kinds.rules.js';
import { Ledger } from './ledger.service.js';
import { assertPriorLearning, type PriorLine, priorLines } from './prior-learning.rules.js';

/**
 * Writes prior learning into the ledger, in the transaction of the board's decision, and reverses it when the board revokes
 * the decision (P8). The person who enters the decision signs, as of its day; L1's limits and H9 do not apply.
 */
@Injectable()
export class PriorLearningService implements OnModuleInit {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly corrections: CorrectionsService,
    private readonly ledger: Ledger,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(DecisionTaken, async ({ decision, revoked, actor }, manager) => {
      if (decision.kind === 'prior-learning') await this.credit(manager, decision, actor);
      if (revoked?.kind === 'prior-learning') await this.reverse(manager, revoked, decision.reason, actor);
    });
  }

  /** Progress is brought up to date by what follows the decision, with all else that it changed. */
  private async credit(manager: EntityManager, decision: StoredDecision, actor: Actor): Promise<void> {
    const component = decision.component!;
    const prior = decision.terms as PriorLearning;
    assertPriorLearning(kindOf(component), prior);
    const signedBy = personOf(actor);
    // Nobody else can sign it: the ledger names a person (H2).
    if (signedBy === null) throw new DomainError('decision.no-person');
    const describe = await this.titles(manager, decision);
    const claims = priorLines(component, prior).map((line) => claimOf(decision, line, describe(line.item)));
    await insertClaims(manager, claims, actor, this.clock.now().toString());
    const signature = { signedBy, signedOn: decision.decidedOn };
    await this.ledger.append(
      manager,
      claims.map((claim) => creditOf(claim, signature, decision.id)),
      actor,
    );
  }

  private async reverse(
    manager: EntityManager,
    { id }: StoredDecision,
    reason: string,
    actor: Actor,
  ): Promise<void> {
    const credits = await manager.query<{ claimId: string }[]>(
      'SELECT claim_id AS "claimId" FROM ledger_entry WHERE decision_id = $1 AND reverses IS NULL ORDER BY sequence',
      [id],
    );
    await this.corrections.reverseDecided(
      manager,
      credits.map(({ claimId }) => claimId),
      reason,
      actor,
    );
  }

  /** What a line is called: by its title, or as acquired earlier. @throws DomainError for an unknown title */
  private async titles(
    manager: EntityManager,
    { trajectoryId }: StoredDecision,
  ): Promise<(item: string | null) => string> {
    const { programmeVersionId } = await trajectoryBy(manager, trajectoryId);
    const { readingList } = (await this.curriculum.version(manager, programmeVersionId)).definition;
    return (item) => {
      if (item === null) return translate('nl', 'decision.prior.description');
      const title = readingList.find(({ key }) => key === item)?.title;
      if (title === undefined) throw new DomainError('decision.title-not-asked', {}, 'invalid', 'titles');
      return title;
    };
  }
}

function claimOf(
  { trajectoryId, decidedOn }: StoredDecision,
  { component, minutes, block, item, role }: PriorLine,
  description: string,
): NewClaim {
  const id = randomUUID();
  const activity = { component, block, happenedOn: decidedOn, minutes, description, role };
  const own = { id, trajectoryId, item, state: 'signed-off', source: 'decision' } as const;
  // No row of a sheet says the same (D4): the lines of one decision may be alike.
  return { ...own, ...activity, identity: identityOf({ ...activity, description: id }) };
}
