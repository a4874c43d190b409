import type { EntityManager } from 'typeorm';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';
import { nameColumns } from '../name-columns.queries.js';
import { displayName, type NameParts } from '../names.rules.js';

/** Whose an account is. */
export interface AccountOwner {
  personId: string;
  name: string;
}

/** The owners of these accounts, by the accounts' ids. */
export async function accountOwners(
  manager: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, AccountOwner>> {
  if (accountIds.length === 0) return new Map();
  const rows = await manager.query<{ accountId: string; personId: string; name: NameParts }[]>(
    `SELECT a.id AS "accountId", p.id AS "personId", ${nameColumns('p')} AS name
       FROM ${ACCOUNTS} a JOIN person p ON p.id = a.person_id WHERE a.id = ANY($1)`,
    [accountIds],
  );
  return new Map(
    rows.map(({ accountId, personId, name }) => [
      accountId,
      { personId, name: displayName({ ...name, printName: null }) },
    ]),
  );
}
