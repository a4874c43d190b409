import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../people/people.queries.js';
import { UNDONE } from './sign-off.rules.js';

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

/** A signature that its signer wants to undo (H11). */
export interface SignatureToUndo {
  claimId: string;
  trajectoryId: string;
  at: Date;
  /** the signer gave it in the inbox, on hours that somebody else handed in, and recently enough */
  inTime: boolean;
}

/**
 * This person's signatures on the claims, but for those that are reversed already.
 *
 * @param since the instant from which on one can be undone
 */
export function signaturesToUndo(
  manager: EntityManager,
  claimIds: readonly string[],
  signerId: string,
  since: string,
): Promise<SignatureToUndo[]> {
  return manager.query<SignatureToUndo[]>(
    `SELECT e.claim_id AS "claimId", e.trajectory_id AS "trajectoryId", e.recorded_at AS at,
            e.recorded_by = 'person:' || $2::uuid AND e.signed_through IS NULL AND e.recorded_at >= $3
              AND (EXISTS (
                SELECT FROM claim_transition s
                 WHERE s.claim_id = c.id AND s.state = 'submitted' AND s.by <> 'person:' || $2::uuid) OR EXISTS (
                SELECT FROM ledger_entry x WHERE x.claim_id = c.corrects AND x.reason = '${UNDONE}')) AS "inTime"
       FROM ledger_entry e JOIN claim c ON c.id = e.claim_id
      WHERE e.claim_id = ANY($1) AND e.signed_by = $2 AND e.reverses IS NULL
        AND NOT EXISTS (SELECT FROM ledger_entry x WHERE x.reverses = e.id)
      ORDER BY e.trajectory_id, e.sequence`,
    [claimIds, signerId, since],
  );
}

/** How many of the claims this person undid their signature on (H11). */
export async function countUndone(
  manager: EntityManager,
  claimIds: readonly string[],
  signerId: string,
): Promise<number> {
  const [{ count }] = await manager.query<[{ count: number }]>(
    `SELECT count(*)::integer AS count FROM ledger_entry
      WHERE claim_id = ANY($1) AND reverses IS NOT NULL AND signed_by = $2 AND reason = '${UNDONE}'`,
    [claimIds, signerId],
  );
  return count;
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

/** Names of the trainees whose claims this person signed and took back, out of these. */
export async function takenBackFrom(
  manager: EntityManager,
  claimIds: readonly string[],
  signerId: string,
): Promise<string[]> {
  const rows = await manager.query<{ name: NameParts }[]>(
    `SELECT p.name
       FROM ledger_entry x JOIN ${TRAJECTORIES} t ON t.id = x.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
      WHERE x.claim_id = ANY($1) AND x.reverses IS NOT NULL AND x.recorded_by = 'person:' || $2`,
    [claimIds, signerId],
  );
  return rows.map(({ name }) => displayName(name));
}
