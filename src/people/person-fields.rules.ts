/** Longest number by which a trainee is known; longer ones are a slip, and would not fit an index. */
export const LONGEST_NUMBER = 100;

/** Longest name of a region. */
export const LONGEST_REGION = 60;

/**
 * The register in which the numbers of D1 and of lists of attendees stand: its key in the data file of the doctors' body (Q4).
 */
export const BIG_REGISTER = 'big-doctors';

/** Eleven digits, as in that register (D1). */
export function isBigNumber(text: string): boolean {
  return /^\d{11}$/.test(text);
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
