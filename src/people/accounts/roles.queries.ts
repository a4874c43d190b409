import type { EntityManager } from 'typeorm';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';
import { nameColumns } from '../name-columns.queries.js';
import { displayName, type NameParts } from '../names.rules.js';
import type { Role } from './person-role.entity.js';
import { givenRoles, type JudgedRole, rolesOfPerson } from './role-lines.queries.js';

/** Somebody with an account, and what the association made them. */
export interface RoleHolder {
  personId: string;
  name: string;
  email: string;
  /** the account is closed: they hold the role and cannot use it */
  closed: boolean;
  /** there is a second factor, which they may have lost */
  hasFactor: boolean;
  /** they lost one before: their days to do without do not begin anew again */
  factorLostBefore: boolean;
  roles: Role[];
}

type Row = Omit<RoleHolder, 'name' | 'roles'> & { name: NameParts; roles: JudgedRole[] };

/** Enough to choose from; anybody else is found by more of their name. */
const FOUND_AT_MOST = 20;

const PEOPLE_WITH_ACCOUNTS = `
  SELECT p.id AS "personId", ${nameColumns('p')} AS name, p.email, a.disabled_at IS NOT NULL AS closed,
         a.has_factor AS "hasFactor", a.factor_term_renewed AS "factorLostBefore",
         ${rolesOfPerson('p.id')} AS roles
    FROM person p JOIN ${ACCOUNTS} a ON a.person_id = p.id`;

/** Everybody with a role, by name. */
export async function roleHolders(manager: EntityManager): Promise<RoleHolder[]> {
  const having = 'WHERE EXISTS (SELECT FROM person_role r WHERE r.person_id = p.id)';
  const all = await manager.query<Row[]>(`${PEOPLE_WITH_ACCOUNTS} ${having} ORDER BY p.sort_name, p.id`);
  return holders(manager, all).filter(({ roles }) => roles.length > 0);
}

/** People who can sign in and whose name or address holds what is sought, by name. */
export async function accountsLike(manager: EntityManager, sought: string): Promise<RoleHolder[]> {
  const like = 'WHERE a.disabled_at IS NULL AND position(folded($1) in p.search_text) > 0';
  return holders(
    manager,
    await manager.query<Row[]>(
      `${PEOPLE_WITH_ACCOUNTS} ${like} ORDER BY p.sort_name, p.id LIMIT ${FOUND_AT_MOST}`,
      [sought],
    ),
  );
}

/** One person with an account, or undefined. */
export async function accountHolder(
  manager: EntityManager,
  personId: string,
): Promise<RoleHolder | undefined> {
  const found = await manager.query<Row[]>(`${PEOPLE_WITH_ACCOUNTS} WHERE p.id = $1`, [personId]);
  const [row] = holders(manager, found);
  return row;
}

function holders(manager: EntityManager, rows: readonly Row[]): RoleHolder[] {
  return rows.map((row) => ({
    ...row,
    name: displayName({ ...row.name, printName: null }),
    roles: givenRoles(manager, row.roles),
  }));
}
