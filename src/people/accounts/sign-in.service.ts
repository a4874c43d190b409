import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Account } from '../../platform/auth/account.entity.js';
import { Passwords } from '../../platform/auth/passwords.service.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import { SignInTokens, type UsedToken } from '../../platform/auth/sign-in-tokens.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';
import type { Client } from '../../platform/auth/client.rules.js';
import { GuessGuard } from './guess-guard.service.js';
import { usedCode } from './owner-proof.service.js';

/** Somebody is signed in: the token for their cookie, and where they wanted to go. */
export interface SignedInNow {
  token: string;
  returnPath: string;
}

/** Signing in: by password, by a mailed link, or by the code that came with it. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tokens: SignInTokens,
    private readonly guard: GuessGuard,
  ) {}

  /**
   * By e-mail address and password. Takes as long, and answers the same, when nobody has the address.
   *
   * @returns the token for the cookie
   * @throws DomainError `account.wrong`, `account.wait` or, for a proven owner, `account.disabled`
   */
  async withPassword(email: string, password: string, client: Client): Promise<string> {
    return this.guard.password(email, client, async () => {
      const account = await this.accounts.byEmail(this.dataSource.manager, email);
      const right = await this.passwords.verify(account?.passwordHash ?? null, password);
      if (!account || !right) throw new DomainError('account.wrong', {}, 'invalid', 'password');
      const provenHash = await this.renewed(account, password);
      return this.begin({ accountId: account.id, client, by: 'password', provenHash });
    });
  }

  /** Whose sign-in link it is; it stays usable. */
  async ownerOfLink(token: string): Promise<KnownAccount | undefined> {
    const found = await this.tokens.peek('sign-in', token);
    return found && this.accounts.byId(this.dataSource.manager, found.accountId);
  }

  /** By a mailed link, once. @throws DomainError `account.link.over` when it does not work (any more) */
  async withLink(link: string, client: Client): Promise<SignedInNow> {
    const [used, token] = await this.dataSource.transaction(async (manager) => {
      const found = await this.tokens.use(manager, 'sign-in', link);
      if (!found) throw new DomainError('account.link.over');
      const { accountId } = found;
      return [found, await this.sessions.begin(manager, { accountId, client, by: 'link' })];
    });
    await this.mailArrived(used, client);
    return { token, returnPath: used.returnPath };
  }

  /**
   * By the code of a mail, on the page where it was asked for.
   *
   * @throws DomainError `account.code.wrong`, `account.code.over` or `account.wait`, the same for an unknown address
   */
  async withCode(requestId: string, code: string, client: Client): Promise<SignedInNow> {
    const used = await this.guard.code(
      client,
      async () => usedCode(await this.tokens.tryCode('sign-in', requestId, code)),
      requestId,
    );
    const token = await this.begin({ accountId: used.accountId, client, by: 'code' });
    await this.mailArrived(used, client);
    return { token, returnPath: used.returnPath };
  }

  private async mailArrived({ accountId }: UsedToken, client: Client): Promise<void> {
    const account = await this.accounts.byId(this.dataSource.manager, accountId);
    if (account) await this.guard.mailArrived(account.email, client);
  }

  private begin(session: Parameters<Sessions['begin']>[1]): Promise<string> {
    return this.dataSource.transaction((manager) => this.sessions.begin(manager, session));
  }

  /** The hash of a password that was just proven, made anew if its parameters are of another time. */
  private async renewed({ id, passwordHash }: KnownAccount, password: string): Promise<string> {
    if (!this.passwords.outdated(passwordHash!)) return passwordHash!;
    const renewed = await this.passwords.hash(password);
    // Only over the hash that was proven: the password may have been changed meanwhile.
    const where = { id, passwordHash: passwordHash! };
    const { affected } = await this.dataSource
      .getRepository(Account)
      .update(where, { passwordHash: renewed });
    return affected ? renewed : passwordHash!;
  }
}
