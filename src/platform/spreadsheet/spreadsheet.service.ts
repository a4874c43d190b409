import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { normaliseTitle } from '../text/normalise-title.rules.js';
import { fileFault, systemReason } from './file-fault.rules.js';
import { type ExpectedSpreadsheet, bestReading, locateColumns, missingFault } from './header.rules.js';
import { finalLineEnding } from './line-breaks.rules.js';
import { type Delimiter, type RawRecord, splitRecords } from './raw-records.service.js';
import { type RowLayout, type SpreadsheetRow, readCells, readRow, swallowingCell } from './row.rules.js';
import { type EncodingFinding, type SpreadsheetEncoding, findEncoding } from './text-encoding.service.js';

export type { ExpectedSpreadsheet, SpreadsheetKind } from './header.rules.js';
export type { RowFault, SpreadsheetRow } from './row.rules.js';

// The first of equals wins: what Dutch Excel writes.
const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];

/** The line with which some programs tell Excel the separator: it is no row, and stays where it is (D7). */
const SEPARATOR_LINE = /^"?sep=(?<delimiter>[;,\t])"?(?:\r\n|\r|\n|$)/i;
const LONGEST_SEPARATOR_LINE = 9;

/** How much of the file is read at a time, in bytes. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Opens a CSV file as Dutch Excel saves it: `;` (or `,` or a tab) between the cells, UTF-8 or Windows-1252, any
 * line endings, RFC 4180 quoting. The file is read through once, to know its encoding, and never held in memory.
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
  const source = new SourceFile(path, chunkBytes, await inspect(path));
  const finding = await findEncoding(() => source.read(), source.name);
  const header = await readHeader(source, finding, expected);
  return new Spreadsheet(source, expected, finding, header);
}

/** A spreadsheet whose header has been found in order. */
export class Spreadsheet {
  /** the file's base name, for sentences */
  readonly file: string;
  readonly path: string;
  /** what it holds, as its user says it */
  readonly kind: string;
  readonly encoding: SpreadsheetEncoding;
  readonly delimiter: Delimiter;
  /** the bytes up to and including the header, with the byte order mark if there is one */
  readonly header: Buffer;
  /** the header's own line ending; CRLF if it has none */
  readonly lineEnding: string;
  /** the size of the file in bytes */
  readonly totalBytes: number;
  private readonly layout: RowLayout;
  private position = 0;

  constructor(
    private readonly source: SourceFile,
    expected: ExpectedSpreadsheet,
    private readonly finding: EncodingFinding,
    header: Header,
  ) {
    this.file = source.name;
    this.path = source.path;
    this.kind = expected.kind;
    this.encoding = finding.encoding;
    this.delimiter = header.delimiter;
    this.header = header.raw;
    this.lineEnding = finalLineEnding(header.raw) || '\r\n';
    this.totalBytes = source.size;
    this.layout = {
      encoding: finding.encoding,
      delimiter: header.delimiter,
      width: header.names.length,
      columns: locateColumns(header.names, expected, source.name),
      order: expected.columns,
    };
  }

  /** How far the present round of {@link rows} has come, in bytes of {@link totalBytes}. */
  get bytesRead(): number {
    return this.position;
  }

  /**
   * The rows in the order of the file, without the empty ones. May be walked through more than once, one round at a
   * time; each round reads the file anew.
   *
   * @throws DomainError when a quote is never closed, a record is endless, or the file changed since it was opened
   */
  async *rows(): AsyncGenerator<SpreadsheetRow> {
    this.position = this.finding.bomLength;
    await this.source.assertUnchanged();
    for await (const record of splitRecords(
      this.source.read(this.finding.bomLength),
      this.delimiter,
      this.file,
    )) {
      this.position += record.raw.length;
      if (this.position <= this.header.length) continue;
      const row = readRow(record, this.layout);
      if (row) yield row;
    }
    await this.source.assertUnchanged();
  }
}

interface Header {
  delimiter: Delimiter;
  names: string[];
  raw: Buffer;
}

