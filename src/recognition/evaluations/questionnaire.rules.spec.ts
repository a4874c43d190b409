import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { judgeBallot } from './ballot.rules.js';
import { assertQuestionnaire, assertSameVersion } from './questionnaire-file.rules.js';
import {
  isComparable,
  newestOf,
  optionsOf,
  type Question,
  type Questionnaire,
} from './questionnaire.rules.js';

const isScheduled = (component: string) => ['course', 'fishbowl'].includes(component);
const FOLDER = 'seeds/questionnaires';
const files = new Map<string, Questionnaire>();
beforeAll(async () => {
  for (const file of await readdir(FOLDER))
    files.set(file, JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')) as Questionnaire);
});
const block = (changes: object = {}): Questionnaire => ({
  ...structuredClone(files.get('block-1.json')!),
  ...changes,
});
/** The questionnaire of a block with a question changed. */
function withQuestion(key: string, changes: object): Questionnaire {
  const one = block();
  return {
    ...one,
    questions: one.questions.map((question) =>
      question.key === key ? { ...question, ...changes } : question,
    ) as Question[],
  };
}

describe('the questionnaires that come along', () => {
  it('Q3: there is one for each kind of meeting, and each can be used', () => {
    expect([...files.values()].map(({ of }) => of).sort()).toEqual(['course', 'day', 'fishbowl']);
    for (const [file, one] of files) expect(() => assertQuestionnaire(one, file, isScheduled)).not.toThrow();
  });
});

describe('a questionnaire', () => {
  it.each<[string, () => Questionnaire]>([
    ['key', () => block({ key: 'A b' })],
    ['version', () => block({ version: 0 })],
    ['of', () => block({ of: 'practice' })],
    ['title', () => block({ title: { nl: 'Evaluatie', en: ' ' } })],
    ['questions', () => block({ questions: [] })],
    ['questions.key', () => block({ questions: [block().questions[0], block().questions[0]] })],
    ['questions.goals', () => withQuestion('goals', { to: 1 })],
    ['questions.goals', () => withQuestion('goals', { to: 12 })],
    ['questions.goals', () => withQuestion('goals', { lowest: undefined })],
    ['questions.goals', () => withQuestion('goals', { kind: 'stars' })],
    [
      'questions.pace',
      () => withQuestion('pace', { choices: [{ key: 'one', text: { nl: 'een', en: 'one' } }] }),
    ],
    ['questions.keep', () => withQuestion('keep', { longest: 1001 })],
  ])('Q3: is refused when this is wrong: %s', (problem, make) => {
    expect(() => assertQuestionnaire(make(), 'x.json', isScheduled)).toThrow(
      expect.objectContaining({
        code: 'evaluations.questionnaire-wrong',
        params: { file: 'x.json', problem },
      }),
    );
  });

  it('Q3: a changed question is a new version; the order of fields is no change', () => {
    const { key, ...rest } = block();
    expect(() => assertSameVersion(block(), { ...rest, key })).not.toThrow();
    expect(() => assertSameVersion(block(), withQuestion('goals', { to: 7 }))).toThrow(
      expect.objectContaining({
        code: 'evaluations.version-changed',
        params: expect.objectContaining({ next: 2 }),
      }),
    );
  });

  it('Q3: the highest version of its kind is sent', () => {
    const versions = [
      block({ version: 2 }),
      block({ version: 3 }),
      block({ version: 9, of: 'day' }),
      block(),
    ];
    expect(newestOf(versions, 'course')?.version).toBe(3);
    expect(newestOf(versions, 'fishbowl')).toBeUndefined();
  });

  it('Q3: questions of two versions are compared while they are answered alike', () => {
    const [goals] = block().questions as [Question];
    const other = (changes: object) => ({ ...goals, ...changes }) as Question;
    expect(isComparable(goals, other({ text: { nl: 'Anders', en: 'Other' } }))).toBe(true);
    expect(isComparable(goals, other({ to: 7 }))).toBe(false);
    expect(isComparable(goals, other({ key: 'aims' }))).toBe(false);
    expect(isComparable(goals, other({ kind: 'open', longest: 100 }))).toBe(false);
    expect(optionsOf(goals)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('a ballot', () => {
  it('Q8: may leave questions open, and is kept as it is counted', () => {
    expect(judgeBallot(block(), { goals: ' 4 ', pace: 'good', keep: '', unknown: 'x' })).toEqual({
      answers: [
        { question: 'goals', value: '4' },
        { question: 'pace', value: 'good' },
      ],
    });
  });

  it.each([
    ['nothing', {}, 'goals', 'nothing-answered'],
    ['blanks', { keep: ' \n\u200b' }, 'goals', 'nothing-answered'],
    ['a step that is none', { goals: '6' }, 'goals', 'choice-unknown'],
    ['a step written otherwise', { goals: '4.0' }, 'goals', 'choice-unknown'],
    ['a choice that is none', { pace: 'fine' }, 'pace', 'choice-unknown'],
    ['a text too long', { better: 'é'.repeat(601) }, 'better', 'text-too-long'],
  ])('Q8: is refused with %s, at its question', (_, given, question, fault) => {
    expect(judgeBallot(block(), given)).toMatchObject({
      faults: [{ question, key: `evaluations.${fault}` }],
    });
  });

  it('Q8: holds a text as long as it may be, in characters as people count them', () => {
    expect(judgeBallot(block(), { better: '😀'.repeat(600) })).toHaveProperty('answers');
  });

  it('Q8: a text shows nothing of the device on which it was written', () => {
    const texts = [
      'Goed\r\nen  fijn',
      'Goed \nen\u00a0 fijn\n',
      '\u200eGoed\u2028en  fijn\u200b',
      'Goed\ren  fijn',
    ];
    for (const text of texts)
      expect(judgeBallot(block(), { keep: text })).toEqual({
        answers: [{ question: 'keep', value: 'Goed\nen  fijn' }],
      });
    const [one, other] = ['re\u0301gie', 'r\u00e9gie'].map((keep) => judgeBallot(block(), { keep }));
    expect(one).toEqual(other);
  });
});
