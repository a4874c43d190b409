import { describe, expect, it } from '@jest/globals';
import { stepOfCode, totpAddress, totpCode, totpSecret } from './totp.rules.js';

/** RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890. */
const SECRET = totpSecret(Buffer.from('12345678901234567890 and what is left over'));
const at = (seconds: number) => new Date(seconds * 1000);

describe('RFC 6238: codes of an app', () => {
  // The last six of the eight digits that the appendix prints for SHA-1.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i are as in its appendix', (seconds, code) => {
    expect(totpCode(SECRET, at(seconds))).toBe(code);
    expect(stepOfCode(SECRET, code, at(seconds), 0)).toBe(Math.floor(seconds / 30));
  });

  it('hold one step early and late, and no longer', () => {
    const now = 1_800_000_000;
    const code = totpCode(SECRET, at(now));
    const held = [-61, -31, -30, -1, 0, 29, 59, 60].map((off) => stepOfCode(SECRET, code, at(now + off), 0));
    const step = now / 30;
    expect(held).toEqual([null, null, step, step, step, step, step, null]);
  });

  it('are used up with the step, and so are those before it', () => {
    const now = at(1_800_000_000);
    const step = 60_000_000;
    expect(stepOfCode(SECRET, totpCode(SECRET, now), now, step - 1)).toBe(step);
    expect(stepOfCode(SECRET, totpCode(SECRET, now), now, step)).toBeNull();
    expect(stepOfCode(SECRET, totpCode(SECRET, at(1_799_999_970)), now, step)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef'])('are not %j', (typed) => {
    expect(stepOfCode(SECRET, typed, at(59), 0)).toBeNull();
  });

  it('begin with an address that names who asks, and whose it is', () => {
    const address = new URL(totpAddress(SECRET, 'Leerpad', 'zoe@voorbeeld.example'));
    expect(address.protocol).toBe('otpauth:');
    expect(decodeURIComponent(address.pathname)).toContain('Leerpad:zoe@voorbeeld.example');
    expect(address.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });
});
