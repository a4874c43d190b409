import type { EntityManager } from 'typeorm';
import type { Assigned } from '../../people/supervisees.service.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';

/** Whom a leader supervises now, by name, and then whom before, the latest first. */
export async function assignedTo(manager: EntityManager, leaderId: string): Promise<Assigned[]> {
  const rows = await manager.query<(Omit<Assigned, 'name'> & { name: NameParts })[]>(
    `SELECT t.id AS "trajectoryId", p.name, a.from_date AS "from", a.to_date AS "to", t.state
       FROM supervisor_assignment a JOIN trajectory t ON t.id = a.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
      WHERE a.supervisor_id = $1 ORDER BY a.to_date DESC NULLS FIRST, p.sort_name, t.id`,
    [leaderId],
  );
  return rows.map(({ name, ...assigned }) => ({ ...assigned, name: displayName(name) }));
}

/** How many trainees each of some leaders supervises now (S1). */
export async function superviseesNow(
  manager: EntityManager,
  leaderIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await manager.query<{ id: string; count: number }[]>(
    `SELECT a.supervisor_id AS id, count(*)::integer AS count
       FROM supervisor_assignment a JOIN trajectory t ON t.id = a.trajectory_id
      WHERE a.supervisor_id = ANY($1) AND a.to_date IS NULL AND t.state IN ('running', 'paused')
      GROUP BY a.supervisor_id`,
    [leaderIds],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The latest trajectory that somebody follows, or null. */
export async function latestTrajectory(manager: EntityManager, personId: string): Promise<string | null> {
  const [own] = await manager.query<{ id: string }[]>(
    'SELECT id FROM trajectory WHERE person_id = $1 ORDER BY started_on DESC LIMIT 1',
    [personId],
  );
  return own?.id ?? null;
}
