import { DamagedWorkbook } from './workbook-fault.rules.js';
import { LAST_COLUMN, LAST_ROW } from './workbook-limits.rules.js';

const REFERENCE = /^\$?(?<letters>[A-Z]{1,3})\$?(?<row>[1-9]\d{0,6})$/;
const LETTERS = 26;

/** Where a cell stands: its column from 0, its row from 1. */
export interface CellPlace {
  column: number;
  row: number;
}

/** @throws DamagedWorkbook when it is no cell of any sheet */
export function parseReference(reference: string): CellPlace {
  const { letters = '', row = '' } = REFERENCE.exec(reference)?.groups ?? {};
  let column = 0;
  for (const letter of letters) column = column * LETTERS + letter.charCodeAt(0) - 64;
  const place = { column: column - 1, row: Number(row) };
  if (column < 1 || column > LAST_COLUMN || place.row > LAST_ROW)
    throw new DamagedWorkbook(`the cell ${reference.slice(0, 20)}`);
  return place;
}

/** The name under which people know a cell: `C7`. */
export function cellName({ column, row }: CellPlace): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / LETTERS))
    letters = String.fromCharCode(65 + ((left - 1) % LETTERS)) + letters;
  return `${letters}${row}`;
}
