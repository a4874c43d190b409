import { pipeline } from 'node:stream/promises';
import { type CsvError, type InfoRecord, type Options, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import type { MessageParams } from '../errors/domain-error.rules.js';
import type { MessageKey } from '../product.service.js';
import { fileFault } from './file-fault.rules.js';
import { countLineBreaks } from './line-breaks.rules.js';
import { type Delimiter, MAX_RECORD_BYTES, dialect, unfinishedCell } from './csv-dialect.rules.js';

/** What is wrong with a cell, whatever its value means: a sheet of a workbook tells more of its cells than their text. */
export interface CellFault {
  /** which cell, from 0; -1 for the whole row */
  index: number;
  code: MessageKey;
  params: MessageParams;
}

/** A record as it stands in the file, its bytes not yet understood as text. */
export interface RawRecord {
  /** the cells' bytes without quoting, one character per byte (`latin1`) */
  cells: string[];
  /** the record's bytes, its line ending included */
  raw: Buffer;
  /** the lines of the file on which it begins and ends; the first line is 1 */
  firstLine: number;
  line: number;
  faults?: readonly CellFault[];
}

// Cells of nothing do not count towards csv-parse's limit, so that a line of separators only needs one of its own.
const MAX_WAITING_BYTES = 4 * MAX_RECORD_BYTES;

/**
 * Splits bytes into records, in constant memory. Every byte belongs to exactly one record, so that the records'
 * `raw` put together are the bytes that came in; csv-parse's own `raw` option loses the LF of a CRLF, and its
 * `info.lines` counts a CRLF within quotes twice, hence slices by offset and lines counted here.
 *
 * @param file the name for the sentence when it fails
 * @throws DomainError when a quote is never closed, or a record is too long
 */
export async function* splitRecords(
  bytes: AsyncIterable<Buffer>,
  delimiter: Delimiter,
  file: string,
): AsyncGenerator<RawRecord> {
  const waiting = new WaitingBytes();
  let line = 1;
  const toRecord = (cells: string[], info: InfoRecord): RawRecord => {
    const raw = waiting.takeUntil(info.bytes);
    const firstLine = line;
    line += countLineBreaks(raw);
    const endsLine = raw.at(-1) === 0x0a || raw.at(-1) === 0x0d;
    return { cells, raw, firstLine, line: endsLine ? line - 1 : line };
  };
  const parser = parse({ ...dialect(delimiter), on_record: toRecord } as unknown as Options);
  const reading = pipeline(() => waiting.fill(bytes), parser);
  // Whatever goes wrong there also ends the loop below, which reports it.
  reading.catch(() => undefined);
  try {
    for await (const record of parser as AsyncIterable<RawRecord>) yield record;
  } catch (cause) {
    throw waiting.explain(cause, line, delimiter, file);
  }
}

/** The bytes that the parser was given and has not yet made into records. */
class WaitingBytes {
  private bytes: Buffer = Buffer.alloc(0);
  private offset = 0;

  async *fill(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      if (this.bytes.length > MAX_WAITING_BYTES) throw new RecordTooLong();
      this.bytes = this.bytes.length === 0 ? chunk : Buffer.concat([this.bytes, chunk]);
      yield chunk;
    }
  }

  /** A copy, because a view would keep a whole chunk of the file in memory for one rejected row. */
  takeUntil(end: number): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, end - this.offset));
    this.bytes = this.bytes.subarray(end - this.offset);
    this.offset = end;
    return taken;
  }

  /** What went wrong, as the reader of the file would say it; other errors unchanged. */
  explain(cause: unknown, line: number, delimiter: Delimiter, file: string): unknown {
    const code = (cause as CsvError).code;
    const tooLong = cause instanceof RecordTooLong || code === 'CSV_MAX_RECORD_SIZE';
    if (!tooLong && code !== 'CSV_QUOTE_NOT_CLOSED') return cause;
    const start = unfinishedCell(this.bytes, delimiter);
    if (this.bytes[start] !== 0x22) return fileFault('spreadsheet.record-too-long', { file, line }, cause);
    const opened = line + countLineBreaks(this.bytes.subarray(0, start));
    return fileFault('spreadsheet.unclosed-quote', { file, line: opened }, cause);
  }
}

class RecordTooLong extends Error {}

/**
 * The bytes between a record's separators, quotes and blanks included: what csv-parse does not tell, and what is
 * needed to know how a cell was quoted.
 */
export function cellSources({ raw }: RawRecord, delimiter: Delimiter): string[] {
  const sources: string[] = [];
  let start = 0;
  parseSync(raw, {
    ...dialect(delimiter),
    cast: (cell, info) => {
      sources.push(raw.toString('latin1', start, info.bytes));
      start = info.bytes + 1;
      return cell;
    },
  });
  return sources;
}
