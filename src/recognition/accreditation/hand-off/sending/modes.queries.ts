import type { EntityManager } from 'typeorm';
import type { ProviderAccounts } from './provider-accounts.service.js';

/** What was decided of sending to a body. */
export interface KnownMode {
  body: string;
  live: boolean;
  /** whether it was ever decided that it counts */
  wasLive: boolean;
  /** a person's id */
  by: string;
  at: Date;
}

/**
 * How sending to a body stands (Q7). It is a `test` only until somebody decides that it counts: nothing in a call says which it is, and
 * from then on the other side books whatever it takes. So what does not count any more is `stopped`, and nothing is sent.
 */
export type SendingMode = 'test' | 'live' | 'stopped';

/** The last decision for each body that has one. */
export async function modesOf(manager: EntityManager): Promise<Map<string, KnownMode>> {
  const rows = await manager.query<KnownMode[]>(
    `SELECT DISTINCT ON (body) body, live, bool_or(live) OVER (PARTITION BY body) AS "wasLive", by, at
       FROM hand_off_mode ORDER BY body, sequence DESC`,
  );
  return new Map(rows.map((row) => [row.body, row]));
}

/** How sending to a body stands, by the settings and the last decision. */
export function sendingMode(
  accounts: ProviderAccounts,
  modes: ReadonlyMap<string, KnownMode>,
  body: string,
): SendingMode {
  const mode = modes.get(body);
  if (mode?.live && accounts.of(body)?.live) return 'live';
  return mode?.wasLive ? 'stopped' : 'test';
}
