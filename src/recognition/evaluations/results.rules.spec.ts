import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canOpen, windowOf } from './evaluation-window.rules.js';
import type { Answered } from './ballot.rules.js';
import type { Question, Questionnaire } from './questionnaire.rules.js';
import { comparedWith, keptOf, resultsOf } from './results.rules.js';

const words = (text: string) => ({ nl: text, en: text });
const SCALE: Question = {
  key: 'goals',
  kind: 'scale',
  text: words('Doelen'),
  from: 1,
  to: 5,
  lowest: words('niet'),
  highest: words('wel'),
};
const CHOICE: Question = {
  key: 'pace',
  kind: 'choice',
  text: words('Tempo'),
  choices: [
    { key: 'slow', text: words('langzaam') },
    { key: 'good', text: words('goed') },
    { key: 'fast', text: words('snel') },
  ],
};
const OPEN: Question = { key: 'better', kind: 'open', text: words('Beter'), longest: 600 };
const ASKED: Questionnaire = {
  key: 'block',
  version: 1,
  of: 'course',
  title: words('Evaluatie'),
  questions: [SCALE, CHOICE, OPEN],
};

const answers = (question: string, ...values: string[]): Answered[] =>
  values.map((value) => ({ question, value }));
const shown = (...given: Answered[][]) => resultsOf(ASKED, keptOf(ASKED, given.flat()));

describe('what is shown of an evaluation', () => {
  it('Q8: with 4 answers to a question nothing but the number (acceptance 5)', () => {
    const given = [
      answers('goals', '1', '1', '1', '1'),
      answers('pace', 'good', 'good', 'slow', 'fast'),
      answers('better', 'a', 'b', 'c', 'd'),
    ];
    expect(shown(...given)).toEqual([
      { question: SCALE, count: 4, shown: 'number' },
      { question: CHOICE, count: 4, shown: 'number' },
      { question: OPEN, count: 4, shown: 'number' },
    ]);
  });

  it('Q8: nor is anything else kept of them', () => {
    const kept = keptOf(ASKED, [
      ...answers('goals', '1', '2', '3', '4'),
      ...answers('better', 'a', 'b', 'c', 'd'),
    ]);
    expect(kept).toEqual({
      answered: [
        { question: 'goals', count: 4 },
        { question: 'pace', count: 0 },
        { question: 'better', count: 4 },
      ],
      tallies: [],
      texts: [],
    });
  });

  it('Q8: is decided question by question', () => {
    const [goals, pace, better] = shown(
      answers('goals', '5', '5', '4', '5', '1'),
      answers('pace', 'good'),
      answers('better', 'b', 'a', 'c', 'b', 'a'),
    );
    expect(goals).toMatchObject({ count: 5, shown: 'bars', mean: 4 });
    expect(pace).toEqual({ question: CHOICE, count: 1, shown: 'number' });
    expect(better).toEqual({ question: OPEN, count: 5, shown: 'texts', texts: ['a', 'a', 'b', 'b', 'c'] });
  });

  it('Q3: is drawn with a bar for each answer that there is, in whole per cent', () => {
    const [, pace] = shown(answers('pace', 'good', 'good', 'good', 'slow', 'slow', 'good'));
    expect(pace).toMatchObject({
      mean: null,
      bars: [
        { value: 'slow', count: 2, percent: 33 },
        { value: 'good', count: 4, percent: 67 },
        { value: 'fast', count: 0, percent: 0 },
      ],
    });
  });

  it('Q8: does not depend on the order of answers; bars hold each once and add up to 100', () => {
    const value = fc.constantFrom('1', '2', '3', '4', '5');
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.array(fc.string({ maxLength: 5 }), { maxLength: 12 }),
        (steps, texts) => {
          const given = [...answers('goals', ...steps), ...answers('better', ...texts)];
          const kept = keptOf(ASKED, given);
          expect(keptOf(ASKED, given.toReversed())).toEqual(kept);
          const [goals] = resultsOf(ASKED, kept);
          expect(goals!.count).toBe(steps.length);
          expect(goals!.shown).toBe(steps.length < 5 ? 'number' : 'bars');
          if (goals!.shown !== 'bars') return;
          expect(goals!.bars.map(({ count }) => count)).toEqual(
            ['1', '2', '3', '4', '5'].map((one) => steps.filter((step) => step === one).length),
          );
          expect(goals!.bars.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
        },
      ),
    );
  });

  it('Q3: stands beside that of earlier editions, where the question was the same and enough answered it', () => {
    const earlier = (name: string, question: Question, ...values: string[]) => {
      const questionnaire = { ...ASKED, version: 2, questions: [question] };
      return { name, questionnaire, kept: keptOf(questionnaire, answers(question.key, ...values)) };
    };
    const compared = comparedWith(SCALE, [
      earlier('2024', { ...SCALE, text: words('De doelen') }, '2', '2', '2', '2', '2'),
      earlier('2025', { ...SCALE, to: 7 }, '2', '2', '2', '2', '2'),
      earlier('2026', SCALE, '3', '3', '3', '3'),
      earlier('2027', CHOICE, 'good'),
    ]);
    expect(compared.map(({ name, result }) => [name, result.shown, result.count])).toEqual([
      ['2024', 'bars', 5],
      ['2026', 'number', 4],
    ]);
  });
});

describe('the days on which a meeting is evaluated', () => {
  it('Q8: begin when it ends, and go on to the end of the fourteenth day after it', () => {
    // Over the change of the clock, which is on 28 March.
    const window = windowOf({ heldOn: '2027-03-20', endsAt: '17:00' });
    expect(window.opens).toEqual(Temporal.Instant.from('2027-03-20T17:00:00+01:00'));
    expect(window.closes).toEqual(Temporal.Instant.from('2027-04-04T00:00:00+02:00'));
  });

  it('Q8: it is not opened with less than two days left to answer in', () => {
    const window = windowOf({ heldOn: '2027-03-20', endsAt: '17:00' });
    const opens = (moment: string) => canOpen(window, Temporal.Instant.from(moment));
    expect(opens('2027-03-20T16:59:59+01:00')).toBe(false);
    expect(opens('2027-03-20T17:00:00+01:00')).toBe(true);
    expect(opens('2027-04-02T00:00:00+02:00')).toBe(true);
    expect(opens('2027-04-02T00:00:01+02:00')).toBe(false);
  });
});
