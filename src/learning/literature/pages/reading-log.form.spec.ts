import { describe, expect, it } from '@jest/globals';
import type {
  ProgrammeDefinition,
  ReadingListTitle,
} from '../../../curriculum/programme-definition.rules.js';
import { parseForm } from '../../../platform/web/form-answer.form.js';
import { acceptedChoices } from '../reading-log.rules.js';
import { OTHER_TITLE, ReadingLogFields } from './reading-log.form.js';
import { READING_LOGS } from './reading-log.page.js';

const TITLE: ReadingListTitle = {
  key: 'leerboek-groepstherapie',
  title: 'Leerboek Groepstherapie',
  authors: 'Tom Berk',
  year: 2005,
  required: true,
  guideMinutes: 1200,
};
const TYPED = {
  title: TITLE.key,
  otherTitle: '',
  date: '2026-03-01',
  hours: '2',
  minutes: '30',
  pages: ' hoofdstuk 3 ',
  reflection: 'Eerste regel.\r\n\r\nTweede.  ',
};

const AROUND = {
  definition: { readingList: [TITLE] } as unknown as ProgrammeDefinition,
  readingList: [{ ...TITLE, parts: null, accepted: [{ title: 'Groepen, een inleiding', on: '2026-01-05' }] }],
  signers: [],
  today: '2026-03-14',
};

function read(change: Partial<typeof TYPED> = {}) {
  const result = parseForm(ReadingLogFields, { ...TYPED, ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.filled.wrong));
  return READING_LOGS.read(result.form, AROUND);
}

/** The message beside each field: of the form, or else of handing the log in. */
function faultsOf(change: Partial<typeof TYPED>): Record<string, string> {
  const result = parseForm(ReadingLogFields, { ...TYPED, ...change });
  if (!result.ok)
    return Object.fromEntries(Object.entries(result.filled.wrong).map(([field, { key }]) => [field, key]));
  try {
    void READING_LOGS.read(result.form, AROUND);
    return {};
  } catch (error) {
    const { field, code } = error as { field: string; code: string };
    return { [field]: code };
  }
}

describe('L1: a reading log as it is typed', () => {
  it('is a claim with pages and a reflection', () => {
    expect(READING_LOGS.component).toBe('literature');
    expect(read()).toEqual({
      activity: { happenedOn: '2026-03-01', minutes: 150, description: 'Leerboek Groepstherapie' },
      details: { pages: 'hoofdstuk 3', reflection: 'Eerste regel.\n\nTweede.' },
    });
  });

  it.each([
    ['a Dutch date', { date: '1-3-2026' }],
    [
      'a title of the list, typed as another one',
      { title: OTHER_TITLE, otherTitle: 'leerboek GROEPSTHERAPIE' },
    ],
    ['a title without a choice', { title: '', otherTitle: 'Leerboek groepstherapie' }],
  ])('takes %s for the same', (_what, change) => {
    expect(read(change)).toEqual(read());
  });

  it.each<[string, Partial<typeof TYPED>, Record<string, string>]>([
    ['no title', { title: '' }, { title: 'literature.title.missing' }],
    ['a key that is not on the list', { title: 'x' }, { title: 'literature.title.missing' }],
    ['no other title', { title: OTHER_TITLE }, { otherTitle: 'literature.otherTitle.missing' }],
    ['two titles', { otherTitle: 'Iets anders' }, { otherTitle: 'literature.otherTitle.both' }],
    [
      'too long a title',
      { title: OTHER_TITLE, otherTitle: 'a'.repeat(201) },
      { otherTitle: 'literature.too-long' },
    ],
    ['no date', { date: ' ' }, { date: 'literature.date.missing' }],
    ['a day that is not there', { date: '31-02-2026' }, { date: 'literature.date.wrong' }],
    ['no time', { hours: '', minutes: '' }, { duration: 'literature.duration.missing' }],
    ['a time of nothing', { hours: '0', minutes: '0' }, { duration: 'literature.duration.limits' }],
    ['more than 720 minutes', { hours: '12', minutes: '1' }, { duration: 'literature.duration.limits' }],
    ['a time that is no time', { hours: 'lang' }, { duration: 'literature.duration.wrong' }],
    ['no pages', { pages: '' }, { pages: 'literature.pages.missing' }],
    ['no reflection', { reflection: '\r\n' }, { reflection: 'literature.reflection.missing' }],
    ['too long a reflection', { reflection: 'a'.repeat(4001) }, { reflection: 'literature.too-long' }],
  ])('says of %s what to do, beside its field', (_what, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('P9: takes a title that is accepted in place of a required one, as it was chosen', () => {
    const [choice] = acceptedChoices(AROUND.readingList);
    expect(read({ title: choice!.key })).toMatchObject({
      activity: { description: 'Groepen, een inleiding' },
    });
  });

  it('says everything that is wrong at once', () => {
    expect(Object.keys(faultsOf({ title: '', date: '', hours: '', minutes: '', pages: '' }))).toEqual([
      'title',
      'date',
      'duration',
      'pages',
    ]);
  });

  it('takes 720 minutes', () => {
    expect(read({ hours: '12', minutes: '' })).toMatchObject({ activity: { minutes: 720 } });
  });
});
