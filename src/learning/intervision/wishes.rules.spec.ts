import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wishesDeletedOn, wishesDueUntil } from './wishes.rules.js';

describe('I10: special wishes', () => {
  it.each([
    ['2026-11-28', '2026-12-05'],
    ['2026-12-28', '2027-01-04'],
    ['2028-02-26', '2028-03-04'],
    ['2026-03-28', '2026-04-04'],
  ])('of %s are deleted on %s, and not a day earlier', (heldOn, day) => {
    expect(wishesDeletedOn(heldOn)).toBe(day);
    expect(wishesDueUntil(day)).toBe(heldOn);
    const dayBefore = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
    expect(wishesDueUntil(dayBefore) < heldOn).toBe(true);
  });

  it('the day and what is due say the same of any two days', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());
    fc.assert(
      fc.property(
        day,
        day,
        (heldOn, today) => heldOn <= wishesDueUntil(today) === wishesDeletedOn(heldOn) <= today,
      ),
    );
  });
});
