import type { MessageKey } from '../messages/catalogue.js';
import { isSheetError } from '../platform/text/sheet-errors.rules.js';
import type { MessageParams } from '../platform/errors/domain-error.rules.js';

/** Why a row is not taken over: its column, and the sentence. */
export interface Fault {
  column: string;
  code: MessageKey;
  params: MessageParams;
}

/** A value that was read, or the reason why it could not be. */
export type Read<T> = { value: T } | { fault: Fault };

/** A fault at a column. */
export function fault(column: string, code: MessageKey, params: MessageParams = {}): { fault: Fault } {
  return { fault: { column, code, params } };
}

/**
 * Reads the fields of a row in the order given and stops at the first that is wrong (contract of the import: the
 * first faulty field in column order). An error value of a spreadsheet is one in every column (D8).
 */
export function readFields<T extends Record<string, unknown>>(
  cells: Readonly<Record<string, string>>,
  columns: Readonly<Record<keyof T, string>>,
  fields: { [K in keyof T]: () => Read<T[K]> },
): Read<T> {
  const values: Partial<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[]) {
    const text = cells[columns[name]] ?? '';
    if (isSheetError(text)) return fault(columns[name], 'text.sheet-error', { text });
    const read = fields[name]();
    if ('fault' in read) return read;
    values[name] = read.value;
  }
  return { value: values as T };
}
