/** How many somebody gets. */
export const RECOVERY_CODES = 10;
/** Crockford's base 32: no letter looks like a digit, and none of them make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Bytes of a code that are drawn at random: 80 bits, which nobody guesses. */
export const RECOVERY_CODE_BYTES = 10;
/** Of five bits each. */
const CHARACTERS = (RECOVERY_CODE_BYTES * 8) / 5;

/** A recovery code as it is shown: `7QJ4-0M2C-…`. @param bytes that were drawn at random */
export function writeRecoveryCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = bits.match(/.{5}/g)!.map((five) => ALPHABET[parseInt(five, 2)]);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** What was typed as the code that it stands for, without blanks; null when it is none. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === CHARACTERS && [...code].every((one) => ALPHABET.includes(one)) ? code : null;
}
