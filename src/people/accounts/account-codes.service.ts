import { Injectable } from '@nestjs/common';
import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import { Account } from '../../platform/auth/account.entity.js';
import { CREDENTIALS } from '../../platform/auth/accounts.queries.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import { type CodedTable, codeOf, isOwn, type Judged } from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';

/** All that lets somebody into an account, and whose it is: its code is over it (K6). */
export interface AccountLine {
  id: string;
  personId: string;
  /** to which its links go */
  email: string;
  passwordHash: string | null;
  disabled: boolean;
  /** each with its public key, in no order */
  passkeys: string[];
  /** since when an app makes codes; what it keeps is sealed, so nobody can put another there */
  appSince: Date | null;
  /** those that are left, in no order */
  recoveryCodes: string[];
}

const SELECT = `SELECT c.id::text AS key, c.id, c.person_id AS "personId", p.email, c.password_hash AS "passwordHash",
    c.disabled, c.passkeys, c.app_since AS "appSince", c.recovery_codes AS "recoveryCodes",
    encode(c.mac, 'hex') AS mac
  FROM ${CREDENTIALS} c JOIN person p ON p.id = c.person_id`;

/** The codes of accounts. */
export const ACCOUNT_LINES: CodedTable<AccountLine> = {
  table: 'account',
  key: 'id',
  select: SELECT,
  purpose: 'account',
  lineOf: ({ appSince, passkeys, recoveryCodes, id, personId, email, passwordHash, disabled }) =>
    canonicalize({
      id,
      personId,
      email,
      passwordHash,
      disabled,
      passkeys: [...passkeys].sort(),
      appSince: appSince?.toISOString() ?? null,
      recoveryCodes: [...recoveryCodes].sort(),
    }),
};

/**
 * The code of an account, over its address and everything that lets its owner in. Every change of these goes through
 * `change`, the one place in which the code follows it; signing in judges the account by its code.
 */
@Injectable()
export class AccountCodes {
  constructor(
    private readonly macs: LineMacs,
    sessions: Sessions,
  ) {
    sessions.judgeBy((manager, accountId) => this.assertOwn(manager, accountId));
  }

  /** @throws DomainError `account.foreign` for an account that was changed behind the product's back */
  async assertOwn(manager: EntityManager, accountId: string): Promise<void> {
    if (!this.isOwn(await readAccount(manager, accountId))) throw foreign();
  }

  /**
   * Changes what lets somebody in. One at a time: a second one waits until the first has written its code, and reads
   * what it changed.
   *
   * @throws DomainError `account.foreign` for an account that was changed behind the product's back: a new code must not
   *   make that good
   */
  async change<T>(manager: EntityManager, accountId: string, work: () => Promise<T>): Promise<T> {
    await this.lock(manager, accountId);
    await this.assertOwn(manager, accountId);
    const result = await work();
    await this.write(manager, accountId);
    return result;
  }

  /** The same, but also for an account that was changed behind the product's back; its code then still does not fit. */
  async changeAnyhow(manager: EntityManager, accountId: string, work: () => Promise<void>): Promise<void> {
    await this.lock(manager, accountId);
    const own = this.isOwn(await readAccount(manager, accountId));
    await work();
    if (own) await this.write(manager, accountId);
  }

  /** Writes the code of an account as it stands: of a new one, and of one that was emptied on the command line. */
  write(manager: EntityManager, accountId: string): Promise<void> {
    return writeAccountCode(manager, accountId);
  }

  private async lock(manager: EntityManager, accountId: string): Promise<void> {
    const lock = { mode: 'pessimistic_write' as const };
    await manager.findOne(Account, { where: { id: accountId }, lock });
  }

  private isOwn(line: Judged<AccountLine>): boolean {
    return isOwn(this.macs, ACCOUNT_LINES, line);
  }
}

/** Writes the code of an account as it stands. */
export async function writeAccountCode(manager: EntityManager, accountId: string): Promise<void> {
  const mac = codeOf(macsOf(manager), ACCOUNT_LINES, await readAccount(manager, accountId));
  await manager.update(Account, { id: accountId }, { mac });
}

async function readAccount(manager: EntityManager, accountId: string): Promise<Judged<AccountLine>> {
  const [line] = await manager.query<Judged<AccountLine>[]>(`${SELECT} WHERE c.id = $1`, [accountId]);
  if (!line) throw foreign();
  return line;
}

function foreign(): DomainError {
  return new DomainError('account.foreign', {}, 'conflict');
}
