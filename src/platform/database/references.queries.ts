import type { EntityManager } from 'typeorm';

/**
 * Those of some rows to which no other row refers. The database itself knows what may refer to a row: a table that is
 * added later is not forgotten here.
 *
 * @param table its key is `id`
 * @param ids of the rows
 * @param except tables whose rows go along with them
 */
export async function unreferenced(
  manager: EntityManager,
  table: string,
  ids: readonly string[],
  except: readonly string[],
): Promise<string[]> {
  const traces = (await referencesTo(manager, table, except)).map(
    (by) => `AND NOT EXISTS (SELECT FROM ${by.table} r WHERE r.${by.column} = s.id)`,
  );
  const rows = await manager.query<{ id: string }[]>(
    `SELECT s.id FROM ${table} s WHERE s.id = ANY($1) ${traces.join(' ')} ORDER BY s.id`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

function referencesTo(
  manager: EntityManager,
  table: string,
  except: readonly string[],
): Promise<{ table: string; column: string }[]> {
  return manager.query<{ table: string; column: string }[]>(
    `SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND c.conrelid::regclass::text <> ALL($2)`,
    [table, except],
  );
}
