import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import type { TrajectoryState } from './trajectory-state.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { PEOPLE } from '../../people/people.queries.js';

/** A trajectory as the person who follows it sees it. */
export interface OwnTrajectory {
  id: string;
  programme: ProgrammeKey;
  programmeVersionId: string;
  startedOn: string;
  imposed: boolean;
  state: TrajectoryState;
  /** the supervisor that is assigned now (S1), or null */
  supervisor: { name: string; since: string } | null;
}

/** How an address names one of somebody's trajectories; a person follows a programme once. */
const ADDRESS_OF: Record<ProgrammeKey, string> = { leader: 'begeleider', 'co-leader': 'cobegeleider' };

/** The value of `?traject=` for a trajectory. */
export function addressOfTrajectory({ programme }: Pick<OwnTrajectory, 'programme'>): string {
  return ADDRESS_OF[programme];
}

/** The trajectories of one person, the latest first; without what an import brought in by mistake. */
export async function ownTrajectories(manager: EntityManager, personId: string): Promise<OwnTrajectory[]> {
  const rows = await manager.query<
    (Omit<OwnTrajectory, 'supervisor'> & { supervisor: NameParts | null; since: string | null })[]
  >(
    `SELECT t.id, t.programme, t.programme_version_id AS "programmeVersionId", t.started_on AS "startedOn", t.imposed, t.state,
            p.name AS supervisor, a.from_date AS since
       FROM trajectory t
       LEFT JOIN supervisor_assignment a ON a.trajectory_id = t.id AND a.to_date IS NULL
       LEFT JOIN ${PEOPLE} p ON p.id = a.supervisor_id
      WHERE t.person_id = $1 AND t.state <> 'cancelled' ORDER BY t.started_on DESC, t.created_at DESC, t.id`,
    [personId],
  );
  return rows.map(({ supervisor, since, ...trajectory }) => ({
    ...trajectory,
    supervisor: supervisor && since ? { name: displayName(supervisor), since } : null,
  }));
}

/**
 * The one that was asked for, or the latest.
 *
 * @param asked the value of `?traject=`, whatever it is
 * @throws DomainError `trajectory.not-found` (404) when this person has none, or not that one
 */
export function selectedTrajectory(own: readonly OwnTrajectory[], asked: unknown): OwnTrajectory {
  const chosen =
    asked === undefined ? own[0] : own.find((trajectory) => addressOfTrajectory(trajectory) === asked);
  if (!chosen) throw new DomainError('trajectory.not-found', {}, 'not-found');
  return chosen;
}

/** The persons who follow some trajectories, each once. */
export async function personsBehind(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT person_id AS id FROM trajectory WHERE id = ANY($1)',
    [trajectoryIds],
  );
  return rows.map(({ id }) => id);
}
