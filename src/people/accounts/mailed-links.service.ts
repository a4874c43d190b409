import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { FirstStep, type SignedInNow } from '../../platform/auth/first-step.service.js';
import { SecurityLog } from '../../platform/auth/security-log.service.js';
import { SignInTokens } from '../../platform/auth/sign-in-tokens.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';
import type { Client } from '../../platform/auth/client.rules.js';
import { GuessGuard } from './guess-guard.service.js';
import { passwordSet } from './password-set.rules.js';

/** The answer takes at least this long: that a mail is put in the outbox takes longer than that none is. */
const LEAST_MS = 200;

/** Links by mail: to sign in with, to set a first password, or another one. */
@Injectable()
export class MailedLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly first: FirstStep,
    private readonly tokens: SignInTokens,
    private readonly guard: GuessGuard,
    private readonly outbox: Outbox,
    private readonly log: SecurityLog,
  ) {}

  /**
   * Has a link mailed to the account with this address; without one nothing is sent, and nothing says so.
   *
   * @returns the id of the request, under which the code of a sign-in link may be typed
   * @throws DomainError `account.wait.mail` when that was asked too often
   */
  async mail(purpose: 'sign-in' | 'reset', email: string, client: Client, returnPath = '/'): Promise<string> {
    await this.guard.mail(email, client);
    const [requestId] = await Promise.all([this.request(purpose, email, returnPath), sleep(LEAST_MS)]);
    return requestId;
  }

  /** Invites the owner of an account (without a password yet, or to choose another). @returns the request's id */
  async invite(manager: EntityManager, account: KnownAccount, actor: Actor): Promise<string> {
    const requestId = await this.inviteWithoutMail(manager, account.id);
    await this.send(manager, 'invitation', account.personId, requestId);
    await recordInAudit(manager, {
      actor,
      action: 'account.invited',
      subjectKind: 'person',
      subjectId: account.personId,
    });
    return requestId;
  }

  /** The same when the link is handed over in another way. @returns the request's id, for `TokenIssuer.issue` */
  inviteWithoutMail(manager: EntityManager, accountId: string): Promise<string> {
    return this.tokens.request(manager, { purpose: 'invitation', accountId });
  }

  /** Whose link it is; it stays usable. */
  async ownerOf(purpose: 'invitation' | 'reset', token: string): Promise<KnownAccount | undefined> {
    const found = await this.tokens.peek(purpose, token);
    return found && this.accounts.byId(this.dataSource.manager, found.accountId);
  }

  /**
   * Uses an invitation or a reset: sets the password, and signs in. A password that will not do leaves the link usable.
   *
   * @param password null: none, to sign in by mailed links
   * @throws DomainError `account.link.over`, or `account.password.…` on the field `password`
   */
  accept(
    purpose: 'invitation' | 'reset',
    token: string,
    password: string | null,
    client: Client,
  ): Promise<SignedInNow> {
    return this.dataSource.transaction(async (manager) => {
      const used = await this.tokens.use(manager, purpose, token);
      const account = used && (await this.accounts.byId(manager, used.accountId));
      if (!account || account.disabled) throw new DomainError('account.link.over');
      if (password !== null) {
        await this.accounts.setPassword(manager, account, password);
        await this.tellPassword(manager, account, client, purpose);
      }
      return this.first.pass(manager, { accountId: account.id, client, by: purpose }, used.returnPath);
    });
  }

  /** Keeps in the security log, and mails, that the owner of an account has chosen a password. */
  private async tellPassword(
    manager: EntityManager,
    account: KnownAccount,
    client: Client,
    purpose: 'invitation' | 'reset',
  ): Promise<void> {
    const event = { kind: 'password-changed', accountId: account.id, client, detail: purpose } as const;
    await this.log.record(manager, event);
    // Somebody invited is here to choose a first password: a mail about it tells them nothing.
    const isFirst = purpose === 'invitation' && account.passwordHash === null;
    if (!isFirst) await this.outbox.enqueue(manager, passwordSet(account));
  }

  private request(purpose: 'sign-in' | 'reset', email: string, returnPath: string): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      const account = await this.accounts.byEmail(manager, email);
      const open = account && !account.disabled ? account : undefined;
      const asked = { purpose, accountId: open?.id ?? null, returnPath };
      const requestId = await this.tokens.request(manager, asked);
      const kind = purpose === 'sign-in' ? 'sign-in-link' : 'reset';
      if (open) await this.send(manager, kind, open.personId, requestId);
      return requestId;
    });
  }

  private async send(
    manager: EntityManager,
    kind: string,
    recipientPersonId: string,
    request: string,
  ): Promise<void> {
    await this.outbox.enqueue(manager, { kind, recipientPersonId, data: { request } });
  }
}
