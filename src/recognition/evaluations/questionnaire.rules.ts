import { canonicalize } from 'json-canonicalize';

/** A text in both languages. */
export interface Words {
  nl: string;
  en: string;
}

interface AskedQuestion {
  /** by it a question is the same one in the next version, and is compared with earlier editions: never changes once used */
  key: string;
  text: Words;
}

/** Whole numbers from one to another, of which the ends have words. */
export interface ScaleQuestion extends AskedQuestion {
  kind: 'scale';
  from: number;
  to: number;
  lowest: Words;
  highest: Words;
}

/** One of several answers. */
export interface ChoiceQuestion extends AskedQuestion {
  kind: 'choice';
  choices: { key: string; text: Words }[];
}

/** A free text. */
export interface OpenQuestion extends AskedQuestion {
  kind: 'open';
  /** in characters */
  longest: number;
}

export type Question = ScaleQuestion | ChoiceQuestion | OpenQuestion;

/** One version of a questionnaire, as its data file in `seeds/questionnaires` states it (Q3). */
export interface Questionnaire {
  key: string;
  version: number;
  /** what meetings it is for: `day`, or the component of a block */
  of: string;
  title: Words;
  questions: Question[];
}

/** Nobody fills in more. */
export const MOST_QUESTIONS = 30;
/** What a questionnaire of an intervision day is for. */
export const DAY = 'day';
/** What a free text may hold at most: every ballot takes as much room in the urn as the longest could (decision 34). */
export const LONGEST_TEXT = 1000;

/** The version of a questionnaire that is sent now: the one with the highest number. */
export function newestOf(
  versions: readonly Questionnaire[],
  of: Questionnaire['of'],
): Questionnaire | undefined {
  return versions.filter((one) => one.of === of).sort((one, other) => other.version - one.version)[0];
}

/**
 * Whether the answers to a question can stand beside those to the one of that key in another version: it is asked on the same scale, or
 * with the same choices. Its words may differ.
 */
export function isComparable(one: Question, other: Question): boolean {
  if (one.key !== other.key || one.kind !== other.kind) return false;
  return canonicalize(optionsOf(one)) === canonicalize(optionsOf(other));
}

/** What can be answered, as it is counted: the steps of a scale, or the keys of choices; none of a free text. */
export function optionsOf(question: Question): string[] {
  if (question.kind === 'open') return [];
  if (question.kind === 'choice') return question.choices.map(({ key }) => key);
  const { from, to } = question;
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}
