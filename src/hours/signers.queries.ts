import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { ownLines } from '../platform/database/line-codes.service.js';
import { JUDGED_RIGHT, type JudgedRight, SIGNING_RIGHT_LINES } from './signing-right-lines.queries.js';
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
  const rows = await manager.query<(JudgedRight & { name: NameParts })[]>(
    `SELECT ${JUDGED_RIGHT}, p.name
       FROM signing_right r JOIN ${PEOPLE} p ON p.id = r.person_id JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id
      WHERE r.trajectory_id = $1 AND r.person_id <> t.person_id
        AND r.from_date <= $2 AND (r.to_date IS NULL OR r.to_date >= $2)
      ORDER BY r.component, p.id`,
    [trajectoryId, day],
  );
  const signers = new Map<ComponentKey, Map<string, string>>();
  for (const { component, personId, name } of ownLines(manager, SIGNING_RIGHT_LINES, rows))
    signers.set(component, (signers.get(component) ?? new Map()).set(personId, displayName(name)));
  return new Map([...signers].map(([component, names]) => [component, [...names.values()]]));
}
