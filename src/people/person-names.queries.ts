import type { EntityManager } from 'typeorm';
import { nameColumns } from './name-columns.queries.js';
import type { NameParts } from './names.rules.js';

/** How a person is named, and whether they confirmed that for print. */
export async function nameOf(manager: EntityManager, personId: string): Promise<NameParts> {
  const [row] = await manager.query<{ name: NameParts }[]>(
    `SELECT ${nameColumns('p')} AS name FROM person p WHERE p.id = $1`,
    [personId],
  );
  if (!row) throw new Error('The viewer is a person, who cannot be gone');
  return row.name;
}
