import type { Options } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';

/** What may stand between two cells. */
export type Delimiter = ';' | ',' | '\t';

/** The most bytes that a record's cells may hold: beyond this a quote was left open, or it is no table at all. */
export const MAX_RECORD_BYTES = 64 * 1024;

/**
 * The dialect (RFC 4180, as spreadsheets really write it). Bytes are parsed as `latin1`, one character each, since
 * quotes, separators and line endings are ASCII in both encodings: offsets then are offsets in the file.
 */
const DIALECT = {
  encoding: 'latin1',
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  max_record_size: MAX_RECORD_BYTES,
} as const satisfies Partial<Record<keyof Options, unknown>>;

/** How a file with this separator is parsed. */
export const dialect = (delimiter: Delimiter): Options => ({
  ...DIALECT,
  record_delimiter: [...DIALECT.record_delimiter],
  delimiter,
});

/** Where the cell begins of which no end was found, as an offset; 0 when none was left open. */
export function unfinishedCell(bytes: Buffer, delimiter: Delimiter): number {
  let start = 0;
  // No quote was left open: the cells need not be gone through, of which there may be some hundred thousand.
  if (!bytes.includes('"')) return start;
  try {
    parseSync(bytes, { ...dialect(delimiter), cast: (cell, info) => ((start = info.bytes + 1), cell) });
  } catch {
    // It fails where it failed before; until there it has told where each cell ends.
  }
  return start;
}
