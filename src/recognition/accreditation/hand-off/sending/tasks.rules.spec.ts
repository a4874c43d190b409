import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../pe-online/refusal.rules.js';
import type { KnownNumber } from '../hand-offs.queries.js';
import type { Placed } from '../places.rules.js';
import { openTasks } from './tasks.rules.js';

const points = (attendee: string, number: string): Placed => ({ attendee, place: 'points', number });
const known = (
  number: string,
  state: KnownNumber['state'],
  more: Partial<KnownNumber> = {},
): KnownNumber => ({
  ...{ number, attendee: `a${number}`, state, on: '2026-05-10', perhapsBooked: false, settled: null },
  refusal:
    state === 'refused'
      ? refusalOf({ number: '100', message: `Professional ${number} op regel 1 bestaat niet in PE` })
      : null,
  ...more,
});
const SETTLED = { as: 'left', because: 'Besproken', by: 'p', at: new Date(0) } as const;

describe('tasks of handing over', () => {
  it('Q7: a refusal is one until the person has another number', () => {
    expect(openTasks([points('a1', '1')], [known('1', 'refused')], [])).toMatchObject([
      { kind: 'refused', number: '1', test: false },
    ]);
    expect(openTasks([points('a1', '2')], [known('1', 'refused')], [])).toEqual([]);
  });

  it('Q7: who was sent wrongly is one until somebody saw to it', () => {
    const wrongly = known('1', 'accepted');
    expect(openTasks([], [wrongly], [])).toMatchObject([{ kind: 'wrongly-sent', test: false }]);
    expect(openTasks([], [{ ...wrongly, settled: SETTLED }], [])).toEqual([]);
  });

  it('Q7: what a test refused is one, unless the same number was told since; what it took is none', () => {
    const placed = [points('a1', '1'), points('a2', '2')];
    const tried = [known('1', 'refused'), known('2', 'accepted'), known('3', 'accepted')];
    expect(openTasks(placed, [], tried)).toMatchObject([{ kind: 'refused', number: '1', test: true }]);
    expect(openTasks(placed, [known('1', 'accepted')], tried)).toEqual([]);
  });
});
