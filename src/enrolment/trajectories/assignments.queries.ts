import type { EntityManager } from 'typeorm';
import { LEADERS } from '../../people/people.queries.js';
import type { SupervisorLoad } from './handover.rules.js';
import { assignedOn } from './trajectories.queries.js';

/** Whether a trajectory is assigned to somebody on a day (S1). */
export async function isSupervisorOf(
  manager: EntityManager,
  personId: string,
  trajectoryId: string,
  day: string,
): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM supervisor_assignment a
      WHERE a.supervisor_id = $1 AND a.trajectory_id = $2 AND ${assignedOn('$3::date')}`,
    [personId, trajectoryId, day],
  );
  return rows.length > 0;
}

/** How many supervisees each of these leaders has, and how many at most (S1). Somebody else is left out. */
export async function loadsOfLeaders(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, SupervisorLoad>> {
  const rows = await manager.query<(SupervisorLoad & { id: string })[]>(
    `SELECT l.person_id AS id, l.max_supervisees AS most, (
       SELECT count(*)::integer FROM supervisor_assignment a JOIN trajectory t ON t.id = a.trajectory_id
        WHERE a.supervisor_id = l.person_id AND a.to_date IS NULL AND t.state IN ('running', 'paused')) AS present
       FROM ${LEADERS} l WHERE l.person_id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...load }) => [id, load]));
}

/** The present supervisor of a trajectory; null: nobody. */
export async function supervisorNow(manager: EntityManager, trajectoryId: string): Promise<string | null> {
  const [open] = await manager.query<{ id: string }[]>(
    'SELECT supervisor_id AS id FROM supervisor_assignment WHERE trajectory_id = $1 AND to_date IS NULL',
    [trajectoryId],
  );
  return open?.id ?? null;
}
