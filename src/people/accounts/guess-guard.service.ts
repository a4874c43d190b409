import { Injectable } from '@nestjs/common';
import { Throttle, type ThrottleRule, clientOf } from '../../platform/auth/throttle.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';

/** The browser that asks. */
export interface Client {
  /** its network address */
  address: string;
  userAgent: string;
}

/** What may be guessed, or asked for too often. */
export type Guessed = 'password' | 'code' | 'mail';

/**
 * For one account and for one client. Many people may share a client's address (a practice, a hospital), so it gets
 * more. Both are needed: one address may try many accounts, many addresses one account. A code has five tries of its
 * own, and who asks for many codes is slowed as who asks for mail.
 */
const RULES = {
  password: {
    account: { name: 'password:account', free: 5, forgottenPerHour: 1 },
    client: { name: 'password:client', free: 20, forgottenPerHour: 10 },
  },
  code: { client: { name: 'code:client', free: 20, forgottenPerHour: 10 } },
  mail: {
    account: { name: 'mail:account', free: 3, forgottenPerHour: 2 },
    client: { name: 'mail:client', free: 15, forgottenPerHour: 10 },
  },
} as const satisfies Record<Guessed, { account?: ThrottleRule; client: ThrottleRule }>;

/** Slows guessing: the waits double, up to a quarter of an hour, and nobody is locked out for good. */
@Injectable()
export class GuessGuard {
  constructor(private readonly throttle: Throttle) {}

  /**
   * Does what may be a guess of the password, if its turn has come. What succeeds was none.
   *
   * @param email the address that was typed, whether or not anybody has it
   * @throws DomainError `account.wait.password` with what is left to wait; and what the guess throws
   */
  async password<T>(email: string, client: Client, guess: () => Promise<T>): Promise<T> {
    await this.count('password', client, email);
    const outcome = await guess();
    await this.throttle.forget(RULES.password.account, email.toLowerCase());
    await this.throttle.forgive(RULES.password.client, clientOf(client.address));
    return outcome;
  }

  /** Does what may be a guess of a code, if its turn has come. @throws DomainError `account.wait.code` */
  async code<T>(client: Client, guess: () => Promise<T>): Promise<T> {
    await this.count('code', client);
    const outcome = await guess();
    await this.throttle.forgive(RULES.code.client, clientOf(client.address));
    return outcome;
  }

  /** Counts a mail that somebody asks for. @throws DomainError `account.wait.mail` */
  async mail(email: string, client: Client): Promise<void> {
    await this.count('mail', client, email);
  }

  /** The mails that were asked for came to their owner, who signed in with one: they need not be slowed. */
  async mailArrived(email: string, client: Client): Promise<void> {
    await this.throttle.forget(RULES.mail.account, email.toLowerCase());
    await this.throttle.forgive(RULES.mail.client, clientOf(client.address));
  }

  private async count(what: Guessed, client: Client, email?: string): Promise<void> {
    const { client: ofClient, account }: { client: ThrottleRule; account?: ThrottleRule } = RULES[what];
    const seconds =
      (await this.throttle.attempt(ofClient, clientOf(client.address))) ||
      (account && email !== undefined ? await this.throttle.attempt(account, email.toLowerCase()) : 0);
    if (seconds > 0) throw new DomainError(`account.wait.${what}`, { seconds });
  }
}
