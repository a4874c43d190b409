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
