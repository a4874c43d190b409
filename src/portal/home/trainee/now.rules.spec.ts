import { describe, expect, it } from '@jest/globals';
import '../../../../test/support/activity-kinds.js';
import { nowOf, type Situation } from './now.rules.js';

const ON_THE_WAY: Situation = {
  state: 'running',
  returned: [],
  begun: true,
  supervised: true,
  waiting: false,
  left: ['literature'],
  nextBlock: null,
  offered: 0,
  recordNear: false,
  nameConfirmed: false,
  complete: false,
  suspended: false,
  validRecord: null,
};
const NEXT = { id: 'm1', component: 'course', block: 2, heldOn: '2026-05-09', startsAt: '09:00' } as const;
const RETURNED = { id: 'c1', component: 'literature' } as const;

function codes(change: Partial<Situation>): string[] {
  return nowOf({ ...ON_THE_WAY, ...change }).map(({ code }) => code);
}

describe('what a trainee should do now', () => {
  it.each<[string, Partial<Situation>, string[]]>([
    ['begins with reading', { begun: false }, ['first']],
    [
      'begins with reading, also before there is a supervisor',
      { begun: false, supervised: false },
      ['first', 'no-supervisor'],
    ],
    ['mends first what came back', { returned: [RETURNED], waiting: true }, ['returned', 'waiting', 'go-on']],
    ['rests: nothing new is asked', { state: 'paused', waiting: true }, ['paused']],
    [
      'stopped, but can mend what came back',
      { state: 'stopped', returned: [RETURNED] },
      ['stopped', 'returned'],
    ],
    ['is told who waits', { waiting: true }, ['waiting', 'go-on']],
    [
      'is not told that nobody is waited for',
      { waiting: true, supervised: false },
      ['no-supervisor', 'go-on'],
    ],
    ['waits for others when all is read', { left: [] }, ['wait-for-others']],
    ['checks the name when the record is near', { recordNear: true }, ['name', 'go-on']],
    ['checks the name once', { recordNear: true, nameConfirmed: true }, ['go-on']],
    ['hears of a suspended record (K5)', { suspended: true, left: [] }, ['suspended', 'wait-for-others']],
    ['has a block to come in mind', { nextBlock: NEXT, left: [] }, ['next-block']],
    [
      'enrols in what is missing, after having begun to read',
      { begun: false, offered: 3 },
      ['first', 'enrol'],
    ],
    ['enrols, rather than waits for others', { offered: 1, left: [] }, ['enrol']],
    ['enrols in nothing at rest', { state: 'paused', offered: 2 }, ['paused']],
    ['is congratulated', { complete: true, left: [], supervised: false }, ['complete']],
  ])('%s', (_what, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('leads to the oldest log that came back, and counts them all', () => {
    const returned = [{ id: 'x', component: 'course' as const }, RETURNED, { ...RETURNED, id: 'c2' }];
    expect(nowOf({ ...ON_THE_WAY, returned }).slice(0, 2)).toEqual([
      { code: 'returned', component: 'literature', count: 2, claimId: 'c1' },
      { code: 'returned-elsewhere', count: 1 },
    ]);
  });

  it('is never empty', () => {
    for (let bits = 0; bits < 256; bits += 1) {
      const [begun, supervised, waiting, readingLeft, nameConfirmed, complete, suspended] = [
        ...'0123456',
      ].map((bit) => Boolean(bits & (1 << Number(bit)))) as [
        boolean,
        boolean,
        boolean,
        boolean,
        boolean,
        boolean,
        boolean,
      ];
      const left = readingLeft ? ['literature'] : [];
      const all = { begun, supervised, waiting, left, nameConfirmed, complete, suspended };
      expect(codes(all).length).toBeGreaterThan(0);
    }
  });
});
