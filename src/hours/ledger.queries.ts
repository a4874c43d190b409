import type { EntityManager } from 'typeorm';
import { microseconds } from '../platform/database/microseconds.queries.js';
import type { StoredLedgerEntry } from './ledger.rules.js';

/** The lines of some trajectories, each trajectory's in order. Plain SQL: checks read millions of them. */
export async function readLedger(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<StoredLedgerEntry[]> {
  return manager.query<StoredLedgerEntry[]>(
    `SELECT id, trajectory_id AS "trajectoryId", sequence, component, block, item, minutes,
            happened_on AS "happenedOn", claim_id AS "claimId", signed_by AS "signedBy", signed_on AS "signedOn",
            recorded_by AS "recordedBy",
            ${microseconds('recorded_at')} AS "recordedAt",
            reason, reverses, role, signed_through AS "signedThrough", decision_id AS "decisionId",
            encode(hash, 'hex') AS hash, encode(mac, 'hex') AS mac
       FROM ledger_entry WHERE trajectory_id = ANY($1) ORDER BY trajectory_id, sequence`,
    [trajectoryIds],
  );
}
