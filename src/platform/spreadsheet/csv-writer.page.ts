import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import {
  type DateCell,
  type TableCell,
  type TableRows,
  finiteNumber,
  shownDate,
  withHeader,
} from './table-cell.rules.js';

/** A cell to be written, as the writer of workbooks takes it too. */
export type CsvCell = TableCell;

export type CsvRows = TableRows;

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
    cast: {
      string: withoutFormula,
      number: dutchNumber,
      object: (cell) => shownDate(cell as unknown as DateCell),
    },
  });
}

function dutchNumber(value: number): string {
  return String(finiteNumber(value)).replace('.', ',');
}
