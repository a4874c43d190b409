import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../../../../people/names.rules.js';
import { PEOPLE } from '../../../../../people/people.queries.js';

/** The names of some people, by id. */
export async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; name: NameParts }[]>(
    `SELECT p.id, p.name FROM ${PEOPLE} p WHERE p.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, displayName(name)]));
}
