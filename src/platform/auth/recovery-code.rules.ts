import { randomInt } from 'node:crypto';

/** How many somebody gets. */
export const RECOVERY_CODES = 10;
/** Crockford's base 32: no letter looks like a digit, and none of them make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Of five bits each. */
const CHARACTERS = 16;

/** A recovery code as it is shown: `7QJ4-0M2C-…`, 80 random bits. */
export function newRecoveryCode(): string {
  const characters = Array.from({ length: CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** What was typed as the code that it stands for, without blanks; null when it is none. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === CHARACTERS && [...code].every((one) => ALPHABET.includes(one)) ? code : null;
}
