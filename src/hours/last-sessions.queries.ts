import type { EntityManager } from 'typeorm';
import { activityKinds } from './kinds/activity-kinds.rules.js';

/**
 * The last day of a session that each of some people led or supervised, and signed off; people who never did are left out
 * (S6).
 */
export async function lastSessions(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const kinds = activityKinds()
    .filter(({ signerMust }) => signerMust)
    .map(({ key }) => key);
  const rows = await manager.query<{ personId: string; on: string }[]>(
    `SELECT e.signed_by AS "personId", max(e.happened_on) AS "on" FROM ledger_entry e
      WHERE e.signed_by = ANY($1) AND e.component = ANY($2) AND e.reverses IS NULL AND e.decision_id IS NULL
        AND NOT EXISTS (SELECT FROM ledger_entry x WHERE x.reverses = e.id) GROUP BY e.signed_by`,
    [personIds, kinds],
  );
  return new Map(rows.map(({ personId, on }) => [personId, on]));
}
