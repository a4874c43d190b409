import pg from 'pg';

/** Asks the database at this address. @returns the rows */
export function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  return connected(url, async (client) => (await client.query<T>(sql)).rows);
}

/** Works on a connection of its own to the database at this address. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
