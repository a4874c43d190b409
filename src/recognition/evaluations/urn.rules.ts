import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { Answered } from './ballot.rules.js';
import type { Questionnaire } from './questionnaire.rules.js';

/**
 * What waits of an open evaluation, all of it in one sealed row: who answered, and the answers, question by question, each list in
 * an order that was drawn anew. Nothing in it holds two answers of one person together, and nothing holds an answer to a person.
 */
export interface Urn {
  /** ids of who answered, sorted */
  answered: string[];
  /** by the keys of questions */
  answers: Record<string, string[]>;
}

/** Puts things into an order that was drawn: the rules draw nothing themselves. */
export type Shuffle = <T>(things: readonly T[]) => T[];

export const EMPTY_URN: Urn = { answered: [], answers: {} };

/** In UTF-8 a character has four bytes at most; a judged ballot holds none for which JSON needs more. */
const BYTES_OF_CHARACTER = 4;
/** A key with its quotes, colon and brackets, and a value's quotes and comma. */
const BYTES_OF_ENTRY = 64;
/** An id with quotes and comma. */
const BYTES_OF_PERSON = 40;
const BYTES_OF_LENGTH = 4;

/** Whether somebody answered: one ballot each (Q8). */
export function hasAnswered({ answered }: Urn, person: string): boolean {
  return answered.includes(person);
}

/**
 * The urn with one more ballot in it, every list in a new order.
 *
 * @throws DomainError `evaluations.answered-before` when this person has a ballot in it
 */
export function withBallot(urn: Urn, person: string, ballot: readonly Answered[], shuffle: Shuffle): Urn {
  if (hasAnswered(urn, person)) throw new DomainError('evaluations.answered-before', {}, 'conflict');
  const questions = [
    ...new Set([...Object.keys(urn.answers), ...ballot.map(({ question }) => question)]),
  ].sort();
  const answers = questions.map((question) => {
    const added = ballot.flatMap((one) => (one.question === question ? [one.value] : []));
    return [question, shuffle([...(urn.answers[question] ?? []), ...added])] as const;
  });
  return { answered: [...urn.answered, person].sort(), answers: Object.fromEntries(answers) };
}

/** All answers of an urn, to be counted at closing. */
export function answersOf({ answers }: Urn): Answered[] {
  return Object.entries(answers).flatMap(([question, values]) =>
    values.map((value) => ({ question, value })),
  );
}

/**
 * The bytes of an urn, to be sealed. Their number depends on the questionnaire and on how many answers it may come to, never on what is
 * in it: otherwise it would grow by what somebody wrote.
 *
 * @param most how many people may answer
 */
export function packUrn(urn: Urn, questionnaire: Questionnaire, most: number): Uint8Array {
  const content = Buffer.from(JSON.stringify(urn));
  const packed = Buffer.alloc(urnBytes(questionnaire, most));
  if (BYTES_OF_LENGTH + content.length > packed.length)
    throw new RangeError('An urn with more in it than it can hold');
  packed.writeUInt32BE(content.length);
  content.copy(packed, BYTES_OF_LENGTH);
  return packed;
}

/** The urn that was packed. */
export function unpackUrn(packed: Uint8Array): Urn {
  const bytes = Buffer.from(packed);
  const length = bytes.readUInt32BE();
  return JSON.parse(bytes.toString('utf8', BYTES_OF_LENGTH, BYTES_OF_LENGTH + length)) as Urn;
}

/** How many bytes an urn has for its whole life. */
export function urnBytes({ questions }: Questionnaire, most: number): number {
  const ballot = questions.reduce(
    (sum, question) =>
      sum + BYTES_OF_ENTRY + (question.kind === 'open' ? question.longest * BYTES_OF_CHARACTER : 0),
    BYTES_OF_PERSON,
  );
  return BYTES_OF_LENGTH + BYTES_OF_ENTRY * (questions.length + 2) + ballot * most;
}
