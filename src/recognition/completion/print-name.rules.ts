import { assertPrintable } from '../../platform/documents/fonts.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { NAME_FACE } from './completion-record-pdf.page.js';

/** Characters of a name for print. */
export const LONGEST_NAME = 120;

/**
 * A name as its bearer wants it printed.
 *
 * @throws DomainError naming the field `name`: empty, too long, without a letter, or with what cannot be printed
 */
export function readPrintName(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '') throw new DomainError('trainee.name.missing', {}, 'invalid', 'name');
  if (name.length > LONGEST_NAME)
    throw new DomainError('trainee.name.too-long', { most: LONGEST_NAME }, 'invalid', 'name');
  if (!/\p{L}/u.test(name)) throw new DomainError('trainee.name.no-letter', {}, 'invalid', 'name');
  assertPrintable([name], NAME_FACE, 'name');
  // Whoever signs for others later stands on their records too, and there in the face for text.
  assertPrintable([name], 'sans', 'name');
  return name;
}
