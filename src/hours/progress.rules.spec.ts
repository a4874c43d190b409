import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import type { SessionRole } from './claim.rules.js';
import {
  type Credit,
  type LedgerLine,
  type Progress,
  progressOf,
  type Requirement,
  restingCredits,
  standingCredits,
} from './progress.rules.js';

const TITLES = ['a', 'b', 'c'];

const LITERATURE = requirement('literature', 3840, { requiredItems: TITLES });
const COURSE = requirement('course', 960, { blocks: 4, blockMinutes: 240 });
const FISHBOWL = requirement('fishbowl', 960, { blocks: 4, blockMinutes: 240 });
const PRACTICE = requirement('practice', 5, { unit: 'sessions' });
const SUPERVISION = requirement('supervision', 300);
const LEADER = [LITERATURE, COURSE, FISHBOWL, PRACTICE, SUPERVISION];
const CO_LEADER = [LITERATURE, COURSE, FISHBOWL];

function requirement(
  component: ComponentKey,
  required: number,
  changes: Partial<Requirement> = {},
): Requirement {
  return {
    component,
    unit: 'minutes',
    required,
    blocks: null,
    blockMinutes: null,
    requiredItems: [],
    roles: null,
    accepted: null,
    exemptedOn: null,
    ...changes,
  };
}

function credit(component: ComponentKey, minutes: number, changes: Partial<Credit> = {}): Credit {
  return {
    component,
    minutes,
    block: null,
    item: null,
    happenedOn: '2026-01-10',
    signedOn: '2026-01-20',
    ...changes,
  };
}

/** A log of each required title that together fill the literature. */
function literature(signedOn = '2026-02-01'): Credit[] {
  return TITLES.map((item) => credit('literature', 1280, { item, signedOn }));
}

/** The four blocks of `course` or `fishbowl`, whole. */
function blocks(component: 'course' | 'fishbowl', signedOn = '2026-02-01'): Credit[] {
  return [1, 2, 3, 4].map((block) => credit(component, 240, { block, signedOn }));
}

function of(component: ComponentKey, progress: Progress) {
  return progress.components.find((found) => found.component === component)!;
}

describe('H5: a component never counts for more than its requirement', () => {
  it('takes 70 h literature and 10 h course for 64 and 10', () => {
    const progress = progressOf(CO_LEADER, [
      ...TITLES.map((item) => credit('literature', 1400, { item })),
      credit('course', 240, { block: 1 }),
      credit('course', 240, { block: 2 }),
      credit('course', 120, { block: 3 }),
    ]);
    expect(of('literature', progress)).toMatchObject({ signed: 4200, counted: 3840, missing: [] });
    expect(of('course', progress)).toMatchObject({
      signed: 600,
      counted: 600,
      metOn: null,
      missing: [
        { code: 'block', block: 3, minutes: 120 },
        { code: 'block', block: 4, minutes: 240 },
      ],
    });
    expect(progress.hours96MetOn).toBeNull();
  });

  it('keeps the surplus of supervision visible', () => {
    const progress = progressOf(LEADER, [credit('supervision', 200), credit('supervision', 130)]);
    expect(of('supervision', progress)).toMatchObject({ signed: 330, counted: 300, required: 300 });
  });
});

describe('H6: a block counts for at most its own 240 minutes', () => {
  it('does not let block 2, followed twice, replace block 3', () => {
    const progress = progressOf(
      [COURSE],
      [1, 2, 2, 4].map((block) => credit('course', 240, { block })),
    );
    expect(of('course', progress)).toMatchObject({
      signed: 960,
      counted: 720,
      metOn: null,
      missing: [{ code: 'block', block: 3, minutes: 240 }],
    });
  });

  it('counts part of a block for the minutes present, and lets a later edition fill it up', () => {
    const part = credit('fishbowl', 90, { block: 1, signedOn: '2026-02-01' });
    expect(of('fishbowl', progressOf([FISHBOWL], [part]))).toMatchObject({ counted: 90 });
    const rest = [
      ...[2, 3, 4].map((block) => credit('fishbowl', 240, { block, signedOn: '2026-03-01' })),
      credit('fishbowl', 240, { block: 1, signedOn: '2026-05-05' }),
    ];
    expect(of('fishbowl', progressOf([FISHBOWL], [part, ...rest]))).toMatchObject({
      signed: 1050,
      counted: 960,
      metOn: '2026-05-05',
      missing: [],
    });
  });

  it('gives nothing for a block that the programme does not have', () => {
    expect(of('course', progressOf([COURSE], [credit('course', 240, { block: 5 })]))).toMatchObject({
      signed: 240,
      counted: 0,
    });
  });
});

