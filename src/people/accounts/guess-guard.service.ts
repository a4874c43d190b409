import { Injectable } from '@nestjs/common';
import { type Client, networkOf } from '../../platform/auth/client.rules.js';
import { Throttle, type ThrottleRule } from '../../platform/auth/throttle.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';

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
}

/**
 * A password is counted by account and client together, so that guessing locks no owner out; a client that tries many
 * accounts is slowed by itself. A code has five tries of its own. Mails to one address are counted from everywhere too, or
 * a mailbox could be filled; that wait stays short, and whoever asked: each of these mails lets its owner in.
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
    everywhere: { name: 'mail:everywhere', free: 20, forgottenPerHour: 20, longestWait: 60 },
  },
} as const satisfies Record<Guessed, Rules>;

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
    await this.throttle.forget(RULES.password.account, together(email, client));
    await this.throttle.forgive(RULES.password.client, networkOf(client.address));
    return outcome;
  }

  /** Does what may be a guess of a code, if its turn has come. @throws DomainError `account.wait.code` */
  async code<T>(client: Client, guess: () => Promise<T>): Promise<T> {
    await this.count('code', client);
    const outcome = await guess();
    await this.throttle.forgive(RULES.code.client, networkOf(client.address));
    return outcome;
  }

  /** Counts a mail that somebody asks for. @throws DomainError `account.wait.mail` */
  async mail(email: string, client: Client): Promise<void> {
    await this.count('mail', client, email);
  }

  /** The mails that were asked for came to their owner, who signed in with one: they need not be slowed. */
  async mailArrived(email: string, client: Client): Promise<void> {
    await this.throttle.forget(RULES.mail.account, together(email, client));
    await this.throttle.forget(RULES.mail.everywhere, email.toLowerCase());
    await this.throttle.forgive(RULES.mail.client, networkOf(client.address));
  }

  private async count(what: Guessed, client: Client, email?: string): Promise<void> {
    const rules: Rules = RULES[what];
    const counted: [ThrottleRule | undefined, string][] = [[rules.client, networkOf(client.address)]];
    if (email !== undefined)
      counted.push([rules.account, together(email, client)], [rules.everywhere, email.toLowerCase()]);
    for (const [rule, subject] of counted) {
      const seconds = rule ? await this.throttle.attempt(rule, subject) : 0;
      if (seconds > 0) throw new DomainError(`account.wait.${what}`, { seconds });
    }
  }
}

/** An account and a client as one subject. */
function together(email: string, { address }: Client): string {
  return `${email.toLowerCase()} ${networkOf(address)}`;
}
