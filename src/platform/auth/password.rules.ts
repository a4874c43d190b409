/** Length is what makes a password strong; kinds of characters are not asked for. */
export const SHORTEST_PASSWORD = 12;
/** Long enough for any sentence, short enough to hash. */
export const LONGEST_PASSWORD = 200;
/** Fewer different characters than this is a pattern: `aaaaaaaaaaaa`, `121212121212`. */
const FEWEST_CHARACTERS = 5;

export type PasswordFault = 'short' | 'long' | 'pattern' | 'personal';

/**
 * Why a password may not be chosen; null when it may.
 *
 * @param known what anybody knows of its owner: address, name. A password that is little more than that is refused
 */
export function passwordFault(password: string, known: readonly string[]): PasswordFault | null {
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD) return 'short';
  if (characters.length > LONGEST_PASSWORD) return 'long';
  if (new Set(characters.map((one) => one.toLowerCase())).size < FEWEST_CHARACTERS) return 'pattern';
  return leftOver(password, known) < SHORTEST_PASSWORD / 2 ? 'personal' : null;
}

/** How many letters and digits remain when what is known of the owner is taken out. */
function leftOver(password: string, known: readonly string[]): number {
  const words = known
    .flatMap((text) => [bare(text), ...text.split(/[\s@.]+/).map(bare)])
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
  return [...words.reduce((rest, word) => rest.replaceAll(word, ''), bare(password))].length;
}

/** Letters and digits only, without case or accents. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
