import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan, QueryFailedError } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Account } from '../../platform/auth/account.entity.js';
import { SecurityLog } from '../../platform/auth/security-log.service.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import { SignInTokens } from '../../platform/auth/sign-in-tokens.service.js';
import { LIFETIMES_MS } from '../../platform/auth/token-issuer.service.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { keepFormerAddress } from '../former-addresses.service.js';
import { writeAddressCode } from '../address-lines.queries.js';
import { Person } from '../person.entity.js';
import { AccountCodes } from './account-codes.service.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';
import { addressWish, codedWish } from './address-change-lines.queries.js';
import { AddressChange } from './address-change.entity.js';
import type { Client } from '../../platform/auth/client.rules.js';
import { GuessGuard } from './guess-guard.service.js';
import { OwnerProof, type Proof } from './owner-proof.service.js';

/** What an owner asks for, and how they show that it is them. */
export interface AddressWish extends Proof {
  email: string;
}

/** A link about an address, and what it is about. */
export interface AddressLink {
  account: KnownAccount;
  /** the address that waits to be confirmed */
  next: string;
}

/** Both links of a change; they end together. */
const LINKS = ['address', 'address-stop'] as const;

/**
 * The owner of an account changes its address: they prove that it is them and confirm from the new address, and Leerpad
 * tells the old one twice. Nobody else can (decision 21).
 */
