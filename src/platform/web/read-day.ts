import { parseDutchDate } from '../spreadsheet/dutch-values.js';
import { DomainError } from '../errors/domain-error.js';

/** A day as it was typed. @throws DomainError on its field, for what is no day */
export function readDay(field: string, text: string): string {
  const day = parseDutchDate(text.trim());
  if (text.trim() === '') throw new DomainError('import.missing', {}, 'invalid', field);
  if (!day) throw new DomainError('import.date', { text }, 'invalid', field);
  return day;
}

/** A day that may be left out. */
export function readOptionalDay(field: string, text: string): string | null {
  return text.trim() === '' ? null : readDay(field, text);
}
