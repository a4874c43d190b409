import { describe, expect, it } from '@jest/globals';
import { translate } from '../i18n/translate.rules.js';
import { DomainError } from '../errors/domain-error.rules.js';
import type { Face } from './fonts.service.js';
import { assertPrintable } from './printable.service.js';

function refusalOf(text: string, face: Face = 'serif'): DomainError {
  try {
    assertPrintable([text], face);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`printed: ${text}`);
}

describe('assertPrintable', () => {
  it.each([
    "Zoë in 't Veld-Çelik",
    'Zoe\u0308 (typed with a loose accent)',
    'Çiğdem Yıldırım',
    'Đặng Thị Hương',
    'Łukasz Żółć',
    'Þórður Ægisson',
    'Дмитро Ковальчук',
    'Ελένη Παπαδοπούλου',
    'd’Ancona – Oʼneill · 1–4',
    '',
  ])('passes what the fonts have: %s', (name) => {
    for (const face of ['serif', 'sans', 'sansBold'] as const) {
      expect(() => assertPrintable([name], face)).not.toThrow();
    }
  });

  it('refuses a character that the font lacks, and names it', () => {
    const error = refusalOf('Li 中 Wei');
    expect(error.code).toBe('document.character-missing');
    expect(error.kind).toBe('invalid');
    expect(error.params).toEqual({ character: '中 (U+4E2D)', text: 'Li 中 Wei' });
    expect(translate('nl', error.code, error.params)).toBe(
      'Het teken 中 (U+4E2D) in “Li 中 Wei” kunnen wij niet drukken. Geef voor de druk een schrijfwijze in Latijnse letters.',
    );
  });

  it('names the first of several, and the field it was typed in', () => {
    expect(() => assertPrintable(['Zoë', 'Li 中', 'عمر'], 'sans', 'printName')).toThrow(
      expect.objectContaining({ params: { character: '中 (U+4E2D)', text: 'Li 中' }, field: 'printName' }),
    );
  });

  it('refuses an emoji as one character, however many it is made of', () => {
    expect(refusalOf('Zoë 🙂').params.character).toBe('🙂 (U+1F642)');
    const family = refusalOf('Zoë 👩\u200D👧');
    expect(family.code).toBe('document.character-missing');
    expect(family.params.character).toBe('👩👧 (U+1F469)');
  });

  it.each([
    ['a change of direction', '\u202E', 'U+202E'],
    ['an isolate', '\u2066', 'U+2066'],
    ['a zero-width space', '\u200B', 'U+200B'],
    ['a joiner', '\u200D', 'U+200D'],
    ['a byte order mark', '\uFEFF', 'U+FEFF'],
    ['a soft hyphen', '\u00AD', 'U+00AD'],
    ['a control character', '\u0007', 'U+0007'],
    ['a tab', '\t', 'U+0009'],
    ['a line break', '\n', 'U+000A'],
    ['a line separator', '\u2028', 'U+2028'],
    ['half a character', '\uD83D', 'U+D83D'],
    ['the other half', '\uDE42', 'U+DE42'],
    ['a private character', '\uE000', 'U+E000'],
    ['a variation selector', '\uFE0F', 'U+FE0F'],
    ['a Hangul filler', '\u3164', 'U+3164'],
  ])('refuses %s, without repeating it in the message', (_what, character, code) => {
    const error = refusalOf(`Zo${character}ë`);
    expect(error.code).toBe('document.character-invisible');
    expect(error.params).toEqual({ character: code, text: 'Zo\uFFFDë' });
  });

  it('passes a letter with a mark for which no single character exists, if the font places the mark', () => {
    expect(() => assertPrintable(['Jm\u0303i x\u0331 q\u0308'], 'serif')).not.toThrow();
    expect(() => assertPrintable(['ŋ\u0301'], 'sans')).not.toThrow();
  });

  it('refuses the same letters where the font that prints them does not place the mark', () => {
    expect(refusalOf('ŋ\u0301', 'serif').params.character).toBe('ŋ\u0301 (U+014B U+0301)');
  });

  it('refuses a mark without a letter, and a mark that the font lacks', () => {
    expect(refusalOf('\u0301').code).toBe('document.character-missing');
    expect(refusalOf('q\u0361').params.character).toBe('q\u0361 (U+0361)');
  });
});
