import { describe, expect, it } from '@jest/globals';
import { newVerificationAddress, readVerificationAddress } from './verification-address.service.js';

const ADDRESS = '7zk3m9q0rt5v8w1x2y4bcdefgh';

describe('the public address of a record', () => {
  it('K3: is 26 letters and digits, never twice the same, and reads back as itself', () => {
    const addresses = Array.from({ length: 500 }, newVerificationAddress);
    expect(new Set(addresses).size).toBe(500);
    for (const address of addresses) expect(readVerificationAddress(address)).toBe(address);
  });

  it.each([
    ['capitals', ADDRESS.toUpperCase()],
    ['hyphens and blanks', ' 7zk3m-9q0rt-5v8w1-x2y4b cdefgh '],
    ['an O for a 0 and an l for a 1', '7zk3m9qOrt5v8wlx2y4bcdefgh'],
    ['the whole address', `https://leerpad.balint.example/bewijs/${ADDRESS}`],
    ['the whole address with what a browser adds', `leerpad.balint.example/bewijs/${ADDRESS}/?taal=en#boven`],
  ])('reads it with %s', (_what, typed) => {
    expect(readVerificationAddress(typed)).toBe(ADDRESS);
  });

  it.each([
    ['nothing', ''],
    ['a letter short', ADDRESS.slice(1)],
    ['a letter too many', `${ADDRESS}h`],
    ['a letter that none has', ADDRESS.replace('z', 'u')],
    ['more than 128 bits', `8${ADDRESS.slice(1)}`],
    ['a number of a record', '2026-0017'],
    ['something else', "7zk3m9q0rt5v8w1x2y4bcdef'--"],
  ])('refuses %s', (_what, typed) => {
    expect(readVerificationAddress(typed)).toBeUndefined();
  });
});
