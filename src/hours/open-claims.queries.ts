import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { personIn } from '../people/name-columns.queries.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import { localDay } from '../platform/database/local-day.queries.js';
import { PEOPLE } from '../people/people.queries.js';

/** A claim that waits for a signature, or for its trainee. */
export interface OpenClaim {
  id: string;
  component: ComponentKey;
  block: number | null;
  /** key of a title on the reading list, else null */
  item: string | null;
  minutes: number;
  happenedOn: string;
  state: 'submitted' | 'returned';
  /** the one person asked to sign, if it is not left to all who hold the right (H2) */
  askedOf: string | null;
  /** who sent it back, or null */
  by: string | null;
  /** since when it is in this state */
  since: string;
}

/** The claims of a trajectory that wait, the oldest first. */
export async function openClaims(manager: EntityManager, trajectoryId: string): Promise<OpenClaim[]> {
  const rows = await manager.query<
    (Omit<OpenClaim, 'askedOf' | 'by'> & { askedOf: NameParts | null; by: NameParts | null })[]
  >(
    `SELECT c.id, c.component, c.block, c.item, c.minutes, c.happened_on AS "happenedOn", c.state,
            asked.name AS "askedOf", actor.name AS by, ${localDay('s.at')} AS since
       FROM claim c JOIN claim_transition s ON s.claim_id = c.id AND s.version = c.version
       LEFT JOIN ${PEOPLE} asked ON asked.id = c.asked_of
       LEFT JOIN ${PEOPLE} actor ON actor.id = ${personIn('s.by')}
      WHERE c.trajectory_id = $1 AND c.state IN ('submitted', 'returned') ORDER BY s.at, c.happened_on, c.id`,
    [trajectoryId],
  );
  return rows.map(({ askedOf, by, ...claim }) => ({
    ...claim,
    askedOf: askedOf && displayName(askedOf),
    by: by && displayName(by),
  }));
}
