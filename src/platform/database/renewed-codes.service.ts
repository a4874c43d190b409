import type { DataSource, EntityManager } from 'typeorm';
import type { LineMacs } from '../documents/line-macs.service.js';
import { type CodedTable, type Judged, codeOf, isOwn, inBatches } from './line-codes.service.js';

/**
 * Gives the lines that were there before a migration their codes, and from then on every line must have one. As the
 * owner, right after that migration: what stands there then is what the association trusted until then. Once only: a
 * column in which nothing may be missing is complete, and only the owner could say otherwise.
 */
export async function completeMacs<Row extends object>(
  dataSource: DataSource,
  macs: LineMacs,
  lines: CodedTable<Row>,
): Promise<void> {
  const { table, column = 'mac' } = lines;
  await dataSource.transaction(async (manager) => {
    if (await isComplete(manager, table, column)) return;
    await rewrite(manager, lines, (row) => codeOf(macs, lines, row));
    await manager.query(`ALTER TABLE ${table} ALTER ${column} SET NOT NULL`);
  });
}

/**
 * Writes the codes anew, under another key: for an association that replaces its signing key. As the owner. A line whose
 * code is not of the former key keeps it, so that it goes on counting for nothing.
 *
 * @param former null when that key is lost: every line is taken as it stands
 * @returns how many lines got a new code, and how many did not
 */
export async function renewMacs<Row extends object>(
  dataSource: DataSource,
  { macs, former }: { macs: LineMacs; former: LineMacs | null },
  lines: CodedTable<Row>,
): Promise<{ renewed: number; kept: number }> {
  const counts = { renewed: 0, kept: 0 };
  await dataSource.transaction((manager) =>
    rewrite(manager, lines, (row) => {
      // Done already, by a run that was cut off.
      if (isOwn(macs, lines, row)) return undefined;
      const isRenewed = former === null || isOwn(former, lines, row);
      counts[isRenewed ? 'renewed' : 'kept'] += 1;
      return isRenewed ? codeOf(macs, lines, row) : undefined;
    }),
  );
  return counts;
}

/** A line as it is read: by its key, with the code that it has. */
type CodedRow<Row> = Judged<Row> & { key: string };

/** Goes through a table that refuses changes, and gives each line the code that `anew` says, if it says one. */
async function rewrite<Row extends object>(
  manager: EntityManager,
  { table, key, select, column = 'mac' }: CodedTable<Row>,
  anew: (row: CodedRow<Row>) => Buffer | undefined,
): Promise<void> {
  await manager.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  // The triggers that refuse every change of a line.
  await manager.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for await (const rows of inBatches<CodedRow<Row>>(manager, select)) {
    const macs = rows.map((row) => ({ key: row.key, mac: anew(row)?.toString('hex') }));
    await manager.query(
      `UPDATE ${table} SET ${column} = decode(code.mac, 'hex')
         FROM jsonb_to_recordset($1::jsonb) AS code(key text, mac text) WHERE (${key})::text = code.key`,
      [JSON.stringify(macs.filter(({ mac }) => mac !== undefined))],
    );
  }
  await manager.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

/** Whether every line of a table must have a code, so that none is from before there were any. */
export async function isComplete(manager: EntityManager, table: string, column = 'mac'): Promise<boolean> {
  const [{ complete }] = await manager.query<[{ complete: boolean }]>(
    `SELECT attnotnull AS complete FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2`,
    [table, column],
  );
  return complete;
}
