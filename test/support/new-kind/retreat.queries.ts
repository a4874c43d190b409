import type { EntityManager } from 'typeorm';
import type { ActivityDetail } from '../../../src/hours/kinds/activity-kind.js';
import { CLAIM_LINE } from '../../../src/hours/own-claim.queries.js';

/** What is kept of a retreat besides what every claim has. */
export interface RetreatDetails {
  host: string;
  reflection: string;
}

/** What a migration would make. */
export const RETREAT_TABLE = `
  CREATE TABLE retreat (claim_id uuid PRIMARY KEY REFERENCES claim, host uuid NOT NULL, reflection text NOT NULL)`;

export async function retreatDetails(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, ActivityDetail>> {
  const rows = await manager.query<{ id: string; reflection: string }[]>(
    `SELECT c.id, d.reflection FROM claim c JOIN LATERAL (
       WITH ${CLAIM_LINE} SELECT r.reflection FROM line JOIN retreat r ON r.claim_id = line.id ORDER BY step LIMIT 1) d
         ON true WHERE c.id = ANY($1)`,
    [claimIds],
  );
  return new Map(rows.map(({ id, reflection }) => [id, { where: null, reflection }]));
}

export async function ownRetreat(manager: EntityManager, claimId: string): Promise<RetreatDetails | null> {
  const [row] = await manager.query<RetreatDetails[]>(
    'SELECT host, reflection FROM retreat WHERE claim_id = $1',
    [claimId],
  );
  return row ?? null;
}

export async function storeRetreat(
  manager: EntityManager,
  claimId: string,
  { host, reflection }: RetreatDetails,
): Promise<void> {
  await manager.query(
    `INSERT INTO retreat (claim_id, host, reflection) VALUES ($1, $2, $3)
       ON CONFLICT (claim_id) DO UPDATE SET host = excluded.host, reflection = excluded.reflection`,
    [claimId, host, reflection],
  );
}

export function hosts(manager: EntityManager): Promise<{ id: string; name: string }[]> {
  return manager.query(
    `SELECT id, call_name AS name FROM person WHERE surname = 'Gastheer' ORDER BY call_name`,
  );
}
