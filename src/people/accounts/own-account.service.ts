import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type OpenSession, Sessions } from '../../platform/auth/sessions.service.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';
import type { Client } from '../../platform/auth/client.rules.js';
import { OwnerProof } from './owner-proof.service.js';

/** What somebody does with their own account. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    private readonly proof: OwnerProof,
  ) {}

  /** The viewer's own account, and the browsers in which it is signed in. */
  async show({ personId }: Viewer): Promise<{ account: KnownAccount; sessions: OpenSession[] }> {
    const account = await this.of(personId);
    return { account, sessions: await this.sessions.of(account.id) };
  }

  /**
   * Sets another password, or a first one. All other sessions end, and this one goes on under another token.
   *
   * @param current the present one, if there is one: a browser that was left open must not be enough
   * @returns the token for the cookie
   * @throws DomainError `account.current.wrong` on the field `current`, `account.password.…` on `password`
   */
  async changePassword(viewer: Viewer, current: string, password: string, client: Client): Promise<string> {
    const account = await this.of(viewer.personId);
    if (account.passwordHash !== null) await this.proof.byPassword(account, current, client);
    return this.dataSource.transaction(async (manager) => {
      await this.accounts.setPassword(manager, account, password);
      return this.sessions.begin(manager, { accountId: account.id, client, by: 'renewal' });
    });
  }

  /** Signs out here. */
  async signOut(viewer: Viewer): Promise<void> {
    await this.end(viewer, viewer.sessionId);
  }

  /** Signs out in one other browser, which may be out already. @throws DomainError (404) when it is somebody else's */
  async end({ personId }: Viewer, sessionId: string): Promise<void> {
    const account = await this.of(personId);
    await this.sessions.end(account.id, sessionId);
  }

  /** Signs out everywhere, here too. */
  async signOutEverywhere({ personId }: Viewer): Promise<void> {
    const account = await this.of(personId);
    await this.sessions.endAll(this.dataSource.manager, account.id);
  }

  private async of(personId: string): Promise<KnownAccount> {
    const account = await this.accounts.ofPerson(this.dataSource.manager, personId);
    if (!account) throw new DomainError('error.404.heading', {}, 'not-found');
    return account;
  }
}
