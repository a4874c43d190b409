import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_BREAK, breakBalanced, breakLines, emphasised } from './typesetting.rules.js';
import type { Line } from './line-breaker.rules.js';

/** Every character is one point wide, a bold one two. */
const measure = (text: string, style: string): number => text.length * (style === 'bold' ? 2 : 1);

const textOf = (line: Line<string>): string => line.map(({ text }) => text).join('');
const widthOf = (line: Line<string>): number =>
  line.reduce((sum, run) => sum + measure(run.text, run.style), 0);
const plain = (text: string) => [{ text, style: 'plain' }];

describe('breakLines', () => {
  it('breaks at spaces only', () => {
    const lines = breakLines(plain('de theorie en de training'), 12, measure);
    expect(lines.map(textOf)).toEqual(['de theorie', 'en de', 'training']);
  });

  it('keeps together what touches, also where the style changes', () => {
    const lines = breakLines(emphasised('samen *96 uur*.', 'plain', 'bold'), 15, measure);
    expect(lines.map(textOf)).toEqual(['samen 96', 'uur.']);
    expect(lines[1]?.map(({ x }) => x)).toEqual([0, 6]);
  });

  it('does not break at a no-break space, and prints it as a space', () => {
    const lines = breakLines(plain(`samen 96${NO_BREAK}uur`), 10, measure);
    expect(lines.map(textOf)).toEqual(['samen', '96 uur']);
  });

  it('breaks inside a word only when that word is wider than a line', () => {
    expect(breakLines(plain('in Wolvertem'), 5, measure).map(textOf)).toEqual(['in', 'Wolve', 'rtem']);
  });

  it('loses nothing and stays within the measure', () => {
    const run = fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'b', 'ë', ' ') }),
      style: fc.constantFrom('plain', 'bold'),
    });
    fc.assert(
      fc.property(fc.array(run), fc.integer({ min: 2, max: 30 }), (runs, width) => {
        const lines = breakLines(runs, width, measure);
        const letters = runs
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', '');
        expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(letters);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('breakBalanced', () => {
  it('makes lines about equally long, and no more of them', () => {
    const lines = breakBalanced(plain('aaaa bbbb cccc dddd ee'), 20, measure);
    expect(lines.map(textOf)).toEqual(['aaaa bbbb', 'cccc dddd ee']);
  });
});
