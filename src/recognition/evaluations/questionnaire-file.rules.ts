import { canonicalize } from 'json-canonicalize';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import {
  type ChoiceQuestion,
  DAY,
  LONGEST_TEXT,
  MOST_QUESTIONS,
  type Question,
  type Questionnaire,
  type ScaleQuestion,
  type Words,
} from './questionnaire.rules.js';

/** A scale of more steps is not read off. */
const MOST_STEPS = 11;

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
