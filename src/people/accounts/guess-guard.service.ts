import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Client, networkOf } from '../../platform/auth/client.rules.js';
import { KnownBrowsers } from '../../platform/auth/known-browsers.service.js';
import { SecurityLog } from '../../platform/auth/security-log.service.js';
import { SignInTokens } from '../../platform/auth/sign-in-tokens.service.js';
import { Throttle, type ThrottleRule } from '../../platform/auth/throttle.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { AccountsService } from './accounts.service.js';

/** What may be guessed, or asked for too often. */
export type Guessed = 'password' | 'code' | 'mail';

/** What is counted of a thing to guess or to ask for. */
interface Rules {
  /** one account from one client: nobody else's guesses make its owner wait */
  account?: ThrottleRule;
  /** all accounts from one client: many people may share its address (a practice, a hospital), so it gets more */
  client: ThrottleRule;
  /** one account from all clients */
  everywhere?: ThrottleRule;
  /** one account from a browser in which its owner signed in before, instead of all others */
  browser: ThrottleRule;
}

/**
 * A password is counted by account and client together, so that guessing locks no owner out; a client that tries many
 * accounts is slowed by itself. A code has five tries of its own. Mails to one address are counted from everywhere too, or
 * a mailbox could be filled; that wait stays short, no matter who asked: each of these mails lets its owner in.
 * Attempts on an account from a browser that it knows are counted by themselves (decision 26).
 */
const RULES = {
  password: {
    account: { name: 'password:account', free: 5, forgottenPerHour: 1 },
    client: { name: 'password:client', free: 20, forgottenPerHour: 10 },
    browser: { name: 'password:browser', free: 5, forgottenPerHour: 1 },
  },
  code: {
    client: { name: 'code:client', free: 20, forgottenPerHour: 10 },
    browser: { name: 'code:browser', free: 20, forgottenPerHour: 10 },
  },
  mail: {
    account: { name: 'mail:account', free: 3, forgottenPerHour: 2 },
    client: { name: 'mail:client', free: 15, forgottenPerHour: 10 },
    everywhere: { name: 'mail:everywhere', free: 20, forgottenPerHour: 20, longestWait: 60 },
    browser: { name: 'mail:browser', free: 3, forgottenPerHour: 2 },
  },
} as const satisfies Record<Guessed, Rules>;

/** Whose account is tried, and from where. */
interface Attempt {
  what: Guessed;
  client: Client;
  /** undefined for an address or a request that is nobody's */
  accountId: string | undefined;
  /** undefined for a code, whose request says whose it is */
  email?: string;
}

/**
 * Slows guessing: the waits double, up to a quarter of an hour, and nobody is locked out for good. What failed, and that
 * somebody had to wait, is kept in the security log.
 */
@Injectable()
export class GuessGuard {
  constructor(
    private readonly dataSource: DataSource,
    private readonly throttle: Throttle,
    private readonly browsers: KnownBrowsers,
    private readonly accounts: AccountsService,
    private readonly tokens: SignInTokens,
    private readonly log: SecurityLog,
  ) {}

  /**
   * Does what may be a guess of the password, if its turn has come. What succeeds was none.
   *
   * @param email the address that was typed, whether or not anybody has it
   * @param means what the log says was wrong when it fails
   * @throws DomainError `account.wait.password` with what is left to wait; and what the guess throws
   */
  async password<T>(email: string, client: Client, guess: () => Promise<T>, means = 'password'): Promise<T> {
    const attempt: Attempt = { what: 'password', client, accountId: await this.idOf(email), email };
    const counted = await this.count(attempt);
    const outcome = await this.tried(attempt, guess, means);
    await this.forget(counted);
    return outcome;
  }

