import type { Answered } from './ballot.rules.js';
import { isComparable, optionsOf, type Question, type Questionnaire } from './questionnaire.rules.js';

/** With fewer answers to a question nothing but their number is shown (Q8). */
export const FEWEST_ANSWERS = 5;

/** How often one answer was given. */
export interface Tally {
  question: string;
  value: string;
  count: number;
}

/** What is kept of an evaluation after it closed: no ballots, nothing that holds two answers of one person together. */
export interface Kept {
  /** how many answered each question; of all questions */
  answered: { question: string; count: number }[];
  /** of scales and choices with enough answers */
  tallies: Tally[];
  /** of free texts with enough answers, in the order of their letters */
  texts: { question: string; text: string }[];
}

/** One bar of a drawing. */
export interface Bar {
  /** the step of a scale, or the key of a choice */
  value: string;
  count: number;
  /** of the answers to this question, in whole per cent; together 100 */
  percent: number;
}

/** What is shown of one question. */
export type QuestionResult = { question: Question; count: number } & (
  | { shown: 'number' }
  | { shown: 'bars'; bars: Bar[]; mean: number | null }
  | { shown: 'texts'; texts: string[] }
);

/** An earlier evaluation to compare with. */
export interface Earlier {
  /** what it is called: the edition's name */
  name: string;
  questionnaire: Questionnaire;
  kept: Kept;
}

/**
 * What is kept of the answers to an evaluation. Answers to a question that fewer than five people answered are dropped here: nobody
 * would ever see them.
 *
 * @param answers all of them, in whatever order; no more than one a person to each question
 */
export function keptOf({ questions }: Questionnaire, answers: readonly Answered[]): Kept {
  const kept: Kept = { answered: [], tallies: [], texts: [] };
  for (const question of questions) {
    const values = answers.flatMap((one) => (one.question === question.key ? [one.value] : []));
    kept.answered.push({ question: question.key, count: values.length });
    if (values.length < FEWEST_ANSWERS) continue;
    if (question.kind === 'open')
      kept.texts.push(...inOrder(values).map((text) => ({ question: question.key, text })));
    else
      for (const value of optionsOf(question)) {
        const count = values.filter((one) => one === value).length;
        if (count > 0) kept.tallies.push({ question: question.key, value, count });
      }
  }
  return kept;
}

/** What is shown, question by question, in the order of the questionnaire (Q3, Q8). */
export function resultsOf({ questions }: Questionnaire, kept: Kept): QuestionResult[] {
  return questions.map((question) => resultOf(question, kept));
}

/**
 * The same questions in earlier editions, each by its name, the given order kept. A question that was not asked then, or on another
 * scale, is left out.
 */
export function comparedWith(
  question: Question,
  earlier: readonly Earlier[],
): { name: string; result: QuestionResult }[] {
  return earlier.flatMap(({ name, questionnaire, kept }) => {
    const then = questionnaire.questions.find((one) => isComparable(one, question));
    return then ? [{ name, result: resultOf(then, kept) }] : [];
  });
}

function resultOf(question: Question, { answered, tallies, texts }: Kept): QuestionResult {
  const count = answered.find((one) => one.question === question.key)?.count ?? 0;
  if (count < FEWEST_ANSWERS) return { question, count, shown: 'number' };
  if (question.kind === 'open') {
    const own = texts.filter((one) => one.question === question.key).map(({ text }) => text);
    return { question, count, shown: 'texts', texts: inOrder(own) };
  }
  const counts = optionsOf(question).map(
    (value) => tallies.find((one) => one.question === question.key && one.value === value)?.count ?? 0,
  );
  const percents = wholePercents(counts);
  const bars = optionsOf(question).map((value, index) => ({
    value,
    count: counts[index]!,
    percent: percents[index]!,
  }));
  return { question, count, shown: 'bars', bars, mean: question.kind === 'scale' ? meanOf(bars) : null };
}

/** To one decimal. */
function meanOf(bars: readonly Bar[]): number {
  const [sum, count] = bars.reduce(
    ([all, n], bar) => [all + Number(bar.value) * bar.count, n + bar.count],
    [0, 0],
  );
  return Math.round((sum / count) * 10) / 10;
}

/** Parts in whole per cent that add up to 100: the largest remainders are rounded up, the first of equals. */
function wholePercents(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const floors = counts.map((count) => Math.floor((count * 100) / all));
  const missing = 100 - floors.reduce((sum, part) => sum + part, 0);
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * 100) % all }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const up = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return floors.map((part, index) => part + (up.has(index) ? 1 : 0));
}

/** By the numbers of their characters: an order that says nothing of who wrote what when. */
function inOrder(texts: readonly string[]): string[] {
  return [...texts].sort((one, other) => (one < other ? -1 : Number(one > other)));
}