describe('H7: literature is complete at 3840 minutes and a signed-off log of every required title', () => {
  it('is not complete without a log of one required title', () => {
    const progress = progressOf(
      [LITERATURE],
      [credit('literature', 3000, { item: 'a' }), credit('literature', 900, { item: 'b' })],
    );
    expect(of('literature', progress)).toMatchObject({
      counted: 3840,
      metOn: null,
      missing: [{ code: 'item', item: 'c' }],
    });
  });

  it('is not complete at 3839 minutes with every title', () => {
    const credits = [...literature().slice(1), credit('literature', 1279, { item: 'a' })];
    expect(of('literature', progressOf([LITERATURE], credits))).toMatchObject({
      counted: 3839,
      metOn: null,
      missing: [{ code: 'minutes', minutes: 1 }],
    });
  });

  it('is met on the day of the signature under the last title, though the minutes were there before', () => {
    const credits = [
      credit('literature', 3840, { item: 'a', signedOn: '2026-01-05' }),
      credit('literature', 1, { item: 'b', signedOn: '2026-02-05' }),
      credit('literature', 1, { item: 'c', signedOn: '2026-03-05' }),
    ];
    expect(of('literature', progressOf([LITERATURE], credits)).metOn).toBe('2026-03-05');
  });

  it('counts another title as hours', () => {
    const credits = [credit('literature', 60, { item: null }), credit('literature', 60, { item: 'x' })];
    expect(of('literature', progressOf([LITERATURE], credits))).toMatchObject({ counted: 120 });
  });
});

describe('H8: practice is counted in sessions on different days', () => {
  const session = (happenedOn: string, minutes = 90) =>
    credit('practice', minutes, { happenedOn, signedOn: '2026-06-01' });

  it('accepts a second session on one day, and counts it as the same day', () => {
    const days = ['2026-05-01', '2026-05-02', '2026-05-02', '2026-05-03', '2026-05-04'];
    const progress = progressOf(
      [PRACTICE],
      days.map((day) => session(day)),
    );
    expect(of('practice', progress)).toMatchObject({
      unit: 'sessions',
      signed: 5,
      counted: 4,
      metOn: null,
      missing: [{ code: 'sessions', sessions: 1 }],
    });
  });

  it('does not look at how long a session took, and counts no more than five', () => {
    const days = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'];
    const progress = progressOf(
      [PRACTICE],
      days.map((day) => session(day, 30)),
    );
    expect(of('practice', progress)).toMatchObject({ signed: 6, counted: 5, metOn: '2026-06-01' });
  });
});

