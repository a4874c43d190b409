import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KnownBrowsers } from '../../platform/auth/known-browsers.service.js';
import {
  type EventsPage,
  type EventsAsked,
  securityEvents,
} from '../../platform/auth/security-events.queries.js';
import { SecurityLog } from '../../platform/auth/security-log.service.js';
import { type OpenSession, Sessions } from '../../platform/auth/sessions.service.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';
import type { Client } from '../../platform/auth/client.rules.js';
import { OwnerProof } from './owner-proof.service.js';
import { passwordSet } from './password-set.rules.js';

/** What somebody does with their own account. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    private readonly browsers: KnownBrowsers,
    private readonly proof: OwnerProof,
    private readonly log: SecurityLog,
    private readonly outbox: Outbox,
  ) {}

  /** The viewer's own account, the browsers in which it is signed in, and whether its owner has just shown that it is them. */
  async show({
    personId,
    sessionId,
  }: Viewer): Promise<{ account: KnownAccount; sessions: OpenSession[]; proven: boolean }> {
    const account = await this.of(personId);
    const proven = (await this.sessions.provenAt(sessionId)) !== null;
    return { account, sessions: await this.sessions.of(account.id), proven };
  }

  /** What happened at the door of the viewer's own account, the newest first. */
  async events({ accountId }: Viewer, asked: Pick<EventsAsked, 'after'>): Promise<EventsPage> {
    return securityEvents(this.dataSource.manager, { ...asked, accountId });
  }

  /**
   * Sets another password, or a first one. All other sessions end, and this one goes on under another token. A browser that
   * was left open must not be enough: without a password, the owner has just shown in this session that it is them.
   *
   * @param current the present one, if there is one
   * @returns the token for the cookie, or null when the owner has yet to show that it is them
   * @throws DomainError `account.current.wrong` on the field `current`, `account.password.…` on `password`
   */
  async changePassword(
    viewer: Viewer,
    current: string,
    password: string,
    client: Client,
  ): Promise<string | null> {
    const account = await this.of(viewer.personId);
    if (account.passwordHash !== null) await this.proof.byPassword(account, current, client);
    else if ((await this.sessions.provenAt(viewer.sessionId)) === null) return null;
    return this.dataSource.transaction(async (manager) => {
      await this.accounts.setPassword(manager, account, password);
      await this.log.record(manager, { kind: 'password-changed', accountId: account.id, client });
      await this.outbox.enqueue(manager, passwordSet(account));
      return this.sessions.begin(manager, { accountId: account.id, client, by: 'renewal' });
    });
  }

  /** Signs out here. */
  async signOut({ accountId, sessionId }: Viewer, client: Client): Promise<void> {
    await this.endOne(accountId, sessionId, client, 'here');
  }

  /** Signs out in one other browser, which may be out already. @throws DomainError (404) when it is somebody else's */
  async end({ accountId, sessionId: own }: Viewer, sessionId: string, client: Client): Promise<void> {
    await this.endOne(accountId, sessionId, client, sessionId === own ? 'here' : 'elsewhere');
  }

  /** Signs out everywhere but here. No other browser is known any more. */
  async signOutElsewhere({ accountId, sessionId }: Viewer, client: Client): Promise<void> {
    await this.shutting(accountId, async (manager) => {
      await this.sessions.endOthers(manager, accountId, sessionId);
      await this.log.record(manager, { kind: 'signed-out', accountId, client, detail: 'others' });
    });
  }

  /** Signs out everywhere, here too. No browser is known any more. */
  async signOutEverywhere({ accountId }: Viewer, client: Client): Promise<void> {
    await this.shutting(accountId, async (manager) => {
      await this.sessions.endAll(manager, accountId);
      await this.log.record(manager, { kind: 'signed-out', accountId, client, detail: 'everywhere' });
    });
  }

  private async endOne(accountId: string, sessionId: string, client: Client, detail: string): Promise<void> {
    if (await this.sessions.end(accountId, sessionId))
      await this.log.record(this.dataSource.manager, { kind: 'signed-out', accountId, client, detail });
  }

  /** The lock keeps a browser that signs in at this moment from being known by a session that ends. */
  private shutting(accountId: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await this.accounts.lock(manager, accountId);
      await this.browsers.forgetAll(manager, accountId);
      await work(manager);
    });
  }

  private async of(personId: string): Promise<KnownAccount> {
    const account = await this.accounts.ofPerson(this.dataSource.manager, personId);
    if (!account) throw new DomainError('error.404.heading', {}, 'not-found');
    return account;
  }
}
