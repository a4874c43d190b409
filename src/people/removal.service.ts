import type { EntityManager } from 'typeorm';
import { unreferenced } from '../platform/database/references.queries.js';

/** Removes those of some persons to whom nothing refers. @returns their ids */
export async function removeUnreferencedPersons(
  manager: EntityManager,
  ids: readonly string[],
): Promise<string[]> {
  const removed = await unreferenced(manager, 'person', ids, []);
  await manager.query('DELETE FROM person WHERE id = ANY($1)', [removed]);
  return removed;
}

/** Removes what is known of some persons as leaders; the persons stay. */
export async function removeStandings(manager: EntityManager, personIds: readonly string[]): Promise<void> {
  await manager.query('DELETE FROM leader_standing WHERE person_id = ANY($1)', [personIds]);
}
