import { expect, it } from '@jest/globals';

const kept = (name: string) =>
  Object.getOwnPropertySymbols(globalThis).filter(({ description }) => description === name);

/** Jest's runner adds six for each suite. */
const MOST_LISTENERS = 8;

it('runs in a worker in which nothing is left of the suites before it', () => {
  expect(kept('JEST_STATE_SYMBOL')).toHaveLength(1);
  const [listeners] = kept('EVENT_HANDLERS');
  const { length } = (globalThis as unknown as Record<symbol, unknown[]>)[listeners!]!;
  expect(length).toBeLessThanOrEqual(MOST_LISTENERS);
});
