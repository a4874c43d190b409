import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDuration, typedDuration } from './duration.rules.js';

describe('reading time as people write it', () => {
  it.each([
    ['2', '30', 150],
    ['2,5', '', 150],
    ['2.5', '', 150],
    ['2:30', '', 150],
    ['2 u 30', '', 150],
    ['2u30 min', '', 150],
    ['1 uur 15', '', 75],
    ['', '45', 45],
    ['', '90', 90],
    [' 1 ', ' 5 ', 65],
    ['0', '0', 0],
  ])('reads %j and %j as %i minutes', (hours, minutes, total) => {
    expect(readDuration(hours, minutes)).toBe(total);
  });

  it.each([
    ['', ''],
    ['twee', ''],
    ['2', 'half'],
    ['-1', ''],
    ['2', '-5'],
    ['1.500', ''],
    ['2:75', ''],
    ['', '2,5'],
  ])('does not guess at %j and %j', (hours, minutes) => {
    expect(readDuration(hours, minutes)).toBeUndefined();
  });

  it('reads back every time that a log can have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 720 }), (total) => {
        const { hours, minutes } = typedDuration(total);
        expect(readDuration(hours, minutes)).toBe(total);
      }),
    );
  });
});
