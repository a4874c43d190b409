import type { EntityManager } from 'typeorm';

/** What an import keeps while it runs: in tables of its own connection, not in memory, whatever the number of rows. */
const TEMPORARY_TABLES = {
  import_rejected: 'sheet text, line integer, field text, reason text',
  import_outcome: 'sheet text, line integer, outcome text, who text, changed text[], minutes integer',
  import_seen: 'kind text, key text, PRIMARY KEY (kind, key)',
  import_number: 'number text PRIMARY KEY',
  import_touched: 'trajectory_id uuid PRIMARY KEY',
};

/** Makes the tables that one import needs; they vanish with its connection. */
export async function createTemporaryTables(manager: EntityManager): Promise<void> {
  for (const [name, columns] of Object.entries(TEMPORARY_TABLES)) {
    await manager.query(`CREATE TEMP TABLE ${name} (${columns})`);
  }
}

/** Removes them again: the connection goes back to the pool. */
export async function dropTemporaryTables(manager: EntityManager): Promise<void> {
  await manager.query(
    `DROP TABLE IF EXISTS ${Object.keys(TEMPORARY_TABLES)
      .map((name) => `pg_temp.${name}`)
      .join(', ')}`,
  );
}
