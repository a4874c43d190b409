import { assertPrintable } from '../documents/printable.service.js';
import { DomainError, type MessageParams } from '../errors/domain-error.rules.js';
import type { MessageKey } from '../product.service.js';
import { sheetErrorIn } from './sheet-errors.rules.js';

/** Characters of a name, or of a part of one: beyond this it is a slip of pasting, and no record has room for it (D8). */
export const LONGEST_NAME = 120;

/** What a name is needed as: a surname may be `NULL`, a given part may be left out, a whole name stands by itself. */
export type NamePart = 'surname' | 'given' | 'whole';

/** Why a name cannot be taken. */
export interface NameFault {
  key: MessageKey;
  params: MessageParams;
}

const HAS_LETTER = /\p{L}/u;

/**
 * Reads a name, or a part of one, wherever it was typed: a cell, a form, the name for print (D8). It comes out with
 * single blanks, composed, without soft hyphens, and with compatibility characters as what they stand for.
 *
 * @param required whether it must be there: without a letter it is a fault then, else the same as nothing
 * @returns the name, `''` for none, or why not; whether none will do the caller says
 */
export function readTypedName(typed: string, part: NamePart, required: boolean): string | NameFault {
  const name = asMeant(typed);
  if (name === '') return '';
  const error = sheetErrorIn(name);
  if (error !== undefined) return { key: 'text.sheet-error', params: { text: error } };
  if (name.length > LONGEST_NAME) return { key: 'field.too-long', params: { most: LONGEST_NAME } };
  if (!HAS_LETTER.test(name) || (part !== 'surname' && name === 'NULL'))
    return required ? { key: 'name.no-letter', params: { text: name } } : '';
  const unseen = unprintable(name);
  if (unseen) return unseen;
  const stray = part === 'whole' ? name.split(' ').find(isNoName) : undefined;
  if (stray !== undefined) return { key: 'name.no-letter', params: { text: stray } };
  return name;
}

/** A word of a whole name that is none: what has no letter, but for a dash between two, or what a database says for nothing. */
function isNoName(word: string): boolean {
  return word === 'NULL' || (!HAS_LETTER.test(word) && !/^\p{Pd}+$/u.test(word));
}

/** Compatibility characters as what they stand for, but for accents that stand by themselves, as in `d´Hont`. */
function asMeant(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .normalize('NFC')
    .replace(/[^\x00-\x7f]/gu, (character) => {
      const meant = character.normalize('NFKC');
      return /^ \p{M}/u.test(meant) ? character : meant;
    })
    .normalize('NFC')
    .replace(/[\t\r\n\p{Zs}]+/gu, ' ')
    .trim();
}

/**
 * Why a name cannot be printed on a record, or undefined when it can: better refused where it can be mended than when
 * the last hour is signed.
 */
function unprintable(name: string): NameFault | undefined {
  try {
    // Records print a trainee's name in the serif, and a signer's in the sans.
    for (const face of ['serif', 'sans'] as const) assertPrintable([name], face);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { key: error.code, params: error.params };
    throw error;
  }
}
