import type { EntityManager } from 'typeorm';
import { STUCK_MAILS } from '../../../platform/mail/deliveries.queries.js';
import type { ImportSummary } from '../../../imports/import-summary.rules.js';

/** How much of each kind needs somebody of the secretariat. */
export interface Attention {
  failedMails: number;
  /** mails that have waited for more than an hour */
  stuckMails: number;
  /** trainees under way whom nobody supervises today */
  unsupervised: number;
  /** invited more than a week ago, and never signed in */
  neverCameIn: number;
  /** files that were looked at, and that nobody has imported or thrown away */
  importsToConfirm: number;
  /** files that could not be looked at or imported, and that nobody has thrown away */
  importsFailed: number;
}

/** Counts what needs the secretariat. */
export async function attention(manager: EntityManager, today: string): Promise<Attention> {
  const [row] = await manager.query<[Attention]>(
    `SELECT (SELECT count(*)::integer FROM mail_delivery WHERE state IN ('failed', 'bounced')) AS "failedMails",
            (SELECT count(*)::integer FROM ${STUCK_MAILS} m) AS "stuckMails",
            (SELECT count(*)::integer FROM trajectory t LEFT JOIN trajectory_progress g ON g.trajectory_id = t.id
              WHERE t.state = 'running' AND g.programme_met_on IS NULL
                AND NOT EXISTS (SELECT FROM supervisor_assignment a WHERE a.trajectory_id = t.id
                                 AND a.from_date <= $1 AND (a.to_date IS NULL OR a.to_date >= $1))) AS unsupervised,
            (SELECT count(*)::integer FROM account a
              WHERE a.disabled_at IS NULL AND a.password_set_at IS NULL
                AND NOT EXISTS (SELECT FROM session s WHERE s.account_id = a.id)
                AND EXISTS (SELECT FROM mail_delivery d WHERE d.recipient_person_id = a.person_id
                             AND d.kind = 'invitation' AND d.state = 'sent'
                             AND d.sent_at < ($1::timestamp - interval '7 days') AT TIME ZONE 'Europe/Amsterdam')
            ) AS "neverCameIn",
            (SELECT count(*)::integer FROM import_task c WHERE c.kind = 'check' AND c.state = 'done'
                AND NOT EXISTS (SELECT FROM import_task i WHERE i.upload_id = c.upload_id AND i.kind = 'import')
            ) AS "importsToConfirm",
            (SELECT count(*)::integer FROM import_task WHERE kind IN ('check', 'import') AND state = 'failed'
            ) AS "importsFailed"`,
    [today],
  );
  return row;
}

/** An import that was committed. */
export interface LatestImport {
  id: string;
  at: Date;
  summary: ImportSummary;
  takenBack: boolean;
}

/** The latest imports. */
export function latestImports(manager: EntityManager, limit: number): Promise<LatestImport[]> {
  return manager.query<LatestImport[]>(
    `SELECT r.id, r.recorded_at AS at, r.summary,
            EXISTS (SELECT FROM import_take_back b WHERE b.run_id = r.id) AS "takenBack"
       FROM import_run r ORDER BY r.recorded_at DESC, r.id LIMIT $1`,
    [limit],
  );
}