describe('D6: met on is the earliest date of signature on which the credits signed by then suffice', () => {
  it('is the date of the signature, not that of the work', () => {
    const credits = [
      credit('supervision', 150, { happenedOn: '2026-05-01', signedOn: '2026-05-20' }),
      credit('supervision', 150, { happenedOn: '2026-01-01', signedOn: '2026-06-10' }),
    ];
    expect(of('supervision', progressOf([SUPERVISION], credits)).metOn).toBe('2026-06-10');
  });

  it('stays where it was when more is signed later', () => {
    const credits = [
      credit('supervision', 300, { signedOn: '2026-05-20' }),
      credit('supervision', 300, { signedOn: '2026-06-10' }),
    ];
    expect(of('supervision', progressOf([SUPERVISION], credits)).metOn).toBe('2026-05-20');
  });

  it('moves to an earlier day when an earlier signature comes in', () => {
    const late = credit('supervision', 300, { signedOn: '2026-06-10' });
    const early = credit('supervision', 300, { signedOn: '2026-05-20' });
    expect(of('supervision', progressOf([SUPERVISION], [late, early])).metOn).toBe('2026-05-20');
  });

  it('takes the latest of the three components for the 96 hours, and of all for the programme', () => {
    const hours96 = [
      ...literature('2026-03-03'),
      ...blocks('course', '2026-04-04'),
      ...blocks('fishbowl', '2026-02-02'),
    ];
    expect(progressOf(CO_LEADER, hours96)).toMatchObject({
      hours96MetOn: '2026-04-04',
      programmeMetOn: '2026-04-04',
    });
    expect(progressOf(LEADER, hours96)).toMatchObject({ hours96MetOn: '2026-04-04', programmeMetOn: null });
    const practice = [1, 2, 3, 4, 5].map((day) =>
      credit('practice', 90, { happenedOn: `2026-05-0${day}`, signedOn: '2026-05-09' }),
    );
    const all = [...hours96, ...practice, credit('supervision', 300, { signedOn: '2026-05-08' })];
    expect(progressOf(LEADER, all)).toMatchObject({
      hours96MetOn: '2026-04-04',
      programmeMetOn: '2026-05-09',
    });
  });

  it('says of a trajectory without any credit that nothing is met', () => {
    const progress = progressOf(LEADER, []);
    expect(progress.components.map(({ counted, metOn }) => [counted, metOn])).toEqual(
      LEADER.map(() => [0, null]),
    );
    expect(progress).toMatchObject({ hours96MetOn: null, programmeMetOn: null });
  });
});

describe('P6: the board may give one trajectory its own requirements', () => {
  const exempted = { ...LITERATURE, exemptedOn: '2026-07-07' };

  it('takes an exempted component for met from the day of the decision', () => {
    const progress = progressOf(
      [exempted, COURSE, FISHBOWL],
      [...blocks('course', '2026-04-04'), ...blocks('fishbowl', '2026-02-02')],
    );
    expect(of('literature', progress)).toMatchObject({
      exempted: true,
      metOn: '2026-07-07',
      missing: [],
      counted: 0,
    });
    expect(progress.hours96MetOn).toBe('2026-07-07');
  });

  it('rests an exempted component on no credit', () => {
    const credits = literature('2026-06-06');
    const progress = progressOf([exempted], credits);
    expect(restingCredits(of('literature', progress), credits)).toEqual([]);
  });

  it('knows no 96 hours with an imposed set, even one that holds the three components', () => {
    const credits = [...literature(), ...blocks('course'), ...blocks('fishbowl')];
    expect(progressOf(CO_LEADER, credits, true)).toMatchObject({
      hours96MetOn: null,
      programmeMetOn: '2026-02-01',
    });
  });

  it('meets an imposed set of three sessions and five hours of supervision', () => {
    const imposed = [{ ...PRACTICE, required: 3 }, SUPERVISION];
    const sessions = [1, 2, 3].map((day) =>
      credit('practice', 120, { happenedOn: `2026-03-0${day}`, signedOn: '2026-03-10' }),
    );
    const credits = [...sessions, credit('supervision', 300, { signedOn: '2026-04-01' })];
    expect(progressOf(imposed, credits.slice(1), true).programmeMetOn).toBeNull();
    expect(progressOf(imposed, credits, true).programmeMetOn).toBe('2026-04-01');
  });

  it('knows no 96 hours where one of the three components is not asked', () => {
    expect(progressOf([COURSE, FISHBOWL], [...blocks('course'), ...blocks('fishbowl')])).toMatchObject({
      hours96MetOn: null,
      programmeMetOn: '2026-02-01',
    });
  });
});

