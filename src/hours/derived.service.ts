import type { EntityManager } from 'typeorm';

/** Tables that hold nothing but what follows from a trajectory, its claims and its ledger. */
export const DERIVED_TABLES = ['component_progress', 'trajectory_progress', 'signing_right'] as const;

/** Removes what is derived from some trajectories, which go as well. */
export async function removeDerived(manager: EntityManager, trajectoryIds: readonly string[]): Promise<void> {
  for (const table of DERIVED_TABLES) {
    await manager.query(`DELETE FROM ${table} WHERE trajectory_id = ANY($1)`, [trajectoryIds]);
  }
}
