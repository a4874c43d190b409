import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../../../people/names.rules.js';
import { LEADERS, PEOPLE } from '../../../../people/people.queries.js';
import { ACCOUNTS } from '../../../../platform/auth/accounts.queries.js';

/** Somebody who can teach a block. */
export interface PossibleTeacher {
  id: string;
  /** as it is chosen: the name, with the address where two have the same */
  label: string;
}

/** Leaders, and others with an account or who teach already, by name. */
export async function possibleTeachers(manager: EntityManager): Promise<PossibleTeacher[]> {
  const rows = await manager.query<{ id: string; name: NameParts; email: string }[]>(
    `SELECT p.id, p.name, p.email FROM ${PEOPLE} p
      WHERE EXISTS (SELECT FROM ${LEADERS} l WHERE l.person_id = p.id)
         OR EXISTS (SELECT FROM ${ACCOUNTS} a WHERE a.person_id = p.id AND a.disabled_at IS NULL)
         OR EXISTS (SELECT FROM meeting_teacher t WHERE t.person_id = p.id)
      ORDER BY p.sort_name, p.id`,
  );
  const named = rows.map(({ id, name, email }) => ({ id, name: displayName(name), email }));
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  return named.map(({ id, name, email }) => ({
    id,
    label: times.get(name) === 1 ? name : `${name} (${email})`,
  }));
}
