import { randomBytes } from 'node:crypto';

/**
 * Crockford's base 32: no letter that people mistake for a digit, and capitals make no difference, so that an address
 * on paper can be typed over.
 */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_BYTES = 16;
const BITS_A_LETTER = 5;
const LENGTH = Math.ceil((RANDOM_BYTES * 8) / BITS_A_LETTER);

/** The last part of a record's public address: 128 random bits in 26 letters and digits (K3). */
export function newVerificationAddress(): string {
  let value = BigInt(`0x${randomBytes(RANDOM_BYTES).toString('hex')}`);
  let letters = '';
  for (let index = 0; index < LENGTH; index++) {
    letters = ALPHABET.charAt(Number(value & 31n)) + letters;
    value >>= 5n;
  }
  return letters;
}

/**
 * Reads an address as people type it: with capitals, blanks and hyphens, an O for a 0, an I or L for a 1, alone or as
 * the whole address of the page. Costs no database work, so a wrong one can be refused before any.
 *
 * @returns the address as it is kept, or `undefined` when it cannot be one
 */
export function readVerificationAddress(typed: string): string | undefined {
  const path = typed.replace(/[?#].*$/s, '').replace(/[/\s]+$/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  const letters = last.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  // The first letter holds only the three bits that 128 leaves after 25 letters of five.
  return /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(letters) ? letters : undefined;
}
