import { inParts } from '../pe-online/attendance-row.rules.js';
import { type PointsRow, pointsRows } from './hand-off.rules.js';
import type { Placement } from './placements.queries.js';

/** A part of those who get points: as many as one file may hold. */
export interface HandOffPart {
  /** from 1 */
  part: number;
  /** those of its people not booked yet */
  rows: PointsRow[];
}

/**
 * The parts in which a list goes as files. The people of a part stay the same after some of them were booked, so that an
 * answer to one part leaves the others as they were uploaded.
 */
export function partsOf({
  body,
  placed,
  difference,
}: Pick<Placement, 'body' | 'placed' | 'difference'>): HandOffPart[] {
  const waiting = new Set(difference.send.map(({ number }) => number));
  return inParts(pointsRows(placed), body.batchSize).map((rows, index) => ({
    part: index + 1,
    rows: rows.filter(({ number }) => waiting.has(number)),
  }));
}
