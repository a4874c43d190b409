import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Account } from '../../platform/auth/account.entity.js';
import { FirstStep, type SignedInNow } from '../../platform/auth/first-step.service.js';
import { Passwords } from '../../platform/auth/passwords.service.js';
import type { BeginningSession } from '../../platform/auth/sessions.service.js';
import { SignInTokens, type UsedToken } from '../../platform/auth/sign-in-tokens.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { AccountCodes } from './account-codes.service.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';
import type { Client } from '../../platform/auth/client.rules.js';
import { GuessGuard } from './guess-guard.service.js';
import { usedCode } from './owner-proof.service.js';

/**
 * Signing in: by password, by a mailed link, or by the code that came with it. For an account with a second factor that is
 * the first of two steps.
 */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly passwords: Passwords,
    private readonly first: FirstStep,
    private readonly tokens: SignInTokens,
    private readonly guard: GuessGuard,
    private readonly codes: AccountCodes,
  ) {}

  /**
   * By e-mail address and password. Takes as long, and answers the same, when nobody has the address.
   *
   * @param returnPath where they want to go
   * @throws DomainError `account.wrong`, `account.wait` or, for a proven owner, `account.disabled`
   */
  async withPassword(
    email: string,
    password: string,
    client: Client,
    returnPath = '/',
  ): Promise<SignedInNow> {
    return this.guard.password(email, client, async () => {
      const account = await this.accounts.byEmail(this.dataSource.manager, email);
      const right = await this.passwords.verify(account?.passwordHash ?? null, password);
      if (!account || !right) throw new DomainError('account.wrong', {}, 'invalid', 'password');
      const provenHash = await this.renewed(account, password);
      return this.begin({ accountId: account.id, client, by: 'password', provenHash }, returnPath);
    });
  }

  /** Whose sign-in link it is; it stays usable. */
  async ownerOfLink(token: string): Promise<KnownAccount | undefined> {
    const found = await this.tokens.peek('sign-in', token);
    return found && this.accounts.byId(this.dataSource.manager, found.accountId);
  }

  /** By a mailed link, once. @throws DomainError `account.link.over` when it does not work (any more) */
  async withLink(link: string, client: Client): Promise<SignedInNow> {
    const [used, signedIn] = await this.dataSource.transaction(async (manager) => {
      const found = await this.tokens.use(manager, 'sign-in', link);
      if (!found) throw new DomainError('account.link.over');
      const { accountId, returnPath } = found;
      return [found, await this.first.pass(manager, { accountId, client, by: 'link' }, returnPath)];
    });
    await this.mailArrived(used, client);
    return signedIn;
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
    const signedIn = await this.begin({ accountId: used.accountId, client, by: 'code' }, used.returnPath);
    await this.mailArrived(used, client);
    return signedIn;
  }

  private async mailArrived({ accountId }: UsedToken, client: Client): Promise<void> {
    const account = await this.accounts.byId(this.dataSource.manager, accountId);
    if (account) await this.guard.mailArrived(account.email, client);
  }

  private begin(begun: BeginningSession, returnPath: string): Promise<SignedInNow> {
    return this.dataSource.transaction((manager) => this.first.pass(manager, begun, returnPath));
  }

  /** The hash of a password that was just proven, made anew if its parameters are of another time. */
  private async renewed({ id, passwordHash }: KnownAccount, password: string): Promise<string> {
    if (!this.passwords.outdated(passwordHash!)) return passwordHash!;
    const renewed = await this.passwords.hash(password);
    // Only over the hash that was proven: the password may have been changed meanwhile.
    const where = { id, passwordHash: passwordHash! };
    const { affected } = await this.dataSource.transaction((manager) =>
      this.codes.change(manager, id, () => manager.update(Account, where, { passwordHash: renewed })),
    );
    return affected ? renewed : passwordHash!;
  }
}
