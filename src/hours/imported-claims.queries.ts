import type { EntityManager } from 'typeorm';
import type { Claim } from './claim.entity.js';
import type { SigningMeans } from './ledger.rules.js';

/** A claim of an import that is taken back, with the credit that stands for it. */
export type ClaimOfImport = Pick<
  Claim,
  | 'id'
  | 'trajectoryId'
  | 'component'
  | 'block'
  | 'item'
  | 'happenedOn'
  | 'minutes'
  | 'description'
  | 'state'
  | 'source'
  | 'identity'
  | 'amendedIdentity'
  | 'version'
  | 'role'
> & { creditId: string | null; signedBy: string; signedOn: string; signedThrough: SigningMeans | null };

/** Begins the identity of a claim that was taken back, so that no row of a sheet ever matches it. */
export const TAKEN_BACK_IDENTITY = 'taken-back:';

/**
 * The claims of an import, to be taken back: in the order of the ledger, so that taking back is repeatable, and without
 * those that were taken back already.
 */
export function claimsToTakeBack(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<ClaimOfImport[]> {
  return manager.query<ClaimOfImport[]>(
    `SELECT c.id, c.trajectory_id AS "trajectoryId", c.component, c.block, c.item, c.happened_on AS "happenedOn",
            c.minutes, c.description, c.state, c.source, c.identity, c.amended_identity AS "amendedIdentity",
            c.version, c.role, e.id AS "creditId", e.signed_by AS "signedBy", e.signed_on AS "signedOn",
            e.signed_through AS "signedThrough"
       FROM claim c LEFT JOIN ledger_entry e ON e.claim_id = c.id AND e.reverses IS NULL
      WHERE c.id = ANY($1) AND NOT starts_with(c.identity, $2)
      ORDER BY c.trajectory_id, e.sequence, c.id`,
    [claimIds, TAKEN_BACK_IDENTITY],
  );
}
