import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type TableCell, type TableRows, withHeader } from './table-cell.rules.js';
import { FIXED_PARTS, SHEET_PART, workbookXml } from './workbook/written-parts.rules.js';
import { SHEET_END, rowXml, sheetStart } from './workbook/written-sheet.rules.js';
import { LAST_ROW } from './workbook/workbook-limits.rules.js';

/** What a browser is told that such a file is. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How many rows are looked at to know how wide the columns are: they stand before the rows in the file. */
const MEASURED_ROWS = 200;

/** How much of a sheet is gathered before it is packed, in characters. */
const PIECE = 32 * 1024;

// A file says nothing of when it was made, so that the same table is the same file. It is the first day of zip's calendar.
const ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true } as const;

/**
 * A workbook (XLSX) with one sheet: the header in bold, standing still while the rows are scrolled, columns wide enough
 * to be read. Texts stay texts, whatever they begin with (`=`, `+`, zeros), also when somebody edits the cell; dates are
 * dates. Takes what `csvStream` takes.
 *
 * @param columns the header
 * @param sheet the name of the sheet; what no name may hold is left out of it
 * @returns the file's bytes as a stream; an error while the rows are fetched destroys it
 */
export function workbookStream(columns: readonly string[], rows: TableRows, sheet = 'Leerpad'): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const fail = (error: Error) => output.destroy(error);
  for (const [name, xml] of [...FIXED_PARTS, workbookXml(sheet)])
    zip.addBuffer(Buffer.from(xml), name, ENTRY);
  zip.addReadStreamLazy(SHEET_PART, ENTRY, (give) => {
    const xml = Readable.from(sheetXml(columns, rows), { objectMode: false });
    xml.on('error', fail);
    output.on('close', () => xml.destroy());
    give(null, xml);
  });
  zip.on('error', fail);
  zip.end();
  pipeline(zip.outputStream, output).catch(fail);
  return output;
}

/** Writes such a file to a stream and ends it, e.g. `createWriteStream(path)`. */
export async function writeWorkbook(
  destination: Writable,
  columns: readonly string[],
  rows: TableRows,
  sheet?: string,
): Promise<void> {
  await pipeline(workbookStream(columns, rows, sheet), destination);
}

async function* sheetXml(columns: readonly string[], rows: TableRows): AsyncGenerator<Buffer> {
  let waiting: (readonly TableCell[])[] | undefined = [];
  let piece = '';
  let row = 0;
  const add = (cells: readonly TableCell[]): void => {
    row += 1;
    if (row > LAST_ROW) throw new RangeError(`More than ${LAST_ROW} rows for one sheet`);
    piece += rowXml(cells, row);
  };
  const begin = (measured: readonly (readonly TableCell[])[]): void => {
    piece = sheetStart(measured);
    measured.forEach(add);
  };
  for await (const cells of withHeader(columns, rows)) {
    if (waiting === undefined) add(cells);
    else if (waiting.push(cells) > MEASURED_ROWS) {
      begin(waiting);
      waiting = undefined;
    }
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (waiting) begin(waiting);
  yield Buffer.from(piece + SHEET_END);
}
