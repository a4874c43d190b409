import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import type { ImportSummary } from './import-summary.rules.js';

/** One import as a list of them tells it. */
export interface ImportRunLine {
  id: string;
  /** the day on which it was made, `YYYY-MM-DD` */
  today: string;
  recordedAt: Date;
  requestedBy: Actor;
  summary: ImportSummary;
  takenBack: { on: string; by: Actor; reason: string } | null;
}

/** Imports, the latest first. */
export function importRuns(manager: EntityManager, limit: number, offset = 0): Promise<ImportRunLine[]> {
  return manager.query<ImportRunLine[]>(
    `SELECT r.id, r.today, r.recorded_at AS "recordedAt", r.requested_by AS "requestedBy", r.summary,
            CASE WHEN b.run_id IS NOT NULL THEN
              jsonb_build_object('on', b.taken_back_on, 'by', b.taken_back_by, 'reason', b.reason) END AS "takenBack"
       FROM import_run r LEFT JOIN import_take_back b ON b.run_id = r.id
      ORDER BY r.recorded_at DESC, r.id LIMIT $1 OFFSET $2`,
    [limit, offset],
  );
}
