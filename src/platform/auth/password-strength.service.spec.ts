import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PasswordStrength } from './password-strength.service.js';

const KNOWN = ['zoe.proef@voorbeeld.example', 'Zoë van den Heuvel'];
const fault = (password: string) => new PasswordStrength().fault(password, KNOWN);

describe('a password', () => {
  it.each([
    'steen voor steen',
    'vier rustige woorden hier',
    'nog een paar andere woorden',
    'vijf andere rustige woorden hier',
    'één héél lang wachtwoord',
    'fiets paars kanon',
    'correcthorsebatterystaple',
    'de kat krabt de krullen',
    'xkcd9Qv2mL!a',
    'спокойные слова здесь',
  ])('may be %j', async (password) => {
    expect(await fault(password)).toBeNull();
  });

  it.each([
    ['password1234', 'common'],
    ['P@ssw0rd1234', 'common'],
    ['1q2w3e4r5t6y', 'common'],
    ['Wachtwoord2026!', 'ours'],
    ['wáchtwöord123', 'ours'],
    ['mijn wachtwoord', 'ours'],
    ['ikhouvanjou123', 'ours'],
    ['Welkom123456', 'words'],
    ['Amsterdam2026!', 'words'],
    ['Feyenoord1908', 'words'],
    ['Zomer2026!!!!', 'words'],
    ['twaalf tekens', 'words'],
    ['balint leerpad', 'ours'],
    ['Intervisie2026', 'ours'],
    ['vissenkom begeleider', 'ours'],
    ['abcdefghijklm', 'row'],
    ['qwertyuiop[]', 'row'],
    ['welkomwelkomwelkom', 'repeat'],
    ['hallo hallo hallo', 'repeat'],
    ['vandenheuvel1985!', 'personal'],
    ['kort', 'short'],
    ['a'.repeat(201), 'long'],
    ['121212121212', 'pattern'],
  ])('is not %j: %s', async (password, why) => {
    expect(await fault(password)).toBe(why);
  });

  it('is judged by its beginning, so that no length takes long', async () => {
    const long = 'balint leerpad 1985 qwerty p@ssw0rd '.repeat(6).slice(0, 200);
    expect(await fault(long)).toBeNull();
    expect(await fault(`${'lente'.repeat(10)} en dan nog wat`)).toBe('repeat');
  });

  it('is not one of what people choose with a year or a row behind it, whatever its capitals', async () => {
    const weak = fc.tuple(
      fc.constantFrom('welkom', 'geheim', 'balint', 'leerpad', 'voetbal', 'schatje', 'password', 'qwerty'),
      fc.integer({ min: 1930, max: 2030 }),
      fc.constantFrom('!', '123', '01', '!!'),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(weak, async ([word, year, end, capital]) => {
        const typed = `${word}${year}${end}`;
        expect(await fault(capital ? typed[0]!.toUpperCase() + typed.slice(1) : typed)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('may be four words drawn at random, always', async () => {
    const words = 'fiets kanon paars wolk lepel tapijt zwaluw krant gordijn eik molen trommel'.split(' ');
    const drawn = fc.shuffledSubarray(words, { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(drawn, async (four) => expect(await fault(four.join(' '))).toBeNull()),
      { numRuns: 60 },
    );
  });
});