  /**
   * Does what may be a guess of a code, if its turn has come.
   *
   * @param request for which it was mailed, so that it is known whose code it is
   * @throws DomainError `account.wait.code`
   */
  async code<T>(client: Client, guess: () => Promise<T>, request?: string): Promise<T> {
    const accountId = request === undefined ? undefined : await this.tokens.accountOf(request);
    const attempt: Attempt = { what: 'code', client, accountId };
    const counted = await this.count(attempt);
    const outcome = await this.tried(attempt, guess, 'code');
    await this.forget(counted);
    return outcome;
  }

  /**
   * A guess at the second step, of which the first step says the account. The caller logs a failure, since it knows which
   * factor it was.
   *
   * @throws DomainError `account.wait.code`
   */
  async factor<T>(accountId: string, client: Client, guess: () => Promise<T>): Promise<T> {
    const counted = await this.count({ what: 'code', client, accountId });
    const outcome = await guess();
    await this.forget(counted);
    return outcome;
  }

  /** Counts a mail that somebody asks for. @throws DomainError `account.wait.mail` */
  async mail(email: string, client: Client): Promise<void> {
    await this.count({ what: 'mail', client, accountId: await this.idOf(email), email });
  }

  /** The mails that were asked for came to their owner, who signed in with one: they need not be slowed. */
  async mailArrived(email: string, client: Client): Promise<void> {
    const { account, everywhere, client: ofClient, browser } = RULES.mail;
    await this.throttle.forget(account, together(email, client));
    await this.throttle.forget(everywhere, email.toLowerCase());
    await this.throttle.forgive(ofClient, networkOf(client.address));
    const accountId = client.browser && (await this.idOf(email));
    if (accountId) await this.throttle.forget(browser, known(accountId, client));
  }

  /** Counts an attempt. @returns what was counted, as what and for whom */
  private async count(attempt: Attempt): Promise<[ThrottleRule, string][]> {
    const counted = await this.countedFor(attempt);
    for (const [rule, subject] of counted) {
      const seconds = await this.throttle.attempt(rule, subject);
      if (seconds === 0) continue;
      const { what, client, accountId } = attempt;
      const event = { kind: 'waited', accountId: accountId ?? null, client, detail: what } as const;
      if (await this.throttle.firstToWait(rule, subject))
        await this.log.record(this.dataSource.manager, event);
      throw new DomainError(`account.wait.${what}`, { seconds });
    }
    return counted;
  }

  private async countedFor({ what, client, accountId, email }: Attempt): Promise<[ThrottleRule, string][]> {
    const rules: Rules = RULES[what];
    if ((await this.browsers.knows(accountId, client.browser)) && accountId !== undefined)
      return [[rules.browser, known(accountId, client)]];
    const counted: [ThrottleRule, string][] = [[rules.client, networkOf(client.address)]];
    if (email === undefined) return counted;
    if (rules.account) counted.push([rules.account, together(email, client)]);
    if (rules.everywhere) counted.push([rules.everywhere, email.toLowerCase()]);
    return counted;
  }

  /** Logs a failure, whatever the failure rolls back. */
  private async tried<T>(
    { client, accountId }: Attempt,
    guess: () => Promise<T>,
    detail: string,
  ): Promise<T> {
    try {
      return await guess();
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid')
        await this.log.failed({ accountId: accountId ?? null, client, detail });
      throw error;
    }
  }

  /**
   * Forgets the attempts on an account that ended well; of a client's attempts only this one, not those on other accounts.
   */
  private async forget(counted: readonly [ThrottleRule, string][]): Promise<void> {
    for (const [rule, subject] of counted)
      await (rule.name.endsWith(':client')
        ? this.throttle.forgive(rule, subject)
        : this.throttle.forget(rule, subject));
  }

  private async idOf(email: string): Promise<string | undefined> {
    return (await this.accounts.byEmail(this.dataSource.manager, email))?.id;
  }
}

/** An account and a client as one subject. */
function together(email: string, { address }: Client): string {
  return `${email.toLowerCase()} ${networkOf(address)}`;
}

/** An account and a browser that it knows as one subject. */
function known(accountId: string, { browser = '' }: Client): string {
  return `${accountId} ${browser}`;
}
