import type { EntityManager } from 'typeorm';
import type { ActivityDetail } from '../../../src/hours/kinds/activity.kind.js';

/** What is kept of a retreat besides what every claim has. */
export interface RetreatDetails {
  host: string;
  reflection: string;
}

/** What a migration would make. */
export const RETREAT_TABLE = `
  CREATE TABLE retreat (claim_id uuid PRIMARY KEY REFERENCES claim, host uuid NOT NULL, reflection text NOT NULL)`;

/** As every kind tells it. */
export async function retreatDetails(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, ActivityDetail>> {
  const retreats = await ownRetreats(manager, claimIds);
  return new Map([...retreats].map(([id, { reflection }]) => [id, { where: null, reflection }]));
}

export async function ownRetreats(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, RetreatDetails>> {
  const rows = await manager.query<(RetreatDetails & { id: string })[]>(
    'SELECT claim_id AS id, host, reflection FROM retreat WHERE claim_id = ANY($1)',
    [claimIds],
  );
  return new Map(rows.map(({ id, ...details }) => [id, details]));
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
