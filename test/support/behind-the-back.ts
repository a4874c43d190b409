import pg from 'pg';
import type { TestDatabase } from './database.js';

/** Does as the superuser, with triggers switched off, what somebody with the server in hand could do. */
export async function behindTheBack(
  { superuserUrl }: Pick<TestDatabase, 'superuserUrl'>,
  sql: string,
  params: unknown[] = [],
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const { rowCount } = await client.query(sql, params);
    if (rowCount === 0) throw new Error(`Nothing was changed by: ${sql}`);
  } finally {
    await client.end();
  }
}
