import type { EntityManager } from 'typeorm';
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

function purposeOf<Row extends object>({ purpose }: CodedTable<Row>, row: Row): string {
  return typeof purpose === 'function' ? purpose(row) : purpose;
}

/** All lines that `select` gives, some thousands at a time, by key. */
export async function* inBatches<Row extends { key: string }>(
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
