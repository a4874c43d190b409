import type { EntityManager } from 'typeorm';
import { nameColumns } from './name-columns.queries.js';
import { displayName, type NameParts } from './names.rules.js';
import type { Standing } from './standing/standing-facts.rules.js';
import {
  maySuperviseUntil,
  type SupervisionObstacle,
  supervisionObstacles,
} from './standing/standing.rules.js';
import { factsOfPerson, type ReadFacts, standingFrom } from './standing/standings.queries.js';

/** A leader, with what S2 says of them today (D2). */
export interface ListedLeader {
  personId: string;
  name: string;
  email: string;
  /** where they live or work, if that is known */
  region: string | null;
  standing: Standing;
  /** how many supervisees they have at most (S1) */
  most: number;
  /** what stands in the way of supervising today; empty when nothing does */
  obstacles: SupervisionObstacle[];
  /** until when they may supervise if nothing more becomes known; null when they may not today */
  maySuperviseUntil: string | null;
}

type Row = Pick<ListedLeader, 'personId' | 'email' | 'region' | 'most'> & ReadFacts & { name: NameParts };

const LEADERS = `
  SELECT l.person_id AS "personId", ${nameColumns('p')} AS name, p.email, p.region, l.max_supervisees AS most,
         ${factsOfPerson('l.person_id')}
    FROM leader_standing l JOIN person p ON p.id = l.person_id`;

/** All leaders whose name or address holds what is sought, by name. */
export async function leadersLike(
  manager: EntityManager,
  sought: string,
  today: string,
): Promise<ListedLeader[]> {
  const rows = await manager.query<Row[]>(
    `${LEADERS} WHERE position(folded($1) in p.search_text) > 0 ORDER BY p.sort_name, l.person_id`,
    [sought],
  );
  return rows.map((row) => leaderOf(manager, row, today));
}

/** One leader, or undefined. */
export async function leaderBy(
  manager: EntityManager,
  personId: string,
  today: string,
): Promise<ListedLeader | undefined> {
  const [row] = await manager.query<Row[]>(`${LEADERS} WHERE l.person_id = $1`, [personId]);
  return row && leaderOf(manager, row, today);
}

function leaderOf(manager: EntityManager, row: Row, today: string): ListedLeader {
  const { personId, name, email, region, most } = row;
  const standing = standingFrom(manager, row);
  return {
    personId,
    email,
    region,
    most,
    standing,
    name: displayName(name),
    obstacles: supervisionObstacles(standing, today),
    maySuperviseUntil: maySuperviseUntil(standing, today),
  };
}
