import { describe, expect, it } from '@jest/globals';
import { readingOf } from './reading-list.rules.js';

const LIST = [
  { key: 'b', title: 'Aanbevolen', authors: null, year: null, required: false, guideMinutes: 60 },
  { key: 'a', title: 'Verplicht', authors: 'X', year: 2005, required: true, guideMinutes: 120 },
];
const log = (
  item: string | null,
  title: string,
  minutes: number,
  state: 'signed-off' | 'submitted' | 'returned',
) => ({
  item,
  title,
  minutes,
  state,
});

describe('what was read of each title', () => {
  it('has the required titles first, and the others that were read last', () => {
    const rows = readingOf(LIST, [log(null, 'Iets anders', 30, 'submitted')], ['a']);
    expect(rows.map(({ title, lacksLog }) => [title, lacksLog])).toEqual([
      ['Verplicht', true],
      ['Aanbevolen', false],
      ['Iets anders', false],
    ]);
  });

  it('adds up what is signed off and what waits, and nothing else', () => {
    const logs = [
      log('a', 'Verplicht', 60, 'signed-off'),
      log('a', 'Verplicht', 15, 'signed-off'),
      log('a', 'Verplicht', 30, 'submitted'),
      log('a', 'Verplicht', 500, 'returned'),
    ];
    expect(readingOf(LIST, logs, [])[0]).toMatchObject({ signed: 75, waiting: 30 });
  });

  it('takes differently written other titles for one', () => {
    const logs = [
      log(null, 'Groepen & wij', 60, 'signed-off'),
      log(null, 'groepen en wij!', 5, 'signed-off'),
    ];
    expect(readingOf([], [...logs, log(null, 'GROEPEN wij', 30, 'submitted')], [])).toMatchObject([
      { key: null, signed: 60, waiting: 30 },
      { signed: 5 },
    ]);
  });
});
