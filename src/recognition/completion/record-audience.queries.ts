import { secretariatIds } from '../../people/accounts/role-holders.queries.js';
import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PRESENT_ASSIGNMENTS, TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../../people/people.queries.js';

/** Whom a change of a completion record concerns. */
export interface Concerned {
  traineeId: string;
  /** the trainee's present supervisor and the secretariat, each once, and never the trainee */
  others: string[];
}

/** Whom a record concerns (K5): its bearer, the supervisor, the secretariat. */
export async function concernedBy(manager: EntityManager, recordId: string): Promise<Concerned> {
  const [one] = await allConcerned(manager, [recordId]);
  return one!;
}

/** Names of all whom a change of these records of one trainee concerns: the bearer, then the others by name. */
export async function namesConcernedBy(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<string[]> {
  const concerned = await allConcerned(manager, recordIds);
  const bearers = new Set(concerned.map(({ traineeId }) => traineeId));
  const ids = new Set([...bearers, ...concerned.flatMap(({ others }) => others)]);
  const rows = await manager.query<{ id: string; name: NameParts }[]>(
    `SELECT p.id, p.name FROM ${PEOPLE} p WHERE p.id = ANY($1)`,
    [[...ids]],
  );
  const named = rows.map(({ id, name }) => ({ others: !bearers.has(id), name: displayName(name) }));
  named.sort((a, b) => Number(a.others) - Number(b.others) || a.name.localeCompare(b.name, 'nl'));
  return named.map(({ name }) => name);
}

/** One after the other: one connection answers one question at a time. */
async function allConcerned(manager: EntityManager, recordIds: readonly string[]): Promise<Concerned[]> {
  const secretariat = await secretariatIds(manager);
  const all: Concerned[] = [];
  for (const id of recordIds) {
    const [{ traineeId, supervisors }] = await manager.query<[{ traineeId: string; supervisors: string[] }]>(
      `SELECT t.person_id AS "traineeId", array(
          SELECT supervisor_id FROM ${PRESENT_ASSIGNMENTS} a
           WHERE trajectory_id = t.id AND supervisor_id <> t.person_id) AS supervisors
         FROM completion_record r JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id WHERE r.id = $1`,
      [id],
    );
    const others = [...supervisors, ...secretariat].filter((personId) => personId !== traineeId);
    all.push({ traineeId, others: [...new Set(others)].sort() });
  }
  return all;
}
