import pg from 'pg';
import type { TestDatabase } from './database.js';

/**
 * For tests that each count everybody: remembers how a database is, and gives what brings it back there, by deleting
 * all rows that were written since.
 *
 * @throws Error from what brings it back, when a row that was there before was changed or removed meanwhile
 */
export async function remembered({
  superuserUrl,
}: Pick<TestDatabase, 'superuserUrl'>): Promise<() => Promise<void>> {
  const { since, tables, rows } = await connected(superuserUrl, async (client) => {
    const found = await client.query<{ name: string }>(
      `SELECT format('%I', relname) AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
    );
    const names = found.rows.map(({ name }) => name);
    const [now] = (await client.query<{ xid: string }>('SELECT pg_current_xact_id()::xid::text AS xid')).rows;
    return { since: now!.xid, tables: names, rows: await rowsOf(client, names) };
  });
  return () =>
    connected(superuserUrl, async (client) => {
      const deleting = tables.map((table) => `DELETE FROM ${table} WHERE xmin::text::bigint >= ${since};`);
      // Nothing else looks at what is gone: no trigger, and no key of another table.
      await client.query(
        `BEGIN; SET LOCAL session_replication_role = replica; ${deleting.join('\n')} COMMIT;`,
      );
      const left = await rowsOf(client, tables);
      const changed = tables.filter((_table, index) => left[index] !== rows[index]);
      if (changed.length > 0) throw new Error(`Rows that were there before are not as they were: ${changed}`);
    });
}

/** How many rows each table has. */
async function rowsOf(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table})`);
  const { rows } = await client.query<{ counts: string[] }>(
    `SELECT ARRAY[${counts.join()}]::text[] AS counts`,
  );
  return rows[0]!.counts;
}

async function connected<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
