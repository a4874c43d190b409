import type { Language } from '../../../messages/catalogue.js';
import { pastedNumber } from '../../../people/registers/register-number.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import type { TableCell } from '../../../platform/spreadsheet/table-cell.rules.js';
import type { PlacingBody } from './places.rules.js';
import type { PointsRow } from './hand-off.rules.js';

/** One line of what is handed over: the number of the register, the name and the day (Q2). */
export interface HandOffLine extends PointsRow {
  name: string;
  /** `YYYY-MM-DD` */
  heldOn: string;
}

/** What is pasted by hand: the numbers, one a line, with the prefix that the register wants. */
export function pastedList({ register }: Pick<PlacingBody, 'register'>, rows: readonly PointsRow[]): string {
  return rows.map(({ number }) => `${pastedNumber(register.number, number)}\r\n`).join('');
}

/** The header of the list as CSV or workbook. */
export function handOffColumns(language: Language): string[] {
  return [
    translate(language, 'accreditation.list.number'),
    translate(language, 'accreditation.list.name'),
    translate(language, 'accreditation.list.date'),
  ];
}

/** A row under it. The number is a text, so that the zeros at its front stay (Q7). */
export function handOffRow({ number, name, heldOn }: HandOffLine): TableCell[] {
  return [number, name, { date: heldOn }];
}
