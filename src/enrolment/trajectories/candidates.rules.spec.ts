import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Candidate, sortCandidates } from './candidates.rules.js';

const ONE: Candidate = { name: 'A', region: null, load: 0, most: 8, obstacles: [] };
const of = (name: string, change: Partial<Candidate> = {}): Candidate => ({ ...ONE, name, ...change });
const names = (all: readonly Candidate[], ...regions: (string | null)[]) =>
  sortCandidates(all, regions).map(({ name }) => name);

describe('whom a supervisor is looked for among (S1)', () => {
  const far = of('far', { region: 'Groningen' });
  const near = of('near', { region: 'Utrecht', load: 5 });
  const nearer = of('nearer', { region: 'utrecht ', load: 4 });
  const free = of('free', { load: 1 });
  const half = of('half', { load: 2, most: 4 });
  const none = of('none', { most: 0 });
  const barred = of('barred', { region: 'Utrecht', obstacles: ['experience'] });

  it('the region of the trainee first, then how much of the maximum is taken', () => {
    expect(names([far, near, nearer], 'Utrecht')).toEqual(['nearer', 'near', 'far']);
    expect(names([half, near, free, none])).toEqual(['free', 'half', 'near', 'none']);
  });

  it('the region of most of several trainees', () => {
    expect(names([far, near], 'Groningen', 'Groningen', 'Utrecht')).toEqual(['far', 'near']);
    expect(names([far, near], 'Groningen', 'Utrecht', 'Utrecht')).toEqual(['near', 'far']);
  });

  it('a region that nobody knows counts for nothing', () => {
    expect(names([near, free], null)).toEqual(['free', 'near']);
    expect(names([near, free], '')).toEqual(['free', 'near']);
  });

  it('S2: who may not supervise today comes after those who may, and is not left out', () => {
    expect(names([barred, far], 'Utrecht')).toEqual(['far', 'barred']);
  });

  it('nobody is left out, whatever the order in which they come', () => {
    const all = [far, near, nearer, free, half, none, barred];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(names(shuffled, 'Utrecht')).toEqual(names(all, 'Utrecht'));
      }),
    );
  });
});
