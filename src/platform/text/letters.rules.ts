/** A reason that others must be able to follow has at least so many letters (D9). */
export const LETTERS_AT_LEAST = 10;

/** Whether a reason has fewer letters than somebody who reads it needs: dots and digits are none. */
export function tellsTooLittle(reason: string): boolean {
  return (reason.match(/\p{L}/gu)?.length ?? 0) < LETTERS_AT_LEAST;
}
