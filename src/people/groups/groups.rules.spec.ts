import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { covers, GROUP_STATES, nextStates, overlap, sizeWarning } from './groups.rules.js';

describe('a group of the register (G1)', () => {
  it.each([
    [7, 'few'],
    [8, null],
    [12, null],
    [13, 'many'],
  ])('with %d members is warned about: %s', (members, warning) => {
    expect(sizeWarning('recognised', members)).toBe(warning);
  });

  it('that rests or ended is not warned about', () => {
    expect([sizeWarning('resting', 0), sizeWarning('ended', 0), sizeWarning('starting', 0)]).toEqual([
      null,
      null,
      'few',
    ]);
  });

  it('goes on from every state, and to no state twice', () => {
    for (const state of GROUP_STATES) {
      expect(nextStates(state).length).toBeGreaterThan(0);
      expect(nextStates(state)).not.toContain(state);
    }
  });
});

describe('periods', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
  const period = fc.tuple(day, fc.option(day)).map(([from, to]) => ({
    from: to !== null && to < from ? to : from,
    to: to !== null && to < from ? from : to,
  }));

  it('overlap when a day lies in both, and not otherwise', () => {
    const days = Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(period, period, (one, other) => {
        const common = days.some((on) => covers(one, on) && covers(other, on));
        expect(overlap(one, other)).toBe(common);
      }),
    );
  });

  it('take both their ends', () => {
    const may = { from: '2026-05-01', to: '2026-05-31' };
    expect(['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((on) => covers(may, on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
