import { DomainError } from '../errors/domain-error.rules.js';
import { normaliseTitle } from '../text/normalise-title.rules.js';
import { CsvTable } from './csv-table.service.js';
import { fileFault } from './file-fault.rules.js';
import { type ExpectedSpreadsheet, bestReading, locateColumns, missingFault } from './header.rules.js';
import { finalLineEnding } from './line-breaks.rules.js';
import type { RawRecord } from './raw-records.service.js';
import type { Delimiter } from './csv-dialect.rules.js';
import { type RowLayout, type SpreadsheetRow, readCells, readRow, swallowingCell } from './row.rules.js';
import { SourceFile } from './source-file.service.js';
import type { Table } from './table.rules.js';
import type { SpreadsheetEncoding } from './text-encoding.service.js';
import { WorkbookTable } from './workbook-table.service.js';
import { WORKBOOK_MARK_BYTES, looksLikeWorkbook, openWorkbook } from './workbook/workbook.service.js';

export type { ExpectedSpreadsheet, SpreadsheetKind } from './header.rules.js';
export type { RowFault, SpreadsheetRow } from './row.rules.js';

/** How much of the file is read at a time, in bytes. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Opens a spreadsheet, whatever its name: a CSV file as Dutch Excel saves it, with `;` (or `,` or a tab) between the
 * cells, UTF-8 or Windows-1252, any line endings, RFC 4180 quoting; or a workbook (XLSX), of which the first sheet that
 * can be seen and has something in it is read as if it had been saved as CSV. It is read through once, to know its
 * encoding or its merged cells, and never held in memory.
 *
 * @param path the file
 * @param expected the columns that it must have, and the files with which it may have been mixed up
 * @param chunkBytes how much is read at a time
 * @throws DomainError with a sentence on what is wrong with the file and what to do
 */
export async function openSpreadsheet(
  path: string,
  expected: ExpectedSpreadsheet,
  chunkBytes = CHUNK_BYTES,
): Promise<Spreadsheet> {
  const table = await openTable(await SourceFile.open(path, chunkBytes));
  try {
    return new Spreadsheet(table, expected, await readHeader(table, expected));
  } catch (error) {
    throw namingSheet(error, table);
  }
}

/** The records of a file that is opened, CSV or workbook. @throws DomainError as `openSpreadsheet` */
export async function openTable(source: SourceFile): Promise<Table> {
  const start = await source.start(WORKBOOK_MARK_BYTES);
  if (!looksLikeWorkbook(start)) return CsvTable.open(source);
  return new WorkbookTable(source, await openWorkbook(source.path, start, source.name));
}

/** Where columns are missing, the reason may be that another sheet was meant. */
function namingSheet(error: unknown, { sheet }: Table): unknown {
  if (!(error instanceof DomainError) || sheet === undefined || error.params['sheets'] === undefined)
    return error;
  return fileFault(error.code, { ...error.params, sheets: 1, sheet }, error.cause);
}

/** A spreadsheet whose header has been found in order. */
export class Spreadsheet {
  /** the file's base name, for sentences */
  readonly file: string;
  readonly path: string;
  /** what it holds, as its user says it */
  readonly kind: string;
  /** the name of the sheet, of a workbook */
  readonly sheet: string | undefined;
  readonly encoding: SpreadsheetEncoding;
  readonly delimiter: Delimiter;
  /** the bytes up to and including the header, with the byte order mark if there is one */
  readonly header: Buffer;
  /** the header's own line ending; CRLF if it has none */
  readonly lineEnding: string;
  /** the size of the file in bytes, or of the sheet when it is unpacked */
  readonly totalBytes: number;
  private readonly layout: RowLayout;
  private position = 0;

  constructor(
    private readonly table: Table,
    expected: ExpectedSpreadsheet,
    header: Header,
  ) {
    this.file = table.name;
    this.path = table.path;
    this.kind = expected.kind;
    this.sheet = table.sheet;
    this.encoding = table.finding.encoding;
    this.delimiter = header.delimiter;
    this.header = header.raw;
    this.lineEnding = finalLineEnding(header.raw) || '\r\n';
    this.totalBytes = table.totalBytes;
    this.layout = {
      encoding: this.encoding,
      delimiter: header.delimiter,
      width: header.names.length,
      columns: locateColumns(header.names, expected, table.name),
      order: expected.columns,
    };
  }

  /** How far the present round of {@link rows} has come, in bytes of {@link totalBytes}. */
  get bytesRead(): number {
    return this.table.bytesRead(this.position);
  }

  /**
   * The rows in the order of the file, without the empty ones. May be walked through more than once, one round at a
   * time; each round reads the file anew.
   *
   * @throws DomainError when a quote is never closed, a record is endless, or the file changed since it was opened
   */
  async *rows(): AsyncGenerator<SpreadsheetRow> {
    this.position = this.table.mark.length;
    await this.table.assertUnchanged();
    for await (const record of this.table.records(this.delimiter)) {
      this.position += record.raw.length;
      if (this.position <= this.header.length) continue;
      const row = readRow(record, this.layout);
      if (row) yield row;
    }
    await this.table.assertUnchanged();
  }
}

interface Header {
  delimiter: Delimiter;
  names: string[];
  raw: Buffer;
}

async function readHeader(table: Table, expected: ExpectedSpreadsheet): Promise<Header> {
  const readings: Header[] = [];
  const failures: unknown[] = [];
  for (const delimiter of table.delimiters) {
    try {
      const header = await firstRecord(table, delimiter);
      if (header) readings.push(header);
    } catch (error) {
      failures.push(error);
    }
  }
  const header = bestReading(readings, expected);
  if (header) return header;
  // With a quote left open in the header, only the wrong separators give a reading.
  throw failures[0] ?? noHeaderFault(readings[0], expected, table.name);
}

function noHeaderFault(reading: Header | undefined, expected: ExpectedSpreadsheet, file: string): Error {
  if (!reading) return fileFault('spreadsheet.empty', { file });
  return missingFault(reading.names, expected, file);
}

/** The first record with something in it, together with the empty ones before it. */
async function firstRecord(table: Table, delimiter: Delimiter): Promise<Header | undefined> {
  const { encoding } = table.finding;
  const before: Buffer[] = [table.mark];
  let passed = 0;
  for await (const record of table.records(delimiter)) {
    before.push(record.raw);
    passed += record.raw.length;
    if (passed <= table.skipped) continue;
    const names = headerNames(record, encoding, delimiter);
    if (names.length === 0) continue;
    if (swallowingCell(record, delimiter) >= 0) {
      throw fileFault('spreadsheet.unclosed-quote', { file: table.name, line: record.firstLine });
    }
    return { delimiter, names, raw: Buffer.concat(before) };
  }
  return undefined;
}

function headerNames(record: RawRecord, encoding: SpreadsheetEncoding, delimiter: Delimiter): string[] {
  const names = readCells(record, encoding, delimiter);
  // Separators after the last name are no columns, or a row with something there would not be noticed; nor is a
  // name without a letter or figure one, such as the `;;` of an empty row that is read with commas.
  return names.slice(0, names.findLastIndex((name) => normaliseTitle(name) !== '') + 1);
}
