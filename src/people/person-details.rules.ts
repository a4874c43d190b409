import type { Text } from '../platform/web/page.js';
import { parseEmail } from '../platform/spreadsheet/dutch-values.js';
import { isBigNumber, LONGEST_NAME_PART, LONGEST_NUMBER, unprintable } from './person-fields.rules.js';

/** What the secretariat keeps of a person (D1, D2), and changes. Empty is null. */
export interface PersonDetails {
  participantNumber: string | null;
  surname: string | null;
  tussenvoegsel: string | null;
  initials: string | null;
  callName: string | null;
  /** the whole name of a person who came as a leader (D2) */
  fullName: string | null;
  email: string;
  bigNumber: string | null;
}

export type PersonField = keyof PersonDetails;

/** Details as they were typed, or what is wrong with each field. */
export type ReadDetails<Field extends PersonField> =
  { details: Pick<PersonDetails, Field> } | { wrong: Partial<Record<Field, Text>> };

/** Which fields must be filled: of a trainee those of D1, of a leader those of D2. */
export const REQUIRED_OF_TRAINEE: readonly PersonField[] = ['participantNumber', 'surname', 'email'];
export const REQUIRED_OF_LEADER: readonly PersonField[] = ['fullName', 'email'];

const JUDGE: Record<PersonField, (text: string) => Text | undefined> = {
  participantNumber: (text) => tooLong(text, LONGEST_NUMBER),
  surname: namePart,
  tussenvoegsel: namePart,
  initials: namePart,
  callName: namePart,
  fullName: namePart,
  email: (text) =>
    parseEmail(text) === undefined ? { key: 'field.email.wrong', params: { text } } : tooLong(text, 254),
  bigNumber: (text) => (isBigNumber(text) ? undefined : { key: 'import.big-number', params: { text } }),
};

/** Reads the fields that a form has, and judges each by itself, so that everything wrong is said at once (D1, D2). */
export function readDetails<Field extends PersonField>(
  typed: Record<Field, string>,
  fields: readonly Field[],
  required: readonly PersonField[],
): ReadDetails<Field> {
  const wrong: Partial<Record<Field, Text>> = {};
  const details: Partial<Record<PersonField, string | null>> = {};
  for (const field of fields) {
    const text = typed[field].replace(/\s+/g, ' ').trim();
    const fault =
      text === '' ? required.includes(field) && ({ key: 'field.missing' } as const) : JUDGE[field](text);
    if (fault) wrong[field] = fault;
    details[field] = valueOf(field, text);
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { details: details as Pick<PersonDetails, Field> };
}

/** Addresses are compared without regard to case, so they are kept in lower case (D3). */
function valueOf(field: PersonField, text: string): string | null {
  if (text === '') return null;
  return field === 'email' ? text.toLowerCase() : text;
}

function namePart(text: string): Text | undefined {
  const error = unprintable(text);
  return error ? { key: error.code, params: error.params } : tooLong(text, LONGEST_NAME_PART);
}

function tooLong(text: string, most: number): Text | undefined {
  return text.length > most ? { key: 'people.too-long', params: { most } } : undefined;
}
