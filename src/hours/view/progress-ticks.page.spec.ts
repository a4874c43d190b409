import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import '../../../test/support/activity-kinds.js';
import { type TickPart, ticksView } from './progress-ticks.page.js';

const part = (changes: Partial<TickPart> = {}): TickPart => ({
  component: 'literature',
  signed: 0,
  waiting: 0,
  required: 240,
  exempted: false,
  ...changes,
});
type Shown = ReturnType<typeof ticksView>['paths'][number];

/** Where each tick stands, and from where to where it goes, upwards from the foot of the row. */
function ticks({ paths }: { paths: Shown[] }, shows: Shown['shows']): number[][] {
  return paths
    .filter((path) => path.shows === shows)
    .flatMap((path) => (path.row ? ticksOfRows(path) : strokes(path)))
    .toSorted(([one], [other]) => one! - other!);
}

function strokes({ data }: Shown): number[][] {
  return figures(/M([\d.]+) ([\d.]+)V([\d.]+)/g, data).map(([x, from, to]) => [x!, 18 - from!, 18 - to!]);
}

/** A row is cut into ticks 3.2 broad, with 1.8 between them. */
function ticksOfRows({ data, row }: Shown): number[][] {
  return figures(/M([\d.]+) ([\d.]+)H([\d.]+)/g, data).flatMap(([left, middle, right]) => {
    const high = (18 - middle!) * 2;
    expect(high).toBe(row === 'whole' ? 18 : 5);
    const count = (right! - left! + 1.8) / 5;
    expect(count).toBeCloseTo(Math.round(count));
    return Array.from({ length: Math.round(count) }, (_, index) => [left! + 1.6 + index * 5, 0, high]);
  });
}

function figures(pattern: RegExp, data: string): number[][] {
  return [...data.matchAll(pattern)].map((found) => found.slice(1).map(Number));
}

describe('the row of ticks', () => {
  it('has one tick for each of the 96 hours', () => {
    const view = ticksView([
      part({ required: 3840 }),
      part({ component: 'course', required: 960 }),
      part({ component: 'fishbowl', required: 960 }),
    ]);
    expect(ticks(view, 'open')).toHaveLength(96);
    expect(view.width).toBe(96 * 5 + 2 * 8);
  });

  it('is whole where an hour was signed off, and part of a tick for part of an hour', () => {
    const view = ticksView([part({ signed: 90 })]);
    expect(ticks(view, 'signed')).toEqual([
      [2.5, 0, 18],
      [7.5, 0, 9],
    ]);
    expect(ticks(view, 'open')).toEqual([
      [12.5, 0, 5],
      [17.5, 0, 5],
    ]);
  });

  it('shows what waits above what is signed, and never more than is required', () => {
    const view = ticksView([part({ signed: 210, waiting: 600 })]);
    expect(ticks(view, 'waiting')).toEqual([[17.5, 9, 18]]);
  });

  it('draws every hour once, at its place, however much is signed and waits', () => {
    const minutes = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 900 }), (signed, waiting, required) => {
        const view = ticksView([part({ signed, waiting, required })]);
        const hours = Math.ceil(required / 60);
        const known = Math.min(required, signed + waiting);
        for (let hour = 0; hour < hours; hour += 1) {
          const at = (shows: Shown['shows']) =>
            ticks(view, shows).filter(([x]) => Math.abs(x! - (hour * 5 + 2.5)) < 0.01);
          const share = (upTo: number) => Math.min(1, Math.max(0, upTo / 60 - hour)) * 18;
          const tops = [at('signed'), at('waiting'), at('open')].map((found) => found.at(-1)?.[2] ?? 0);
          expect(tops[0]).toBeCloseTo(share(signed), 0);
          if (known > signed) expect(Math.max(tops[0]!, tops[1]!)).toBeCloseTo(share(known), 0);
          expect(Math.max(...tops)).toBeGreaterThanOrEqual(4.9);
          expect([at('signed'), at('waiting'), at('open')].every((found) => found.length <= 1)).toBe(true);
        }
      }),
    );
  });

  it('P6: draws an exempted component neither as done nor as lacking', () => {
    const view = ticksView([part({ exempted: true })]);
    const shown = (['signed', 'waiting', 'open', 'exempted'] as const).map((one) => ticks(view, one).length);
    expect(shown).toEqual([0, 0, 0, 4]);
  });

  it('is empty where there is nothing to draw', () => {
    expect(ticksView([])).toMatchObject({ width: 0, paths: [] });
  });
});
