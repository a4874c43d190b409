import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Client, networkOf } from '../../platform/auth/client.rules.js';
import { SecurityLog } from '../../platform/auth/security-log.service.js';
import { Throttle, type ThrottleRule } from '../../platform/auth/throttle.service.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { ClaimsService } from '../claims.service.js';
import { HoursService } from '../hours.service.js';
import { SigningCodes } from './signing-codes.service.js';
import { LINKS_A_DAY } from './signing-link.rules.js';
import { type AskedClaim, askedClaim } from './signing-links.queries.js';
import type { KnownLink } from './signing-links.service.js';

/** Codes for one signer, whatever link they are asked by: somebody with many sessions to confirm asks for many. */
const CODES: ThrottleRule = { name: 'signing-code:signer', free: 8, forgottenPerHour: 8 };
/** Codes that one client asks for, of whatever links. */
const CODES_OF_CLIENT: ThrottleRule = { name: 'signing-code:client', free: 15, forgottenPerHour: 10 };
/** Codes that one client types, and those typed for one signer, from wherever. */
const TRIES_OF_CLIENT: ThrottleRule = { name: 'signing-try:client', free: 20, forgottenPerHour: 10 };
const TRIES: ThrottleRule = { name: 'signing-try:signer', free: 15, forgottenPerHour: 10 };

const DAY_MS = 86_400_000;

/** What a signer without an account does by a mailed link, and how the trainee has that mailed once more (T1). */
@Injectable()
export class SigningByLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codes: SigningCodes,
    private readonly hours: HoursService,
    private readonly claims: ClaimsService,
    private readonly throttle: Throttle,
    private readonly log: SecurityLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Has a code mailed. @throws DomainError `signing-link.wait` with what is left to wait, when that was asked too often */
  async askCode(link: KnownLink, client: Client): Promise<void> {
    assertOpen(link);
    await this.count(CODES_OF_CLIENT, networkOf(client.address), client);
    await this.count(CODES, link.signerId, client);
    await this.codes.ask(link);
  }

  /**
   * Opens what the link leads to. What fails is in the security log.
   *
   * @returns the token of the visit, for the browser
   * @throws DomainError `signing-link.code.wrong` with the tries that are left, `signing-link.code.over`, both on `code`;
   *   `signing-link.wait`
   */
  async open(link: KnownLink, code: string, client: Client): Promise<string> {
    assertOpen(link);
    await this.count(TRIES_OF_CLIENT, networkOf(client.address), client);
    await this.count(TRIES, link.signerId, client);
    const trial = await this.codes.attempt(link, code);
    if (trial !== 'over' && 'visit' in trial) {
      await this.throttle.forget(TRIES, link.signerId);
      await this.throttle.forgive(TRIES_OF_CLIENT, networkOf(client.address));
      return trial.visit;
    }
    await this.log.failed({ accountId: null, client, detail: 'signing-code' });
    if (trial === 'over') throw new DomainError('signing-link.code.over', {}, 'invalid', 'code');
    throw new DomainError('signing-link.code.wrong', { left: trial.triesLeft }, 'invalid', 'code');
  }

  /**
   * Signs as the person whom the link was mailed to, in the version that they saw.
   *
   * @throws DomainError as `HoursService.signOff` refuses; `claim.changed` for another version than the link's
   */
  async confirm(link: KnownLink, version: number): Promise<void> {
    assertSeen(link, version);
    const { claimId, signerId } = link;
    const [outcome] = await this.hours.signOff([{ claimId, version }], signerId, 'mailed-link');
    if (outcome?.outcome === 'refused') throw outcome.error;
  }

  /** Sends it back to the trainee. @throws DomainError as `ClaimsService.returnToTrainee`; `claim.changed` */
  async giveBack(link: KnownLink, version: number, reason: string): Promise<void> {
    assertSeen(link, version);
    await this.claims.returnToTrainee({ claimId: link.claimId, version }, link.signerId, reason);
  }

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

  private async count(rule: ThrottleRule, subject: string, client: Client): Promise<void> {
    const seconds = await this.throttle.attempt(rule, subject);
    if (seconds === 0) return;
    if (await this.throttle.firstToWait(rule, subject))
      await this.log.record(this.dataSource.manager, {
        kind: 'waited',
        accountId: null,
        client,
        detail: 'signing-code',
      });
    throw new DomainError('signing-link.wait', { seconds });
  }
}

/** The page has looked; between looking and acting somebody may have been faster. */
function assertOpen({ standing }: KnownLink): void {
  if (standing !== 'open') throw new DomainError('claim.not-found', {}, 'not-found');
}

function assertSeen(link: KnownLink, version: number): void {
  assertOpen(link);
  if (version !== link.version) throw new DomainError('claim.changed', { state: 'submitted' }, 'conflict');
}
