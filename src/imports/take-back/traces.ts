import type { EntityManager } from 'typeorm';

/** What goes along with a trajectory that is removed, in the order in which it must go. */
const OF_A_TRAJECTORY = [
  'component_progress',
  'trajectory_progress',
  'signing_right',
  'supervisor_assignment',
  'trajectory_requirement',
] as const;

/** Removes those of some trajectories of which nothing is left but what began with them. @returns their ids */
export async function removeTrajectoriesWithoutTrace(
  manager: EntityManager,
  ids: readonly string[],
): Promise<string[]> {
  const traceless = await withoutTrace(manager, 'trajectory', ids, OF_A_TRAJECTORY);
  for (const table of OF_A_TRAJECTORY) {
    await manager.query(`DELETE FROM ${table} WHERE trajectory_id = ANY($1)`, [traceless]);
  }
  await manager.query('DELETE FROM trajectory WHERE id = ANY($1)', [traceless]);
  return traceless;
}

/** Removes those of some persons to whom nothing refers. @returns their ids */
export async function removePersonsWithoutTrace(
  manager: EntityManager,
  ids: readonly string[],
): Promise<string[]> {
  const traceless = await withoutTrace(manager, 'person', ids, []);
  await manager.query('DELETE FROM person WHERE id = ANY($1)', [traceless]);
  return traceless;
}

/** The database itself knows what may refer to a row: a table that is added later is not forgotten here. */
async function withoutTrace(
  manager: EntityManager,
  table: 'trajectory' | 'person',
  ids: readonly string[],
  except: readonly string[],
): Promise<string[]> {
  const references = await manager.query<{ table: string; column: string }[]>(
    `SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND c.conrelid::regclass::text <> ALL($2)`,
    [table, except],
  );
  const traces = references.map(
    (by) => `AND NOT EXISTS (SELECT FROM ${by.table} r WHERE r.${by.column} = s.id)`,
  );
  const rows = await manager.query<{ id: string }[]>(
    `SELECT s.id FROM ${table} s WHERE s.id = ANY($1) ${traces.join(' ')} ORDER BY s.id`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
