import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answered, judgeBallot } from './ballot.rules.js';
import type { Questionnaire } from './questionnaire.rules.js';
import {
  answersOf,
  EMPTY_URN,
  hasAnswered,
  packUrn,
  type Shuffle,
  unpackUrn,
  type Urn,
  urnBytes,
  withBallot,
} from './urn.rules.js';

const words = (text: string) => ({ nl: text, en: text });
const ASKED: Questionnaire = {
  key: 'block',
  version: 1,
  of: 'course',
  title: words('Evaluatie'),
  questions: [
    {
      key: 'goals',
      kind: 'scale',
      text: words('Doelen'),
      from: 1,
      to: 5,
      lowest: words('niet'),
      highest: words('wel'),
    },
    { key: 'better', kind: 'open', text: words('Beter'), longest: 200 },
  ],
};

/** Any order will do to see what an urn depends on: this one depends on nothing but what is in it. */
const byLetters: Shuffle = (things) => [...things].sort();
const filled = (ballots: readonly (readonly [string, Answered[]])[], shuffle = byLetters): Urn =>
  ballots.reduce((urn, [person, ballot]) => withBallot(urn, person, ballot, shuffle), EMPTY_URN);

const person = fc.uuid();
const given = fc.record({
  goals: fc.constantFrom('', '1', '2', '3', '4', '5'),
  better: fc.string({ unit: 'binary', maxLength: 200 }),
});
const ballot = given
  .map((one) => judgeBallot(ASKED, one))
  .filter((one): one is { answers: Answered[] } => 'answers' in one);
const ballots = fc
  .uniqueArray(person, { minLength: 2, maxLength: 12 })
  .chain((people) => fc.tuple(...people.map((id) => ballot.map(({ answers }) => [id, answers] as const))));

describe('the urn of an open evaluation', () => {
  it('Q8: takes one ballot of each, and says who answered', () => {
    const urn = filled([['p1', [{ question: 'goals', value: '4' }]]]);
    expect(hasAnswered(urn, 'p1')).toBe(true);
    expect(hasAnswered(urn, 'p2')).toBe(false);
    expect(() => withBallot(urn, 'p1', [], byLetters)).toThrow('evaluations.answered-before');
  });

  it('Q8: holds every answer, and leaves the order to who shuffles', () => {
    const drawn: (readonly unknown[])[] = [];
    const shuffle: Shuffle = (things) => {
      drawn.push([...things]);
      return [...things].reverse();
    };
    const urn = filled(
      [
        [
          'p1',
          [
            { question: 'goals', value: '4' },
            { question: 'better', value: 'a' },
          ],
        ],
        ['p2', [{ question: 'goals', value: '5' }]],
      ],
      shuffle,
    );
    expect(urn.answers).toEqual({ better: ['a'], goals: ['5', '4'] });
    // Each list anew with each ballot, also those to which nothing was added.
    expect(drawn).toEqual([['a'], ['4'], ['a'], ['4', '5']]);
    expect(answersOf(urn)).toHaveLength(3);
  });

  it('Q8: is the same whoever gave which ballot, and in whatever order they came', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (all, turn) => {
        const people = all.map(([id]) => id);
        const turned = all.map(
          ([, answers], index) => [people[(index + turn) % people.length]!, answers] as const,
        );
        expect(filled(turned.toReversed())).toEqual(filled(all));
      }),
    );
  });

  it('Q8: holds no two answers of one person together, nor a person with an answer', () => {
    // What it consists of is all that there is: lists by question, and one of people.
    const urn = filled([
      [
        'p1',
        [
          { question: 'goals', value: '1' },
          { question: 'better', value: 'x' },
        ],
      ],
    ]);
    expect(urn).toEqual({ answered: ['p1'], answers: { goals: ['1'], better: ['x'] } });
  });

  it('Q8: has as many bytes from the first to the last, whatever is in it', () => {
    const bytes = urnBytes(ASKED, 12);
    fc.assert(
      fc.property(ballots, (all) => {
        const urn = filled(all);
        const packed = packUrn(urn, ASKED, 12);
        expect(packed.length).toBe(bytes);
        expect(unpackUrn(packed)).toEqual(urn);
      }),
    );
    expect(packUrn(EMPTY_URN, ASKED, 12).length).toBe(bytes);
  });

  it('Q8: has room for the longest ballots of all', () => {
    const longest = judgeBallot(ASKED, { goals: '5', better: '"\\😀\n'.repeat(50) });
    const people = Array.from(
      { length: 12 },
      (_, index) => `0f8fad5b-d9cb-469f-a165-7086728950${index + 10}`,
    );
    const urn = filled(people.map((id) => [id, (longest as { answers: Answered[] }).answers] as const));
    expect(unpackUrn(packUrn(urn, ASKED, 12))).toEqual(urn);
    expect(() => packUrn(urn, ASKED, 1)).toThrow(RangeError);
  });
});
