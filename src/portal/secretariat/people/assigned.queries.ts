import type { EntityManager } from 'typeorm';
import type { TrajectoryState } from '../../../enrolment/trajectories/trajectory-state.rules.js';
import { nameColumns } from '../../../people/name-columns.js';
import { displayName, type NameParts } from '../../../people/names.rules.js';

/** One trainee whom a leader supervises or supervised (S1). */
export interface Assigned {
  trajectoryId: string;
  name: string;
  from: string;
  to: string | null;
  state: TrajectoryState;
}

/** Whom a leader supervises now, by name, and then whom before, the latest first. */
export async function assignedTo(manager: EntityManager, leaderId: string): Promise<Assigned[]> {
  const rows = await manager.query<(Omit<Assigned, 'name'> & { name: NameParts })[]>(
    `SELECT t.id AS "trajectoryId", ${nameColumns('p')} AS name, a.from_date AS "from", a.to_date AS "to", t.state
       FROM supervisor_assignment a JOIN trajectory t ON t.id = a.trajectory_id JOIN person p ON p.id = t.person_id
      WHERE a.supervisor_id = $1 ORDER BY a.to_date DESC NULLS FIRST, p.sort_name, t.id`,
    [leaderId],
  );
  return rows.map(({ name, ...assigned }) => ({ ...assigned, name: displayName(name) }));
}
