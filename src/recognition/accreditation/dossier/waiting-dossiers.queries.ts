import type { EntityManager } from 'typeorm';
import { EDITIONS } from '../../../learning/meetings/edition-meetings.queries.js';
import type { StoredState } from './dossier.entity.js';

/** A dossier of which something waits for the secretariat. */
export interface WaitingDossier {
  id: string;
  /** the key of the body */
  body: string;
  /** what the edition or day is called */
  title: string;
  state: StoredState;
  /** the day of the first meeting that goes on; null when none does */
  heldFrom: string | null;
  /** flags that nobody lowered */
  flags: number;
}

/**
 * The dossiers that wait for the secretariat: drafts, those of which the body asked something, and those with a flag up; the first to
 * be held first. One statement.
 */
export function waitingDossiers(manager: EntityManager): Promise<WaitingDossier[]> {
  return manager.query<WaitingDossier[]>(
    `SELECT d.id, d.body, e.title, d.state, e.held_from AS "heldFrom", coalesce(f.flags, 0)::integer AS flags
       FROM accreditation_dossier d JOIN ${EDITIONS} e ON e.id = d.edition_id
       LEFT JOIN (SELECT dossier_id, count(*) AS flags FROM accreditation_flag WHERE lowered_at IS NULL GROUP BY dossier_id) f
         ON f.dossier_id = d.id
      WHERE d.state IN ('draft', 'questions') OR f.flags > 0
      ORDER BY e.held_from NULLS LAST, e.title, d.body, d.id`,
  );
}
