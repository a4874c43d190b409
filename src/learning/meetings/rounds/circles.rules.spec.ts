import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Circles, NO_TURNS, proposeRound, timesInside, type Turns } from './circles.rules.js';

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const countOf = (circles: Circles, role: string) =>
  [...circles.values()].filter((one) => one === role).length;

describe('F1: a round as it is proposed', () => {
  it('has two leaders and eight participants inside, one of whom presents; the rest observes', () => {
    const circles = proposeRound(names(16), new Map());
    const counts = ['leader', 'case-presenter', 'inner-circle', 'outer-circle'].map((role) =>
      countOf(circles, role),
    );
    expect(counts).toEqual([2, 1, 7, 6]);
  });

  it.each([
    [0, [0, 0, 0, 0]],
    [1, [1, 0, 0, 0]],
    [3, [1, 1, 1, 0]],
    [6, [2, 1, 3, 0]],
    [10, [2, 1, 7, 0]],
    [11, [2, 1, 7, 1]],
  ])('with %i people', (count, expected) => {
    const circles = proposeRound(names(count), new Map());
    const counts = ['leader', 'case-presenter', 'inner-circle', 'outer-circle'].map((role) =>
      countOf(circles, role),
    );
    expect(counts).toEqual(expected);
  });

  const turn = fc.nat({ max: 4 });
  const someTurns = fc.record<Turns>({
    leader: turn,
    'case-presenter': turn,
    'inner-circle': turn,
    'outer-circle': turn,
  });

  it('gives everybody present exactly one role, and the lead to nobody who led more often than one who does not', () => {
    fc.assert(
      fc.property(fc.array(someTurns, { maxLength: 24 }), (before) => {
        const present = names(before.length);
        const turns = new Map(present.map((who, index) => [who, before[index]!]));
        const circles = proposeRound(present, turns);
        expect([...circles.keys()]).toEqual(present);
        const [leaders, others] = [true, false].map((leads) =>
          present.filter((who) => (circles.get(who) === 'leader') === leads),
        );
        const most = Math.max(...leaders!.map((who) => turns.get(who)!.leader), 0);
        const least = Math.min(...others!.map((who) => turns.get(who)!.leader), Infinity);
        expect(most).toBeLessThanOrEqual(least);
        const outside = present.filter((who) => circles.get(who) === 'outer-circle');
        const inner = present.filter((who) => circles.get(who) === 'inner-circle');
        for (const out of outside)
          for (const inside of inner)
            expect(timesInside(turns.get(inside)!)).toBeLessThanOrEqual(timesInside(turns.get(out)!));
      }),
    );
  });

  it('lets everybody lead once before anybody leads again', () => {
    const present = names(11);
    const turns = new Map(present.map((who) => [who, { ...NO_TURNS }]));
    for (let round = 0; round < 6; round += 1) {
      for (const [who, role] of proposeRound(present, turns)) turns.get(who)![role] += 1;
    }
    const led = [...turns.values()].map(({ leader }) => leader);
    expect([Math.min(...led), Math.max(...led)]).toEqual([1, 2]);
  });
});

describe('I3: a round of an intervision day as it is proposed', () => {
  const person = fc.record({ led: fc.nat({ max: 3 }), sat: fc.nat({ max: 4 }), insideLast: fc.boolean() });

  it('seats nobody who sat inside last time before somebody who did not', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (before) => {
        const present = names(before.length);
        const turns = new Map(
          before.map(({ led, sat }, index) => [
            present[index]!,
            { ...NO_TURNS, leader: led, 'inner-circle': sat },
          ]),
        );
        const insideLastTime = new Set(present.filter((_, index) => before[index]!.insideLast));
        const circles = proposeRound(present, turns, { by: 'outside-first', insideLastTime });
        expect([...circles.keys()]).toEqual(present);
        const outside = present.filter((who) => circles.get(who) === 'outer-circle');
        const inside = present.filter((who) => circles.get(who) !== 'outer-circle');
        expect(inside).toHaveLength(Math.min(10, present.length));
        if (outside.some((who) => !insideLastTime.has(who)))
          expect(inside.filter((who) => insideLastTime.has(who))).toEqual([]);
        // I11: among those inside nobody leads who led more often than one who does not.
        const led = (who: string) => turns.get(who)!.leader;
        const most = Math.max(...inside.filter((who) => circles.get(who) === 'leader').map(led), 0);
        const least = Math.min(...inside.filter((who) => circles.get(who) !== 'leader').map(led), Infinity);
        expect(most).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('of 24 people, round by round: whoever sat outside comes inside the next time', () => {
    const present = names(24);
    const turns = new Map(present.map((who) => [who, { ...NO_TURNS }]));
    let insideLastTime = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const circles = proposeRound(present, turns, { by: 'outside-first', insideLastTime });
      const inside = new Set(present.filter((who) => circles.get(who) !== 'outer-circle'));
      expect([...inside].filter((who) => insideLastTime.has(who))).toEqual([]);
      for (const [who, role] of circles) turns.get(who)![role] += 1;
      insideLastTime = inside;
    }
    const sat = [...turns.values()].map(timesInside);
    expect(Math.max(...sat) - Math.min(...sat)).toBeLessThanOrEqual(1);
    expect(Math.min(...[...turns.values()].map(({ leader }) => leader))).toBeGreaterThanOrEqual(1);
  });
});
