import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf, type PointsRow } from './hand-off.rules.js';
import { partsOf } from './hand-off-parts.rules.js';

const row = (index: number): PointsRow => ({ attendee: `p${index}`, place: 'points', number: String(index) });
const BODY = { batchSize: 3 } as Parameters<typeof partsOf>[0]['body'];
const accepted = (index: number) => ({
  ...{ number: String(index), attendee: `p${index}`, state: 'accepted' as const },
  ...{ on: '2026-03-14', refusal: null, perhapsBooked: false },
});

describe('the parts in which a list goes as files', () => {
  it('Q7: hold together who waits, each once, and no more than one call takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.array(fc.nat(19)), (count, booked) => {
        const placed = Array.from({ length: count }, (_, index) => row(index));
        const difference = differenceOf(placed, booked.map(accepted));
        const parts = partsOf({ body: BODY, placed, difference });
        expect(parts.flatMap(({ rows }) => rows)).toEqual(difference.send);
        for (const { rows } of parts) expect(rows.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('Q7: stay as they were uploaded when another part was answered', () => {
    const placed = Array.from({ length: 7 }, (_, index) => row(index));
    const partsAfter = (...booked: number[]) =>
      partsOf({ body: BODY, placed, difference: differenceOf(placed, booked.map(accepted)) });
    const before = partsAfter();
    const after = partsAfter(0, 2);
    expect(after[0]!.rows).toEqual([row(1)]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });
});
