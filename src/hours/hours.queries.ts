import type { EntityManager } from 'typeorm';

/**
 * Claims as other rooms see them, for a join: `id`, `trajectory_id`, `component`, `block`, `item`, `happened_on`,
 * `minutes`, `description`, `role` (T2), `state`, `source`, `identity` and `amended_identity` (D4), `corrects` (H2),
 * `asked_of`, `version`, `created_at`. What a module adds of its own is not here.
 */
export const CLAIMS = `(SELECT id, trajectory_id, component, block, item, happened_on, minutes, description, role, state, source,
    identity, amended_identity, corrects, asked_of, version, created_at FROM claim)`;

/** The steps of claims (H1), for a join: `claim_id`, `version`, `state`, `by`, `at`, `reason`. */
export const CLAIM_STEPS = '(SELECT claim_id, version, state, by, at, reason FROM claim_transition)';

/**
 * Credits, also those that were reversed later: `trajectory_id`, `claim_id`, `component`, `signed_by`, `signed_on`,
 * `hash` (of the ledger's line).
 */
export const CREDITS = `(SELECT trajectory_id, claim_id, component, signed_by, signed_on, hash FROM ledger_entry
   WHERE reverses IS NULL)`;

/**
 * Credits, each with whether and how it was reversed: `trajectory_id`, `claim_id`, `component`, `block`, `happened_on`, `minutes`,
 * `signed_by`, `signed_on`, `recorded_by` (an import for what was taken over from the administration, D9),
 * `reversed_at` and `reversed_by` (null while it stands).
 */
export const CREDITS_AND_REVERSALS = `(SELECT e.trajectory_id, e.claim_id, e.component, e.block, e.happened_on, e.minutes,
    e.signed_by, e.signed_on, e.recorded_by, x.recorded_at AS reversed_at, x.recorded_by AS reversed_by
    FROM ledger_entry e LEFT JOIN ledger_entry x ON x.reverses = e.id WHERE e.reverses IS NULL)`;

/**
 * Credits that were not reversed: `trajectory_id`, `claim_id`, `component`, `block`, `happened_on`, `minutes`,
 * `signed_by`, `recorded_by`.
 */
export const STANDING_CREDITS = `(SELECT e.trajectory_id, e.claim_id, e.component, e.block, e.happened_on, e.minutes,
    e.signed_by, e.recorded_by FROM ledger_entry e
   WHERE e.reverses IS NULL AND NOT EXISTS (SELECT FROM ledger_entry x WHERE x.reverses = e.id))`;

/** What a trajectory reached, as it is stored: `trajectory_id`, `hours96_met_on`, `programme_met_on`. */
export const REACHED = '(SELECT trajectory_id, hours96_met_on, programme_met_on FROM trajectory_progress)';

/** Hash of the last line of a trajectory's ledger, in hex; empty when it has none. */
export async function ledgerHead(manager: EntityManager, trajectoryId: string): Promise<string> {
  const rows = await manager.query<{ hash: string }[]>(
    `SELECT encode(hash, 'hex') AS hash FROM ledger_head WHERE trajectory_id = $1`,
    [trajectoryId],
  );
  return rows[0]?.hash ?? '';
}

/** Where the ledgers of all trajectories end, those that have lines; hashes in hex. */
export function ledgerEnds(
  manager: EntityManager,
): Promise<{ trajectoryId: string; length: number; hash: string }[]> {
  return manager.query(
    `SELECT trajectory_id AS "trajectoryId", length, encode(hash, 'hex') AS hash FROM ledger_head ORDER BY trajectory_id`,
  );
}
