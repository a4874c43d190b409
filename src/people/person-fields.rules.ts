import { assertPrintable } from '../platform/documents/fonts.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';

/** Longest number by which a trainee is known; longer ones are a slip, and would not fit an index. */
export const LONGEST_NUMBER = 100;

/** Characters of a part of a name, or of an address: beyond this it is a slip of pasting. */
export const LONGEST_NAME_PART = 120;

/** Eleven digits, as in the register of health professionals (D1). */
export function isBigNumber(text: string): boolean {
  return /^\d{11}$/.test(text);
}

/**
 * Why a part of a name cannot be printed on a record, or undefined when it can: better refused where it can be mended
 * than when the last hour is signed.
 */
export function unprintable(text: string): DomainError | undefined {
  try {
    assertPrintable([text], 'serif');
    assertPrintable([text], 'sans');
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Calendar years with commas between, each once and in order (D2); undefined when something else stands there. */
export function readYears(text: string): number[] | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.some((part) => !/^(19|20)\d\d$/.test(part))) return undefined;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}
