import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparableEmail, parseDutchHours, parseEmail, parseYesNo } from './dutch-values.rules.js';

describe('parseDutchHours', () => {
  it.each([
    ['4', 240],
    ['2,5', 150],
    ['2.5', 150],
    ['0,33', 20],
    ['0,175', 11], // 10.5 minutes: half up
    ['0.175', 11],
    ['1,005', 60], // 60.3
    ['2,500', 150], // with a comma these are decimals
    ['0,0083', 0], // half a minute all but a hair
    [',5', 30],
    ['007', 420],
    ['0', 0],
    ['-1,5', -90],
    ['\u22121,5', -90],
    ['-0,175', -10], // -10.5: up is towards zero here
    ['12,0000000001', 720],
  ])('reads %s as %i minutes', (text, minutes) => {
    expect(parseDutchHours(text)).toBe(minutes);
  });

  it.each([
    ['twee'],
    [''],
    ['-'],
    [','],
    ['2,'],
    ['+2'],
    ['1e2'],
    ['1.500'], // fifteen hundred, or one and a half?
    ['1.500,5'],
    ['1,500.5'],
    ['1:30'], // a clock time may be a duration, or a number that Excel mistook for one
    ['2 5'],
    ['2,5 uur'],
    ['0x10'],
    ['Infinity'],
    ['٢'],
    ['9'.repeat(40)],
  ])('refuses %s', (text) => {
    expect(parseDutchHours(text)).toBeUndefined();
  });

  it('rounds to the nearest minute, halves up, whatever the decimals', () => {
    const decimals = fc.stringMatching(/^\d{1,12}$/);
    fc.assert(
      fc.property(
        fc.nat(10_000),
        decimals,
        fc.constantFrom(',', '.'),
        fc.boolean(),
        (whole, digits, point, below) => {
          fc.pre(!(point === '.' && digits.length === 3));
          const minutes = parseDutchHours(`${below ? '-' : ''}${whole}${point}${digits}`) as number;
          // minutes - 1/2 <= hours * 60 < minutes + 1/2, multiplied by twice the scale to stay whole
          const scale = 10n ** BigInt(digits.length);
          const exact = 120n * (BigInt(whole) * scale + BigInt(digits)) * (below ? -1n : 1n);
          expect(
            (2n * BigInt(minutes) - 1n) * scale <= exact && exact < (2n * BigInt(minutes) + 1n) * scale,
          ).toBe(true);
        },
      ),
    );
  });
});

describe('parseYesNo', () => {
  it.each([
    ['ja', true],
    ['JA', true],
    ['Nee', false],
    ['j', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('reads %s as %s', (text, answer) => {
    expect(parseYesNo(text)).toBe(answer);
  });
});

describe('D8: an address at a domain with other letters', () => {
  it.each([
    ['zoe@münchen.example', 'zoe@xn--mnchen-3ya.example'],
    ['Zoe@MÜNCHEN.example', 'zoe@xn--mnchen-3ya.example'],
    ['zoe@mu\u0308nchen.example', 'zoe@xn--mnchen-3ya.example'],
    ['zoe@xn--mnchen-3ya.example', 'zoe@xn--mnchen-3ya.example'],
    ['zoë@münchen.example', undefined],
    ['zoe@mün\u200bchen.example', undefined],
    ['zoe@mün\u202echen.example', undefined],
    ['zoe@mün chen.example', undefined],
    ['zoe@ü', undefined],
  ])('%s is kept as %s', (text, address) => {
    expect(parseEmail(text)).toBe(address);
    expect(comparableEmail(text)).toBe(address ?? text.toLowerCase());
  });
});

describe('parseEmail', () => {
  it.each([
    ['ANNEKE.KOK@PRAKTIJK.EXAMPLE', 'anneke.kok@praktijk.example'],
    [' o.d\u2019x@praktijk.example', undefined],
    [" o'dowd+balint@sub.praktijk-noord.example\u00a0", "o'dowd+balint@sub.praktijk-noord.example"],
    ['k@xn--prxis-gra.example', 'k@xn--prxis-gra.example'],
    ['geen adres', undefined],
    ['a@b', undefined],
    ['a@b..example', undefined],
    ['a@-b.example', undefined],
    ['.a@b.example', undefined],
    ['a..b@c.example', undefined],
    ['a@b@c.example', undefined],
    ['@b.example', undefined],
    ['a@b.123', undefined],
    ['"a b"@c.example', undefined],
    ['a@c.example,b@c.example', undefined],
    ['a@c.example\r\nBcc: b@c.example', undefined],
    ['A <a@c.example>', undefined],
    [`${'a'.repeat(65)}@c.example`, undefined],
    [`a@${'b.'.repeat(130)}example`, undefined],
    ['', undefined],
  ])('reads %j as %j', (text, address) => {
    expect(parseEmail(text)).toBe(address);
  });
});
