import { canonicalize } from 'json-canonicalize';
import { DomainError } from '../../platform/errors/domain-error.rules.js';

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

/** A scale of more steps is not read off. */
const MOST_STEPS = 11;
/** Nobody fills in more. */
export const MOST_QUESTIONS = 30;
/** What a questionnaire of an intervision day is for. */
export const DAY = 'day';
/** What a free text may hold at most: every ballot takes as much room in the urn as the longest could (decision 34). */
export const LONGEST_TEXT = 1000;

/**
 * Checks a questionnaire's data file before it becomes a version for good.
 *
 * @param isScheduled whether a component is followed in blocks
 * @throws DomainError `evaluations.questionnaire-wrong` naming the file and what is wrong in it
 */
export function assertQuestionnaire(
  questionnaire: Questionnaire,
  file: string,
  isScheduled: (component: string) => boolean,
): void {
  const problem = problemOf(questionnaire, isScheduled);
  if (problem) throw new DomainError('evaluations.questionnaire-wrong', { file, problem });
}

/**
 * Whether a file may take the place of what is stored under its key and number: only when it is the same. A changed question is a
 * new version, so that what was answered stays an answer to what was asked.
 *
 * @throws DomainError `evaluations.version-changed` with the number that the next version has
 */
export function assertSameVersion(stored: Questionnaire, given: Questionnaire): void {
  if (canonicalize(stored) !== canonicalize(given))
    throw new DomainError(
      'evaluations.version-changed',
      { questionnaire: given.key, version: given.version, next: given.version + 1 },
      'conflict',
    );
}

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

function problemOf(
  { key, version, of, title, questions }: Questionnaire,
  isScheduled: (component: string) => boolean,
): string | null {
  if (!isKey(key)) return 'key';
  if (!Number.isInteger(version) || version < 1) return 'version';
  if (of !== DAY && !isScheduled(of)) return 'of';
  if (!areWords(title)) return 'title';
  if (questions.length === 0 || questions.length > MOST_QUESTIONS) return 'questions';
  if (new Set(questions.map((one) => one.key)).size !== questions.length) return 'questions.key';
  const wrong = questions.find((question) => !isQuestion(question));
  return wrong ? `questions.${wrong.key}` : null;
}

function isQuestion(question: Question): boolean {
  if (!isKey(question.key) || !areWords(question.text)) return false;
  if (question.kind === 'scale') return isScale(question);
  if (question.kind === 'choice') return isChoice(question);
  const { longest } = question;
  return question.kind === 'open' && Number.isInteger(longest) && longest > 0 && longest <= LONGEST_TEXT;
}

function isScale({ from, to, lowest, highest }: ScaleQuestion): boolean {
  const steps = to - from + 1;
  return (
    Number.isInteger(from) &&
    Number.isInteger(to) &&
    steps >= 2 &&
    steps <= MOST_STEPS &&
    areWords(lowest) &&
    areWords(highest)
  );
}

function isChoice({ choices }: ChoiceQuestion): boolean {
  const keys = choices.map(({ key }) => key);
  const distinct = new Set(keys).size === keys.length;
  return keys.length >= 2 && distinct && choices.every(({ key, text }) => isKey(key) && areWords(text));
}

function isKey(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(text);
}

function areWords(words: Words | undefined): boolean {
  return !!words && [words.nl, words.en].every((text) => typeof text === 'string' && text.trim() !== '');
}
