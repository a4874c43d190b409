import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { encodeIds, decodeIds } from './id-list.form.js';

describe('ids in an address', () => {
  it('come out as they went in, a hundred of them within what an address holds', () => {
    const ids = Array.from({ length: 100 }, () => randomUUID() as string);
    const encoded = encodeIds(ids);
    expect(decodeIds(encoded)).toEqual(ids);
    expect(encoded.length).toBeLessThan(2400);
    expect(encodeURIComponent(encoded)).toBe(encoded);
  });

  it.each([undefined, '', ['x'], 'x.y', '..', `${'A'.repeat(23)}`, '<script>'])(
    'leave out what is none: %s',
    (text) => {
      expect(decodeIds(text)).toEqual([]);
    },
  );
});