async function readHeader(
  source: SourceFile,
  finding: EncodingFinding,
  expected: ExpectedSpreadsheet,
): Promise<Header> {
  const readings: Header[] = [];
  const failures: unknown[] = [];
  const told = await toldSeparator(source, finding);
  for (const delimiter of told ? [told.delimiter] : DELIMITERS) {
    try {
      const header = await firstRecord(source, finding, delimiter, told?.bytes);
      if (header) readings.push(header);
    } catch (error) {
      failures.push(error);
    }
  }
  const header = bestReading(readings, expected);
  if (header) return header;
  // With a quote left open in the header, only the wrong separators give a reading.
  throw failures[0] ?? noHeaderFault(readings[0], expected, source.name);
}

function noHeaderFault(reading: Header | undefined, expected: ExpectedSpreadsheet, file: string): Error {
  if (!reading) return fileFault('spreadsheet.empty', { file });
  return missingFault(reading.names, expected, file);
}

/** What the file's first line says of the separator, and how many bytes that line has; undefined when it says nothing. */
async function toldSeparator(
  source: SourceFile,
  { bomLength }: EncodingFinding,
): Promise<{ delimiter: Delimiter; bytes: number } | undefined> {
  const start = await source.start(bomLength + LONGEST_SEPARATOR_LINE);
  const line = SEPARATOR_LINE.exec(start.toString('latin1', bomLength));
  return line ? { delimiter: line.groups!.delimiter as Delimiter, bytes: line[0].length } : undefined;
}

/**
 * The first record with something in it, together with the empty ones before it.
 *
 * @param skipped how many bytes stand before it that are no record's
 */
async function firstRecord(
  source: SourceFile,
  { encoding, bomLength }: EncodingFinding,
  delimiter: Delimiter,
  skipped = 0,
): Promise<Header | undefined> {
  const before: Buffer[] = [await source.start(bomLength)];
  let passed = 0;
  for await (const record of splitRecords(source.read(bomLength), delimiter, source.name)) {
    before.push(record.raw);
    passed += record.raw.length;
    if (passed <= skipped) continue;
    const names = headerNames(record, encoding, delimiter);
    if (names.length === 0) continue;
    if (swallowingCell(record, delimiter) >= 0) {
      throw fileFault('spreadsheet.unclosed-quote', { file: source.name, line: record.firstLine });
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

/** A regular file that must stay as it is while it is read more than once. */
class SourceFile {
  readonly name: string;
  readonly size: number;

  constructor(
    readonly path: string,
    private readonly chunkBytes: number,
    private readonly found: Stats,
  ) {
    this.name = basename(path);
    this.size = found.size;
  }

  /** The bytes from `start` on. */
  async *read(start = 0): AsyncGenerator<Buffer> {
    try {
      yield* createReadStream(this.path, { start, highWaterMark: this.chunkBytes }) as AsyncIterable<Buffer>;
    } catch (error) {
      throw fileFault('spreadsheet.unreadable', { file: this.name, reason: systemReason(error) }, error);
    }
  }

  /** The first bytes. */
  async start(length: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    if (length === 0) return Buffer.alloc(0);
    for await (const chunk of createReadStream(this.path, { end: length - 1 })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  async assertUnchanged(): Promise<void> {
    const now = await inspect(this.path);
    const same =
      now.size === this.found.size && now.mtimeMs === this.found.mtimeMs && now.ino === this.found.ino;
    if (!same) throw fileFault('spreadsheet.changed', { file: this.name });
  }
}

async function inspect(path: string): Promise<Stats> {
  const file = basename(path);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw fileFault('spreadsheet.not-found', { file }, error);
    throw fileFault('spreadsheet.unreadable', { file, reason: systemReason(error) }, error);
  });
  if (found.isDirectory()) throw fileFault('spreadsheet.directory', { file });
  // A pipe can be read only once, and deciding the encoding takes one reading already.
  if (!found.isFile()) throw fileFault('spreadsheet.not-a-file', { file });
  return found;
}
