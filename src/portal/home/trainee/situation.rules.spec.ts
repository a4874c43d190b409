// @own-modules: a kind of activity is registered for good
import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import '../../../../test/support/activity-kinds.js';
import '../../../../test/support/new-kind/retreat.kind.js';
import type { OpenClaim } from '../../../hours/open-claims.queries.js';
import { type Credit, progressOf, type Requirement } from '../../../hours/progress.rules.js';
import { standingOf } from '../../../hours/standing.rules.js';
import type {
  AttendedBlock,
  OwnBlock,
} from '../../../learning/meetings/pages/following/own-blocks.queries.js';
import { type Now, nowOf } from './now.rules.js';
import { situationOf, type SituationFacts, waitingOf } from './situation.rules.js';

const TODAY = '2026-03-14';
const NONE = {
  blocks: null,
  blockMinutes: null,
  requiredItems: [] as string[],
  exemptedOn: null,
  roles: null,
  accepted: [],
};
const BLOCKS = { ...NONE, unit: 'minutes' as const, required: 960, blocks: 4, blockMinutes: 240 };

/** The leader's programme, and a kind that a trainee hands in with a host's name. */
const ASKED: Requirement[] = [
  { ...NONE, component: 'literature', unit: 'minutes', required: 3840, requiredItems: ['berk', 'congres'] },
  { ...BLOCKS, component: 'course' },
  { ...BLOCKS, component: 'fishbowl' },
  { ...NONE, component: 'practice', unit: 'sessions', required: 5 },
  { ...NONE, component: 'supervision', unit: 'minutes', required: 300 },
  { ...NONE, component: 'retreat', unit: 'sessions', required: 2 },
];

interface World {
  credits?: Credit[];
  open?: Partial<OpenClaim>[];
  blocks?: Partial<OwnBlock>[];
  attended?: AttendedBlock[];
  asked?: Requirement[];
  supervised?: boolean;
}

function facts({
  credits = [],
  open = [],
  blocks = [],
  attended = [],
  asked = ASKED,
  supervised = true,
}: World = {}): SituationFacts {
  const claims = open.map((one, index) => ({ ...CLAIM, id: `claim-${index}`, ...one }));
  const progress = progressOf(asked, credits);
  const waiting = claims.filter(({ state }) => state === 'submitted');
  return {
    open: claims,
    standing: standingOf(asked, progress.components, credits, waiting),
    name: { printName: 'Noor Voorbeeld' } as SituationFacts['name'],
    records: [],
    blocks: blocks.map((one) => ({ ...BLOCK, ...one })),
    attended,
    today: TODAY,
    now: Temporal.Instant.from('2026-03-14T11:00:00Z'),
    signers: supervised ? new Map([['literature', ['Hanneke Broek']]]) : new Map(),
    trajectory: {
      state: 'running',
      supervisor: supervised ? { name: 'Hanneke Broek', since: '2025-01-06' } : null,
    },
    happened: [...credits, ...claims],
    progress: { progress },
  };
}

const CLAIM: OpenClaim = {
  id: '',
  component: 'literature',
  block: null,
  item: null,
  minutes: 60,
  happenedOn: '2026-03-01',
  state: 'submitted',
  askedOf: null,
  by: null,
  since: '2026-03-02',
};

const BLOCK = {
  id: 'm1',
  component: 'course',
  block: 1,
  heldOn: '2026-06-06',
  startsAt: '09:00',
  enrolUntil: '2026-06-01',
  state: 'planned',
  list: 'open',
  enrolment: null,
  movedUp: false,
} as OwnBlock;

const CREDIT: Credit = {
  component: 'literature',
  minutes: 60,
  block: null,
  item: null,
  happenedOn: '2026-02-01',
  signedOn: '2026-02-02',
};
const read = (minutes: number, item: string | null = null): Credit => ({ ...CREDIT, minutes, item });
const session = (component: string, day: number, minutes = 60): Credit => ({
  ...CREDIT,
  component,
  minutes,
  happenedOn: `2026-02-${String(day).padStart(2, '0')}`,
});
const followed = (component: string): Credit[] =>
  [1, 2, 3, 4].map((block) => ({ ...CREDIT, component, block, minutes: 240 }));
