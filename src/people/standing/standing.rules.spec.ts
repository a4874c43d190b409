import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FirstFacts } from '../leader-details.rules.js';
import type { Standing } from './standing-facts.rules.js';
import { isRecognisedOn, maySuperviseUntil, supervisionObstacles } from './standing.rules.js';

/** Somebody who may supervise on 14 March 2026, by a wide margin. */
const QUALIFIED: FirstFacts = {
  leaderSince: '2015-01-01',
  lastActiveOn: '2026-03-01',
  ordinaryMember: true,
  recognisedUntil: '2030-12-31',
  intervisionYears: [2025, 2026],
};
const DATE = '2026-03-14';

/** The facts that an import makes of a row of D2 (S5). */
function imported({
  leaderSince,
  lastActiveOn,
  ordinaryMember,
  recognisedUntil,
  intervisionYears,
}: FirstFacts): Standing {
  return {
    leading: [{ role: 'leader', from: leaderSince, to: null, sinceOnly: true, source: 'import' }],
    active: lastActiveOn === null ? [] : [{ role: 'leader', on: lastActiveOn }],
    member: ordinaryMember ? [{ kind: 'ordinary', from: null, to: null }] : [],
    recognition: recognisedUntil === null ? [] : [{ role: 'leader', from: null, to: recognisedUntil }],
    interruptions: [],
    education: intervisionYears.map((year) => ({ kind: 'intervision', year, on: null, national: null })),
  };
}

function obstacles(changes: Partial<FirstFacts>, date = DATE) {
  return supervisionObstacles(imported({ ...QUALIFIED, ...changes }), date);
}

describe('S2: who may supervise on a date', () => {
  it('lets somebody who meets all four', () => {
    expect(obstacles({})).toEqual([]);
  });

  it.each([
    ['the day after the second anniversary', '2024-03-13', []],
    ['exactly two years', '2024-03-14', ['experience']],
    ['one day short of two years', '2024-03-15', ['experience']],
    ['not yet a leader', '2026-03-15', ['experience']],
  ])('asks more than two years as a leader: %s', (_when, leaderSince, expected) => {
    expect(obstacles({ leaderSince })).toEqual(expected);
  });

  it.each([
    ['exactly two years ago', '2024-03-14', []],
    ['a day longer than two years ago', '2024-03-13', ['activity']],
    ['on the day itself', '2026-03-14', []],
    ['after the date', '2026-06-01', []],
    ['never, as far as is known', null, ['activity']],
  ])('asks a group led not longer than two years ago: %s', (_when, lastActiveOn, expected) => {
    expect(obstacles({ lastActiveOn })).toEqual(expected);
  });

  it.each([
    ['that calendar year', [2026], []],
    ['the year before', [2025], []],
    ['two years before', [2024], ['education']],
    ['a later year only', [2027], ['education']],
    ['no year', [], ['education']],
  ])('asks intervision in %s', (_when, intervisionYears, expected) => {
    expect(obstacles({ intervisionYears })).toEqual(expected);
  });

  it('counts the year of the session up to its last day, and not on the next', () => {
    expect(obstacles({ intervisionYears: [2024], lastActiveOn: '2025-12-31' }, '2025-12-31')).toEqual([]);
    expect(obstacles({ intervisionYears: [2024], lastActiveOn: '2025-12-31' }, '2026-01-01')).toEqual([
      'education',
    ]);
  });

  it('asks ordinary membership', () => {
    expect(obstacles({ ordinaryMember: false })).toEqual(['membership']);
  });

  it('says which of the four fail, all of them', () => {
    const nothing = { leaderSince: DATE, lastActiveOn: null, intervisionYears: [], ordinaryMember: false };
    expect(obstacles(nothing)).toEqual(['experience', 'activity', 'education', 'membership']);
  });

  it('does not ask a recognition: that is D3', () => {
    expect(obstacles({ recognisedUntil: null })).toEqual([]);
  });

  describe('where two years pass through 29 February', () => {
    it('takes 28 February for the second anniversary of a leap day', () => {
      const since = { leaderSince: '2024-02-29', lastActiveOn: '2026-01-01' };
      expect(obstacles(since, '2026-02-28')).toEqual(['experience']);
      expect(obstacles(since, '2026-03-01')).toEqual([]);
      expect(obstacles({ lastActiveOn: '2024-02-29' }, '2026-02-28')).toEqual([]);
      expect(obstacles({ lastActiveOn: '2024-02-29' }, '2026-03-01')).toEqual(['activity']);
    });

    it('does not stretch two years that end on a leap day', () => {
      const since = { leaderSince: '2022-02-28', lastActiveOn: '2024-01-01', intervisionYears: [2024] };
      expect(obstacles(since, '2024-02-28')).toEqual(['experience']);
      expect(obstacles(since, '2024-02-29')).toEqual([]);
      const active = { lastActiveOn: '2022-02-28', intervisionYears: [2024] };
      expect(obstacles(active, '2024-02-28')).toEqual([]);
      expect(obstacles(active, '2024-02-29')).toEqual(['activity']);
    });

    it('takes 1 March for the second anniversary of 1 March, leap year or not', () => {
      expect(obstacles({ leaderSince: '2024-03-01' }, '2026-03-01')).toEqual(['experience']);
      expect(obstacles({ leaderSince: '2024-03-01' }, '2026-03-02')).toEqual([]);
    });
  });

  it('on the very same day, fails "more than two years" exactly when it passes "not longer ago than two"', () => {
    const date = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((found) => found.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, (day, since) => {
        const found = obstacles({ leaderSince: since, lastActiveOn: since }, day);
        expect(found.includes('experience')).toBe(!found.includes('activity'));
      }),
    );
  });
});

