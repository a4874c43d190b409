import type { EntityManager } from 'typeorm';
import { unreferenced } from '../../platform/database/references.queries.js';

/** What begins with a trajectory and goes with it, in the order in which it must go. */
const BEGUN_WITH_IT = ['supervisor_assignment', 'trajectory_requirement'] as const;

/**
 * Those of some trajectories of which nothing is left but what began with them.
 *
 * @param derived tables of higher rooms that hold nothing but what follows from a trajectory
 */
export function untouchedTrajectories(
  manager: EntityManager,
  ids: readonly string[],
  derived: readonly string[],
): Promise<string[]> {
  return unreferenced(manager, 'trajectory', ids, [...BEGUN_WITH_IT, ...derived]);
}

/** Removes trajectories with what began with them; what higher rooms derive from them must have gone. */
export async function removeTrajectories(manager: EntityManager, ids: readonly string[]): Promise<void> {
  for (const table of BEGUN_WITH_IT) {
    await manager.query(`DELETE FROM ${table} WHERE trajectory_id = ANY($1)`, [ids]);
  }
  await manager.query('DELETE FROM trajectory WHERE id = ANY($1)', [ids]);
}
