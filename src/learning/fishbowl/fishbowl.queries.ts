import type { EntityManager } from 'typeorm';
import { type FishbowlRole, NO_TURNS, type Turns } from './circles.rules.js';

/** How often each of some trajectories held each role, in all blocks together; the named round is left out. */
export async function turnsOf(
  manager: EntityManager,
  trajectoryIds: readonly string[],
  exceptRoundId: string | null = null,
): Promise<Map<string, Turns>> {
  const rows = await manager.query<{ trajectoryId: string; role: FishbowlRole; count: number }[]>(
    `SELECT trajectory_id AS "trajectoryId", role, count(*)::integer AS count FROM fishbowl_role
      WHERE trajectory_id = ANY($1) AND round_id IS DISTINCT FROM $2 GROUP BY trajectory_id, role`,
    [trajectoryIds, exceptRoundId],
  );
  const turns = new Map(trajectoryIds.map((id) => [id, { ...NO_TURNS }]));
  for (const { trajectoryId, role, count } of rows) turns.get(trajectoryId)![role] = count;
  return turns;
}
