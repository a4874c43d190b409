import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountedPerson, figuresOf } from './figures.rules.js';

const person = (changes: Partial<CountedPerson>): CountedPerson => ({
  kind: 'leader',
  enrolment: 'placed',
  present: 300,
  attended: 'full',
  ...changes,
});

it('I5: counts who came as what, who was missed, and who came without a place', () => {
  const figures = figuresOf([
    person({}),
    person({ kind: 'trainee', attended: 'attended' }),
    person({ kind: 'guest', enrolment: null, attended: 'neither' }),
    person({ present: 0, attended: 'neither' }),
    person({ enrolment: 'waiting', present: null, attended: null }),
    // Waited, and came all the same.
    person({ enrolment: 'waiting' }),
    person({ enrolment: 'cancelled', present: null, attended: null }),
  ]);
  expect(figures).toEqual({
    ...{ placed: 3, waiting: 1, cancelled: 1, missed: 1, walkIns: 2 },
    ...{ present: 4, leaders: 2, trainees: 1, guests: 1 },
    ...{ full: 2, attended: 1, neither: 1 },
  });
});

it('I5: whoever was there is counted once as something, and once by how much of it they were there', () => {
  const people = fc.array(
    fc.record({
      kind: fc.constantFrom('trainee' as const, 'leader' as const, 'guest' as const),
      enrolment: fc.constantFrom('placed' as const, 'waiting' as const, 'cancelled' as const, null),
      present: fc.constantFrom(null, 0, 30, 360),
      attended: fc.constantFrom('full' as const, 'attended' as const, 'neither' as const),
    }),
  );
  fc.assert(
    fc.property(people, (some) => {
      const counted = figuresOf(some);
      const { present, leaders, trainees, guests, full, attended, neither } = counted;
      expect(leaders + trainees + guests).toBe(present);
      expect(full + attended + neither).toBe(present);
      expect(counted.placed + counted.waiting + counted.cancelled).toBeLessThanOrEqual(some.length);
    }),
  );
});
