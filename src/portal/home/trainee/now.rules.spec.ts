import { describe, expect, it } from '@jest/globals';
import '../../../../test/support/activity-kinds.js';
import { isWithOthers, type MissingBlocks, nowOf, type Situation, type WaitingClaims } from './now.rules.js';

const NO_BLOCKS: MissingBlocks = { offered: 0, placed: 0, inLine: 0, listOpen: 0, unplanned: 0 };
const WAITING: WaitingClaims = {
  component: 'literature',
  names: ['Hanneke Broek'],
  count: 2,
  since: '2026-03-01',
};
const ON_THE_WAY: Situation = {
  state: 'running',
  returned: [],
  begun: true,
  supervised: true,
  waiting: [],
  left: ['literature'],
  titles: [],
  nextBlock: null,
  blocks: NO_BLOCKS,
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
    [
      'mends first what came back',
      { returned: [RETURNED], waiting: [WAITING] },
      ['returned', 'go-on', 'waiting'],
    ],
    ['rests: nothing new is asked', { state: 'paused', waiting: [WAITING] }, ['paused']],
    [
      'stopped, but can mend what came back',
      { state: 'stopped', returned: [RETURNED] },
      ['stopped', 'returned'],
    ],
    ['is told who waits, after what to do', { waiting: [WAITING] }, ['go-on', 'waiting']],
    ['only waits when all of it waits', { left: [], waiting: [WAITING] }, ['waiting']],
    [
      'is told of each who is waited for',
      { left: [], waiting: [WAITING, { ...WAITING, component: 'practice', names: ['Els Gastvrouw'] }] },
      ['waiting', 'waiting'],
    ],
    [
      'is not told that nobody is waited for',
      { waiting: [{ ...WAITING, names: [] }], supervised: false },
      ['go-on', 'no-supervisor'],
    ],
    [
      'is told who is waited for without a supervisor, if anybody is',
      { left: [], waiting: [{ ...WAITING, component: 'practice' }], supervised: false },
      ['no-supervisor', 'waiting'],
    ],
    [
      'H7: logs the required title that lacks where all hours are there',
      { left: [], titles: [{ component: 'literature', item: 'berk' }] },
      ['title'],
    ],
    ['P3: goes on with practice and supervision', { left: ['practice', 'supervision'] }, ['go-on', 'go-on']],
    ['checks the name when the record is near', { recordNear: true }, ['name', 'go-on']],
    [
      'H7: before the name, the title that keeps the record back',
      { left: [], recordNear: true, titles: [{ component: 'literature', item: 'berk' }] },
      ['title', 'name'],
    ],
    ['checks the name once', { recordNear: true, nameConfirmed: true }, ['go-on']],
    ['hears of a suspended record (K5)', { suspended: true }, ['suspended', 'go-on']],
    [
      'has a block to come in mind',
      { nextBlock: NEXT, left: [], blocks: { ...NO_BLOCKS, placed: 1 } },
      ['next-block'],
    ],
    [
      'hears of the blocks after the next',
      { nextBlock: NEXT, left: [], blocks: { ...NO_BLOCKS, placed: 3 } },
      ['next-block', 'blocks'],
    ],
    [
      'enrols in what is missing, after having begun to read',
      { begun: false, blocks: { ...NO_BLOCKS, offered: 3 } },
      ['first', 'enrol'],
    ],
    ['enrols, rather than waits for others', { left: [], blocks: { ...NO_BLOCKS, offered: 1 } }, ['enrol']],
    ['enrols in nothing at rest', { state: 'paused', blocks: { ...NO_BLOCKS, offered: 2 } }, ['paused']],
    ...(['placed', 'inLine', 'listOpen', 'unplanned'] as const).map(
      (how): [string, Partial<Situation>, string[]] => [
        `waits for blocks: ${how}`,
        { left: [], blocks: { ...NO_BLOCKS, [how]: 2 } },
        ['blocks'],
      ],
    ),
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

  it('what others do comes after what one does oneself', () => {
    const all = nowOf({
      ...ON_THE_WAY,
      supervised: false,
      returned: [RETURNED],
      waiting: [{ ...WAITING, component: 'practice' }],
      left: ['literature', 'supervision'],
      titles: [{ component: 'literature', item: 'berk' }],
      blocks: { offered: 1, placed: 1, inLine: 1, listOpen: 1, unplanned: 1 },
      recordNear: true,
    });
    const turns = all.map(isWithOthers);
    expect(turns).toEqual([...turns].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(turns)).toEqual(new Set([true, false]));
  });
});
