import pg from 'pg';
import { MIGRATIONS_TABLE } from '../database/data-source.service.js';
import type { TableColumns } from './backup-manifest.rules.js';

/** How values are written and read, whatever server and user: only then two servers mean the same by a text. */
const AS_EVERYWHERE = `
  SET client_encoding = 'UTF8'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET timezone = 'UTC';
  SET bytea_output = 'hex'; SET extra_float_digits = 1; SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`;

/** Prepares a connection for COPY. */
export async function prepareForCopy(client: pg.ClientBase): Promise<void> {
  await client.query(AS_EVERYWHERE);
}

/** The tables of the product, the queue's own excepted, with the columns that are not computed from others. */
export async function tablesOf(client: pg.ClientBase): Promise<TableColumns[]> {
  const { rows } = await client.query<TableColumns>(`
    SELECT c.relname AS name,
           ARRAY(SELECT attname::text FROM pg_attribute
                  WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                  ORDER BY attnum) AS columns
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
     ORDER BY c.relname`);
  return rows;
}

/**
 * The tables in an order in which they can be filled: each after those that it refers to. A table may refer to itself.
 *
 * @throws Error when tables refer to each other in a circle
 */
export async function inOrderOfReference(
  client: pg.ClientBase,
  tables: readonly TableColumns[],
): Promise<TableColumns[]> {
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    SELECT DISTINCT f.relname AS "from", t.relname AS "to"
      FROM pg_constraint JOIN pg_class f ON f.oid = conrelid JOIN pg_class t ON t.oid = confrelid
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`);
  const rest = new Map(tables.map((table) => [table.name, table]));
  const ordered: TableColumns[] = [];
  while (rest.size > 0) {
    const waits = (name: string) => references.some(({ from, to }) => from === name && rest.has(to));
    const next = [...rest.values()].filter(({ name }) => !waits(name));
    if (next.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...rest.keys()].join(', ')}`);
    ordered.push(...next);
    for (const { name } of next) rest.delete(name);
  }
  return ordered;
}

/** The migrations that have run, oldest first; none when nobody has migrated yet. */
export async function migrationsIn(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(`SELECT WHERE to_regclass('${MIGRATIONS_TABLE}') IS NOT NULL`);
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY timestamp, id`,
  );
  return rows.map(({ name }) => name);
}

/** The first table that holds anything; which migrations ran counts for nothing. */
export async function firstFilled(client: pg.ClientBase): Promise<string | undefined> {
  // A table of which the server keeps no page has no row; only the others are read.
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> $1 AND pg_relation_size(oid) > 0
      ORDER BY relname`,
    [MIGRATIONS_TABLE],
  );
  for (const { name } of rows) {
    const { rowCount } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
    if (rowCount) return name;
  }
  return undefined;
}

/** What COPY copies: the table with the columns in this order. */
export function copied({ name, columns }: TableColumns): string {
  return `${quoted(name)} (${columns.map(pg.escapeIdentifier).join(', ')})`;
}

/** The table as SQL names it, whatever the search path. */
export function quoted(name: string): string {
  return `public.${pg.escapeIdentifier(name)}`;
}
