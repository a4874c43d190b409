import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Poller } from './poller.service.js';

// @own-modules: Jest stops only the time that it gave to a suite.

const EVERY_MS = 1_000;

describe('a poller', () => {
  let looks: (() => void)[];
  let errors: Error[];
  let poller: Poller;

  beforeEach(() => {
    jest.useFakeTimers();
    looks = [];
    errors = [];
    const look = () => new Promise<void>((resolve) => looks.push(resolve));
    poller = new Poller({ look, everyMs: EVERY_MS, onError: (error) => errors.push(error) });
  });
  afterEach(() => void jest.useRealTimers());

  const end = async (look: number) => {
    looks[look]!();
    await jest.advanceTimersByTimeAsync(0);
  };

  it('looks at once, and again every so often', async () => {
    poller.start();
    expect(looks).toHaveLength(1);
    await end(0);
    await jest.advanceTimersByTimeAsync(EVERY_MS);
    expect(looks).toHaveLength(2);
  });

  it('looks once at a time, and once more when it was asked for meanwhile, however often', async () => {
    poller.start();
    for (let asked = 0; asked < 5; asked += 1) poller.lookNow();
    await jest.advanceTimersByTimeAsync(3 * EVERY_MS);
    expect(looks).toHaveLength(1);
    await end(0);
    expect(looks).toHaveLength(2);
    await end(1);
    expect(looks).toHaveLength(2);
  });

  it('tells what a look threw, and looks again when it is time', async () => {
    let count = 0;
    const look = () => (++count === 1 ? Promise.reject(new Error('away')) : Promise.resolve());
    const failing = new Poller({ look, everyMs: EVERY_MS, onError: (error) => errors.push(error) });
    failing.start();
    await jest.advanceTimersByTimeAsync(0);
    expect(errors).toEqual([new Error('away')]);
    await jest.advanceTimersByTimeAsync(EVERY_MS);
    expect(count).toBe(2);
    await failing.stop();
  });

  it('stops when the look under way has ended, and looks no more', async () => {
    poller.start();
    poller.lookNow();
    let stopped = false;
    const stopping = poller.stop().then(() => (stopped = true));
    await jest.advanceTimersByTimeAsync(2 * EVERY_MS);
    expect(stopped).toBe(false);
    await end(0);
    await stopping;
    poller.lookNow();
    await jest.advanceTimersByTimeAsync(2 * EVERY_MS);
    expect(looks).toHaveLength(1);
  });
});
