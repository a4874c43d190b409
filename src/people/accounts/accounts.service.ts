import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, actorOf } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Account } from '../../platform/auth/account.entity.js';
import { FactorTerms } from '../../platform/auth/factor-terms.service.js';
import { KnownBrowsers } from '../../platform/auth/known-browsers.service.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../platform/auth/password.rules.js';
import { PasswordStrength } from '../../platform/auth/password-strength.service.js';
import { Passwords } from '../../platform/auth/passwords.service.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import { SignInTokens } from '../../platform/auth/sign-in-tokens.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { type ComingPlace, ComingPlaces } from '../coming-places.service.js';
import { displayName, type NameParts } from '../names.rules.js';
import { nameColumns } from '../name-columns.queries.js';
import { Person } from '../person.entity.js';
import { AccountCodes } from './account-codes.service.js';
import { AddressChange } from './address-change.entity.js';
import { PersonRole, type Role } from './person-role.entity.js';
import { codedRole } from './role-lines.queries.js';
import { ACCOUNTS, SIGN_IN_ACCOUNTS } from '../../platform/auth/accounts.queries.js';

/** An account and what its owner is called. */
export interface KnownAccount {
  id: string;
  personId: string;
  email: string;
  name: string;
  passwordHash: string | null;
  disabled: boolean;
}

interface Row extends Omit<KnownAccount, 'name'> {
  nameParts: NameParts;
}

/** Until `AccountCodes` has written it, within the same transaction. */
const NO_CODE_YET = Buffer.alloc(0);

