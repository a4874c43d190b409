import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

/** A cell to be written: numbers are our own and become Dutch numbers, texts are whatever somebody once typed. */
export type CsvCell = string | number | null | undefined;

/** Rows may come from a database cursor: they are written as they come. */
export type CsvRows = Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>;

// What a spreadsheet takes for a formula, also after blanks and in its wide forms (OWASP, "CSV Injection").
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/**
 * A CSV file that Dutch Excel opens as it should: `;`, UTF-8 with a byte order mark, CRLF (RFC 4180), a decimal
 * comma. A text that would be taken for a formula is made harmless with an apostrophe before it, so a file that
 * must come back unchanged (the rejected rows of an import) is not for this writer.
 *
 * @param columns the header
 * @returns the file's bytes as a stream; an error while the rows are fetched destroys it
 */
export function csvStream(columns: readonly string[], rows: CsvRows): Readable {
  const stringifier = newStringifier();
  pipeline(Readable.from(withHeader(columns, rows)), stringifier).catch((error: Error) =>
    stringifier.destroy(error),
  );
  return stringifier;
}

/** Writes such a file to a stream and ends it, e.g. `createWriteStream(path)`. */
export async function writeCsv(
  destination: Writable,
  columns: readonly string[],
  rows: CsvRows,
): Promise<void> {
  await pipeline(Readable.from(withHeader(columns, rows)), newStringifier(), destination);
}

/** A text that no spreadsheet takes for a formula. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function newStringifier(): ReturnType<typeof stringify> {
  return stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // The other line endings end a row too, for the program that reads the file.
    quoted_match: /[\r\n]/,
    cast: { string: withoutFormula, number: dutchNumber },
  });
}

function dutchNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number for a spreadsheet: ${value}`);
  return String(value).replace('.', ',');
}

async function* withHeader(columns: readonly string[], rows: CsvRows): AsyncGenerator<readonly CsvCell[]> {
  yield columns;
  for await (const row of rows) {
    if (row.length !== columns.length)
      throw new RangeError(`A row of ${row.length} cells under ${columns.length} columns`);
    yield row;
  }
}
