import { BadRequestException } from '@nestjs/common';
import type { PersonDetails, PersonField } from '../person-details.rules.js';

/** What a form was made from, as one hidden field, so that a change by somebody else is noticed and can be told. */
export function encodeSeen(person: PersonDetails, fields: readonly PersonField[]): string {
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, person[field]])));
}

/** @throws BadRequestException for what no form of ours sends */
export function decodeSeen(seen: string, fields: readonly PersonField[]): Partial<PersonDetails> {
  try {
    const read = JSON.parse(seen) as Record<string, unknown>;
    const known = fields.map((field): [PersonField, string | null] => {
      const value = read[field];
      if (value !== null && typeof value !== 'string') throw new TypeError(field);
      return [field, value];
    });
    return Object.fromEntries(known) as Partial<PersonDetails>;
  } catch (cause) {
    throw new BadRequestException('seen', { cause });
  }
}
