import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../people/people.queries.js';

/** A signature that stands: nothing has reversed it (H2). What the trainee wrote is no longer shown (V1). */
export interface Signature {
  claimId: string;
  trajectoryId: string;
  trainee: string;
  component: ComponentKey;
  block: number | null;
  description: string;
  minutes: number;
  happenedOn: string;
  /** when it was given in the portal */
  recordedAt: Date;
}

/** SQL with a row when somebody (`$1`) ever signed anything, also what was corrected since. */
export const hasSigned = 'SELECT FROM ledger_entry WHERE signed_by = $1';

const SIGNATURES = `
  SELECT e.claim_id AS "claimId", e.trajectory_id AS "trajectoryId", e.component, e.block, c.description, e.minutes,
         e.happened_on AS "happenedOn", e.recorded_at AS "recordedAt", p.name
    FROM ledger_entry e
    JOIN claim c ON c.id = e.claim_id
    JOIN ${TRAJECTORIES} t ON t.id = e.trajectory_id
    JOIN ${PEOPLE} p ON p.id = t.person_id
   WHERE e.signed_by = $1 AND e.reverses IS NULL
     -- Prior learning stands and falls with its decision (P8).
     AND e.decision_id IS NULL
     AND NOT EXISTS (SELECT FROM ledger_entry x WHERE x.reverses = e.id)`;

/** Those of the claims that bear this person's signature now. */
export function signaturesOn(
  manager: EntityManager,
  claimIds: readonly string[],
  signerId: string,
): Promise<Signature[]> {
  return read(manager, `${SIGNATURES} AND e.claim_id = ANY($2) ORDER BY array_position($2, e.claim_id)`, [
    signerId,
    claimIds,
  ]);
}

/**
 * What somebody signed in the portal lately, the latest first. What an import brought was signed on paper, and is
 * mended there.
 *
 * @param since the first day that is shown
 */
export function signedLately(
  manager: EntityManager,
  signerId: string,
  since: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<Signature[]> {
  return read(
    manager,
    `${SIGNATURES} AND e.recorded_by = 'person:' || $1 AND e.recorded_at >= ($2::date AT TIME ZONE 'Europe/Amsterdam')
      ORDER BY e.recorded_at DESC, e.trajectory_id, e.sequence DESC LIMIT $3 OFFSET $4`,
    [signerId, since, limit, offset],
  );
}

async function read(manager: EntityManager, sql: string, params: unknown[]): Promise<Signature[]> {
  const rows = await manager.query<(Omit<Signature, 'trainee'> & { name: NameParts })[]>(sql, params);
  return rows.map(({ name, ...signature }) => ({ ...signature, trainee: displayName(name) }));
}

/** Those of the claims that this person ever signed, also where the signature was reversed since. */
export async function signedAmong(
  manager: EntityManager,
  claimIds: readonly string[],
  signerId: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT claim_id AS id FROM ledger_entry WHERE claim_id = ANY($1) AND signed_by = $2 AND reverses IS NULL',
    [claimIds, signerId],
  );
  return rows.map(({ id }) => id);
}
