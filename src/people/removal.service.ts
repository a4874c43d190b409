import type { EntityManager } from 'typeorm';
import { unreferenced } from '../platform/database/references.queries.js';

/** Removes those of some persons to whom nothing refers but their own numbers in registers. @returns their ids */
export async function removeUnreferencedPersons(
  manager: EntityManager,
  ids: readonly string[],
): Promise<string[]> {
  const removed = await unreferenced(manager, 'person', ids, ['person_register_number']);
  await manager.query('DELETE FROM person_register_number WHERE person_id = ANY($1)', [removed]);
  await manager.query('DELETE FROM person WHERE id = ANY($1)', [removed]);
  return removed;
}
