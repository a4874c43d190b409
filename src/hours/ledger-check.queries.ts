import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../people/people.queries.js';
import { EMPTY_CHAIN } from './ledger.rules.js';

/** A trajectory with the end of its chain. */
export interface Subject {
  id: string;
  participant: string;
  length: number;
  hash: string;
  /** null when there is no end of the chain */
  mac: string | null;
}

/** The stored progress of one component, or of all together (`total`), in one text to be compared. */
export interface StoredProgress {
  trajectoryId: string;
  component: string;
  value: string;
}

/** A claim of which the ledger says otherwise. */
export interface ClaimAtOdds {
  code: 'claim-state';
  claim: string;
  participant: string;
}

/**
 * The claims of which the ledger says otherwise: a claim is signed off exactly when a credit stands that came from it, and
 * says the same hours (H2).
 */
export function claimsAtOdds(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<ClaimAtOdds[]> {
  return manager.query<ClaimAtOdds[]>(
    `SELECT 'claim-state' AS code, c.id AS claim, coalesce(p.participant_number, t.id::text) AS participant
       FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
       LEFT JOIN ledger_entry e ON e.claim_id = c.id AND e.reverses IS NULL
       LEFT JOIN ledger_entry x ON x.reverses = e.id
      WHERE c.trajectory_id = ANY($1)
        AND ((c.state = 'signed-off') <> (e.id IS NOT NULL AND x.id IS NULL)
             OR (c.state = 'corrected') <> (x.id IS NOT NULL)
             OR e.id IS NOT NULL AND (e.trajectory_id, e.component, e.block, e.item, e.happened_on, e.minutes, e.role)
                IS DISTINCT FROM (c.trajectory_id, c.component, c.block, c.item, c.happened_on, c.minutes, c.role))
      ORDER BY 3, 2`,
    [trajectoryIds],
  );
}

/** What is stored of progress. */
export function readStoredProgress(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<StoredProgress[]> {
  return manager.query<StoredProgress[]>(
    `SELECT trajectory_id AS "trajectoryId", component,
            concat_ws(',', signed, counted, required, coalesce(met_on::text, '')) AS value
       FROM component_progress WHERE trajectory_id = ANY($1)
     UNION ALL
     SELECT trajectory_id, 'total',
            concat_ws(',', coalesce(hours96_met_on::text, ''), coalesce(programme_met_on::text, ''), counted96)
       FROM trajectory_progress WHERE trajectory_id = ANY($1)`,
    [trajectoryIds],
  );
}

/** The trajectories, by participant. */
export function readSubjects(manager: EntityManager, trajectoryIds: readonly string[]): Promise<Subject[]> {
  return manager.query<Subject[]>(
    `SELECT t.id, coalesce(p.participant_number, t.id::text) AS participant, coalesce(h.length, 0) AS length,
            coalesce(encode(h.hash, 'hex'), $2) AS hash, encode(h.mac, 'hex') AS mac
       FROM ${TRAJECTORIES} t JOIN ${PEOPLE} p ON p.id = t.person_id LEFT JOIN ledger_head h ON h.trajectory_id = t.id
      WHERE t.id = ANY($1) ORDER BY 2`,
    [trajectoryIds, EMPTY_CHAIN],
  );
}
