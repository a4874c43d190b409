import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.types.js';
import { nameColumns, personIn } from '../people/name-columns.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import { ASSOCIATION_TIME_ZONE } from '../association.js';
import type { ClaimState } from './claim.rules.js';

/** One claim as its trainee sees it, with its history. */
export interface OwnClaim {
  id: string;
  version: number;
  state: ClaimState;
  trajectoryId: string;
  programmeVersionId: string;
  /** key of a title on the reading list, else null (H7) */
  item: string | null;
  description: string;
  happenedOn: string;
  minutes: number;
  /** name of the one person who is asked to sign, if it is not left to those who hold the right */
  askedOf: string | null;
  /** that person's id */
  askedOfId: string | null;
  steps: ClaimStep[];
}

/** One step in the life of a claim. */
export interface ClaimStep {
  state: ClaimState;
  version: number;
  /** calendar date in the association's time zone */
  on: string;
  /** name of the person who did it; null when it was an import or a command */
  by: string | null;
  reason: string | null;
}

/**
 * Common table expression `line`: claim `c` (step 0) and the claims whose place it took, one after the other (H2). What
 * a module keeps of a claim stands with the first of them that has any, until its trainee writes something else.
 */
export const CLAIM_LINE = `RECURSIVE line AS (
    SELECT c.id, c.corrects, 0 AS step
    UNION ALL SELECT earlier.id, earlier.corrects, step + 1 FROM line JOIN claim earlier ON earlier.id = line.corrects)`;

/** A claim of this component of this person's own, or undefined: another's is not there. */
export async function ownClaim(
  manager: EntityManager,
  id: string,
  personId: string,
  component: ComponentKey,
): Promise<OwnClaim | undefined> {
  const [row] = await manager.query<(Omit<OwnClaim, 'askedOf' | 'steps'> & { askedOf: NameParts | null })[]>(
    `SELECT c.id, c.version, c.state, c.trajectory_id AS "trajectoryId", c.item, c.description, c.minutes,
            c.happened_on AS "happenedOn", t.programme_version_id AS "programmeVersionId",
            c.asked_of AS "askedOfId", ${nameColumns('p')} AS "askedOf"
       FROM claim c JOIN trajectory t ON t.id = c.trajectory_id LEFT JOIN person p ON p.id = c.asked_of
      WHERE c.id = $1 AND t.person_id = $2 AND c.component = $3`,
    [id, personId, component],
  );
  if (!row) return undefined;
  return { ...row, askedOf: row.askedOf && displayName(row.askedOf), steps: await stepsOf(manager, id) };
}

async function stepsOf(manager: EntityManager, claimId: string): Promise<ClaimStep[]> {
  const rows = await manager.query<(Omit<ClaimStep, 'by'> & { by: NameParts | null })[]>(
    `SELECT s.state, s.version, (s.at AT TIME ZONE '${ASSOCIATION_TIME_ZONE}')::date AS on, s.reason,
            ${nameColumns('p')} AS by
       FROM claim_transition s LEFT JOIN person p ON p.id = ${personIn('s.by')}
      WHERE s.claim_id = $1 ORDER BY s.version`,
    [claimId],
  );
  return rows.map(({ by, ...step }) => ({ ...step, by: by && displayName(by) }));
}
