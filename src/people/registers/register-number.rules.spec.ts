import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertFormat, judgeNumber, type NumberFormat, pastedNumber } from './register-number.rules.js';

const BIG: NumberFormat = {
  pattern: '[0-9]+',
  length: 11,
  prefix: '',
  described: { nl: 'elf cijfers', en: 'eleven digits' },
};
const SOCIETY: NumberFormat = { ...BIG, pattern: '[0-9]{4,6}', length: null, prefix: 'NB-' };
const register = (number: Partial<NumberFormat>) => ({
  key: 'test',
  name: { nl: 'test', en: 'test' },
  number: { ...BIG, ...number },
});

describe('the number of a register', () => {
  it('Q4: is judged by the pattern and the length of its register', () => {
    expect(judgeNumber(BIG, '09012345601')).toEqual({ number: '09012345601' });
    expect(judgeNumber(BIG, '9012345601')).toEqual({ fault: 'malformed' });
    expect(judgeNumber(BIG, '0901234560x')).toEqual({ fault: 'malformed' });
    expect(judgeNumber(BIG, '1'.repeat(5000))).toEqual({ fault: 'malformed' });
    expect(judgeNumber(SOCIETY, '0123')).toEqual({ number: '0123' });
    expect(judgeNumber(SOCIETY, '012')).toEqual({ fault: 'malformed' });
  });

  it('Q2: is missing when nothing stands there, which is not the same as malformed', () => {
    expect(judgeNumber(BIG, '')).toEqual({ fault: 'missing' });
    expect(judgeNumber(BIG, ' \t')).toEqual({ fault: 'missing' });
    expect(judgeNumber(BIG, '-')).toEqual({ fault: 'malformed' });
  });

  it('Q4: is read as people write it: with blanks, dots, hyphens, or the prefix', () => {
    for (const text of [' 0901 2345 601 ', '0901.2345.601', '0901-2345-601', '0901\u00a02345\u200b601'])
      expect(judgeNumber(BIG, text)).toEqual({ number: '09012345601' });
    for (const text of ['NB-0123', 'nb-0123', 'NB- 0123'])
      expect(judgeNumber(SOCIETY, text)).toEqual({ number: '0123' });
  });

  it('Q4: is left as written where blanks or hyphens belong to it', () => {
    expect(judgeNumber({ ...BIG, pattern: '[A-Z]-[0-9]{2}', length: 4 }, 'A-01')).toEqual({ number: 'A-01' });
  });

  it('Q7: bears its prefix where it is pasted', () => {
    expect(pastedNumber(SOCIETY, '0123')).toBe('NB-0123');
    expect(pastedNumber(BIG, '09012345601')).toBe('09012345601');
  });

  it('Q7: keeps the zeros at its front, and comes to the same when it is judged again', () => {
    const digits = fc.stringMatching(/^[0-9]{11}$/);
    fc.assert(
      fc.property(digits, (number) => {
        expect(judgeNumber(BIG, number)).toEqual({ number });
        expect(judgeNumber(BIG, pastedNumber(BIG, number))).toEqual({ number });
      }),
    );
  });
});

describe('the format of a register', () => {
  it('Q4: is refused when numbers cannot be judged by it', () => {
    expect(() => assertFormat(register({}))).not.toThrow();
    for (const wrong of [
      { pattern: '' },
      { pattern: '[0-9' },
      { pattern: '([0-9]+)+' },
      { length: 0 },
      { length: 1.5 },
      { prefix: '< ' },
    ])
      expect(() => assertFormat(register(wrong))).toThrow('registers.format-wrong');
  });
});