/** Accounts and their passwords. Closing an account ends its sessions too. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tokens: SignInTokens,
    private readonly strength: PasswordStrength,
    private readonly browsers: KnownBrowsers,
    private readonly terms: FactorTerms,
    private readonly codes: AccountCodes,
    private readonly places: ComingPlaces,
  ) {}

  /**
   * Gives a person an account. Without a password they sign in by a mailed link.
   *
   * @returns the account's id
   * @throws DomainError `account.exists` when they have one
   */
  async create(
    manager: EntityManager,
    { personId, password, actor = actorOf.command }: { personId: string; password?: string; actor?: Actor },
  ): Promise<string> {
    const id = randomUUID();
    const now = this.sessions.now();
    const passwordHash = password === undefined ? null : await this.passwords.hash(password);
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(Account)
      .values({
        id,
        personId,
        passwordHash,
        passwordSetAt: passwordHash && now,
        createdAt: now,
        mac: NO_CODE_YET,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) throw new DomainError('account.exists', {}, 'conflict');
    await this.codes.write(manager, id);
    await manager.update(Person, { id: personId }, { accountSince: now });
    await audit(manager, actor, 'account.created', personId);
    return id;
  }

  /** The present instant, as the database takes it. */
  now(): Date {
    return this.sessions.now();
  }

  /** The account of the person with this e-mail address, in whatever case it was typed. */
  byEmail(manager: EntityManager, email: string): Promise<KnownAccount | undefined> {
    return find(manager, 'person.email = $1', email.toLowerCase());
  }

  byId(manager: EntityManager, id: string): Promise<KnownAccount | undefined> {
    return find(manager, 'account.id = $1', id);
  }

  ofPerson(manager: EntityManager, personId: string): Promise<KnownAccount | undefined> {
    return find(manager, 'account.person_id = $1', personId);
  }

  /** Keeps others from changing the account, or beginning a session of it, until the transaction ends. */
  async lock(manager: EntityManager, accountId: string): Promise<void> {
    const lock = { mode: 'pessimistic_write' as const };
    await manager.findOneOrFail(Account, { where: { id: accountId }, lock });
  }

  /** Whether the account has a second factor. */
  async hasFactor(manager: EntityManager, accountId: string): Promise<boolean> {
    const [row] = await manager.query<{ has: boolean }[]>(
      `SELECT has_factor AS has FROM ${ACCOUNTS} account WHERE id = $1`,
      [accountId],
    );
    return row?.has ?? false;
  }

  /**
   * Sets the password. Every session ends and every open link is spent: a thief of one may be the reason.
   *
   * @throws DomainError `account.password.…` on the field `password` when it will not do; `account.foreign`
   */
  async setPassword(manager: EntityManager, account: KnownAccount, password: string): Promise<void> {
    const fault = await this.strength.fault(password, [account.email, account.name]);
    if (fault) {
      const limits = { least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD };
      throw new DomainError(`account.password.${fault}`, limits, 'invalid', 'password');
    }
    const passwordHash = await this.passwords.hash(password);
    await this.codes.change(manager, account.id, () =>
      manager.update(Account, { id: account.id }, { passwordHash, passwordSetAt: this.sessions.now() }),
    );
    await this.shutOut(manager, account.id);
    await audit(manager, actorOf.person(account.personId), 'account.password-set', account.personId);
  }

  /**
   * Closes an account: it is signed out everywhere, and nothing opens it. Closing twice is no harm.
   *
   * @returns its owner's places in blocks to come, which are given up with it (C1)
   */
  async disable(manager: EntityManager, account: KnownAccount, actor: Actor): Promise<ComingPlace[]> {
    const { personId } = account;
    await this.places.lock(manager, { personId });
    await this.codes.changeAnyhow(manager, account.id, async () => {
      await manager.update(Account, { id: account.id }, { disabledAt: this.sessions.now() });
    });
    await this.shutOut(manager, account.id);
    await audit(manager, actor, 'account.disabled', personId);
    return this.places.release(manager, { personId }, actor);
  }

  /** Opens a closed account again. */
  async enable(manager: EntityManager, account: KnownAccount, actor: Actor): Promise<void> {
    await this.codes.change(manager, account.id, () =>
      manager.update(Account, { id: account.id }, { disabledAt: null }),
    );
    await audit(manager, actor, 'account.enabled', account.personId);
  }

  /**
   * Ends all that lets anybody in but the password: every session, every mailed link, an address that was to be confirmed.
   * No browser is known any more. An owner who stays signed in begins a new session.
   */
  async shutOut(manager: EntityManager, accountId: string): Promise<void> {
    await this.sessions.endAll(manager, accountId);
    await this.tokens.spendAll(manager, accountId);
    await this.browsers.forgetAll(manager, accountId);
    await manager.delete(AddressChange, { accountId });
  }

  /**
   * Gives somebody the role of secretariat or board, and signs them out. A second time does nothing.
   *
   * @returns whether they were not yet
   */
  async grant(manager: EntityManager, personId: string, role: Role, actor: Actor): Promise<boolean> {
    const line = codedRole(manager, { personId, role });
    // A role that the product did not give counts as absent (K6), so it is given now.
    const given = await manager.query<object[]>(
      `INSERT INTO person_role (person_id, role, mac) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, role) DO UPDATE SET mac = excluded.mac WHERE person_role.mac <> excluded.mac
       RETURNING role`,
      [personId, role, line.mac],
    );
    if (given.length === 0) return false;
    const account = await this.endSessions(manager, personId);
    // Without a role nobody asked them for a factor: their days to set one up begin when they sign in with this first role.
    const isFirst = (await manager.countBy(PersonRole, { personId })) === 1;
    if (account && isFirst) await this.terms.forget(manager, account.id);
    await audit(manager, actor, 'role.granted', personId, { role });
    return true;
  }

  /** Takes a role from somebody, and signs them out. @returns whether they had it */
  async revoke(manager: EntityManager, personId: string, role: Role, actor: Actor): Promise<boolean> {
    const { affected } = await manager.delete(PersonRole, { personId, role });
    if (!affected) return false;
    await this.endSessions(manager, personId);
    await audit(manager, actor, 'role.revoked', personId, { role });
    return true;
  }

  private async endSessions(manager: EntityManager, personId: string): Promise<KnownAccount | undefined> {
    const account = await this.ofPerson(manager, personId);
    if (account) await this.sessions.endAll(manager, account.id);
    return account;
  }
}

async function find(manager: EntityManager, where: string, value: string): Promise<KnownAccount | undefined> {
  const [row] = await manager.query<Row[]>(
    `SELECT account.id, account.person_id AS "personId", person.email, account.password_hash AS "passwordHash",
       account.disabled_at IS NOT NULL AS disabled, ${nameColumns('person')} AS "nameParts"
     FROM ${SIGN_IN_ACCOUNTS} account JOIN person ON person.id = account.person_id WHERE ${where}`,
    [value],
  );
  if (!row) return undefined;
  const { nameParts, ...account } = row;
  return { ...account, name: displayName({ ...nameParts, printName: null }) };
}

function audit(
  manager: EntityManager,
  actor: Actor,
  action: AuditAction,
  personId: string,
  details: Record<string, string> = {},
): Promise<void> {
  return recordInAudit(manager, { actor, action, subjectKind: 'person', subjectId: personId, details });
}
