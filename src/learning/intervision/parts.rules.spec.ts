import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  minutesOfPart,
  PART_KINDS,
  partFaults,
  type PartKind,
  type PlannedPart,
  USUAL_DAY,
  USUAL_TIMES,
} from './parts.rules.js';
import { countedMinutes } from './presence.rules.js';

const DAY = { startsAt: '09:00', endsAt: '17:00' };
const MARKABLE = new Map([
  ['course', 4],
  ['fishbowl', 4],
]);

function part(startsAt: string, endsAt: string, changes: Partial<PlannedPart> = {}): PlannedPart {
  return { kind: 'round', title: '', startsAt, endsAt, mark: null, ...changes };
}
const faults = (parts: PlannedPart[]) =>
  partFaults(DAY, parts, MARKABLE).map((found) => `${found.index} ${found.fault} ${found.in}`);
const marked = (kind: PartKind, component: string, minutes = 60, block = 1) =>
  faults([part('10:00', '11:00', { kind, mark: { component, block, minutes } })]);

describe('the parts of a day', () => {
  it('I1: the usual day can be, and counts six hours of its seven and a half (source 004)', () => {
    expect(partFaults(USUAL_TIMES, USUAL_DAY, MARKABLE)).toEqual([]);
    expect(countedMinutes(USUAL_DAY)).toBe(360);
  });

  it('I1: begin and end within the day, one after the other', () => {
    expect(faults([part('09:00', '10:00'), part('10:00', '17:00')])).toEqual([]);
    expect(faults([])).toEqual(['0 none kind']);
    expect(faults([part('08:59', '10:00')])).toEqual(['0 outside startsAt']);
    expect(faults([part('16:00', '17:01')])).toEqual(['0 outside endsAt']);
    expect(faults([part('10:00', '10:00')])).toEqual(['0 times endsAt']);
    expect(faults([part('09:00', '10:00'), part('09:59', '11:00')])).toEqual(['1 overlap startsAt']);
    expect(faults([part('12:00', '13:00'), part('09:00', '10:00')])).toEqual(['1 overlap startsAt']);
    // One that lies within an earlier one does not hide it from those after.
    expect(faults([part('09:00', '12:00'), part('10:00', '10:30'), part('11:00', '12:30')])).toEqual([
      '1 overlap startsAt',
      '2 overlap startsAt',
    ]);
  });

  it('I4: are marked as course or fishbowl, for at most their own minutes', () => {
    expect(marked('round', 'fishbowl')).toEqual([]);
    expect(marked('theory', 'course', 1)).toEqual([]);
    expect(marked('round', 'fishbowl', 61)).toEqual(['0 mark-minutes minutes']);
    expect(marked('round', 'fishbowl', 0)).toEqual(['0 mark-minutes minutes']);
    expect(marked('round', 'fishbowl', 60, 5)).toEqual(['0 mark-block block']);
  });

  it.each(['supervision', 'practice', 'literature'])('I4: are never marked as %s', (component) => {
    expect(marked('round', component)).toEqual(['0 unmarkable component']);
  });

  it.each<PartKind>(['slot', 'break', 'meal'])('I4: of kind %s are never marked', (kind) => {
    expect(marked(kind, 'course')).toEqual(['0 unmarkable component']);
  });

  const kind = fc.constantFrom(...PART_KINDS);
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  /** Parts of any kind whose times are cut out of the day, with or without time between them. */
  const ordered = fc
    .uniqueArray(fc.integer({ min: 9 * 60, max: 17 * 60 }), { minLength: 2, maxLength: 24 })
    .chain((minutes) => {
      const times = [...minutes].sort((a, b) => a - b);
      const pairs = times.flatMap((time, index) => (index % 2 === 1 ? [[times[index - 1]!, time]] : []));
      return fc.tuple(
        ...pairs.map((pair) => kind.map((one) => part(clock(pair[0]!), clock(pair[1]!), { kind: one }))),
      );
    });

  it('I1, I9: in order have no fault, and count their minutes without breaks and meals', () => {
    fc.assert(
      fc.property(ordered, (parts) => {
        expect(partFaults(DAY, parts, MARKABLE)).toEqual([]);
        const apart = parts.filter((one) => one.kind === 'break' || one.kind === 'meal');
        const sum = (some: PlannedPart[]) => some.reduce((all, one) => all + minutesOfPart(one), 0);
        expect(countedMinutes(parts) + sum(apart)).toBe(sum(parts));
        expect(countedMinutes(parts)).toBeLessThanOrEqual(8 * 60);
      }),
    );
  });

  it('I1: of which two overlap have a fault, in whatever order they come', () => {
    const overlapping = fc.tuple(
      fc.integer({ min: 540, max: 1000 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
    );
    fc.assert(
      fc.property(overlapping, fc.boolean(), ([from, length, later], turned) => {
        const other = Math.min(later, length - 1);
        const two = [
          part(clock(from), clock(from + length)),
          part(clock(from + other), clock(from + other + 1)),
        ];
        expect(partFaults(DAY, turned ? two.reverse() : two, MARKABLE)).toHaveLength(1);
      }),
    );
  });
});
