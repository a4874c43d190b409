import { describe, expect, it } from '@jest/globals';
import '../../../test/support/activity-kinds.js';
import type { ReadingListTitle } from '../../curriculum/programme-definition.js';
import { claimIdOf, OTHER_TITLE, readLog, type ReadingLogInput, type TypedLog } from './reading-log.rules.js';

const TITLE: ReadingListTitle = {
  key: 'leerboek-groepstherapie',
  title: 'Leerboek Groepstherapie',
  authors: 'Tom Berk',
  year: 2005,
  required: true,
  guideMinutes: 1200,
};
const TYPED: TypedLog = {
  title: TITLE.key,
  otherTitle: '',
  date: '2026-03-01',
  hours: '2',
  minutes: '30',
  pages: ' hoofdstuk 3 ',
  reflection: 'Eerste regel.\r\n\r\nTweede.  ',
};

function read(change: Partial<TypedLog> = {}) {
  return readLog({ ...TYPED, ...change }, [TITLE]);
}

function faultsOf(change: Partial<TypedLog>): Record<string, string> {
  const result = read(change);
  const faults = 'faults' in result ? result.faults : {};
  return Object.fromEntries(Object.entries(faults).map(([field, text]) => [field, text.key]));
}

describe('L1: a reading log as it is typed', () => {
  it('is a claim with pages and a reflection', () => {
    expect(read()).toEqual({
      log: {
        activity: {
          component: 'literature',
          block: null,
          happenedOn: '2026-03-01',
          minutes: 150,
          description: 'Leerboek Groepstherapie',
        },
        pages: 'hoofdstuk 3',
        reflection: 'Eerste regel.\n\nTweede.',
      },
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

  it.each<[string, Partial<TypedLog>, Record<string, string>]>([
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

  it('says everything that is wrong at once', () => {
    expect(Object.keys(faultsOf({ title: '', date: '', hours: '', minutes: '', pages: '' }))).toEqual([
      'title',
      'date',
      'duration',
      'pages',
    ]);
  });

  it('takes 720 minutes', () => {
    expect(read({ hours: '12', minutes: '' })).toMatchObject({ log: { activity: { minutes: 720 } } });
  });
});

describe('the id that a form gives its claim', () => {
  const { log } = read() as { log: ReadingLogInput };
  const id = claimIdOf('form', 'trainee', log);

  it('is a UUID, and the same for the same form with the same contents', () => {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(claimIdOf('form', 'trainee', { ...log })).toBe(id);
  });

  it.each([
    ['another form', claimIdOf('other', 'trainee', log)],
    ['another trainee', claimIdOf('form', 'other', log)],
    ['other contents', claimIdOf('form', 'trainee', { ...log, pages: 'hoofdstuk 4' })],
  ])('is another for %s', (_what, other) => {
    expect(other).not.toBe(id);
  });
});
