import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import {
  maySuperviseUntil,
  type SupervisionObstacle,
  supervisionObstacles,
} from '../../people/standing/standing.rules.js';
import type { Standing } from '../../people/standing/standing-facts.rules.js';
import { factsOfPerson, type ReadFacts, standingFrom } from '../../people/standing/standings.queries.js';
import { ASSIGNMENTS, TRAJECTORIES } from './trajectories.queries.js';
import { LEADERS, PEOPLE } from '../../people/people.queries.js';

/** A supervisor with what they have to do (S1), and whether they may (S2). */
export interface SupervisorLoad {
  personId: string;
  name: string;
  /** trainees who are under way or rest, and how many at most */
  supervisees: number;
  most: number;
  /** until when they may supervise if nothing more becomes known; null when they may not today */
  until: string | null;
  obstacles: SupervisionObstacle[];
}

type Row = Pick<SupervisorLoad, 'personId' | 'supervisees' | 'most'> & ReadFacts & { name: NameParts };

/** Everybody who supervises somebody now, by name. */
export async function supervisorLoads(manager: EntityManager, today: string): Promise<SupervisorLoad[]> {
  const rows = await manager.query<Row[]>(
    `SELECT l.person_id AS "personId", p.name, a.supervisees, l.max_supervisees AS most,
            ${factsOfPerson('l.person_id')}
       FROM (SELECT a.supervisor_id, count(*)::integer AS supervisees
               FROM ${ASSIGNMENTS} a JOIN ${TRAJECTORIES} t ON t.id = a.trajectory_id
              WHERE a.to_date IS NULL AND t.state IN ('running', 'paused') GROUP BY a.supervisor_id) a
       JOIN ${LEADERS} l ON l.person_id = a.supervisor_id JOIN ${PEOPLE} p ON p.id = l.person_id
      ORDER BY coalesce(p.surname, p.full_name), p.call_name, p.id`,
  );
  return rows.map(({ personId, name, supervisees, most, ...read }) => ({
    ...{ personId, supervisees, most },
    name: displayName(name),
    ...eligibility(standingFrom(manager, read), today),
  }));
}

function eligibility(standing: Standing, today: string): Pick<SupervisorLoad, 'until' | 'obstacles'> {
  return {
    until: maySuperviseUntil(standing, today),
    obstacles: supervisionObstacles(standing, today),
  };
}