const ALL_READ = [read(3780, 'berk'), read(60, 'congres')];
const SAT = [...followed('course'), ...followed('fishbowl')];
const PRACTISED = [1, 2, 3, 4, 5].map((day) => session('practice', day));
const RETREATED = [1, 2].map((day) => session('retreat', day));
const SUPERVISED = [session('supervision', 9, 300)];
const WHOLE = [...ALL_READ, ...SAT, ...PRACTISED, ...RETREATED, ...SUPERVISED];
const without = (...gone: Credit[]) => WHOLE.filter((credit) => !gone.includes(credit));

const nowIn = (world: World) => nowOf(situationOf(facts(world)));

describe('what a home names as next', () => {
  it.each<[string, World, Now[]]>([
    [
      'P3: sessions of a kind that a trainee hands in',
      { credits: without(RETREATED[0]!) },
      [{ code: 'go-on', component: 'retreat' }],
    ],
    [
      'P3: supervision that lacks',
      { credits: without(...SUPERVISED) },
      [{ code: 'go-on', component: 'supervision' }],
    ],
    [
      'H8: a session that waits with its host, and nothing more to hand in',
      {
        credits: without(RETREATED[0]!),
        open: [{ component: 'retreat', happenedOn: '2026-03-03', askedOf: 'Els Gastvrouw' }],
      },
      [
        {
          code: 'waiting',
          waiting: { component: 'retreat', names: ['Els Gastvrouw'], count: 1, since: '2026-03-02' },
        },
      ],
    ],
    [
      'H8: a second session on a day that counts already leaves the other to be done',
      {
        credits: without(RETREATED[0]!),
        open: [{ component: 'retreat', happenedOn: RETREATED[1]!.happenedOn, askedOf: 'Els Gastvrouw' }],
      },
      [
        { code: 'go-on', component: 'retreat' },
        {
          code: 'waiting',
          waiting: { component: 'retreat', names: ['Els Gastvrouw'], count: 1, since: '2026-03-02' },
        },
      ],
    ],
    [
      'H7: a required title, when all hours are there',
      { credits: [...without(...ALL_READ), read(3840, 'berk')] },
      [{ code: 'title', component: 'literature', item: 'congres' }],
    ],
    [
      'H7: nothing of a title whose log waits, but who is asked',
      { credits: [...without(...ALL_READ), read(3840, 'berk')], open: [{ item: 'congres' }] },
      [
        {
          code: 'waiting',
          waiting: { component: 'literature', names: ['Hanneke Broek'], count: 1, since: '2026-03-02' },
        },
      ],
    ],
    [
      'H7: reading goes before the title while hours lack',
      { credits: [...without(...ALL_READ), read(3600, 'berk')] },
      [{ code: 'go-on', component: 'literature' }],
    ],
    [
      'H6: a block that is held, whose list is open',
      {
        credits: WHOLE.filter(({ component, block }) => component !== 'course' || block !== 2),
        attended: [{ component: 'course', block: 2, state: 'list-open' } as AttendedBlock],
      },
      [{ code: 'blocks', how: 'listOpen', count: 1 }],
    ],
    [
      'C1: a block in which one can enrol, and one for which nothing is planned',
      {
        credits: WHOLE.filter(({ component, block }) => component !== 'course' || block! > 2),
        blocks: [{ block: 1 }],
      },
      [
        { code: 'enrol', count: 1 },
        { code: 'blocks', how: 'unplanned', count: 1 },
      ],
    ],
    [
      'C1: a place and a place in line',
      {
        credits: WHOLE.filter(({ component, block }) => component !== 'course' || block! > 2),
        blocks: [
          { block: 1, enrolment: 'placed' },
          { block: 2, enrolment: 'waiting' },
        ],
      },
      [
        { code: 'blocks', how: 'placed', count: 1 },
        { code: 'blocks', how: 'inLine', count: 1 },
      ],
    ],
    ['nothing more when it is complete', { credits: WHOLE }, [{ code: 'complete', recordId: null }]],
  ])('%s', (_what, world, expected) => {
    expect(nowIn(world)).toEqual(expected);
  });

  it('the co-leader’s way: the 96 hours and nothing else', () => {
    const asked = ASKED.slice(0, 3);
    expect(nowIn({ asked, credits: ALL_READ })).toEqual([{ code: 'blocks', how: 'unplanned', count: 8 }]);
    expect(nowIn({ asked, credits: [...ALL_READ, ...SAT] })).toEqual([{ code: 'complete', recordId: null }]);
  });

  it('says beside a component who is asked for what of it waits', () => {
    const open = [
      { component: 'retreat', askedOf: 'Els Gastvrouw' },
      { component: 'retreat', askedOf: 'Piet Gastheer', since: '2026-03-05' },
      { component: 'retreat', askedOf: 'Els Gastvrouw', since: '2026-03-06' },
    ];
    expect(waitingOf('retreat', facts({ open }))).toEqual([
      { component: 'retreat', names: ['Els Gastvrouw'], count: 2, since: '2026-03-02' },
      { component: 'retreat', names: ['Piet Gastheer'], count: 1, since: '2026-03-05' },
    ]);
  });

  describe('while something is missing on a trajectory that runs', () => {
    const minutes = fc.constantFrom(30, 60, 240, 720, 3840);
    const component = fc.constantFrom(...ASKED.map((one) => one.component));
    const day = fc.integer({ min: 1, max: 9 }).map((one) => `2026-02-0${one}`);
    const item = fc.constantFrom(null, 'berk', 'congres', 'other');
    const done = fc.record({
      component,
      minutes,
      happenedOn: day,
      item,
      number: fc.integer({ min: 1, max: 4 }),
    });
    const ofKind = ({
      component: key,
      number,
      item: title,
      ...one
    }: typeof done extends fc.Arbitrary<infer T> ? T : never) => ({
      ...one,
      component: key,
      block: key === 'course' || key === 'fishbowl' ? number : null,
      item: key === 'literature' ? title : null,
    });
    const world = fc.record({
      credits: fc.array(
        done.map((one): Credit => ({ ...ofKind(one), signedOn: '2026-03-01' })),
        { maxLength: 12 },
      ),
      whole: fc.subarray(WHOLE),
      open: fc.array(
        fc
          .record({
            done,
            state: fc.constantFrom('submitted', 'returned'),
            askedOf: fc.constantFrom(null, 'Els'),
          })
          .map(({ done: one, ...rest }) => ({ ...ofKind(one), ...rest }) as Partial<OpenClaim>),
        { maxLength: 6 },
      ),
      blocks: fc.array(
        fc
          .record({
            component: fc.constantFrom('course', 'fishbowl'),
            block: fc.integer({ min: 1, max: 4 }),
            heldOn: fc.constantFrom('2026-03-20', '2026-06-06'),
            enrolUntil: fc.constantFrom('2026-03-01', '2026-03-19'),
            enrolment: fc.constantFrom(null, 'placed', 'waiting', 'cancelled'),
            state: fc.constantFrom('planned', 'cancelled'),
          })
          .map((one) => one as Partial<OwnBlock>),
        { maxLength: 6 },
      ),
      attended: fc.array(
        fc
          .record({ component: fc.constantFrom('course', 'fishbowl'), block: fc.integer({ min: 1, max: 4 }) })
          .map((one) => ({ ...one, state: 'list-open' }) as AttendedBlock),
        { maxLength: 3 },
      ),
      asked: fc.subarray(ASKED, { minLength: 1 }),
      supervised: fc.boolean(),
    });

    /** What to do, or the person waited for; that a name or a suspended record wants a look does not tell how to go on. */
    const LEADS_ON: readonly Now['code'][] = [
      ...(['returned', 'returned-elsewhere', 'next-block', 'first', 'title', 'enrol', 'go-on'] as const),
      ...(['no-supervisor', 'waiting', 'blocks'] as const),
    ];

    it('always names something to do, or who is waited for', () => {
      fc.assert(
        fc.property(world, ({ credits, whole, ...rest }) => {
          const asked = new Set(rest.asked.map((one) => one.component));
          const own = [...credits, ...whole].filter((one) => asked.has(one.component));
          const open = rest.open.filter((one) => asked.has(one.component!));
          const home = facts({ ...rest, open, credits: own });
          const now = nowOf(situationOf(home)).map(({ code }) => code);
          const complete = home.progress.progress.programmeMetOn !== null;
          expect(now.includes('complete')).toBe(complete);
          expect(complete || now.some((code) => LEADS_ON.includes(code))).toBe(true);
        }),
        { numRuns: 1_000 },
      );
    });
  });
});
