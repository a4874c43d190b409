import { describe, expect, it } from '@jest/globals';
import { rolesWithoutFactor } from './factor-term.rules.js';

describe('a role without a second factor', () => {
  const since = new Date('2026-11-27T16:00:00Z');
  const from = new Date('2026-12-11T16:00:00Z');
  const roles = ['board', 'secretariat'] as const;
  const at = (instant: string) => rolesWithoutFactor(roles, since, new Date(instant));

  it('is open for fourteen days, and says when it will be shut', () => {
    expect(at('2026-11-27T16:00:00Z')).toEqual({ open: roles, shut: [], from });
    expect(at('2026-12-11T15:59:59Z')).toEqual({ open: roles, shut: [], from });
  });

  it('is shut after that', () => {
    expect(at('2026-12-11T16:00:00Z')).toEqual({ open: [], shut: roles, from });
  });
});
