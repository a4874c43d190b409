import { describe, expect, it } from '@jest/globals';
import { teacherNamed } from './teachers.rules.js';

const possible = [
  { id: 'a', label: 'Hanneke Broek' },
  { id: 'b', label: 'Noor van den Heuvel' },
  { id: 'c', label: 'Noor Broekman' },
  { id: 'd', label: 'Zoë Kaptein' },
];

describe('whom a typed name means', () => {
  it.each([
    ['Hanneke Broek', 'a'],
    ['  hanneke   broek ', 'a'],
    ['heuvel', 'b'],
    ['zoe kap', 'd'],
  ])('%j is one person', (typed, id) => {
    expect(teacherNamed(typed, possible)).toEqual({ id });
  });

  it('a name that is part of another’s is still its own', () => {
    const both = [...possible, { id: 'e', label: 'Noor' }];
    expect(teacherNamed('Noor', both)).toEqual({ id: 'e' });
  });

  it('of several, none is picked: they are named', () => {
    expect(teacherNamed('noor', possible)).toEqual({
      fault: 'several',
      names: ['Noor van den Heuvel', 'Noor Broekman'],
    });
  });

  it('nobody is nobody', () => {
    expect(teacherNamed('Piet', possible)).toEqual({ fault: 'unknown' });
  });
});
