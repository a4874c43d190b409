import type { Language, MessageKey } from '../../messages/catalogue.js';
import { nameWithin } from '../../hours/kinds/kind-words.page.js';
import type { Box, PdfSheet } from '../../platform/documents/pdf-sheet.page.js';
import { formatList } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { CompletionRecordComponent } from './completion-record.rules.js';
import { isHoursComponent } from './completion-record.page.js';

/** How the stones look, in points. */
export interface StoneStyle {
  side: number;
  gap: number;
  groupGap: number;
  fill: string;
  line: string;
}

const MINUTES_A_STONE = 60;
/** Four rows, so that a column of a course is one hour of each block and the path keeps its shape (look). */
const ROWS = 4;
const ROUNDING = 0.2;
const LINE_WIDTH = 0.5;

/** The path of stones of a record: its size, what it says and how it is drawn. */
export interface StonePath {
  width: number;
  height: number;
  alt: string;
  caption: string;
  draw(sheet: PdfSheet, box: Box): void;
}

/**
 * One stone for each hour of the components that are counted in hours; empty ones where the board gave an exemption.
 *
 * @returns undefined when the record has no such component (a set of requirements without hours, P6)
 */
export function stonePath(
  components: CompletionRecordComponent[],
  style: StoneStyle,
  language: Language,
): StonePath | undefined {
  const groups = components.filter(isHoursComponent);
  if (groups.length === 0) return undefined;
  const widths = groups.map((group) => groupWidth(stones(group), style));
  return {
    width: widths.reduce((sum, width) => sum + width, 0) + (groups.length - 1) * style.groupGap,
    height: ROWS * style.side + (ROWS - 1) * style.gap,
    alt: altText(groups, language),
    caption: translate(language, captionKey(groups)),
    draw: (sheet, box) => {
      let x = box.x;
      groups.forEach((group, index) => {
        drawGroup(sheet, group, x, box.y, style);
        x += (widths[index] ?? 0) + style.groupGap;
      });
    },
  };
}

function stones({ required }: CompletionRecordComponent): number {
  return Math.ceil(required / MINUTES_A_STONE);
}

function columns(count: number): number {
  return Math.ceil(count / ROWS);
}

function groupWidth(count: number, { side, gap }: StoneStyle): number {
  return columns(count) * (side + gap) - gap;
}

function drawGroup(
  sheet: PdfSheet,
  group: CompletionRecordComponent,
  left: number,
  top: number,
  style: StoneStyle,
): void {
  const places = placesOf(group, left, top, style);
  const full = places.filter(({ done }) => done === 1);
  const open = places.filter(({ done }) => done < 1);
  // One path and one fill for all: a colour and a path for each stone would be half of the document's bytes.
  for (const { x, y } of full) stone(sheet, x, y, style.side);
  if (full.length > 0) sheet.pdf.fill(style.fill);
  for (const { x, y, done } of open) drawOpenStone(sheet, x, y, done, style);
}

/** How much of this hour counts, from 0 to 1: a part of an hour fills part of a stone. */
/** Where each stone lies, from the left and upper edge of its group, and how much of it is done. */
function placesOf(group: CompletionRecordComponent, left: number, top: number, style: StoneStyle) {
  const count = stones(group);
  const step = style.side + style.gap;
  return Array.from({ length: count }, (_stone, index) => {
    const column = index % columns(count);
    const row = Math.floor(index / columns(count));
    return { x: left + column * step, y: top + row * step, done: shareDone(group, index) };
  });
}

function shareDone({ counted }: CompletionRecordComponent, index: number): number {
  return Math.min(1, Math.max(0, counted / MINUTES_A_STONE - index));
}

function drawOpenStone(sheet: PdfSheet, x: number, y: number, done: number, style: StoneStyle): void {
  if (done > 0) sheet.pdf.rect(x, y, style.side * done, style.side).fill(style.fill);
  stone(sheet, x + LINE_WIDTH / 2, y + LINE_WIDTH / 2, style.side - LINE_WIDTH);
  sheet.pdf.lineWidth(LINE_WIDTH).stroke(style.line);
}

function stone(sheet: PdfSheet, x: number, y: number, side: number): void {
  sheet.pdf.roundedRect(x, y, side, side, side * ROUNDING);
}

function captionKey(groups: CompletionRecordComponent[]): MessageKey {
  const exempted = groups.some((group) => group.exempted);
  return exempted ? 'record.stones.caption-exempted' : 'record.stones.caption';
}

function altText(groups: CompletionRecordComponent[], language: Language): string {
  const parts = groups.map((group) => {
    const name = nameWithin(language, group.component);
    if (group.exempted) return translate(language, 'record.stones.exempted', { name });
    const done = Math.floor(group.counted / MINUTES_A_STONE);
    return translate(language, 'record.stones.done', { name, done, required: stones(group) });
  });
  return translate(language, 'record.stones.alt', { components: formatList(language, parts) });
}
