import { DomainError } from '../errors/domain-error.js';
import { Fault, readDate } from './fields.rules.js';

/** A day as it was typed. @throws DomainError on its field, for what is no day */
export function readDay(field: string, text: string): string {
  const day = readDate(text);
  if (day instanceof Fault) throw new DomainError(day.text.key, day.text.params, 'invalid', field);
  return day;
}
