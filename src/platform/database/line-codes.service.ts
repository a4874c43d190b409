import type { DataSource, EntityManager } from 'typeorm';
import { macsOf } from '../documents/bound-macs.service.js';
import type { LineMacs } from '../documents/line-macs.service.js';

/** A table whose lines bear codes (K6). */
export interface CodedTable<Row extends object> {
  table: string;
  /** the column by which a line is found, or an expression over several */
  key: string;
  /** the column with the code; `mac` unless said otherwise */
  column?: string;
  /** SQL for the lines as `lineOf` reads them; each also has its `key` as text, and its `mac` in hex */
  select: string;
  /** what the codes are for; where one table holds several kinds of line, by the line */
  purpose: string | ((row: Row) => string);
  /** what the code of a line is over */
  lineOf: (row: Row) => string;
}

const AT_A_TIME = 5_000;

/** A line as it is judged, with the code that it has, in hex. */
export type Judged<Row> = Row & { mac: string | null };

/** The code of a line. */
export function codeOf<Row extends object>(macs: LineMacs, lines: CodedTable<Row>, row: Row): Buffer {
  return macs.of(purposeOf(lines, row), lines.lineOf(row));
}

/** Whether a line is as the product wrote it: one without a code is not. */
export function isOwn<Row extends object>(macs: LineMacs, lines: CodedTable<Row>, row: Judged<Row>): boolean {
  return macs.fits(purposeOf(lines, row), lines.lineOf(row), row.mac ?? '');
}

/** The lines that the product wrote, of those that were read. */
export function ownLines<Row extends object, Found extends Judged<Row>>(
  manager: EntityManager,
  lines: CodedTable<Row>,
  rows: readonly Found[],
): Found[] {
  const macs = macsOf(manager);
  return rows.filter((row) => isOwn(macs, lines, row));
}

/** The keys of all lines whose code does not fit, by key. */
export async function* foreignLines<Row extends object>(
  manager: EntityManager,
  lines: CodedTable<Row>,
): AsyncGenerator<string> {
  const macs = macsOf(manager);
  for await (const rows of inBatches<Judged<Row> & { key: string }>(manager, lines.select))
    yield* rows.filter((row) => !isOwn(macs, lines, row)).map(({ key }) => key);
}

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
    await rewrite(manager, lines, (row) => macs.of(purposeOf(lines, row), lines.lineOf(row)));
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
  const { lineOf } = lines;
  let [renewed, kept] = [0, 0];
  await dataSource.transaction((manager) =>
    rewrite(manager, lines, (row) => {
      const [purpose, line] = [purposeOf(lines, row), lineOf(row)];
      // Done already, by a run that was cut off.
      if (macs.fits(purpose, line, row.mac ?? '')) return;
      if (former && !former.fits(purpose, line, row.mac ?? '')) return void (kept += 1);
      renewed += 1;
      return macs.of(purpose, line);
    }),
  );
  return { renewed, kept };
}

function purposeOf<Row extends object>({ purpose }: CodedTable<Row>, row: Row): string {
  return typeof purpose === 'function' ? purpose(row) : purpose;
}

/** A line as it is read: by its key, with the code that it has. */
type CodedRow<Row> = Judged<Row> & { key: string };

/** Goes through a table that refuses changes, and gives each line the code that `anew` says, if it says one. */
async function rewrite<Row extends object>(
  manager: EntityManager,
  { table, key, select, column = 'mac' }: CodedTable<Row>,
  anew: (row: CodedRow<Row>) => Buffer | void,
): Promise<void> {
  await manager.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  // The triggers that refuse every change of a line.
  await manager.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for await (const rows of inBatches<CodedRow<Row>>(manager, select)) {
    const codes = rows.flatMap((row) => {
      const mac = anew(row);
      return mac ? [{ key: row.key, mac: mac.toString('hex') }] : [];
    });
    await manager.query(
      `UPDATE ${table} SET ${column} = decode(code.mac, 'hex')
         FROM jsonb_to_recordset($1::jsonb) AS code(key text, mac text) WHERE (${key})::text = code.key`,
      [JSON.stringify(codes)],
    );
  }
  await manager.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

/** All lines, some thousands at a time, by key. */
async function* inBatches<Row extends { key: string }>(
  manager: EntityManager,
  select: string,
): AsyncGenerator<Row[]> {
  for (let last = ''; ;) {
    const rows = await manager.query<Row[]>(
      `SELECT * FROM (${select}) AS line WHERE key > $1 ORDER BY key LIMIT $2`,
      [last, AT_A_TIME],
    );
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)!.key;
  }
}

/** Whether every line of a table must have a code, so that none is from before there were any. */
export async function isComplete(manager: EntityManager, table: string, column = 'mac'): Promise<boolean> {
  const [{ complete }] = await manager.query<[{ complete: boolean }]>(
    `SELECT attnotnull AS complete FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2`,
    [table, column],
  );
  return complete;
}
