import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FirstFacts } from '../leader-details.rules.js';
import type { Standing } from './standing-facts.rules.js';
import {
  isRecognisedOn,
  maySuperviseUntil,
  mends,
  recognitionState,
  supervisionObstacles,
} from './standing.rules.js';
import type { FactLine, LeadingLine } from './standing-lines.queries.js';
import { standingOf } from './standings.queries.js';
import {
  BOUNDARY_DAYS,
  RECOGNITION,
  RECOGNITION_DAYS,
  VERDICTS,
  type WrittenFact,
} from '../../../test/fixtures/supervision-days.js';

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

/** Facts as they are kept, in the order in which they were entered. */
function entered(facts: readonly WrittenFact[]): Standing {
  const leading: LeadingLine[] = [];
  const others: FactLine[] = [];
  for (const [place, { table, ...fact }] of facts.entries()) {
    const entry = {
      id: `${place}`,
      personId: 'p',
      source: 'desk',
      enteredBy: 'command',
      withdrawnBy: null,
    } as const;
    const period = { role: 'leader', groupId: null, fromDate: '', toDate: null, sinceOnly: false } as const;
    const other = {
      fromDate: null,
      toDate: null,
      year: null,
      national: null,
      accepted: null,
      decidedBy: null,
    };
    if (table === 'leading') leading.push({ ...entry, ...period, ...(fact as Partial<LeadingLine>) });
    else others.push({ ...entry, ...other, ...(fact as Pick<FactLine, 'kind' | 'detail'>) });
  }
  return standingOf(leading, others);
}

/** The first, the last, the second, the last but one, … */
function fromBothEnds<T>(all: readonly T[]): T[] {
  const left = [...all];
  return all.map((_one, index) => (index % 2 === 0 ? left.shift()! : left.pop()!));
}

const ORDERS: [string, <T>(facts: readonly T[]) => T[]][] = [
  ['as written', (facts) => [...facts]],
  ['backwards', (facts) => [...facts].reverse()],
  ['from both ends', fromBothEnds],
];
const LETTERS = { X: 'experience', A: 'activity', E: 'education', M: 'membership' } as const;
type Letter = keyof typeof LETTERS;

describe('S2, S5: every combination of what is known, on days on which something begins or ends', () => {
  const lines = VERDICTS.trim()
    .split('\n')
    .map((line) => line.trim().split(/[ |]+/));
  const cases = lines.flatMap(([known = '', ...verdicts]) =>
    verdicts.flatMap((verdict, day) => ORDERS.map((order) => ({ known, verdict, day, order }))),
  );

  it('are 432', () => expect(new Set(cases.map((one) => JSON.stringify(one))).size).toBe(432));

  it.each(cases)(
    '$known on day $day, entered $order.0: $verdict',
    ({ known, verdict, day, order: [, put] }) => {
      const { on, facts } = BOUNDARY_DAYS[day]!;
      const letters = [...known].filter((letter): letter is Letter => letter !== '-');
      const standing = entered(put(letters.flatMap((letter) => facts[letter])));
      const failing = [...verdict].filter((letter): letter is Letter => letter !== '·');
      expect(supervisionObstacles(standing, on)).toEqual(failing.map((letter) => LETTERS[letter]));
    },
  );
});

describe('T1, R13: a recognition on the days on which it changes', () => {
  it.each(RECOGNITION_DAYS)('%s: %s', (day, state, valid, barred) => {
    for (const [, put] of ORDERS) {
      const standing = entered(put(RECOGNITION));
      expect(recognitionState(standing, day)).toBe(state);
      expect(isRecognisedOn(standing, day)).toBe(valid);
      expect(supervisionObstacles(standing, day).includes('suspension')).toBe(barred);
    }
  });
});

