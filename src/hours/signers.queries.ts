import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../people/people.queries.js';

/**
 * Names of those who may sign each component of a trajectory on a day: whom a trainee's hours wait for. The trainee is
 * never among them (H4).
 */
export async function signersOf(
  manager: EntityManager,
  trajectoryId: string,
  day: string,
): Promise<Map<ComponentKey, string[]>> {
  const rows = await manager.query<{ component: ComponentKey; name: NameParts }[]>(
    `SELECT DISTINCT s.component, p.id, p.name
       FROM signing_right s JOIN ${PEOPLE} p ON p.id = s.person_id JOIN ${TRAJECTORIES} t ON t.id = s.trajectory_id
      WHERE s.trajectory_id = $1 AND s.person_id <> t.person_id
        AND s.from_date <= $2 AND (s.to_date IS NULL OR s.to_date >= $2)
      ORDER BY s.component, p.id`,
    [trajectoryId, day],
  );
  const signers = new Map<ComponentKey, string[]>();
  for (const { component, name } of rows)
    signers.set(component, [...(signers.get(component) ?? []), displayName(name)]);
  return signers;
}
