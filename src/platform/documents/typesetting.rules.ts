import { type Run, type Line, type Measure, type Word, LineBreaker } from './line-breaker.rules.js';

/** Written in a text where a line must not break; it is printed as an ordinary space. */
export const NO_BREAK = '\u00A0';

/**
 * Breaks runs into lines no wider than `width` points. Breaks only at spaces, and inside a word only if that word
 * alone is wider than a line: nothing is ever clipped.
 */
export function breakLines<Style>(runs: Run<Style>[], width: number, measure: Measure<Style>): Line<Style>[] {
  const breaker = new LineBreaker(width, measure);
  for (const word of words(runs)) breaker.add(word);
  return breaker.finish();
}

/** The same number of lines, set as narrow as they can be, so that they become about equally long. */
export function breakBalanced<Style>(
  runs: Run<Style>[],
  width: number,
  measure: Measure<Style>,
): Line<Style>[] {
  const widest = breakLines(runs, width, measure);
  let best = widest;
  for (let share = 1 - BALANCE_STEP; share >= 1 / widest.length; share -= BALANCE_STEP) {
    const narrower = breakLines(runs, width * share, measure);
    if (narrower.length > widest.length) break;
    best = narrower;
  }
  return best;
}

/** Text with parts between asterisks, as runs in two styles. */
export function emphasised<Style>(text: string, plain: Style, strong: Style): Run<Style>[] {
  return text
    .split('*')
    .map((part, index) => ({ text: part, style: index % 2 === 0 ? plain : strong }))
    .filter((run) => run.text !== '');
}

const BALANCE_STEP = 0.02;

function words<Style>(runs: Run<Style>[]): Word<Style>[] {
  const found: Word<Style>[] = [[]];
  for (const { text, style } of runs) {
    text.split(' ').forEach((part, index) => {
      if (index > 0) found.push([]);
      if (part !== '') found.at(-1)?.push({ text: part.replaceAll(NO_BREAK, ' '), style });
    });
  }
  return found.filter((word) => word.length > 0);
}
