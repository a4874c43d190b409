import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { isId } from '../../platform/text/id.rules.js';
import { LINKS_A_DAY } from './signing-link.rules.js';
import { type AskedClaim, askedClaim } from './signing-links.queries.js';

const DAY_MS = 86_400_000;

/** How a trainee has a link mailed once more to the signer of a claim that waits (T1). */
@Injectable()
export class MailingAgain {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Has the link mailed once more, for the trainee who waits.
   *
   * @throws DomainError as `mailable`; `signing-link.often` (409) after some in a day
   */
  mailAgain(claimId: string, traineeId: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const claim = await this.mailable(claimId, traineeId, manager);
      if (claim.lately >= LINKS_A_DAY) throw new DomainError('signing-link.often', {}, 'conflict');
      await this.outbox.enqueue(manager, {
        kind: 'signing-link',
        recipientPersonId: claim.signerId,
        data: { claim: claimId },
        // Clicked twice, or while one waits to be sent, it goes once.
        once: `signing-link:${claimId}:${this.clock.today()}:${claim.links}`,
      });
      const actor = actorOf.person(traineeId);
      const asked = { actor, action: 'claim.link-asked', subjectKind: 'claim', subjectId: claimId } as const;
      await recordInAudit(manager, asked);
    });
  }

  /**
   * A trainee's own claim that waits for somebody who signs by a link.
   *
   * @throws DomainError `claim.not-found` (404) when it is not theirs, or not such a one
   */
  async mailable(
    claimId: string,
    traineeId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AskedClaim> {
    const lately = new Date(this.clock.now().epochMilliseconds - DAY_MS);
    const claim = isId(claimId) ? await askedClaim(manager, claimId, lately) : undefined;
    if (claim?.traineeId !== traineeId || claim.account !== 'none' || !claim.hasAddress)
      throw new DomainError('claim.not-found', {}, 'not-found');
    return claim;
  }
}
