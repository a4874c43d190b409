import type { EntityManager } from 'typeorm';

/** Whether a trajectory is assigned to somebody on a day (S1). */
export async function isSupervisorOf(
  manager: EntityManager,
  personId: string,
  trajectoryId: string,
  day: string,
): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM supervisor_assignment WHERE supervisor_id = $1 AND trajectory_id = $2 AND from_date <= $3
        AND (to_date IS NULL OR to_date >= $3)`,
    [personId, trajectoryId, day],
  );
  return rows.length > 0;
}
