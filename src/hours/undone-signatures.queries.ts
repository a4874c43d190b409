import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import { PEOPLE } from '../people/people.queries.js';
import { UNDONE } from './sign-off.rules.js';

/** A signature that its signer wants to undo (H11). */
export interface SignatureToUndo {
  claimId: string;
  trajectoryId: string;
  at: Date;
  /** the signer gave it in the inbox, on hours that somebody else handed in, and recently enough */
  inTime: boolean;
}

/** SQL for whether a signature `e` of somebody (`$2`) on a claim `c` can be undone, when that is so from an instant (`$3`) on. */
const IN_TIME = `
  e.recorded_by = 'person:' || $2::uuid AND e.signed_through IS NULL AND e.recorded_at >= $3
  AND (EXISTS (
    SELECT FROM claim_transition s
     WHERE s.claim_id = c.id AND s.state = 'submitted' AND s.by <> 'person:' || $2::uuid) OR EXISTS (
    SELECT FROM ledger_entry x WHERE x.claim_id = c.corrects AND x.reason = '${UNDONE}'))`;

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
            ${IN_TIME} AS "inTime"
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
