import { describe, expect, it } from '@jest/globals';
import { readPrintName } from './print-name.rules.js';

describe('K2: a name as its bearer wants it printed', () => {
  it.each([
    ['  Zoë   in ’t  Veld ', 'Zoë in ’t Veld'],
    ['Zoe\u0308', 'Zoë'],
    ['Ĳsbrand Ver\u00admeer', 'IJsbrand Vermeer'],
    ['Łukasz Fjørtoft', 'Łukasz Fjørtoft'],
  ])('keeps %j', (typed, kept) => {
    expect(readPrintName(typed)).toBe(kept);
  });

  it.each([
    ['', 'trainee.name.missing'],
    ['a'.repeat(121), 'trainee.name.too-long'],
    ['42', 'trainee.name.no-letter'],
    ['Jan #N/B Vries', 'text.sheet-error'],
    ['#VERW!', 'text.sheet-error'],
    ['-', 'trainee.name.no-letter'],
    ['Piet 0 Bos', 'trainee.name.no-letter'],
    ['李 Wei', 'document.character-missing'],
    ['Zo\u202eë', 'document.character-invisible'],
    ['Noor 🙂', 'document.character-missing'],
  ])('refuses %j beside the field', (typed, code) => {
    expect(() => readPrintName(typed)).toThrow(expect.objectContaining({ code, field: 'name' }));
  });
});
