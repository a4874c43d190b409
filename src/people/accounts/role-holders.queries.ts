import type { EntityManager } from 'typeorm';
import { ownLines } from '../../platform/database/line-codes.service.js';
import type { Role } from './person-role.entity.js';
import { JUDGED_ROLE, type JudgedRole, ROLE_LINES } from './role-lines.queries.js';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';

/** Everybody of the board who can still sign in: nobody writes to somebody who left. */
export function boardIds(manager: EntityManager): Promise<string[]> {
  return holders(manager, 'board');
}

/** Everybody of the secretariat who can still sign in. */
export function secretariatIds(manager: EntityManager): Promise<string[]> {
  return holders(manager, 'secretariat');
}

/** A role that the product did not give counts for nothing (K6). */
async function holders(manager: EntityManager, role: Role): Promise<string[]> {
  const rows = await manager.query<JudgedRole[]>(
    `SELECT ${JUDGED_ROLE} FROM person_role r JOIN ${ACCOUNTS} a ON a.person_id = r.person_id
      WHERE r.role = $1 AND a.disabled_at IS NULL ORDER BY r.person_id`,
    [role],
  );
  return ownLines(manager, ROLE_LINES, rows).map(({ personId }) => personId);
}
