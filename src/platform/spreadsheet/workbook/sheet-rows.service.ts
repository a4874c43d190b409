import type { CellFault, RawRecord } from '../raw-records.service.js';
import { MAX_RECORD_BYTES } from '../csv-dialect.rules.js';
import type { CellFormat } from './cell-format.rules.js';
import { cellName, parseReference } from './cell-reference.rules.js';
import { isoText, numberText } from './cell-text.rules.js';
import { unescapeText } from './escaped-text.rules.js';
import type { MergedCells } from './merged-cells.rules.js';
import { DamagedWorkbook, RowTooLong, WorkbookTooLarge } from './workbook-fault.rules.js';
import { LAST_COLUMN, LAST_ROW, WORKBOOK_LIMITS } from './workbook-limits.rules.js';
import type { XmlAttributes, XmlHandler } from './xml-parts.service.js';

/** What the cells of a sheet need to be understood. */
export interface CellContext {
  sharedTexts: readonly string[];
  formats: readonly CellFormat[];
  starts1904: boolean;
}

/** A row of a sheet with something in it. */
export interface SheetRow {
  /** its number, as the margin of the sheet shows it */
  row: number;
  cells: string[];
  faults: CellFault[];
}

/** Makes rows of a sheet's XML. Rows without content are passed over, however many there are. */
export class SheetRows implements XmlHandler<SheetRow> {
  /** the areas of merged cells, known when the sheet has been read to its end */
  readonly merges: string[] = [];
  private ready: SheetRow[] = [];
  private count = 0;
  private inRow = false;
  private row = 0;
  private hidden = false;
  private cells: string[] = [];
  private faults: CellFault[] = [];
  private cell: OpenCell | undefined;
  private column = -1;
  private collecting = false;
  private phonetic = false;

  constructor(private readonly context: CellContext) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c' && this.inRow) this.openCell(attributes);
    else if (name === 'mergeCell') this.merges.push(attributes['ref'] ?? '');
    else if (this.cell) this.openWithinCell(name);
    if (this.merges.length > WORKBOOK_LIMITS.merges) throw new WorkbookTooLarge('merged cells');
  }

  text(text: string): void {
    if (this.collecting && this.cell) this.cell.value = (this.cell.value ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c' && this.cell) this.closeCell(this.cell);
    else if (name === 'row') this.closeRow();
  }

  take(): SheetRow[] {
    const taken = this.ready;
    if (taken.length > 0) this.ready = [];
    return taken;
  }

  private openRow({ r, hidden }: XmlAttributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW)
      throw new DamagedWorkbook(`row ${String(r).slice(0, 20)} after row ${this.row}`);
    this.row = row;
    this.inRow = true;
    this.hidden = hidden === '1' || hidden === 'true';
    this.column = -1;
    this.cells = [];
    this.faults = [];
  }

  private openCell({ r, t = 'n', s }: XmlAttributes): void {
    this.column = r === undefined ? this.column + 1 : parseReference(r).column;
    if (this.column >= LAST_COLUMN) throw new DamagedWorkbook('a cell after the last column');
    this.cell = { type: t, style: Number(s ?? 0), value: undefined, isFormula: false };
  }

  private openWithinCell(name: string): void {
    if (name === 'f') this.cell!.isFormula = true;
    // How a text is to be pronounced stands beside it, and is no part of it.
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'v' || (name === 't' && !this.phonetic)) this.collecting = true;
  }

  private closeCell(cell: OpenCell): void {
    this.cell = undefined;
    this.collecting = false;
    const text = this.textOf(cell);
    if (text === '') return;
    if (this.column >= WORKBOOK_LIMITS.columns) throw new WorkbookTooLarge('columns');
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private textOf({ type, style, value, isFormula }: OpenCell): string {
    if (value === undefined) {
      // A program that writes formulas without working them out leaves nothing that could be read.
      if (isFormula && type !== 'str') this.addFault('spreadsheet.row.no-result', {});
      return '';
    }
    if (type === 's') return this.sharedText(value);
    if (type === 'e') this.addFault('spreadsheet.row.error-cell', { error: value.slice(0, 30) });
    if (type === 'b') return booleanText(value);
    if (type === 'd') return isoText(value);
    if (type !== 'n') return unescapeText(value);
    const format = this.context.formats[style] ?? { shows: 'number' };
    return numberText(value, format, this.context.starts1904);
  }

  private sharedText(index: string): string {
    const text = /^\s*\d+\s*$/.test(index) ? this.context.sharedTexts[Number(index)] : undefined;
    if (text === undefined) throw new DamagedWorkbook(`no shared text ${index.slice(0, 20)}`);
    return text;
  }

  private addFault(code: CellFault['code'], params: Record<string, string>): void {
    const cell = cellName({ column: this.column, row: this.row });
    this.faults.push({ index: this.column, code, params: { ...params, cell } });
  }

  private closeRow(): void {
    this.inRow = false;
    if (this.cells.every((text) => text.trim() === '') && this.faults.length === 0) return;
    this.count += 1;
    if (this.count > WORKBOOK_LIMITS.rows) throw new WorkbookTooLarge('rows');
    // A person who filtered the list sees only some rows, and cannot judge what else an import would take over.
    if (this.hidden) this.faults.unshift({ index: -1, code: 'spreadsheet.row.hidden', params: {} });
    this.ready.push({ row: this.row, cells: this.cells, faults: this.faults });
  }
}

interface OpenCell {
  type: string;
  style: number;
  value: string | undefined;
  isFormula: boolean;
}

/** In the words of our own sheets (D2). */
function booleanText(value: string): string {
  return /^\s*(?:1|true)\s*$/.test(value) ? 'ja' : 'nee';
}

/**
 * A row as a record of a CSV file (`;`, UTF-8, CRLF), so that whatever reads one reads the other, and a rejected row
 * can be mended in a file that every program opens.
 *
 * @throws RowTooLong
 */
export function toRecord({ row, cells, faults }: SheetRow, merged: MergedCells): RawRecord {
  const raw = Buffer.from(`${cells.map(quoted).join(';')}\r\n`);
  if (raw.length > MAX_RECORD_BYTES) throw new RowTooLong(row);
  const covered = merged.hiddenIn(row).map(({ column, cell, shows }): CellFault => {
    return { index: column, code: 'spreadsheet.row.merged-cell', params: { cell, shows } };
  });
  return {
    cells: cells.map((text) => Buffer.from(text).toString('latin1')),
    raw,
    firstLine: row,
    line: row,
    faults: [...faults, ...covered],
  };
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
