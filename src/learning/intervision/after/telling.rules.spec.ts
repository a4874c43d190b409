import { describe, expect, it } from '@jest/globals';
import { tellable, type ToldDay } from './telling.rules.js';

describe('I5: what can be told of a day', () => {
  const day: ToldDay = {
    state: 'published',
    heldOn: '2026-05-30',
    list: 'open',
    hasReport: true,
    hasPrevious: true,
  };

  it.each<[string, Partial<ToldDay>, string, string[]]>([
    ['before it, the report of last time', {}, '2026-05-29', ['previous-report']],
    ['on the day itself, the same', {}, '2026-05-30', ['previous-report']],
    ['before it without a choice, nothing', { hasPrevious: false }, '2026-05-29', []],
    ['once it is over, that no place came free', {}, '2026-05-31', ['waited']],
    ['once its list is closed, all of it', { list: 'closed' }, '2026-05-30', ['report', 'missed', 'waited']],
    [
      'without a report, who was missed',
      { list: 'closed', hasReport: false },
      '2026-05-31',
      ['missed', 'waited'],
    ],
    ['called off, nothing', { state: 'cancelled', list: 'closed' }, '2026-05-31', []],
    ['as a draft, nothing', { state: 'draft' }, '2026-05-29', []],
  ])('%s', (_, changes, today, whats) => {
    expect(tellable({ ...day, ...changes }, today)).toEqual(whats);
  });
});
