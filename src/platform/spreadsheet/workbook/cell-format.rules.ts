/** How the number in a cell is shown: what makes a date of it, or zeros before it. */
export type CellFormat =
  | { shows: 'number' }
  | { shows: 'date' | 'moment' | 'time' | 'duration' }
  /** zeros up to so many figures, as in a member number */
  | { shows: 'padded'; figures: number };

const NUMBER: CellFormat = { shows: 'number' };

// The numbers of formats that stand in no file (ECMA-376 part 1 §18.8.30), with those of East Asian programs.
const BUILT_IN: readonly [from: number, to: number, CellFormat][] = [
  [14, 17, { shows: 'date' }],
  [18, 21, { shows: 'time' }],
  [22, 22, { shows: 'moment' }],
  [27, 31, { shows: 'date' }],
  [32, 35, { shows: 'time' }],
  [36, 36, { shows: 'date' }],
  [45, 45, { shows: 'time' }],
  [46, 46, { shows: 'duration' }],
  [47, 47, { shows: 'time' }],
  [50, 58, { shows: 'date' }],
];

// What is shown as it stands: text in quotes, a character after a backslash, a blank as wide as one, a filling.
const LITERAL = /"[^"]*"?|\\.|_.|\*./gu;
const ELAPSED = /\[(?:h+|m+|s+|u+)\]/iu;
const BRACKETS = /\[[^\]]*\]/gu;
const GENERAL = /^(?:general|standaard|standard|@)?$/iu;

/**
 * What a cell's number format makes of its number.
 *
 * @param id of the format
 * @param code as it stands in the file, if it does
 */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code !== undefined) return formatOf(code);
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? NUMBER;
}

function formatOf(code: string): CellFormat {
  const [first = ''] = code.replace(LITERAL, '').split(';');
  if (ELAPSED.test(first)) return { shows: 'duration' };
  const signs = first.replace(BRACKETS, '').trim();
  if (/^0{2,}$/.test(signs)) return { shows: 'padded', figures: signs.length };
  // No figure stands in the format of a date, but for fractions of a second.
  if (GENERAL.test(signs) || /[#?]/.test(signs)) return NUMBER;
  // Files hold the English letters; some programs write the Dutch `jjjj` and `uu` all the same.
  const hasTime = /[hsu]/iu.test(signs);
  const hasDate = /[ydj]/iu.test(signs) || (!hasTime && /m/iu.test(signs));
  if (hasDate) return { shows: hasTime ? 'moment' : 'date' };
  return hasTime ? { shows: 'time' } : NUMBER;
}
