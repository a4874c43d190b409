import type { PdfSheet } from '../../platform/documents/pdf-sheet.page.js';

const OUTER_RADIUS = 15;
const INNER_RADIUS = 7.3;
const OUTER_STROKE = 1.3;
const INNER_STROKE = 2.1;
/** Sixteen seats: as many dashes as gaps round the outer circle. */
const SEATS = 16;
const DASH_SHARE = 0.62;

/** The width that the mark takes, in points. */
export const MARK_WIDTH = 2 * OUTER_RADIUS + OUTER_STROKE;

/**
 * The association's mark, an inner circle that works and an outer one that observes. An artifact: the name beside it
 * says the same.
 */
export function drawMark(sheet: PdfSheet, left: number, middle: number, color: string): void {
  const x = left + MARK_WIDTH / 2;
  const seat = (2 * Math.PI * OUTER_RADIUS) / SEATS;
  sheet.artifact(() => {
    sheet.pdf.save();
    sheet.pdf.dash(seat * DASH_SHARE, { space: seat * (1 - DASH_SHARE) });
    sheet.pdf.circle(x, middle, OUTER_RADIUS).lineWidth(OUTER_STROKE).stroke(color);
    sheet.pdf.undash();
    sheet.pdf.circle(x, middle, INNER_RADIUS).lineWidth(INNER_STROKE).stroke(color);
    sheet.pdf.restore();
  });
}
