import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { packIds, unpackIds } from './packed-ids.js';

describe('ids in an address', () => {
  it('come out as they went in, a hundred of them within what an address holds', () => {
    const ids = Array.from({ length: 100 }, () => randomUUID() as string);
    const packed = packIds(ids);
    expect(unpackIds(packed)).toEqual(ids);
    expect(packed.length).toBeLessThan(2400);
    expect(encodeURIComponent(packed)).toBe(packed);
  });

  it.each([undefined, '', ['x'], 'x.y', '..', `${'A'.repeat(23)}`, '<script>'])(
    'leave out what is none: %s',
    (text) => {
      expect(unpackIds(text)).toEqual([]);
    },
  );
});
