import { describe, expect, it } from '@jest/globals';
import { claimIdOf } from './claim-id.rules.js';

describe('the id that a form gives its claim', () => {
  const log = {
    happenedOn: '2026-03-01',
    minutes: 150,
    pages: 'hoofdstuk 3',
    reflection: 'Ik leerde wachten.',
  };
  const id = claimIdOf('form', 'trainee', log);

  it('is a UUID, and the same for the same form with the same contents', () => {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(claimIdOf('form', 'trainee', { ...log })).toBe(id);
  });

  it.each([
    ['another form', claimIdOf('other', 'trainee', log)],
    ['another trainee', claimIdOf('form', 'other', log)],
    ['other contents', claimIdOf('form', 'trainee', { ...log, pages: 'hoofdstuk 4' })],
  ])('is another for %s', (_what, other) => {
    expect(other).not.toBe(id);
  });
});