describe('S5, S6: any facts, in any order', () => {
  const day = fc
    .date({ min: new Date('2018-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((found) => found.toISOString().slice(0, 10));
  const span = fc.tuple(fc.option(day), fc.option(day)).map(([a, b]) => {
    const [fromDate, toDate] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { fromDate, toDate };
  });
  const closed = fc.tuple(day, day).map((days) => days.sort() as [string, string]);
  const role = fc.constantFrom('leader' as const, 'co-leader' as const);
  const fact: fc.Arbitrary<WrittenFact> = fc.oneof(
    fc.tuple(day, fc.option(day), role, fc.boolean()).map(([from, to, as, sinceOnly]): WrittenFact => {
      const toDate = to !== null && to < from ? null : to;
      return { table: 'leading', fromDate: from, toDate, role: as, sinceOnly };
    }),
    fc.tuple(day, role).map(([on, detail]): WrittenFact => {
      return { table: 'fact', kind: 'active', detail, fromDate: on, toDate: on };
    }),
    span.map((days): WrittenFact => ({ table: 'fact', kind: 'member', detail: 'ordinary', ...days })),
    fc.integer({ min: 2017, max: 2031 }).map((year): WrittenFact => {
      return { table: 'fact', kind: 'education', detail: 'intervision', year };
    }),
    fc.tuple(closed, role, fc.boolean()).map(([[from, toDate], detail, open]): WrittenFact => {
      return { table: 'fact', kind: 'recognition', detail, fromDate: open ? null : from, toDate };
    }),
    fc
      .tuple(closed, fc.constantFrom('suspended' as const, 'withdrawn' as const, 'ended' as const))
      .map(([[fromDate, toDate], detail]): WrittenFact => {
        return { table: 'fact', kind: 'interruption', detail, fromDate, toDate };
      }),
  );

  const answers = (standing: Standing, on: string) => ({
    obstacles: supervisionObstacles(standing, on),
    until: maySuperviseUntil(standing, on),
    recognised: isRecognisedOn(standing, on),
    state: recognitionState(standing, on),
    mends: mends(standing, on),
  });

  it('the order of entry never matters', () => {
    const shuffled = fc
      .array(fact, { maxLength: 14 })
      .chain((facts) =>
        fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
      );
    fc.assert(
      fc.property(shuffled, day, ([facts, others], on) => {
        expect(answers(entered(others), on)).toEqual(answers(entered(facts), on));
      }),
    );
  });

  it('nobody may supervise on the day after `until`, and everybody on all days before', () => {
    const qualified: WrittenFact[] = [
      { table: 'leading', fromDate: '2010-01-01', sinceOnly: true },
      { table: 'fact', kind: 'active', detail: 'leader', fromDate: '2024-06-01', toDate: '2024-06-01' },
      { table: 'fact', kind: 'member', detail: 'ordinary', fromDate: null, toDate: '2025-11-30' },
      { table: 'fact', kind: 'education', detail: 'intervision', year: 2024 },
    ];
    const next = (on: string) => new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 8 }), (facts) => {
        const standing = entered([...qualified, ...facts]);
        const today = '2025-03-01';
        const until = maySuperviseUntil(standing, today);
        const free = (on: string) => supervisionObstacles(standing, on).length === 0;
        if (until === null) return !free(today);
        for (let on = today; on <= until; on = next(on)) if (!free(on)) return false;
        return !free(next(until));
      }),
      { numRuns: 60 },
    );
  });
});

describe('S2, S6: what would mend it', () => {
  it.each<[string, WrittenFact, string, unknown]>([
    [
      'experience: the day after the second anniversary',
      { table: 'leading', fromDate: '2025-02-01', sinceOnly: false },
      '2026-03-14',
      { obstacle: 'experience', from: '2027-02-02' },
    ],
    [
      'activity: led on a day not longer ago than two years',
      { table: 'leading', fromDate: '2010-01-01', sinceOnly: true },
      '2026-03-14',
      { obstacle: 'activity', notBefore: '2024-03-14' },
    ],
    [
      'activity: on a leap day it must be later than 28 February',
      { table: 'leading', fromDate: '2010-01-01', sinceOnly: true },
      '2024-02-29',
      { obstacle: 'activity', notBefore: '2022-03-01' },
    ],
    [
      'education: one of two years',
      { table: 'leading', fromDate: '2010-01-01', sinceOnly: false },
      '2026-03-14',
      { obstacle: 'education', years: [2025, 2026] },
    ],
    [
      'suspension: until it ends',
      {
        table: 'fact',
        kind: 'interruption',
        detail: 'suspended',
        fromDate: '2026-01-01',
        toDate: '2026-04-30',
      },
      '2026-03-14',
      { obstacle: 'suspension', until: '2026-04-30' },
    ],
  ])('%s', (_what, fact, on, mend) => {
    expect(mends(entered([fact]), on)).toContainEqual(mend);
  });
});

describe('S5: what counts as leading lately', () => {
  const lately = (fact: Partial<LeadingLine>, on = '2026-03-14') =>
    !supervisionObstacles(entered([{ table: 'leading', fromDate: '2010-01-01', ...fact }]), on).includes(
      'activity',
    );

  it.each<[string, Partial<LeadingLine>, boolean]>([
    ['a period of the desk that goes on', {}, true],
    [
      'one of the register of groups that ended two years ago',
      { source: 'register', toDate: '2024-03-14' },
      true,
    ],
    ['one that ended longer ago', { toDate: '2024-03-13' }, false],
    ['one of an import, which says only since when', { source: 'import', sinceOnly: true }, false],
    ['one as co-leader', { role: 'co-leader' }, false],
  ])('%s: %s', (_what, fact, counts) => expect(lately(fact)).toBe(counts));

  it('comparable education once the board accepted it, and a fact that was withdrawn never (R9)', () => {
    const course = {
      table: 'fact',
      kind: 'education',
      detail: 'coursework',
      fromDate: '2026-02-01',
    } as const;
    const educated = (fact: WrittenFact) =>
      !supervisionObstacles(entered([fact]), '2026-03-14').includes('education');
    expect(educated(course)).toBe(false);
    expect(educated({ ...course, accepted: false, decidedBy: 'command' })).toBe(false);
    expect(educated({ ...course, accepted: true, decidedBy: 'command' })).toBe(true);
    expect(educated({ ...course, accepted: true, decidedBy: 'command', withdrawnBy: 'command' })).toBe(false);
  });
});
