import type { MessageKey } from '../../platform/product.service.js';
import type { MessageParams } from '../../platform/errors/domain-error.rules.js';
import { optionsOf, type Question, type Questionnaire } from './questionnaire.rules.js';

/** What one person answered to one question: a step of a scale or the key of a choice as it is counted, or a text. */
export interface Answered {
  question: string;
  value: string;
}

/** What is wrong with an answer, at its question. */
export interface BallotFault {
  question: string;
  key: MessageKey;
  params: MessageParams;
}

/** Every question may be left open; a ballot of nothing is none. */
export type JudgedBallot = { answers: Answered[] } | { faults: BallotFault[] };

/** Controls, what cannot be seen, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * Judges what somebody filled in.
 *
 * @param given by the keys of questions, as it came from the form
 */
export function judgeBallot(
  { questions }: Pick<Questionnaire, 'questions'>,
  given: Readonly<Record<string, string | undefined>>,
): JudgedBallot {
  const answers: Answered[] = [];
  const faults: BallotFault[] = [];
  for (const question of questions) {
    const value =
      question.kind === 'open' ? plainText(given[question.key] ?? '') : (given[question.key] ?? '').trim();
    if (value === '') continue;
    const fault = faultOf(question, value);
    if (fault) faults.push({ question: question.key, ...fault });
    else answers.push({ question: question.key, value });
  }
  if (faults.length === 0 && answers.length === 0)
    faults.push({ question: questions[0]!.key, key: 'evaluations.nothing-answered', params: {} });
  return faults.length > 0 ? { faults } : { answers };
}

/**
 * A free text without what a device puts into it by itself: one kind of line break, no blanks at the ends of lines, composed letters,
 * no characters that cannot be seen. How somebody's keyboard writes says who they are.
 */
function plainText(text: string): string {
  const lines = text.normalize('NFC').split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  return lines
    .map((line) => line.replace(/\s/gu, ' ').replace(UNSEEN, '').trimEnd())
    .join('\n')
    .trim();
}

function faultOf(question: Question, value: string): Omit<BallotFault, 'question'> | null {
  if (question.kind === 'open') {
    const { longest } = question;
    return [...value].length > longest ? { key: 'evaluations.text-too-long', params: { longest } } : null;
  }
  return optionsOf(question).includes(value) ? null : { key: 'evaluations.choice-unknown', params: {} };
}