@Injectable()
export class OwnAddressService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    private readonly tokens: SignInTokens,
    private readonly proof: OwnerProof,
    private readonly guard: GuessGuard,
    private readonly outbox: Outbox,
    private readonly log: SecurityLog,
    private readonly codes: AccountCodes,
  ) {}

  /** The viewer's own account, and the address that still has to be confirmed. */
  async show({ personId }: Viewer): Promise<{ account: KnownAccount; waiting: string | null }> {
    const account = await this.of(personId);
    const waiting = await addressWish(this.dataSource.manager, account.id);
    return { account, waiting: waiting && waiting.requestedAt > this.since() ? waiting.email : null };
  }

  /** Mails the code that proves who one is without a password. @returns the id of the request */
  async mailCode({ personId }: Viewer, client: Client): Promise<string> {
    return this.proof.mailCode(await this.of(personId), client);
  }

  /**
   * Asks for another address. Nothing changes until the owner confirms from there; an earlier wish is given up. Only the
   * mailbox of the new address learns whether somebody else has it.
   *
   * @throws DomainError `account.address.same` on `email`, and what the proof throws
   */
  async ask({ personId }: Pick<Viewer, 'personId'>, asked: AddressWish, client: Client): Promise<void> {
    const { email } = asked;
    const account = await this.of(personId);
    if (email === account.email) throw new DomainError('account.address.same', {}, 'invalid', 'email');
    await this.proof.given(account, asked, client);
    await this.guard.mail(email, client);
    await this.dataSource.transaction(async (manager) => {
      await this.drop(manager, account.id);
      await manager.delete(AddressChange, { requestedAt: LessThan(this.since()) });
      const wish = { accountId: account.id, email, requestedAt: this.accounts.now() };
      await manager.insert(AddressChange, codedWish(manager, wish));
      await this.mail(manager, account, 'address', 'address-confirm');
      await this.mail(manager, account, 'address-stop', 'address-asked');
      await audit(manager, account, 'account.address-asked');
    });
  }

  /** The owner withdraws the change of address that waits. */
  async withdraw({ personId }: Viewer): Promise<void> {
    const account = await this.of(personId);
    await this.dataSource.transaction((manager) => this.drop(manager, account.id));
  }

  /** What a link is about; it stays usable. */
  async about(purpose: (typeof LINKS)[number], token: string): Promise<AddressLink | undefined> {
    const { manager } = this.dataSource;
    const found = await this.tokens.peek(purpose, token);
    const account = found && (await this.accounts.byId(manager, found.accountId));
    const wish = account && (await addressWish(manager, account.id));
    return wish && !account.disabled ? { account, next: wish.email } : undefined;
  }

  /**
   * Changes the address, by the link in the new mailbox. It signs out every browser and spends every earlier link; an owner
   * who confirms where they are signed in goes on there, under another token.
   *
   * @returns that token, or null
   * @throws DomainError `account.link.over`, or `account.address.taken` when somebody else has it
   */
  async confirm(token: string, viewer: Viewer | null, client: Client): Promise<string | null> {
    const link = await this.about('address', token);
    if (!link) throw new DomainError('account.link.over');
    return unlessTaken(() =>
      this.dataSource.transaction(async (manager) => {
        const { account } = await this.use(manager, 'address', token, link);
        await this.move(manager, account);
        await this.accounts.shutOut(manager, account.id);
        await audit(manager, account, 'account.address-changed');
        const { id: accountId } = account;
        await this.log.record(manager, { kind: 'address-changed', accountId, client });
        if (viewer?.accountId !== accountId) return null;
        return this.sessions.begin(manager, { accountId, client, by: 'renewal' });
      }),
    );
  }

  /**
   * Keeps the old address, by the link that was mailed there. Since an intruder who asked for the new one was signed in, it
   * signs out every browser.
   *
   * @throws DomainError `account.link.over`
   */
  async stop(token: string, client: Client): Promise<void> {
    const link = await this.about('address-stop', token);
    if (!link) throw new DomainError('account.link.over');
    await this.dataSource.transaction(async (manager) => {
      const { account } = await this.use(manager, 'address-stop', token, link);
      await this.accounts.shutOut(manager, account.id);
      await audit(manager, account, 'account.address-stopped');
      const event = { kind: 'signed-out', accountId: account.id, client, detail: 'stopped' } as const;
      await this.log.record(manager, event);
    });
  }

  /**
   * Uses a link up. It locks the person before the account, as an invitation does. The lock lets others write rows that
   * refer to the person: an owner who asks for another address holds the account, and then has a mail written.
   */
  private async use(
    manager: EntityManager,
    purpose: (typeof LINKS)[number],
    token: string,
    { account: { id, personId } }: AddressLink,
  ): Promise<{ account: KnownAccount }> {
    const lock = { mode: 'for_no_key_update' as const };
    await manager.findOneOrFail(Person, { where: { id: personId }, lock });
    const used = await this.tokens.use(manager, purpose, token);
    const account = await this.accounts.byId(manager, id);
    if (!used || !account || account.disabled) throw new DomainError('account.link.over');
    return { account };
  }

  /** Puts the new address in the place of the old one, and mails the old one. */
  private async move(
    manager: EntityManager,
    { id: accountId, personId, email: old }: KnownAccount,
  ): Promise<void> {
    const wish = await addressWish(manager, accountId);
    if (!wish) throw new DomainError('account.link.over');
    const { email } = wish;
    const former = await keepFormerAddress(manager, {
      personId,
      email: old,
      replacedAt: this.accounts.now(),
    });
    await this.codes.change(manager, accountId, () => manager.update(Person, { id: personId }, { email }));
    await writeAddressCode(manager, personId);
    const data = { former };
    await this.outbox.enqueue(manager, { kind: 'address-changed', recipientPersonId: personId, data });
  }

  /** Gives up what was asked before. Locks the account first, as everything does that changes it. */
  private async drop(manager: EntityManager, accountId: string): Promise<void> {
    const lock = { mode: 'pessimistic_write' as const };
    await manager.findOneOrFail(Account, { where: { id: accountId }, lock });
    await manager.delete(AddressChange, { accountId });
    await this.tokens.spend(manager, accountId, LINKS);
  }

  private async mail(
    manager: EntityManager,
    { id: accountId, personId: recipientPersonId }: KnownAccount,
    purpose: (typeof LINKS)[number],
    kind: string,
  ): Promise<void> {
    const request = await this.tokens.request(manager, { purpose, accountId });
    await this.outbox.enqueue(manager, { kind, recipientPersonId, data: { request } });
  }

  private async of(personId: string): Promise<KnownAccount> {
    const account = await this.accounts.ofPerson(this.dataSource.manager, personId);
    if (!account) throw new DomainError('error.404.heading', {}, 'not-found');
    return account;
  }

  /** The owner can no longer confirm a wish from before this. */
  private since(): Date {
    return new Date(this.accounts.now().getTime() - LIFETIMES_MS['address-stop']);
  }
}

/** The database decides whose an address is (`person_email_unique`). */
async function unlessTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
    if ((cause as { constraint?: string } | undefined)?.constraint !== 'person_email_unique') throw error;
    throw new DomainError('account.address.taken');
  }
}

function audit(manager: EntityManager, { personId }: KnownAccount, action: AuditAction): Promise<void> {
  const actor = actorOf.person(personId);
  return recordInAudit(manager, { actor, action, subjectKind: 'person', subjectId: personId });
}
