import { type DateCell, type TableCell, finiteNumber, shownDate } from '../table-cell.rules.js';
import { cellName } from './cell-reference.rules.js';
import { STYLE, documentOf, xmlText } from './written-parts.rules.js';

/** The most that a cell may hold, in UTF-16 units; Excel refuses a file with more. */
const LONGEST_TEXT = 32_767;

// Widths of columns in characters.
const NARROWEST = 8;
const WIDEST = 60;
const MARGIN = 2;
const DATE_WIDTH = 10;

const DAY_MS = 86_400_000;
/** The day before day one, as counting goes after the 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** 1 March 1900. */
const FIRST_DAY = 61;

/** The sheet up to its first row: the header stands still, and columns are as wide as the first rows need. */
export function sheetStart(measured: readonly (readonly TableCell[])[]): string {
  const widths = (measured[0] ?? []).map((_, column) => widthOf(measured.map((row) => row[column])));
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${documentOf('worksheet')}<sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

/** A row, from 1, which is the header. */
export function rowXml(cells: readonly TableCell[], row: number): string {
  const xml = cells.map((cell, column) => cellXml(cell, cellName({ column, row }), row === 1));
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(cell: TableCell, name: string, isHeader: boolean): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${finiteNumber(cell)}</v></c>`;
  if (typeof cell === 'object') return dateXml(cell, name);
  const style = isHeader ? STYLE.header : /[\r\n]/.test(cell) ? STYLE.lines : STYLE.text;
  const text = xmlText(shortened(cell));
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** As the day's number; a day that spreadsheets cannot count, as text. */
function dateXml(cell: DateCell, name: string): string {
  const shown = shownDate(cell);
  const day = (Date.parse(`${cell.date}T00:00:00Z`) - DAY_ZERO) / DAY_MS;
  if (!Number.isInteger(day)) throw new RangeError(`Not a date for a spreadsheet: ${cell.date}`);
  return day < FIRST_DAY ? cellXml(shown, name, false) : `<c r="${name}" s="${STYLE.date}"><v>${day}</v></c>`;
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

function widthOf(cells: readonly TableCell[]): number {
  return Math.min(WIDEST, Math.max(NARROWEST, ...cells.map(lengthOf)) + MARGIN);
}

function lengthOf(cell: TableCell): number {
  if (cell === null || cell === undefined) return 0;
  if (typeof cell === 'object') return DATE_WIDTH;
  return Math.max(
    ...String(cell)
      .split('\n')
      .map((line) => line.length),
  );
}