describe('T2: a requirement may name roles; then only sessions in one of them count', () => {
  const asked = { ...PRACTICE, required: 3, roles: ['co-leading'] };
  const session = (day: number, role: string | null) =>
    credit('practice', 90, { happenedOn: `2026-03-${String(day).padStart(2, '0')}`, role });
  const two = [session(1, 'co-leading'), session(2, 'co-leading')];
  const five = [3, 4, 5, 6, 7].map((day) => session(day, 'taking-part'));

  it('does not take 2 co-leading and 5 taking part for 3 co-leading', () => {
    const progress = of('practice', progressOf([asked], [...two, ...five]));
    expect(progress).toMatchObject({ counted: 2, signed: 7, metOn: null });
    expect(progress.missing).toEqual([{ code: 'sessions', sessions: 1 }]);
  });

  it('is met by the third, and the record rests on these three alone', () => {
    const third = session(8, 'co-leading');
    const credits = [...five, ...two, third];
    const progress = of('practice', progressOf([asked], credits));
    expect(progress).toMatchObject({ counted: 3, metOn: '2026-01-20', missing: [] });
    expect(restingCredits(progress, credits, asked.roles)).toEqual([...two, third]);
  });

  it('takes a session of no told role, as imports bring them, for taking part (T1)', () => {
    const rows = [1, 2, 3].map((day) => session(day, null));
    expect(of('practice', progressOf([asked], rows)).counted).toBe(0);
    expect(of('practice', progressOf([{ ...asked, roles: ['taking-part'] }], rows)).counted).toBe(3);
  });

  it('counts all of them for P3, which names no role', () => {
    expect(of('practice', progressOf([PRACTICE], [...two, ...five])).counted).toBe(5);
  });
});

describe('P8: prior learning is credited by a decision', () => {
  const decisionId = 'decision';
  const prior = (changes: Partial<Credit> = {}) =>
    credit('practice', 90, { happenedOn: '2026-04-01', signedOn: '2026-04-01', decisionId, ...changes });

  it('counts n sessions as n days, although all are dated on one', () => {
    const own = credit('practice', 90, { happenedOn: '2026-04-01' });
    const credits = [prior(), prior(), prior(), own];
    expect(of('practice', progressOf([PRACTICE], credits))).toMatchObject({
      counted: 4,
      prior: 3,
      signed: 4,
    });
    const signed = credits.map((one) => ({ ...one, decisionId: null }));
    expect(of('practice', progressOf([PRACTICE], signed)).counted).toBe(1);
  });

  it('is under H5 and H6: a block counts for 240 minutes, whoever credits it', () => {
    const attended = credit('course', 240, { block: 1 });
    const again = credit('course', 240, { block: 1, decisionId });
    expect(of('course', progressOf([COURSE], [attended, again]))).toMatchObject({ counted: 240, prior: 240 });
  });

  it('meets H7 only with the titles that it names', () => {
    const unnamed = credit('literature', 3840, { decisionId, signedOn: '2026-04-01' });
    expect(of('literature', progressOf([LITERATURE], [unnamed])).missing).toHaveLength(3);
    const named = TITLES.map((item) =>
      credit('literature', 1280, { item, decisionId, signedOn: '2026-04-01' }),
    );
    expect(of('literature', progressOf([LITERATURE], named)).metOn).toBe('2026-04-01');
  });
});

describe('P9: another title is accepted in place of a required one', () => {
  const accepted = [{ item: 'c', title: 'Groepen, een inleiding', key: null, on: '2026-06-15' }];
  const asked = { ...LITERATURE, accepted };
  const read = (title: string, signedOn: string) => credit('literature', 1280, { title, signedOn });
  const two = literature('2026-02-01').slice(0, 2);

  it('takes either, compared as titles are', () => {
    expect(of('literature', progressOf([asked], literature())).metOn).toBe('2026-02-01');
    const other = read('groepen: een Inleiding', '2026-07-01');
    expect(of('literature', progressOf([asked], [...two, other])).metOn).toBe('2026-07-01');
    expect(of('literature', progressOf([LITERATURE], [...two, other])).missing).toEqual([
      { code: 'item', item: 'c' },
    ]);
  });

  it('is met no earlier than the day of the decision by what was read before', () => {
    const before = read('Groepen, een inleiding', '2026-03-01');
    expect(of('literature', progressOf([asked], [...two, before])).metOn).toBe('2026-06-15');
  });

  it('takes a recommended title by its key', () => {
    const listed = { ...LITERATURE, accepted: [{ ...accepted[0]!, key: 'recommended' }] };
    const log = credit('literature', 1280, { item: 'recommended', signedOn: '2026-07-01' });
    expect(of('literature', progressOf([listed], [...two, log])).metOn).toBe('2026-07-01');
  });
});

