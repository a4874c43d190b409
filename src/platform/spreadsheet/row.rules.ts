import type { MessageKey } from '../product.service.js';
import type { MessageParams } from '../errors/domain-error.rules.js';
import { type RawRecord, cellSources } from './raw-records.service.js';
import type { Delimiter } from './csv-dialect.rules.js';
import { type SpreadsheetEncoding, decodeCell, isAscii } from './text-encoding.service.js';
import { UNREADABLE } from './utf8-damage.rules.js';

/** What makes a row unreadable, whatever its values mean. */
export interface RowFault {
  /** the column at which it stands; the first in the order of the columns when there are more */
  column: string;
  code: MessageKey;
  params: MessageParams;
}

/** A row below the header, with something in it. */
export interface SpreadsheetRow {
  /** the line of the file on which the record ends; the header's first line is 1 */
  line: number;
  /** per expected column the text, in NFC and without blanks around it; `''` where the cell is empty or lacking */
  cells: Record<string, string>;
  /** the record's bytes as they stand in the file, its own line ending included */
  raw: Buffer;
  fault?: RowFault;
}

/** How the rows of one file are to be read. */
export interface RowLayout {
  encoding: SpreadsheetEncoding;
  delimiter: Delimiter;
  /** the number of cells in the header */
  width: number;
  /** the index of each expected column */
  columns: ReadonlyMap<string, number>;
  /** the expected columns in their own order, which decides which fault comes first */
  order: readonly string[];
}

// What JavaScript calls white space. Marks without width stay: the rules of a name refuse them (D8).
const BLANK = /\s/u;
const QUOTED = /^"(?<content>[^"]*(?:""[^"]*)*)"$/;

/** The cells of a record as text, without blanks around them. */
export function readCells(record: RawRecord, encoding: SpreadsheetEncoding, delimiter: Delimiter): string[] {
  const texts = record.cells.map((cell) => clean(decodeCell(cell, encoding)));
  if (!texts.some(isWrapped)) return texts;
  const sources = cellSources(record, delimiter);
  return texts.map((text, index) => {
    if (!isWrapped(text)) return text;
    const content = QUOTED.exec(clean(decodeCell(sources[index] ?? '', encoding)))?.groups?.content;
    return content === undefined ? text : clean(content.replaceAll('""', '"'));
  });
}

/**
 * A record as a row.
 *
 * @returns undefined when every cell is empty, as in the rows that spreadsheets leave at the end
 */
export function readRow(record: RawRecord, layout: RowLayout): SpreadsheetRow | undefined {
  const texts = readCells(record, layout.encoding, layout.delimiter);
  if (texts.every((text) => text === '')) return undefined;
  const cells: Record<string, string> = {};
  for (const column of layout.order) cells[column] = texts[layout.columns.get(column) ?? -1] ?? '';
  const fault = findFault(record, texts, layout);
  return { line: record.line, cells, raw: record.raw, ...(fault && { fault }) };
}

function clean(text: string): string {
  const trimmed = text.trim();
  return isAscii(trimmed) ? trimmed : withoutBlanks(trimmed).normalize('NFC');
}

/** By hand, since a regular expression for blanks at the end takes quadratic time on a cell full of them. */
function withoutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * Whether quotes stand around a text that the parser gave: either they were doubled in the file and belong to it, or
 * blanks stood outside them (`; "Mulder" ;`), which the parser takes for part of the text. The source tells which.
 */
function isWrapped(text: string): boolean {
  return text.startsWith('"') && text.endsWith('"');
}

function findFault(record: RawRecord, texts: string[], layout: RowLayout): RowFault | undefined {
  const openQuote = openQuoteFault(record, layout);
  if (openQuote) return openQuote;
  const told = toldFault(record, layout);
  if (told) return told;
  const column = layout.order.find((name) => texts[layout.columns.get(name) ?? -1]?.includes(UNREADABLE));
  if (column !== undefined) return { column, code: 'spreadsheet.row.unreadable-character', params: {} };
  if (texts.slice(layout.width).every((text) => text === '')) return undefined;
  return {
    column: columnAt(layout.width, layout),
    code: 'spreadsheet.row.extra-cells',
    params: { cells: texts.length, columns: layout.width },
  };
}

/** What the file itself says of the row or of a cell that was asked for, the whole row first. */
function toldFault({ faults = [] }: RawRecord, layout: RowLayout): RowFault | undefined {
  const whole = faults.find(({ index }) => index < 0);
  if (whole) return { column: columnAt(-1, layout), code: whole.code, params: whole.params };
  for (const column of layout.order) {
    const found = faults.find(({ index }) => index === layout.columns.get(column));
    if (found) return { column, code: found.code, params: found.params };
  }
  return undefined;
}

function openQuoteFault(record: RawRecord, layout: RowLayout): RowFault | undefined {
  const swallowing = swallowingCell(record, layout.delimiter);
  if (swallowing < 0) return undefined;
  const params = { first: record.firstLine, last: record.line };
  return { column: columnAt(swallowing, layout), code: 'spreadsheet.row.open-quote', params };
}

/**
 * The index of a cell in which a quote was opened that only met another quote some rows on, or -1: rows have been
 * swallowed, and must not pass for the text of one cell.
 */
export function swallowingCell(record: RawRecord, delimiter: Delimiter): number {
  if (record.firstLine === record.line || !record.cells.some((cell) => cell.startsWith('"'))) return -1;
  return cellSources(record, delimiter).findIndex(
    (source) => source.startsWith('"') && /[\r\n]/.test(source) && !isQuoted(source),
  );
}

function isQuoted(source: string): boolean {
  return QUOTED.test(source.trim());
}

/** The expected column that stands there, or else the nearest one before it. */
function columnAt(index: number, { columns, order }: RowLayout): string {
  const before = [...columns].filter(([, at]) => at <= index).sort(([, one], [, other]) => other - one);
  return before[0]?.[0] ?? (order[0] as string);
}
