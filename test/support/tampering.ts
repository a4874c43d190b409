import pg from 'pg';
import type { TestDatabase } from './database.js';

type Superuser = Pick<TestDatabase, 'superuserUrl'>;

/** The superuser's connections that suites keep: PostgreSQL takes longer to open one than for all that is done with it. */
const kept = new Map<string, Promise<pg.Client>>();

/**
 * Keeps one connection to a database for all that is tampered with there, until it is let go of: for a suite that does so
 * often, and copies the database nowhere.
 *
 * @returns what lets go of it
 */
export function keepTampering({ superuserUrl }: Superuser): () => Promise<void> {
  kept.set(superuserUrl, connect(superuserUrl));
  return async () => {
    const client = kept.get(superuserUrl);
    kept.delete(superuserUrl);
    await (await client)?.end();
  };
}

/** Does as the superuser, with triggers switched off, what somebody with the server in hand could do. */
export function tamper<T extends object>(
  database: Superuser,
  sql: string,
  params: unknown[] = [],
): Promise<T[]> {
  return withHands(database, (client) => change<T>(client, sql, params));
}

/** Changes one row behind the back, looks, and puts the row back as it was. */
export function whileChanged<T>(
  database: Superuser,
  { table, where, change: to }: { table: string; where: string; change: string },
  look: () => Promise<T>,
): Promise<T> {
  return withHands(database, async (client) => {
    const before = await change<{ row: object }>(
      client,
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`,
    );
    const after = await change<{ place: string }>(
      client,
      `UPDATE ${table} SET ${to} WHERE ${where} RETURNING ctid AS place`,
    );
    if (after.length !== 1) throw new Error(`One row was meant, not ${after.length}: ${where}`);
    try {
      return await look();
    } finally {
      await change(client, `DELETE FROM ${table} WHERE ctid = $1`, [after[0]!.place]);
      await putBack(client, table, before);
    }
  });
}

/** Removes rows behind the back, looks, and puts them back. */
export function whileRemoved<T>(
  database: Superuser,
  { table, where }: { table: string; where: string },
  look: () => Promise<T>,
): Promise<T> {
  return withHands(database, async (client) => {
    const rows = await change<{ row: object }>(
      client,
      `DELETE FROM ${table} t WHERE ${where} RETURNING to_jsonb(t) AS row`,
    );
    try {
      return await look();
    } finally {
      await putBack(client, table, rows);
    }
  });
}

async function connect(superuserUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  return client;
}

/** With the connection that is kept, or with one for this work alone. */
async function withHands<T>(
  { superuserUrl }: Superuser,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const known = kept.get(superuserUrl);
  if (known) return work(await known);
  const client = await connect(superuserUrl);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function change<T extends object>(
  client: pg.Client,
  sql: string,
  params: unknown[] = [],
): Promise<T[]> {
  const { rows, rowCount } = await client.query<T>(sql, params);
  if (rowCount === 0) throw new Error(`Nothing was changed by: ${sql}`);
  return rows;
}

async function putBack(client: pg.Client, table: string, rows: readonly { row: object }[]): Promise<void> {
  const json = JSON.stringify(rows.map(({ row }) => row));
  await change(
    client,
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [json],
  );
}
