import pg from 'pg';
import type { TestDatabase } from './database.js';

/** Does as the superuser, with triggers switched off, what somebody with the server in hand could do. */
export async function tamper<T extends object>(
  { superuserUrl }: Pick<TestDatabase, 'superuserUrl'>,
  sql: string,
  params: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const { rows, rowCount } = await client.query<T>(sql, params);
    if (rowCount === 0) throw new Error(`Nothing was changed by: ${sql}`);
    return rows;
  } finally {
    await client.end();
  }
}

/** Changes one row behind the back, looks, and puts the row back as it was. */
export async function whileChanged<T>(
  database: Pick<TestDatabase, 'superuserUrl'>,
  { table, where, change }: { table: string; where: string; change: string },
  look: () => Promise<T>,
): Promise<T> {
  const before = await tamper<{ row: object }>(
    database,
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`,
  );
  const after = await tamper<{ place: string }>(
    database,
    `UPDATE ${table} SET ${change} WHERE ${where} RETURNING ctid AS place`,
  );
  if (after.length !== 1) throw new Error(`One row was meant, not ${after.length}: ${where}`);
  try {
    return await look();
  } finally {
    await tamper(database, `DELETE FROM ${table} WHERE ctid = $1`, [after[0]!.place]);
    await putBack(database, table, before);
  }
}

/** Removes rows behind the back, looks, and puts them back. */
export async function whileRemoved<T>(
  database: Pick<TestDatabase, 'superuserUrl'>,
  { table, where }: { table: string; where: string },
  look: () => Promise<T>,
): Promise<T> {
  const rows = await tamper<{ row: object }>(
    database,
    `DELETE FROM ${table} t WHERE ${where} RETURNING to_jsonb(t) AS row`,
  );
  try {
    return await look();
  } finally {
    await putBack(database, table, rows);
  }
}

async function putBack(
  database: Pick<TestDatabase, 'superuserUrl'>,
  table: string,
  rows: readonly { row: object }[],
): Promise<void> {
  const json = JSON.stringify(rows.map(({ row }) => row));
  await tamper(
    database,
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [json],
  );
}
