import { describe, expect, it } from '@jest/globals';
import { mayHoldPlace } from './place-holder.rules.js';

describe('C1: a place to come', () => {
  const ANNA = { trajectory: 'running', account: 'open', address: 'anna@huis.example' } as const;

  it.each([
    ['follows something', {}, true],
    ['has an address and no account', { account: 'none' }, true],
    ['has neither', { account: 'none', address: '' }, false],
    ['has a closed account', { account: 'closed' }, false],
    ['paused', { trajectory: 'paused' }, false],
    ['stopped', { trajectory: 'stopped' }, false],
    ['came with an import that was taken back', { trajectory: 'cancelled' }, false],
  ] as const)('of who %s', (_, change, expected) => {
    expect(mayHoldPlace({ ...ANNA, ...change })).toBe(expected);
  });
});
