import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseTitle } from './normalise-title.rules.js';

describe('normaliseTitle', () => {
  it.each([
    ['  Leerboek  Groepstherapie ', 'leerboek groepstherapie'],
    ['What are you feeling, doctor?', 'WHAT ARE YOU FEELING DOCTOR'],
    ['Ferri\u00e8re', 'FERRIE\u0300RE'],
    ['Stra\u00dfe', 'STRASSE'],
    ['Stra\u00dfe', 'STRA\u1e9eE'],
    ['\u0130stanbul', 'istanbul'],
    ['\u0131', 'I'],
    ['\u00c6sculaap', '\u00e6sculaap'],
    ['\u0132sselmeer', 'ijsselmeer'],
    ['\ufb01jn', 'fijn'],
    ['\u02bcs Avonds', '\u2019s avonds'],
    ['\u039f\u03a3 \u0391', '\u03bf\u03c3\u03b1'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(normaliseTitle(one)).toBe(normaliseTitle(other));
  });

  it('keeps titles apart that differ in a letter or a figure', () => {
    expect(normaliseTitle('Handboek, deel 1')).not.toBe(normaliseTitle('Handboek, deel 2'));
    expect(normaliseTitle('\u00e6')).not.toBe(normaliseTitle('ae'));
    expect(normaliseTitle('?!')).toBe('');
  });

  it('does not change what it has made, nor mind how the text was composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseTitle(text);
        expect(normaliseTitle(once)).toBe(once);
        expect(normaliseTitle(text.normalize('NFD'))).toBe(normaliseTitle(text.normalize('NFC')));
      }),
    );
  });
});
