import type { EntityManager } from 'typeorm';
import { PRESENT_ASSIGNMENTS, TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';

/** The recipients of a decision on a trajectory: the trainee, and the present supervisor. */
export async function toldOf(
  manager: EntityManager,
  trajectoryId: string,
): Promise<{ traineeId: string; supervisorId: string | null }> {
  const [row] = await manager.query<[{ traineeId: string; supervisorId: string | null }]>(
    `SELECT t.person_id AS "traineeId", a.supervisor_id AS "supervisorId"
       FROM ${TRAJECTORIES} t LEFT JOIN ${PRESENT_ASSIGNMENTS} a ON a.trajectory_id = t.id WHERE t.id = $1`,
    [trajectoryId],
  );
  return row;
}

/** Their names, the trainee first. */
export async function namesToldOf(manager: EntityManager, trajectoryId: string): Promise<string[]> {
  const { traineeId, supervisorId } = await toldOf(manager, trajectoryId);
  const rows = await manager.query<{ id: string; name: NameParts }[]>(
    `SELECT p.id, p.name FROM ${PEOPLE} p WHERE p.id = ANY($1)`,
    [[traineeId, supervisorId].filter((id) => id !== null)],
  );
  rows.sort((a) => (a.id === traineeId ? -1 : 1));
  return rows.map(({ name }) => displayName(name));
}
