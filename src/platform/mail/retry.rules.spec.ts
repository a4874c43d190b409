import { describe, expect, it } from '@jest/globals';
import { pauseAfter, pauseAfterSilence, TRIED_FOR_S } from './retry.rules.js';

describe('when a mail is tried again', () => {
  it('is after gaps that grow, for five days', () => {
    const pauses: number[] = [];
    let triedForS = 0;
    for (let attempt = 1; ; attempt += 1) {
      const pause = pauseAfter(attempt, triedForS);
      if (pause === null) break;
      pauses.push(pause);
      triedForS += pause;
    }
    expect(pauses.slice(0, 9).map((pause) => pause / 60)).toEqual([1, 5, 15, 30, 60, 120, 240, 360, 360]);
    expect(pauses.every((pause, index) => index === 0 || pause >= pauses[index - 1]!)).toBe(true);
    expect(triedForS).toBeLessThanOrEqual(TRIED_FOR_S);
    expect(triedForS).toBeGreaterThan(TRIED_FOR_S - 6 * 3600);
  });

  it('is once more, and not at once, when it may have arrived; then never by itself', () => {
    expect(pauseAfterSilence(1, 0, 1)).toBe(900);
    expect(pauseAfterSilence(6, 0, 1)).toBe(7200);
    expect(pauseAfterSilence(2, 1000, 2)).toBeNull();
  });
});
