import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import type { TrajectoryState } from '../trajectories/trajectory-state.rules.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { PEOPLE } from '../../people/people.queries.js';

/** A trainee as the forms of the secretariat name them. */
export interface TraineeSummary {
  trajectoryId: string;
  personId: string;
  name: string;
  /** where they live or work, if that is known */
  region: string | null;
  programme: ProgrammeKey;
  startedOn: string;
  state: TrajectoryState;
  /** first day on which the state holds, where a step was ever made */
  stateSince: string | null;
  stateReason: string | null;
  supervisor: { id: string; name: string; since: string } | null;
}

/** These trainees, by name; an id that nobody has is left out. */
export async function traineeSummaries(
  manager: EntityManager,
  ids: readonly string[],
): Promise<TraineeSummary[]> {
  const rows = await manager.query<
    (Omit<TraineeSummary, 'name' | 'supervisor'> & {
      name: NameParts;
      supervisorId: string | null;
      supervisorName: NameParts | null;
      since: string | null;
    })[]
  >(
    `SELECT t.id AS "trajectoryId", t.person_id AS "personId", p.name, p.region, t.programme, t.state,
            t.started_on AS "startedOn", last.since AS "stateSince", last.reason AS "stateReason",
            a.supervisor_id AS "supervisorId", s.name AS "supervisorName", a.from_date AS since
       FROM trajectory t JOIN ${PEOPLE} p ON p.id = t.person_id
       LEFT JOIN LATERAL (SELECT since, reason FROM trajectory_state x WHERE x.trajectory_id = t.id
                           ORDER BY sequence DESC LIMIT 1) last ON true
       LEFT JOIN supervisor_assignment a ON a.trajectory_id = t.id AND a.to_date IS NULL
       LEFT JOIN ${PEOPLE} s ON s.id = a.supervisor_id
      WHERE t.id = ANY($1) ORDER BY coalesce(p.surname, p.full_name), p.call_name, t.id`,
    [ids.filter(isId)],
  );
  return rows.map(({ name, supervisorId, supervisorName, since, ...trainee }) => ({
    ...trainee,
    name: displayName(name),
    supervisor:
      supervisorId && supervisorName && since
        ? { id: supervisorId, name: displayName(supervisorName), since }
        : null,
  }));
}

/** One of them. @throws DomainError `trajectory.not-found` (404) */
export async function traineeSummary(manager: EntityManager, trajectoryId: string): Promise<TraineeSummary> {
  const [trainee] = await traineeSummaries(manager, [trajectoryId]);
  if (!trainee) throw new DomainError('trajectory.not-found', {}, 'not-found');
  return trainee;
}
