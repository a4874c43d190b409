import type { EntityManager } from 'typeorm';
import { ASSOCIATION_TIME_ZONE } from '../association.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { type Activity, identityOf } from './claim.rules.js';
import { kindOf } from './kinds/activity-kinds.rules.js';
import {
  type EqualClaim,
  fullDayOf,
  HANDED_IN_AT_MOST,
  type HandingInFindings,
} from './handing-in-findings.rules.js';

/** In SQL: what makes two claims the same (D4), as a claim stands now. */
const identityNow = (claim: string) => `coalesce(${claim}.amended_identity, ${claim}.identity)`;

/** In SQL: whether a claim `o` has this identity and counts, or still may; written so that an index finds it. */
const saysTheSame = (identity: string) => `o.state IN ('submitted', 'returned', 'signed-off')
  AND (o.identity = ${identity} OR o.amended_identity = ${identity}) AND ${identityNow('o')} = ${identity}`;

/** In SQL: whether a claim `c` has an equal one (L1), for the statement that reads it. */
export const HAS_EQUAL = `EXISTS (SELECT FROM claim o WHERE o.trajectory_id = c.trajectory_id AND o.id <> c.id
  AND ${saysTheSame(identityNow('c'))})`;

const EQUAL = `SELECT o.id, o.component, o.state, o.source, o.asked_of AS "askedOf",
    (s.at AT TIME ZONE '${ASSOCIATION_TIME_ZONE}')::date AS since
  FROM claim o JOIN claim_transition s ON s.claim_id = o.id AND s.version = 1`;

/**
 * The other claims of its trajectory that say the same as this one, and count or still may (L1); the first handed in first.
 */
export function equalClaims(manager: EntityManager, claimId: string): Promise<EqualClaim[]> {
  return manager.query<EqualClaim[]>(
    `${EQUAL} JOIN claim c ON c.trajectory_id = o.trajectory_id AND c.id <> o.id
      WHERE c.id = $1 AND ${saysTheSame(identityNow('c'))} ORDER BY s.at, o.id`,
    [claimId],
  );
}

/** What a trainee must hear before they hand a claim in (L1, H8, H9). @param claimId the one that they amend, or null */
export async function findingsOf(
  manager: EntityManager,
  { trajectoryId, activity, claimId }: { trajectoryId: string; activity: Activity; claimId: string | null },
): Promise<HandingInFindings> {
  const equal = await manager.query<EqualClaim[]>(
    `${EQUAL} WHERE o.trajectory_id = $1 AND o.id IS DISTINCT FROM $3::uuid AND ${saysTheSame('$2')}
      ORDER BY s.at, o.id`,
    [trajectoryId, identityOf(activity), claimId],
  );
  const { component, happenedOn, minutes } = activity;
  const sameDay =
    kindOf(component).unit === 'sessions'
      ? await manager.query<EqualClaim[]>(
          `${EQUAL} WHERE o.trajectory_id = $1 AND o.component = $2 AND o.happened_on = $3
              AND o.state IN ('submitted', 'returned', 'signed-off') AND o.source <> 'decision'
              AND o.id <> ALL($4)
            ORDER BY s.at, o.id`,
          [
            trajectoryId,
            component,
            happenedOn,
            [...equal.map(({ id }) => id), ...(claimId ? [claimId] : [])],
          ],
        )
      : [];
  const [{ already }] = await manager.query<[{ already: number }]>(
    `SELECT ((SELECT coalesce(sum(minutes), 0) FROM ledger_entry
              WHERE trajectory_id = $1 AND happened_on = $2 AND decision_id IS NULL)
           + (SELECT coalesce(sum(minutes), 0) FROM claim WHERE trajectory_id = $1 AND happened_on = $2
                 AND state = 'submitted' AND id IS DISTINCT FROM $3::uuid))::integer AS already`,
    [trajectoryId, happenedOn, claimId],
  );
  return { equal, sameDay, fullDay: fullDayOf(happenedOn, already, minutes) };
}

/**
 * When a trainee handed in the first of their latest `HANDED_IN_AT_MOST` claims, of all kinds and trajectories together;
 * null when they handed in fewer since the instant.
 */
export async function manySince(
  manager: EntityManager,
  traineeId: string,
  instant: string,
): Promise<Date | null> {
  const [row] = await manager.query<{ at: Date }[]>(
    `SELECT s.at FROM ${TRAJECTORIES} t JOIN claim c ON c.trajectory_id = t.id AND c.source = 'portal'
       JOIN claim_transition s ON s.claim_id = c.id AND s.version = 1
      WHERE t.person_id = $1 AND s.by = 'person:' || $1::text AND s.at > $2
      ORDER BY s.at DESC OFFSET $3 LIMIT 1`,
    [traineeId, instant, HANDED_IN_AT_MOST - 1],
  );
  return row?.at ?? null;
}
