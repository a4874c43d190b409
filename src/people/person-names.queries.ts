import type { EntityManager } from 'typeorm';
import { nameColumns } from './name-columns.queries.js';
import { displayName, type NameParts } from './names.rules.js';

/** How a person is named, and whether they confirmed that for print. */
export async function nameOf(manager: EntityManager, personId: string): Promise<NameParts> {
  const [row] = await manager.query<{ name: NameParts }[]>(
    `SELECT ${nameColumns('p')} AS name FROM person p WHERE p.id = $1`,
    [personId],
  );
  if (!row) throw new Error('The viewer is a person, who cannot be gone');
  return row.name;
}

/** A person found by name. */
export interface FoundPerson {
  id: string;
  name: string;
}

/** People whose name holds what was typed. */
export async function peopleNamed(
  manager: EntityManager,
  typed: string,
  limit: number,
): Promise<FoundPerson[]> {
  const pattern = `%${typed.replace(/[\\%_]/g, '\\$&').replace(/\s+/g, '%')}%`;
  const rows = await manager.query<{ id: string; name: NameParts }[]>(
    `SELECT p.id, ${nameColumns('p')} AS name FROM person p
      WHERE concat_ws(' ', p.call_name, p.tussenvoegsel, p.surname, p.full_name) ILIKE $1
      ORDER BY coalesce(p.surname, p.full_name), p.call_name, p.id LIMIT $2`,
    [pattern, limit],
  );
  return rows.map(({ id, name }) => ({ id, name: displayName(name) }));
}

/** Somebody's name; null when there is no such person. */
export async function nameOfPerson(manager: EntityManager, id: string): Promise<string | null> {
  const [row] = await manager.query<{ name: NameParts }[]>(
    `SELECT ${nameColumns('p')} AS name FROM person p WHERE p.id = $1`,
    [id],
  );
  return row ? displayName(row.name) : null;
}
