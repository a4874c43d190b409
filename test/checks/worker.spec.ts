import { expect, it } from '@jest/globals';

const kept = (name: string) =>
  Object.getOwnPropertySymbols(globalThis).filter(({ description }) => description === name);

/** Jest's runner has two of its own, and four for the suite that runs. */
const MOST_LISTENERS = 6;

it('runs in a worker in which no tests and no listeners are left of the suites before it', () => {
  expect(kept('JEST_STATE_SYMBOL')).toHaveLength(1);
  const [listeners] = kept('EVENT_HANDLERS');
  const { length } = (globalThis as unknown as Record<symbol, unknown[]>)[listeners!]!;
  expect(length).toBeLessThanOrEqual(MOST_LISTENERS);
});
