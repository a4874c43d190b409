import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { COLUMNS } from '../sheets.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { normaliseTitle } from '../../platform/text/normalise-title.rules.js';

/** The columns of D1. */
const EXPECTED: readonly string[] = COLUMNS.deelnemers;

/**
 * Rows as they were copied out of Excel, made into the sheet that the import reads (D1): with tabs or semicolons between
 * the fields, with or without a header.
 *
 * @throws DomainError on the field `rows`: nothing there, an open quotation mark, too many or too few fields
 */
export function sheetOfPastedRows(text: string): Buffer {
  const rows = readRows(text).filter((row) => row.some((cell) => cell.trim() !== ''));
  const [first] = rows;
  if (!first) throw refused('people.many.empty');
  const headed = first.some((cell) => normaliseTitle(cell) === normaliseTitle(EXPECTED[0]!));
  if (!headed) assertComplete(rows);
  const sheet = stringify(headed ? rows : [[...EXPECTED], ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  });
  return Buffer.from(sheet);
}

/** Without a header only their number says which field is which. */
function assertComplete(rows: readonly string[][]): void {
  const odd = rows.findIndex((row) => row.length !== EXPECTED.length);
  if (odd < 0) return;
  const params = { line: odd + 1, found: rows[odd]!.length, columns: EXPECTED.length };
  throw refused('people.many.columns', params);
}

function readRows(text: string): string[][] {
  const delimiter = text.includes('\t') ? '\t' : ';';
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw refused('people.many.quote');
    throw error;
  }
}

function refused(
  code: 'people.many.empty' | 'people.many.columns' | 'people.many.quote',
  params: Record<string, number> = {},
): DomainError {
  return new DomainError(code, params, 'invalid', 'rows');
}
