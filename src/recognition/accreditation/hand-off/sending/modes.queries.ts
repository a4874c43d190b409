import type { EntityManager } from 'typeorm';

/** That somebody decided whether what is sent to a body counts. */
export interface KnownMode {
  body: string;
  live: boolean;
  /** a person's id */
  by: string;
  at: Date;
}

/** The last decision for each body that has one; without one what is sent is a test. */
export async function modesOf(manager: EntityManager): Promise<Map<string, KnownMode>> {
  const rows = await manager.query<KnownMode[]>(
    'SELECT DISTINCT ON (body) body, live, by, at FROM hand_off_mode ORDER BY body, sequence DESC',
  );
  return new Map(rows.map((row) => [row.body, row]));
}
