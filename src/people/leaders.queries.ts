import type { EntityManager } from 'typeorm';
import { nameColumns } from './name-columns.queries.js';
import { displayName, type NameParts } from './names.rules.js';
import {
  type LeaderStanding,
  maySuperviseUntil,
  type SupervisionObstacle,
  supervisionObstacles,
} from './standing.rules.js';

/** A leader, with what S2 says of them today (D2). */
export interface ListedLeader {
  personId: string;
  name: string;
  email: string;
  /** where they live or work, if that is known */
  region: string | null;
  standing: LeaderStanding;
  /** how many supervisees they have at most (S1) */
  most: number;
  /** what stands in the way of supervising today; empty when nothing does */
  obstacles: SupervisionObstacle[];
  /** until when they may supervise if nothing more becomes known; null when they may not today */
  maySuperviseUntil: string | null;
}

type Row = Pick<ListedLeader, 'personId' | 'email' | 'region' | 'most'> &
  LeaderStanding & { name: NameParts };

const LEADERS = `
  SELECT l.person_id AS "personId", ${nameColumns('p')} AS name, p.email, p.region, l.leader_since AS "leaderSince",
         l.last_active_on AS "lastActiveOn", l.ordinary_member AS "ordinaryMember",
         l.recognised_until AS "recognisedUntil", l.intervision_years AS "intervisionYears",
         l.max_supervisees AS most
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
  return rows.map((row) => leaderOf(row, today));
}

/** One leader, or undefined. */
export async function leaderBy(
  manager: EntityManager,
  personId: string,
  today: string,
): Promise<ListedLeader | undefined> {
  const [row] = await manager.query<Row[]>(`${LEADERS} WHERE l.person_id = $1`, [personId]);
  return row && leaderOf(row, today);
}

function leaderOf(row: Row, today: string): ListedLeader {
  const { personId, name, email, region, most, ...standing } = row;
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