describe('S2: until when somebody may supervise, as far as is known today', () => {
  const until = (changes: Partial<FirstFacts>) =>
    maySuperviseUntil(imported({ ...QUALIFIED, ...changes }), DATE);

  it.each([
    ['education ends first', {}, '2027-12-31'],
    ['last year’s education carries to the end of this one', { intervisionYears: [2025] }, '2026-12-31'],
    ['a gap between the years ends it', { intervisionYears: [2025, 2028] }, '2026-12-31'],
    ['activity ends first, its anniversary included', { lastActiveOn: '2025-06-01' }, '2027-06-01'],
    ['nobody who may not today', { ordinaryMember: false }, null],
  ])('%s', (_case, changes, last) => {
    expect(until(changes)).toBe(last);
  });

  it('names the last day on which nothing stands in the way', () => {
    const date = fc
      .date({ min: new Date('2022-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const standing = fc.record({
      leaderSince: date,
      lastActiveOn: fc.option(date),
      ordinaryMember: fc.boolean(),
      recognisedUntil: fc.constant(null),
      intervisionYears: fc.uniqueArray(fc.integer({ min: 2020, max: 2032 })),
    });
    fc.assert(
      fc.property(standing, date, (someone, today) => {
        const facts = imported(someone);
        const last = maySuperviseUntil(facts, today);
        const free = (day: string) => supervisionObstacles(facts, day).length === 0;
        if (last === null) return !free(today);
        const dayAfter = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
        return free(last) && !free(dayAfter);
      }),
    );
  });
});

describe('D3, T1: whether a recognition covers a day', () => {
  const row = { ...QUALIFIED, leaderSince: '2020-05-01', recognisedUntil: '2025-04-30' };
  const standing = imported(row);

  it.each([
    ['2020-04-30', false],
    ['2020-05-01', true],
    ['2023-01-01', true],
    ['2025-04-30', true],
    ['2025-05-01', false],
  ])('includes its first and its last day: %s %s', (date, covered) => {
    expect(isRecognisedOn(standing, date)).toBe(covered);
  });

  it('covers nothing where no end is known', () => {
    expect(isRecognisedOn(imported({ ...row, recognisedUntil: null }), '2023-01-01')).toBe(false);
  });
});
