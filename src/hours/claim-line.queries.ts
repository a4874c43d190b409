import type { EntityManager } from 'typeorm';

/** A claim, and one of those whose place it took. */
interface LineRow {
  claim: string;
  id: string;
}

/**
 * What stands with some claims, by claim id. A claim that took the place of a corrected one has what stood with that
 * one, until its trainee writes something else (H2).
 *
 * @param read what stands with these claims themselves
 */
export async function alongLine<T>(
  manager: EntityManager,
  claimIds: readonly string[],
  read: (manager: EntityManager, claimIds: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<Map<string, T>> {
  const rows = await lineOf(manager, claimIds);
  const found = await read(manager, [...new Set(rows.map(({ id }) => id))]);
  const details = new Map<string, T>();
  for (const { claim, id } of rows) {
    const detail = found.get(id);
    if (detail !== undefined && !details.has(claim)) details.set(claim, detail);
  }
  return details;
}

/** The claims, and those whose place they took one after the other; of each the latest first. */
function lineOf(manager: EntityManager, claimIds: readonly string[]): Promise<LineRow[]> {
  return manager.query<LineRow[]>(
    `WITH RECURSIVE line AS (
       SELECT id AS claim, id, corrects, 0 AS step FROM claim WHERE id = ANY($1)
       UNION ALL
       SELECT claim, earlier.id, earlier.corrects, step + 1 FROM line JOIN claim earlier ON earlier.id = line.corrects)
     SELECT claim, id FROM line ORDER BY claim, step`,
    [claimIds],
  );
}
