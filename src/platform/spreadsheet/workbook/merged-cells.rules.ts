import { type CellPlace, cellName, parseReference } from './cell-reference.rules.js';
import { WorkbookTooLarge } from './workbook-fault.rules.js';
import { WORKBOOK_LIMITS } from './workbook-limits.rules.js';

/** Cells that are shown as one: only the first has a value, though the eye sees it in all of them. */
export interface MergedArea {
  first: CellPlace;
  last: CellPlace;
}

/** The areas of a sheet, to be asked row by row in the order of the sheet, so that each area is looked at once. */
export class MergedCells {
  private readonly areas: readonly MergedArea[];
  private next = 0;
  private active: MergedArea[] = [];
  private told = 0;

  constructor(references: readonly string[]) {
    if (references.length > WORKBOOK_LIMITS.merges) throw new WorkbookTooLarge('merged cells');
    this.areas = references.map(areaOf).sort((one, other) => one.first.row - other.first.row);
  }

  /** The cells of a row that have no value of their own, each with the one whose value they show. */
  hiddenIn(row: number): { column: number; cell: string; shows: string }[] {
    while ((this.areas[this.next]?.first.row ?? Infinity) <= row) this.active.push(this.areas[this.next++]!);
    this.active = this.active.filter(({ last }) => last.row >= row);
    const cells = this.active.flatMap((area) => hiddenCells(area, row));
    this.told += cells.length;
    if (this.told > WORKBOOK_LIMITS.mergedCells) throw new WorkbookTooLarge('merged cells');
    return cells;
  }
}

function hiddenCells(
  { first, last }: MergedArea,
  row: number,
): { column: number; cell: string; shows: string }[] {
  const from = row === first.row ? first.column + 1 : first.column;
  // Beyond the columns that are read nobody asks.
  const to = Math.min(last.column, WORKBOOK_LIMITS.columns);
  const columns = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return columns.map((column) => ({ column, cell: cellName({ column, row }), shows: cellName(first) }));
}

function areaOf(reference: string): MergedArea {
  const [first = '', last = first] = reference.split(':');
  return { first: parseReference(first), last: parseReference(last) };
}
