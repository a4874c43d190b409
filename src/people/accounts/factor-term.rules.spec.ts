import { describe, expect, it } from '@jest/globals';
import { rolesWithoutFactor } from './factor-term.rules.js';

describe('a role without a second factor', () => {
  const since = new Date('2026-11-27T16:00:00Z');
  const at = (instant: string) => rolesWithoutFactor(['board', 'secretariat'], since, new Date(instant));

  it('is open for fourteen days, and names the day on which it is shut', () => {
    expect(at('2026-11-27T16:00:00Z')).toEqual({
      roles: ['board', 'secretariat'],
      factorNeeded: { from: '2026-12-11', shut: [] },
    });
    expect(at('2026-12-11T15:59:59Z').roles).toEqual(['board', 'secretariat']);
  });

  it('is shut after that', () => {
    expect(at('2026-12-11T16:00:00Z')).toEqual({
      roles: [],
      factorNeeded: { from: '2026-12-11', shut: ['board', 'secretariat'] },
    });
  });
});