describe('P8: an imposed set may ask less than all blocks', () => {
  it('says how many minutes are missing, of whichever block', () => {
    const asked = { ...COURSE, required: 480 };
    const progress = of('course', progressOf([asked], [credit('course', 240, { block: 3 })]));
    expect(progress.missing).toEqual([{ code: 'minutes', minutes: 240 }]);
  });
});

describe('K2: a record rests on the credits signed by the day on which their component was met', () => {
  it('leaves out what was signed later, and other components', () => {
    const first = credit('supervision', 300, { signedOn: '2026-05-20' });
    const sameDay = credit('supervision', 30, { signedOn: '2026-05-20' });
    const later = credit('supervision', 30, { signedOn: '2026-05-21' });
    const other = credit('literature', 30, { signedOn: '2026-05-01' });
    const credits = [later, other, sameDay, first];
    const progress = progressOf([SUPERVISION], credits);
    expect(restingCredits(of('supervision', progress), credits)).toEqual([sameDay, first]);
    expect(restingCredits({ ...of('supervision', progress), metOn: null }, credits)).toEqual([]);
  });
});

describe('whatever the credits', () => {
  const day = (month: number, date: number) =>
    `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const days = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  const anyCredit: fc.Arbitrary<Credit> = fc
    .record({
      component: fc.constantFrom<ComponentKey>('literature', 'course', 'fishbowl', 'practice', 'supervision'),
      minutes: fc.oneof(fc.integer({ min: 1, max: 720 }), fc.constantFrom(240, 1280)),
      block: fc.integer({ min: 1, max: 4 }),
      item: fc.constantFrom('a', 'b', 'c', 'recommended', null),
      role: fc.constantFrom<SessionRole | null>('taking-part', 'co-leading', 'leading-under-guidance', null),
      decisionId: fc.option(fc.constant('decision'), { freq: 4 }),
      happened: days,
      signed: days,
    })
    .map(({ component, minutes, block, item, role, decisionId, happened, signed }) =>
      credit(component, minutes, {
        block: component === 'course' || component === 'fishbowl' ? block : null,
        item: component === 'literature' ? item : null,
        happenedOn: day(...happened),
        signedOn: day(...signed),
        role: component === 'practice' ? role : null,
        decisionId,
      }),
    );
  // Long enough that the requirements are met often, so that what is said of "met on" is really tried.
  const credits = fc.array(anyCredit, { maxLength: 120, size: 'max' });
  const exemptions = fc.array(fc.option(fc.constant('2026-06-15'), { freq: 4 }), {
    minLength: 5,
    maxLength: 5,
  });

  const IN_ROLES = LEADER.map((one) =>
    one.component === 'practice'
      ? { ...one, roles: ['co-leading', 'leading-under-guidance'] }
      : one.component === 'literature'
        ? { ...one, accepted: [{ item: 'c', title: 'Lijst', key: 'recommended', on: '2026-06-15' }] }
        : one,
  );

  it('T2, P8: counts with roles at most what it counts without, and says what of it is prior learning', () => {
    fc.assert(
      fc.property(credits, (list) => {
        const [all, some] = [LEADER, IN_ROLES].map((asked) => of('practice', progressOf(asked, list)));
        expect(some!.counted).toBeLessThanOrEqual(all!.counted);
        expect(some!.prior).toBe(all!.prior);
        expect(all!.prior).toBe(
          list.filter((one) => one.component === 'practice' && one.decisionId !== null).length,
        );
      }),
    );
  });

  it('H10: gives the same progress in any order', () => {
    fc.assert(
      fc.property(
        credits.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        exemptions,
        fc.boolean(),
        ([list, shuffled], exempted, imposed) => {
          const requirements = LEADER.map((one, index) => ({ ...one, exemptedOn: exempted[index]! }));
          expect(progressOf(requirements, shuffled, imposed)).toEqual(
            progressOf(requirements, list, imposed),
          );
        },
      ),
    );
  });

  it('H5: counts at most what is required, and for minutes at most what was signed', () => {
    fc.assert(
      fc.property(credits, (list) => {
        for (const { counted, required, signed } of progressOf(LEADER, list).components) {
          expect(counted).toBeLessThanOrEqual(required);
          expect(counted).toBeLessThanOrEqual(signed);
          expect(counted).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('H5: lets the credits of one component say nothing about another', () => {
    fc.assert(
      fc.property(credits, (list) => {
        const whole = progressOf(LEADER, list);
        for (const one of LEADER) {
          const own = list.filter(({ component }) => component === one.component);
          expect(of(one.component, progressOf(LEADER, own))).toEqual(of(one.component, whole));
        }
      }),
    );
  });

  it('H2: lets a credit and its counter-entry cancel out', () => {
    fc.assert(
      fc.property(credits, anyCredit, fc.nat(), (list, wrong, place) => {
        const lines: LedgerLine[] = list.map((line, index) => ({ ...line, id: `c${index}`, reverses: null }));
        const position = place % (lines.length + 1);
        const mistake: LedgerLine = { ...wrong, id: 'wrong', reverses: null };
        const counter: LedgerLine = {
          ...wrong,
          id: 'counter',
          minutes: -wrong.minutes,
          reverses: 'wrong',
        };
        const corrected = [...lines.slice(0, position), mistake, ...lines.slice(position), counter];
        expect(standingCredits(corrected)).toEqual(lines);
        expect(progressOf(LEADER, standingCredits(corrected))).toEqual(progressOf(LEADER, list));
      }),
    );
  });

  it('never counts less when a credit is added, and never meets a requirement later', () => {
    fc.assert(
      fc.property(credits, anyCredit, (list, more) => {
        const requirements = IN_ROLES;
        const before = progressOf(requirements, list);
        const after = progressOf(requirements, [...list, more]);
        for (const component of before.components) {
          const then = of(component.component, after);
          expect(then.counted).toBeGreaterThanOrEqual(component.counted);
          expect(then.signed).toBeGreaterThanOrEqual(component.signed);
          if (component.metOn !== null) expect(then.metOn! <= component.metOn).toBe(true);
        }
      }),
    );
  });

  it('D6: says the first signature by which it is met: not met before it, met on it', () => {
    fc.assert(
      fc.property(credits, (list) => {
        for (const one of progressOf(LEADER, list).components) {
          const own = list.filter(({ component }) => component === one.component);
          if (one.metOn === null) {
            expect(one.missing).not.toEqual([]);
            continue;
          }
          const { metOn } = one;
          expect(own.some(({ signedOn }) => signedOn === metOn)).toBe(true);
          const until = (keep: (signedOn: string) => boolean) =>
            of(
              one.component,
              progressOf(
                LEADER,
                own.filter(({ signedOn }) => keep(signedOn)),
              ),
            ).missing;
          expect(until((signedOn) => signedOn <= metOn)).toEqual([]);
          expect(until((signedOn) => signedOn < metOn)).not.toEqual([]);
          expect(one.counted).toBe(one.required);
        }
      }),
    );
  });

  it('says exactly what is missing: with that added, the component is met', () => {
    fc.assert(
      fc.property(credits, (list) => {
        for (const one of progressOf(LEADER, list).components) {
          const filling = one.missing.flatMap((missing): Credit[] => {
            switch (missing.code) {
              case 'minutes':
                return [credit(one.component, missing.minutes)];
              case 'block':
                return [credit(one.component, missing.minutes, { block: missing.block })];
              case 'sessions':
                return Array.from({ length: missing.sessions }, (_, index) =>
                  credit(one.component, 90, { happenedOn: `2027-01-0${index + 1}` }),
                );
              case 'item':
                return [credit(one.component, 1, { item: missing.item })];
            }
          });
          expect(of(one.component, progressOf(LEADER, [...list, ...filling])).missing).toEqual([]);
        }
      }),
    );
  });
});
