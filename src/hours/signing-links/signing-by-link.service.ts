import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Client, networkOf } from '../../platform/auth/client.rules.js';
import { SecurityLog } from '../../platform/auth/security-log.service.js';
import { Throttle, type ThrottleRule } from '../../platform/auth/throttle.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { ClaimsService } from '../claims.service.js';
import { HoursService } from '../hours.service.js';
import { SigningCodes } from './signing-codes.service.js';
import type { KnownLink } from './signing-links.service.js';

/** Codes for one signer, whatever link they are asked by: somebody with many sessions to confirm asks for many. */
const CODES: ThrottleRule = { name: 'signing-code:signer', free: 8, forgottenPerHour: 8 };
/** Codes that one client asks for, of whatever links. */
const CODES_OF_CLIENT: ThrottleRule = { name: 'signing-code:client', free: 15, forgottenPerHour: 10 };
/** Codes that one client types, and those typed for one signer, from wherever. */
const TRIES_OF_CLIENT: ThrottleRule = { name: 'signing-try:client', free: 20, forgottenPerHour: 10 };
const TRIES: ThrottleRule = { name: 'signing-try:signer', free: 15, forgottenPerHour: 10 };

/** What a signer without an account does by a mailed link (T1). */
@Injectable()
export class SigningByLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codes: SigningCodes,
    private readonly hours: HoursService,
    private readonly claims: ClaimsService,
    private readonly throttle: Throttle,
    private readonly log: SecurityLog,
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
