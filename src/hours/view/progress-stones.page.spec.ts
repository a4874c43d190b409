import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import '../../../test/support/activity-kinds.js';
import { stonesView } from './progress-stones.page.js';
import type { StonePart } from './stone-runs.page.js';

const HOUR = 60;
const LITERATURE = 64 * HOUR;
const BLOCK = 4 * HOUR;

function path(
  literature: Partial<StonePart> = {},
  course: Partial<StonePart>[] = [],
  fishbowl: Partial<StonePart>[] = [],
) {
  const block = (part: Partial<StonePart> = {}) => ({ signed: 0, waiting: 0, required: BLOCK, ...part });
  return stonesView([
    {
      component: 'literature',
      parts: [{ signed: 0, waiting: 0, required: LITERATURE, ...literature }],
    },
    { component: 'course', parts: [0, 1, 2, 3].map((index) => block(course[index])) },
    { component: 'fishbowl', parts: [0, 1, 2, 3].map((index) => block(fishbowl[index])) },
  ]);
}

function stonesIn(view: ReturnType<typeof path>, component: number) {
  return view.components[component]?.runs.flatMap((run) => run.stones) ?? [];
}

/** Where the lines of a hatching begin and end. */
function pointsOf(hatch: string): [x: number, y: number][] {
  return [...hatch.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('the path of 96 stones', () => {
  it('P2: has 64 stones for literature in runs of eight, and four rows of four for course and fishbowl', () => {
    const view = path();
    expect(view.components.map((component) => component.runs.map((run) => run.stones.length))).toEqual([
      [8, 8, 8, 8, 8, 8, 8, 8],
      [4, 4, 4, 4],
      [4, 4, 4, 4],
    ]);
  });

  it('fills part of a stone for part of an hour, and hatches what waits right after it', () => {
    const stones = stonesIn(path({ signed: 90, waiting: 60 }), 0);
    expect(stones[0]).toMatchObject({ whole: true, waiting: false });
    expect(stones[1]).toMatchObject({
      x: 21,
      whole: false,
      signedWidth: 8,
      waiting: true,
      waitingX: 29,
      waitingWidth: 8,
    });
    expect(stones[2]).toMatchObject({
      whole: false,
      signedWidth: 0,
      waiting: true,
      waitingX: 42,
      waitingWidth: 8,
    });
    expect(stones[3]).toMatchObject({ whole: false, signedWidth: 0, waiting: false, hatch: '' });
  });

  it('H6: gives each block its own row: a surplus in one does not fill the next', () => {
    const view = path({}, [{ signed: 300 }, { signed: 120, waiting: 240 }]);
    const rows = view.components[1]?.runs.map((run) =>
      run.stones.map((stone) => [stone.whole, stone.waiting]),
    );
    expect(rows?.[0]).toEqual(Array(4).fill([true, false]));
    expect(rows?.[1]).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect(rows?.[2]).toEqual(Array(4).fill([false, false]));
    expect(view.components[1]).toMatchObject({ signed: 360, waiting: 120, required: 960, open: 480 });
  });

  it('draws every minute once, and no line of hatching outside the stones that wait', () => {
    const minutes = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(minutes, minutes, (signed, waiting) => {
        const view = path({ signed, waiting });
        const [literature] = view.components;
        const drawn = stonesIn(view, 0).reduce((sum, stone) => sum + stone.signedWidth, 0);
        expect(drawn).toBeCloseTo((Math.min(signed, LITERATURE) / HOUR) * 16, 0);
        expect((literature?.signed ?? 0) + (literature?.waiting ?? 0) + (literature?.open ?? 0)).toBe(
          LITERATURE,
        );
        const outside = stonesIn(view, 0).flatMap((stone) =>
          pointsOf(stone.hatch).filter(
            ([x, y]) =>
              x < stone.waitingX - 0.02 || x > stone.waitingX + stone.waitingWidth + 0.02 || y < 0 || y > 16,
          ),
        );
        expect(outside).toEqual([]);
      }),
    );
  });
});
