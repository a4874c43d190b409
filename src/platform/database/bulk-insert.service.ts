import type { EntityManager } from 'typeorm';

/** A row to insert: column names with values that JSON can hold; a `Buffer` goes in as hex. */
export type BulkRow = Record<string, string | number | boolean | null | string[] | Buffer | object>;

/**
 * Inserts many rows in one statement, whatever their number: the rows travel as one JSON parameter, since PostgreSQL
 * takes at most 65,535 parameters.
 *
 * @param columns the columns with their SQL types
 * @param suffix what follows the INSERT, such as ON CONFLICT
 */
export async function bulkInsert(
  manager: EntityManager,
  table: string,
  columns: Record<string, string>,
  rows: readonly BulkRow[],
  suffix = '',
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  await manager.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS r(${typed}) ${suffix}`,
    [JSON.stringify(rows, bufferAsHex)],
  );
}

/** For `JSON.stringify`, which has made an object of the buffer before it asks. */
function bufferAsHex(_key: string, value: unknown): unknown {
  return isSerialisedBuffer(value) ? `\\x${Buffer.from(value.data).toString('hex')}` : value;
}

function isSerialisedBuffer(value: unknown): value is { type: 'Buffer'; data: number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
}
