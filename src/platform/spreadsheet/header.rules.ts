import { fileFault } from './file-fault.rules.js';
import type { Delimiter } from './csv-dialect.rules.js';
import { normaliseTitle } from '../text/normalise-title.rules.js';

/** A kind of spreadsheet: what its users call it, and the names of its columns. */
export interface SpreadsheetKind {
  /** what the file holds, to stand in a sentence: `adressen` */
  kind: string;
  columns: readonly string[];
}

/** What is expected of a file, and for what it may have been mistaken. */
export interface ExpectedSpreadsheet extends SpreadsheetKind {
  otherKinds?: readonly SpreadsheetKind[];
}

/** A header as it was read with one of the separators. */
export interface HeaderReading {
  delimiter: Delimiter;
  /** the names in the header, without blanks around them */
  names: string[];
}

/** How far a list of column names may run in a sentence, in characters. */
const LONGEST_LIST = 200;

/** The reading in which most of the known columns are found, if any are; the first of equals. */
export function bestReading<T extends HeaderReading>(
  readings: readonly T[],
  { otherKinds = [], ...own }: ExpectedSpreadsheet,
): T | undefined {
  const score = ({ names }: HeaderReading) =>
    Math.max(...[own, ...otherKinds].map((kind) => kind.columns.length - missingColumns(names, kind).length));
  const scored = readings
    .map((reading) => ({ reading, score: score(reading) }))
    .filter((one) => one.score > 0);
  return scored.sort((one, other) => other.score - one.score)[0]?.reading;
}

/**
 * Where each column stands. Order, case, blanks and punctuation in the header do not matter, and columns that
 * nobody asked for are left alone.
 *
 * @returns the index of each expected column
 * @throws DomainError when a column is missing or comes twice, or the header is that of another kind of file
 */
export function locateColumns(
  names: readonly string[],
  expected: ExpectedSpreadsheet,
  file: string,
): Map<string, number> {
  if (missingColumns(names, expected).length > 0) throw missingFault(names, expected, file);
  const wanted = new Map(expected.columns.map((column) => [normaliseTitle(column), column]));
  const found = new Map<string, number>();
  names.forEach((name, index) => {
    const column = wanted.get(normaliseTitle(name));
    if (column === undefined) return;
    if (found.has(column)) throw fileFault('spreadsheet.duplicate-column', { file, column });
    found.set(column, index);
  });
  return found;
}

function missingColumns(names: readonly string[], { columns }: SpreadsheetKind): string[] {
  const present = new Set(names.map(normaliseTitle));
  return columns.filter((column) => !present.has(normaliseTitle(column)));
}

/** That columns are missing: perhaps because it is the header of another kind of file. */
export function missingFault(names: readonly string[], expected: ExpectedSpreadsheet, file: string): Error {
  const { kind, otherKinds = [] } = expected;
  const missing = missingColumns(names, expected);
  const other = otherKinds.find((candidate) => missingColumns(names, candidate).length === 0);
  if (other) return fileFault('spreadsheet.swapped', { file, expected: kind, found: other.kind });
  const unknown = unknownNames(names, expected);
  const shown = unknown.join(', ');
  return fileFault('spreadsheet.missing-columns', {
    file,
    kind,
    count: missing.length,
    missing: missing.join(', '),
    found: expected.columns.length - missing.length,
    others: unknown.length,
    // `namingSheet` says which sheet of a workbook was read.
    sheets: 0,
    sheet: '',
    unknown: shown.length > LONGEST_LIST ? `${shown.slice(0, LONGEST_LIST)}…` : shown,
  });
}

/** The names in a header that are none of the expected columns. */
function unknownNames(names: readonly string[], { columns }: SpreadsheetKind): string[] {
  const known = new Set(columns.map(normaliseTitle));
  return names.filter((name) => name !== '' && !known.has(normaliseTitle(name)));
}
