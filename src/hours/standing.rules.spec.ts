import { describe, expect, it } from '@jest/globals';
import { type Credit, progressOf, type Requirement } from './progress.rules.js';
import {
  hoursOf,
  isRecordNear,
  NEAR_THE_RECORD_MINUTES,
  standingOf,
  stonePathOf,
  type WaitingMinutes,
} from './standing.rules.js';

const courseIn = (path: ReturnType<typeof stonePathOf>) =>
  path.find(({ component }) => component === 'course')?.parts;

const REQUIREMENTS: Requirement[] = [
  requirement('literature', 3840, { requiredItems: ['a'] }),
  requirement('course', 960, { blocks: 4, blockMinutes: 240 }),
  requirement('fishbowl', 960, { blocks: 4, blockMinutes: 240 }),
  requirement('practice', 5, { unit: 'sessions' }),
];

function requirement(
  component: Requirement['component'],
  required: number,
  rest: Partial<Requirement> = {},
): Requirement {
  return {
    component,
    required,
    unit: 'minutes',
    blocks: null,
    blockMinutes: null,
    requiredItems: [],
    roles: null,
    accepted: null,
    exemptedOn: null,
    ...rest,
  };
}

function credit(component: Credit['component'], minutes: number, rest: Partial<Credit> = {}): Credit {
  return {
    component,
    minutes,
    block: null,
    item: null,
    happenedOn: '2026-01-10',
    signedOn: '2026-01-12',
    ...rest,
  };
}

function waits(component: Credit['component'], minutes: number, rest: Partial<WaitingMinutes> = {}) {
  return { component, minutes, block: null, happenedOn: '2026-02-01', ...rest };
}

function standing(credits: Credit[], waiting: WaitingMinutes[] = [], requirements = REQUIREMENTS) {
  return standingOf(requirements, progressOf(requirements, credits).components, credits, waiting);
}

describe('how it stands with a trainee', () => {
  it('H5: adds up what counts, and keeps a surplus apart', () => {
    const all = standing([credit('literature', 4200), credit('course', 240, { block: 1 })]);
    expect(hoursOf(all)).toEqual({ counted: 3840 + 240, required: 5760, waiting: 0 });
    expect(all[0]).toMatchObject({ signed: 4200, counted: 3840, surplus: 360 });
  });

  it('H6: shows each block with its own minutes, and what waits for it', () => {
    const all = standing(
      [credit('course', 240, { block: 2 }), credit('course', 240, { block: 2 })],
      [waits('course', 240, { block: 2 }), waits('course', 120, { block: 3 })],
    );
    expect(courseIn(stonePathOf(all))).toEqual([
      { signed: 0, waiting: 0, required: 240 },
      { signed: 480, waiting: 240, required: 240 },
      { signed: 0, waiting: 120, required: 240 },
      { signed: 0, waiting: 0, required: 240 },
    ]);
    expect(hoursOf(all)).toMatchObject({ counted: 240, waiting: 120 });
  });

  it('says of what waits only what would still count', () => {
    const all = standing([credit('literature', 3800)], [waits('literature', 120)]);
    expect(hoursOf(all).waiting).toBe(40);
  });

  it('H8: counts days with a session, signed and waiting', () => {
    const all = standing(
      [credit('practice', 120), credit('practice', 120)],
      [waits('practice', 90, { happenedOn: '2026-01-10' }), waits('practice', 90), waits('practice', 90)],
    );
    expect(all[3]).toMatchObject({ signed: 2, counted: 1, surplus: 1, waiting: 1 });
  });

  it.each([
    ['far from the 96 hours', 3840 - NEAR_THE_RECORD_MINUTES, 3, false],
    ['a day from the 96 hours', 3840 - NEAR_THE_RECORD_MINUTES, 4, true],
    ['at the 96 hours but for a required title (H7)', 3840, 4, true],
  ])('knows that a record is near, or not: %s', (_what, minutes, blocks, near) => {
    const credits = [1, 2, 3, 4]
      .slice(0, blocks)
      .flatMap((block) => [credit('course', 240, { block }), credit('fishbowl', 240, { block })]);
    expect(isRecordNear(standing([...credits, credit('literature', minutes)]), false)).toBe(near);
  });

  it('knows that the record of the programme is near: one session more', () => {
    const sessions = (count: number) =>
      standing(
        [1, 2, 3, 4].slice(0, count).map((day) => credit('practice', 120, { happenedOn: `2026-02-0${day}` })),
      );
    expect([3, 4].map((count) => isRecordNear(sessions(count), true))).toEqual([false, true]);
  });

  it('P6: leaves out what the board exempted', () => {
    const exempted = REQUIREMENTS.map((one) =>
      one.component === 'course' ? { ...one, exemptedOn: '2026-01-01' } : one,
    );
    const all = standing([], [], exempted);
    expect(hoursOf(all).required).toBe(4800);
    expect(courseIn(stonePathOf(all))).toBeUndefined();
  });
});
