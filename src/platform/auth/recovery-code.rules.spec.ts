import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRecoveryCode, writeRecoveryCode } from './recovery-code.rules.js';

describe('a recovery code', () => {
  it('is four groups of four that say all of its bits', () => {
    expect(writeRecoveryCode(Buffer.alloc(10))).toBe('0000-0000-0000-0000');
    expect(writeRecoveryCode(Buffer.alloc(10, 255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const code = writeRecoveryCode(one);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readRecoveryCode(code)).toBe(code.replaceAll('-', ''));
        expect(code === writeRecoveryCode(other)).toBe(Buffer.from(one).equals(other));
      }),
    );
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
