import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSheetError, sheetErrorIn } from './sheet-errors.rules.js';
import { LONGEST_NAME, type NamePart, readTypedName } from './typed-name.rules.js';

const ERRORS = [
  ...['#N/B', '#VERW!', '#NAAM?', '#WAARDE!', '#GETAL!', '#DEEL/0!', '#LEEG!', '#OVERLOOP!', '#VELD!'],
  ...['#N/A', '#REF!', '#NAME?', '#VALUE!', '#NUM!', '#DIV/0!', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!'],
  ...['#BEREKENEN!', '#GETTING_DATA', '#GEBLOKKEERD!', '#####', 'Err:502', '＃N/A', '#n/b', ' #REF! '],
];
const PARTS: NamePart[] = ['surname', 'given', 'whole'];

describe('D8: error values of a spreadsheet', () => {
  it.each(ERRORS)('%s is one', (text) => {
    expect(isSheetError(text)).toBe(true);
    for (const part of PARTS)
      for (const name of [text, `Jan ${text} Vries`])
        expect(readTypedName(name, part, false)).toMatchObject({ key: 'text.sheet-error' });
  });

  it.each(['#balint', 'nr. #3', '# 1', 'N/A', 'Wat nu?', 'C#', '#', '##', 'Een #N/A in de cel'])(
    '%s is none',
    (text) => expect(isSheetError(text)).toBe(false),
  );

  it('is found in a text that holds one', () => {
    expect(sheetErrorIn('Jan #N/B Vries')).toBe('#N/B');
    expect(sheetErrorIn('Jan de Vries')).toBeUndefined();
  });
});

describe('D8: a name as it was typed', () => {
  it.each([
    ['Ĳsbrand', 'IJsbrand'],
    ['ĳs', 'ijs'],
    ['ﬁlip', 'filip'],
    ['Ｊａｎ', 'Jan'],
    ['Ver\u00adstappen', 'Verstappen'],
    ['  Zoë   in\u00a0’t\tVeld ', 'Zoë in ’t Veld'],
    ['Zoe\u0308', 'Zoë'],
    ['d´Hont', 'd´Hont'],
    ['Vries - Bakker', 'Vries - Bakker'],
  ])('%j becomes %j', (typed, name) => {
    for (const part of PARTS) expect(readTypedName(typed, part, true)).toBe(name);
  });

  it.each(['-', '0', '.', '?', '12', '---', '’'])(
    '%s is a fault where it is needed, else nothing',
    (text) => {
      for (const part of PARTS) {
        expect(readTypedName(text, part, true)).toMatchObject({ key: 'name.no-letter' });
        expect(readTypedName(text, part, false)).toBe('');
      }
    },
  );

  it('NULL in capitals is nothing too, except as a surname; other writings are names', () => {
    expect(readTypedName('NULL', 'surname', true)).toBe('NULL');
    expect(readTypedName('NULL', 'given', false)).toBe('');
    expect(readTypedName('NULL', 'whole', true)).toMatchObject({ key: 'name.no-letter' });
    expect(readTypedName('Null', 'given', false)).toBe('Null');
  });

  it.each(['Piet 0 Bos', 'Piet NULL Bos', '1 Bos', 'Anna Kok 2026-0001', 'Anna Kok + 1', 'Anna (1) Kok'])(
    '%s is no whole name',
    (text) => {
      expect(readTypedName(text, 'whole', true)).toMatchObject({ key: 'name.no-letter' });
    },
  );

  it.each(['Zo\u202eë', 'Zo\u200bë', 'Zo\u2066ë', 'Zo\ufeffë', 'Zo\u0000ë', 'Zo\u2028ë'])(
    'refuses what nobody sees: %j',
    (text) =>
      expect(readTypedName(text, 'given', false)).toMatchObject({ key: 'document.character-invisible' }),
  );

  it('has at most as many characters as a record has room for', () => {
    expect(readTypedName('a'.repeat(LONGEST_NAME), 'whole', true)).toHaveLength(LONGEST_NAME);
    expect(readTypedName('a'.repeat(LONGEST_NAME + 1), 'given', false)).toEqual({
      key: 'field.too-long',
      params: { most: LONGEST_NAME },
    });
  });

  it('is stable: read again it is the same, and it never has what is refused', () => {
    const pieces = fc.constantFrom(
      'Jan',
      'Ĳ',
      'ﬁ',
      '\u00ad',
      ' ',
      '-',
      '0',
      '#N/B',
      'é',
      'e\u0301',
      '\u202e',
      'NULL',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 8 }),
        fc.constantFrom(...PARTS),
        fc.boolean(),
        (parts, part, required) => {
          const name = readTypedName(parts.join(''), part, required);
          if (typeof name !== 'string') return;
          expect(readTypedName(name, part, required)).toBe(name);
          expect(name).not.toMatch(/[\p{C}Ĳﬁ]|#N\/B|^ | $| {2}/u);
          if (name !== '') expect(name).toMatch(/\p{L}/u);
        },
      ),
    );
  });
});
