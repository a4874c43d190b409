import type { EntityManager } from 'typeorm';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';

/** SQL for the people of the secretariat who can still sign in: nobody writes to somebody who left. */
export const SECRETARIAT = `SELECT r.person_id FROM person_role r JOIN ${ACCOUNTS} a ON a.person_id = r.person_id
  WHERE r.role = 'secretariat' AND a.disabled_at IS NULL`;

/** Everybody of the board who can still sign in. */
export async function boardIds(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ person_id: string }[]>(
    `SELECT r.person_id FROM person_role r JOIN ${ACCOUNTS} a ON a.person_id = r.person_id
      WHERE r.role = 'board' AND a.disabled_at IS NULL ORDER BY r.person_id`,
  );
  return rows.map(({ person_id }) => person_id);
}

/** Everybody in the secretariat. */
export async function secretariatIds(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ person_id: string }[]>(SECRETARIAT);
  return rows.map(({ person_id }) => person_id);
}
