import { LONGEST_NUMBER } from '../people/person-fields.rules.js';
import type { MessageKey } from '../messages/catalogue.js';
import { parseEmail } from '../platform/text/dutch-values.rules.js';
import { type NamePart, readTypedName } from '../platform/text/typed-name.rules.js';
import { type DateFault, readWrittenDate } from '../platform/text/written-date.rules.js';
import { fault, type Read } from './fault.rules.js';

const DATE_FAULTS: Record<DateFault, MessageKey> = {
  'two-digit-year': 'import.date-short-year',
  'serial-number': 'import.date-serial',
  'no-date': 'import.date',
};

/** A text that must be there. */
export function required(column: string, text: string): Read<string> {
  return text === '' ? fault(column, 'import.missing') : { value: text };
}

/** A number by which somebody is known. */
export function key(column: string, text: string): Read<string> {
  return text.length > LONGEST_NUMBER
    ? fault(column, 'import.key-too-long', { most: LONGEST_NUMBER })
    : required(column, text);
}

/** A text that may be empty. */
export function optional(text: string): Read<string | null> {
  return { value: text === '' ? null : text };
}

/** A date that must be there (D7). */
export function date(column: string, text: string): Read<string> {
  if (text === '') return fault(column, 'import.missing');
  const read = readWrittenDate(text);
  return 'fault' in read ? fault(column, DATE_FAULTS[read.fault], { text }) : { value: read.date };
}

/** A date that may be empty. */
export function optionalDate(column: string, text: string): Read<string | null> {
  return text === '' ? { value: null } : date(column, text);
}

/** An e-mail address that must be there, in lower case (D3). */
export function email(column: string, text: string): Read<string> {
  if (text === '') return fault(column, 'import.missing');
  const address = parseEmail(text);
  return address === undefined ? fault(column, 'import.email', { text }) : { value: address };
}

/** A name, or a part of one, that must be there (D8). */
export function requiredName(column: string, text: string, part: NamePart): Read<string> {
  const name = readTypedName(text, part, true);
  if (typeof name !== 'string') return fault(column, name.key, name.params);
  return required(column, name);
}

/** A part of a name that may be empty, as it is when it has no letter (D8). */
export function optionalName(column: string, text: string): Read<string | null> {
  const name = readTypedName(text, 'given', false);
  return typeof name === 'string' ? optional(name) : fault(column, name.key, name.params);
}
