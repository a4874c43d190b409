/** Length is what makes a password strong; kinds of characters are not asked for (NIST SP 800-63B, 3.1.1.2). */
export const SHORTEST_PASSWORD = 12;
/** Long enough for any sentence, short enough to hash. */
export const LONGEST_PASSWORD = 200;
/** Fewer different characters than this is a pattern: `aaaaaaaaaaaa`, `121212121212`. */
const FEWEST_CHARACTERS = 5;

/**
 * A password that a list of common ones, words, names, dates and keyboard rows finds within this many guesses will not do.
 * Three unrelated words take some ten thousand times as many; a word with a year, or two words, take a hundredth.
 */
export const FEWEST_GUESSES = 1e10;
/** What is estimated of a password: the estimate takes longer the longer it is, and no more than this need be guessed. */
const JUDGED_CHARACTERS = 48;

export type PasswordFault =
  | 'short'
  | 'long'
  | 'pattern'
  /** little more than the owner's name or address */
  | 'personal'
  /** little more than what people choose most */
  | 'common'
  /** keys beside one another, or a row such as `abcd` */
  | 'row'
  /** the same once more */
  | 'repeat'
  /** little more than words of the product itself */
  | 'ours'
  /** a word or two, or a name, with or without a date */
  | 'words';

/** A part of a password that can be guessed as a whole, as the estimate finds it. */
export interface GuessedPart {
  /** `dictionary`, `spatial`, `sequence`, `repeat`, `date`, `regex`, `bruteforce` … */
  pattern: string;
  token: string;
  /** by which list, for a word */
  dictionaryName?: string;
}

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

/** What is estimated of a password: without accents, since who guesses leaves them out, and not more than need be. */
export function judgedPart(password: string): string {
  return unaccented(password).slice(0, JUDGED_CHARACTERS);
}

/** What is known of the owner, as words to guess by: whole, and each part of it. */
export function guessedBy(known: readonly string[]): string[] {
  return [...new Set(known.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).map(unaccented))].filter(
    (word) => word.length > 2,
  );
}

/** Why a password is guessed soon: what most of it consists of. */
export function weaknessOf(parts: readonly GuessedPart[]): PasswordFault {
  const length = new Map<PasswordFault, number>();
  for (const part of parts) {
    const fault = faultOf(part);
    if (fault) length.set(fault, (length.get(fault) ?? 0) + part.token.length);
  }
  const [worst] = [...length].sort(([, a], [, b]) => b - a);
  return worst ? worst[0] : 'words';
}

function faultOf({ pattern, dictionaryName }: GuessedPart): PasswordFault | null {
  if (pattern === 'spatial' || pattern === 'sequence') return 'row';
  if (pattern === 'repeat') return 'repeat';
  if (pattern !== 'dictionary') return null;
  if (dictionaryName === 'userInputs') return 'personal';
  if (dictionaryName === 'ours') return 'ours';
  return dictionaryName?.startsWith('passwords') ? 'common' : 'words';
}

function unaccented(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
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
