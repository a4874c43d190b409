import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Circles,
  type LastSeat,
  NO_TURNS,
  proposeRound,
  timesInside,
  type Turns,
} from './circles.rules.js';

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

describe('I3: who sat outside last time comes first', () => {
  const isInside = (role: string | undefined) => role !== undefined && role !== 'outer-circle';

  it('though they sat inside more often than who sat inside last time', () => {
    const present = names(11);
    const turns = new Map([['p10', { ...NO_TURNS, 'inner-circle': 5 }]]);
    const last = new Map(
      present.map((who): [string, LastSeat] => [who, who === 'p10' ? 'outside' : 'inside']),
    );
    expect(proposeRound(present, turns).get('p10')).toBe('outer-circle');
    expect(isInside(proposeRound(present, turns, last).get('p10'))).toBe(true);
  });

  it('and who sat nowhere yet before who sat inside', () => {
    const present = names(14);
    const last = new Map<string, LastSeat>([
      ...present.slice(0, 10).map((who): [string, LastSeat] => [who, 'inside']),
      ...present.slice(10, 12).map((who): [string, LastSeat] => [who, 'outside']),
    ]);
    const circles = proposeRound(present, new Map(), last);
    expect(present.filter((who) => circles.get(who) === 'outer-circle')).toEqual(['p6', 'p7', 'p8', 'p9']);
  });

  it('leaves the lead to who led least of those who can sit inside', () => {
    // Nine sat outside: one place is left for p0 to p2, who led least. One of them leads, the other leader sat outside.
    const present = names(12);
    const turns = new Map(present.map((who, at) => [who, { ...NO_TURNS, leader: at < 3 ? 0 : at }]));
    const last = new Map(present.map((who, at): [string, LastSeat] => [who, at < 3 ? 'inside' : 'outside']));
    const circles = proposeRound(present, turns, last);
    expect(present.filter((who) => circles.get(who) === 'leader')).toEqual(['p0', 'p3']);
    expect(present.filter((who) => circles.get(who) === 'outer-circle')).toEqual(['p1', 'p2']);
  });

  it('10,000 histories: who sat outside is never behind who sat inside, and roles and places hold', () => {
    const history = fc.record({
      people: fc.integer({ min: 1, max: 16 }),
      rounds: fc.array(fc.nat({ max: 65_535 }), { minLength: 2, maxLength: 5 }),
    });
    let passedOver = 0;
    fc.assert(
      fc.property(history, ({ people, rounds }) => {
        const turns = new Map<string, Turns>();
        const last = new Map<string, LastSeat>();
        return rounds.every((absent, round) => {
          const present = names(people).filter((_, at) => !((absent >> at) & (absent >> (at + 3)) & 1));
          const circles = proposeRound(present, turns, last);
          const sits = (seat: LastSeat | undefined, inside: boolean) =>
            present.some((who) => last.get(who) === seat && isInside(circles.get(who)) === inside);
          const count = (role: string) => countOf(circles, role);
          const leads = present.filter((who) => circles.get(who) === 'leader');
          const ledOf = (who: string) => turns.get(who)?.leader ?? 0;
          const holds =
            circles.size === present.length &&
            count('leader') === (present.length < 4 ? Math.min(1, present.length) : 2) &&
            count('outer-circle') === Math.max(0, present.length - 10) &&
            count('case-presenter') === Number(present.length > 1) &&
            !(sits('outside', false) && (sits('inside', true) || sits(undefined, true))) &&
            !(sits(undefined, false) && sits('inside', true)) &&
            // Of those inside nobody leads again before another has led.
            leads.every((who) =>
              present.every(
                (other) =>
                  !isInside(circles.get(other)) || leads.includes(other) || ledOf(who) <= ledOf(other),
              ),
            );
          if (round > 0 && sits('inside', false)) passedOver += 1;
          for (const [who, role] of circles) {
            turns.set(who, { ...(turns.get(who) ?? NO_TURNS) });
            turns.get(who)![role] += 1;
            last.set(who, isInside(role) ? 'inside' : 'outside');
          }
          return holds;
        });
      }),
      { numRuns: 10_000 },
    );
    expect(passedOver).toBeGreaterThan(1_000);
  });
});
