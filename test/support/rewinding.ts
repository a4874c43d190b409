import pg from 'pg';
import type { EmptyDatabase } from './database.js';

/** Takes a database back to what it held, so that tests that each begin anew can share it. */
export interface Rewinding {
  /** Undoes whatever was written since. Nothing else may write meanwhile. */
  rewind(): Promise<void>;
  /** Call it before the database is dropped. */
  end(): Promise<void>;
}

interface Table {
  name: string;
  columns: string;
  /** how many rows it held */
  rows: number;
  /** where those are kept, unless there were none */
  copy: string;
}

/**
 * Remembers all that a database holds now.
 *
 * It is taken back as the superuser, without triggers: also what the application may never change or remove. What the
 * application keeps in its memory is its own affair, and sequences go on.
 */
export async function rememberAll({ superuserUrl }: Pick<EmptyDatabase, 'superuserUrl'>): Promise<Rewinding> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  const tables = await tablesOf(client);
  await client.query(
    [
      'CREATE SCHEMA remembered',
      ...tables.map(({ name, copy }) => `CREATE TABLE ${copy} AS TABLE ${name}`),
    ].join(';\n'),
  );
  const [now] = (await client.query<{ since: string }>('SELECT pg_current_xact_id()::text AS since')).rows;
  // What was written after that, in the number of 32 bits that a row bears of who wrote it.
  const later = `age(xmin) <= age(${BigInt(now!.since) % 2n ** 32n}::text::xid)`;
  const removal = tables.map(({ name }) => `DELETE FROM ${name} WHERE ${later}`).join(';\n');
  // A statement each: to plan all of them as one takes longer than to count.
  const counting = tables.map(({ name }) => `SELECT count(*)::integer AS rows FROM ${name}`).join(';\n');
  return {
    rewind: async () => {
      await client.query(removal);
      const left = (await client.query(counting)) as unknown as pg.QueryResult<{ rows: number }>[];
      // Of a row that was changed, or removed, nothing is left: its whole table comes from the copy.
      const changed = tables.filter((table, at) => left[at]!.rows[0]!.rows !== table.rows);
      for (const { name, columns, copy } of changed) {
        await client.query(
          `DELETE FROM ${name}; INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${copy}`,
        );
      }
    },
    end: () => client.end(),
  };
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string; position: number }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            (SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
  );
  const tables: Table[] = [];
  for (const [at, { name, columns }] of rows.entries()) {
    const count = await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${name}`);
    tables.push({ name, columns, rows: Number(count.rows[0]!.rows), copy: `remembered.table_${at}` });
  }
  return tables;
}
