import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Passwords } from '../../platform/auth/passwords.service.js';
import {
  type CodeOutcome,
  SignInTokens,
  type UsedToken,
} from '../../platform/auth/sign-in-tokens.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import type { KnownAccount } from './accounts.service.js';
import type { Client } from '../../platform/auth/client.rules.js';
import { GuessGuard } from './guess-guard.service.js';

/** What shows that it is the owner: the password, or without one a mailed code. */
export interface Proof {
  current: string;
  /** the request that the code was mailed for */
  request: string;
  code: string;
}

/** Has the owner of a session show that it is them: a browser that was left open must not be enough. */
@Injectable()
export class OwnerProof {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly tokens: SignInTokens,
    private readonly guard: GuessGuard,
    private readonly outbox: Outbox,
  ) {}

  /**
   * By the present password where there is one, since somebody who only reads the mailbox is not the owner; else by a
   * mailed code.
   *
   * @throws DomainError what either of them throws
   */
  async given(account: KnownAccount, { current, request, code }: Proof, client: Client): Promise<void> {
    await (account.passwordHash !== null
      ? this.byPassword(account, current, client)
      : this.byCode(account, { request, code }, client));
  }

  /** By the present password. @throws DomainError `account.current.wrong` on `current`, or `account.wait.password` */
  async byPassword(account: KnownAccount, current: string, client: Client): Promise<void> {
    const guess = async () => {
      if (!(await this.passwords.verify(account.passwordHash, current)))
        throw new DomainError('account.current.wrong', {}, 'invalid', 'current');
    };
    await this.guard.password(account.email, client, guess, 'current');
  }

  /**
   * Mails a code to the present address.
   *
   * @returns the id of the request under which it is typed
   * @throws DomainError `account.proof.by-password` where there is a password: a code takes no password's place
   */
  async mailCode(account: KnownAccount, client: Client): Promise<string> {
    if (account.passwordHash !== null) throw new DomainError('account.proof.by-password', {}, 'conflict');
    await this.guard.mail(account.email, client);
    return this.dataSource.transaction(async (manager) => {
      const request = await this.tokens.request(manager, { purpose: 'proof', accountId: account.id });
      const mail = { kind: 'proof-code', recipientPersonId: account.personId, data: { request } };
      await this.outbox.enqueue(manager, mail);
      return request;
    });
  }

  /** By such a code. @throws DomainError `account.code.…` on `code`, `account.wait.code`; 404 for another's */
  private async byCode(
    account: KnownAccount,
    typed: { request: string; code: string },
    client: Client,
  ): Promise<void> {
    const guess = async () => {
      const { accountId } = usedCode(await this.tokens.tryCode('proof', typed.request, typed.code));
      if (accountId !== account.id) throw new DomainError('error.404.heading', {}, 'not-found');
    };
    await this.guard.code(client, guess, typed.request);
  }
}

/** What a right code was for. @throws DomainError `account.code.wrong`, `account.code.over` on `code` */
export function usedCode(outcome: CodeOutcome): UsedToken {
  if (outcome === 'over') throw new DomainError('account.code.over', {}, 'invalid', 'code');
  if ('right' in outcome) return outcome.right;
  throw new DomainError('account.code.wrong', { left: outcome.triesLeft }, 'invalid', 'code');
}
