import { describe, expect, it } from '@jest/globals';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.rules.js';

describe('a recovery code', () => {
  it('is four groups of four, and never the same', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(200);
  });

  it('is read in either case, with or without blanks, and with letters that look like digits', () => {
    expect(readRecoveryCode(' 0b1d-2345 6789-abcd ')).toBe('0B1D23456789ABCD');
    expect(readRecoveryCode('OBLD23456789ABCD')).toBe('0B1D23456789ABCD');
    expect(readRecoveryCode('obid-2345-6789-abcd')).toBe('0B1D23456789ABCD');
  });

  it.each(['', '123456', '0B1D-2345-6789-ABC', '0B1D-2345-6789-ABCDE', '0B1D-2345-6789-ABCU'])(
    'is not %j',
    (typed) => {
      expect(readRecoveryCode(typed)).toBeNull();
    },
  );
});
