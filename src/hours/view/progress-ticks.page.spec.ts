import { describe, expect, it } from '@jest/globals';
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
/** From where to where each stroke goes, upwards from the foot of the row. */
const strokes = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, from, to]) => [
    Number(x),
    18 - Number(from),
    18 - Number(to),
  ]);

describe('the row of ticks', () => {
  it('has one tick for each of the 96 hours', () => {
    const { open, width } = ticksView([
      part({ required: 3840 }),
      part({ component: 'course', required: 960 }),
      part({ component: 'fishbowl', required: 960 }),
    ]);
    expect(strokes(open)).toHaveLength(96);
    expect(width).toBe(96 * 5 + 2 * 8);
  });

  it('is whole where an hour was signed off, and part of a tick for part of an hour', () => {
    const { signed, open } = ticksView([part({ signed: 90 })]);
    expect(strokes(signed)).toEqual([
      [2.5, 0, 18],
      [7.5, 0, 9],
    ]);
    expect(strokes(open)).toHaveLength(2);
  });

  it('shows what waits above what is signed, and never more than is required', () => {
    const { waiting } = ticksView([part({ signed: 210, waiting: 600 })]);
    expect(strokes(waiting)).toEqual([[17.5, 9, 18]]);
  });

  it('P6: draws an exempted component neither as done nor as lacking', () => {
    const { signed, waiting, open, exempted } = ticksView([part({ exempted: true })]);
    expect([signed, waiting, open, strokes(exempted).length]).toEqual(['', '', '', 4]);
  });

  it('is empty where there is nothing to draw', () => {
    expect(ticksView([])).toMatchObject({ width: 0, open: '' });
  });
});
