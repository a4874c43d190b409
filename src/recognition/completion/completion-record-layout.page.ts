import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { A4, COLOR, type TextStyle } from '../../platform/documents/pdf-sheet.page.js';
import { breakBalanced, breakLines, emphasised } from '../../platform/documents/typesetting.rules.js';
import type { Line, Measure } from '../../platform/documents/line-breaker.rules.js';
import type { CompletionRecordWords } from './completion-record.page.js';

/** The text area; lengths in points, from the top left corner of the sheet. */
export const LEFT = 66;
export const RIGHT = A4.width - LEFT;
export const MEASURE = RIGHT - LEFT;

/** Where the foot with number and code begins: nothing of the body comes below it. */
export const FOOT_TOP = 686;

export const STYLE = {
  association: { face: 'sans', size: 9.4, color: COLOR.soft, tracking: 1.5 },
  title: { face: 'serif', size: 32, color: COLOR.ink },
  scope: { face: 'sans', size: 13, color: COLOR.accent },
  body: { face: 'sans', size: 12.4, color: COLOR.ink },
  strong: { face: 'sansBold', size: 12.4, color: COLOR.ink },
  caption: { face: 'sans', size: 9, color: COLOR.soft },
  label: { face: 'sans', size: 8.6, color: COLOR.soft, tracking: 1.2 },
  number: { face: 'serif', size: 15.5, color: COLOR.ink },
  issued: { face: 'sans', size: 12.4, color: COLOR.soft },
} as const satisfies Record<string, TextStyle>;

/** Baselines of what never moves. */
export const TITLE_BASELINE = 150;
export const SCOPE_BASELINE = 175;
export const DECLARES_BASELINE = 221;
/** From the baseline above down to the top of the name's capitals, whatever its size. */
const AIR_ABOVE_NAME = 17;
const CAP_HEIGHT_SERIF = 0.67;
const RULE_UNDER_NAME = 17;

/** How much air the body gets; a record with much to say gets less. */
interface Density {
  statementGap: number;
  leading: number;
  tableGap: number;
  rowHeight: number;
  signersGap: number;
  signersSize: number;
  stones: boolean;
}

const DENSITIES: Density[] = [
  {
    statementGap: 31,
    leading: 20,
    tableGap: 44,
    rowHeight: 34,
    signersGap: 34,
    signersSize: 12.4,
    stones: true,
  },
  {
    statementGap: 28,
    leading: 18.5,
    tableGap: 34,
    rowHeight: 28,
    signersGap: 30,
    signersSize: 11,
    stones: true,
  },
  {
    statementGap: 25,
    leading: 17.5,
    tableGap: 29,
    rowHeight: 24,
    signersGap: 26,
    signersSize: 9.5,
    stones: false,
  },
  {
    statementGap: 22,
    leading: 16,
    tableGap: 26,
    rowHeight: 20,
    signersGap: 22,
    signersSize: 7.5,
    stones: false,
  },
];

/** From its row's text down to the hairline. */
export const ROW_RULE_SHARE = 0.36;
const SIGNERS_LEADING = 1.45;
/** Air above the stones and between them and the foot. */
const STONES_AIR = 30;

const NAME_SIZES_ONE_LINE = [26, 25, 24, 23, 22, 21, 20, 19, 18];
const NAME_SIZES_TWO_LINES = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7];
const NAME_LEADING = 1.22;
/** A last line shorter than this part of the measure is a scrap. */
const SCRAP = 5;

/** Lines with the baseline of the first of them. */
export interface Block {
  lines: Line<TextStyle>[];
  baseline: number;
  leading: number;
}

/** Where everything goes that depends on how much there is to say. */
export interface RecordLayout {
  declaresBaseline: number;
  name: Block;
  nameRule: number;
  statement: Block;
  /** baselines of the rows of the table */
  rows: number[];
  rowHeight: number;
  signers: Block;
  /** top of the path of stones, if there is room for it */
  stonesTop: number | undefined;
}

/**
 * Places the words of a record on one sheet: with as much air as they leave, and never clipped.
 *
 * @param stonesHeight the height of the path of stones in points; 0 for none
 * @throws DomainError `document.too-long` when even the densest setting does not fit
 */
export function layOut(
  words: CompletionRecordWords,
  stonesHeight: number,
  measure: Measure<TextStyle>,
): RecordLayout {
  for (const density of DENSITIES) {
    const layout = layOutWith(density, words, stonesHeight, measure);
    if (layout) return layout;
  }
  throw new DomainError('document.too-long');
}

function layOutWith(
  density: Density,
  words: CompletionRecordWords,
  stonesHeight: number,
  measure: Measure<TextStyle>,
): RecordLayout | undefined {
  const name = nameBlock(words.name, measure);
  const nameBottom = lastBaseline(name);
  const statement = statementBlock(
    words,
    nameBottom + RULE_UNDER_NAME + density.statementGap,
    density,
    measure,
  );
  const firstRow = lastBaseline(statement) + density.tableGap;
  const rows = words.rows.map((_row, index) => firstRow + index * density.rowHeight);
  const tableBottom = (rows.at(-1) ?? firstRow) + density.rowHeight * ROW_RULE_SHARE;
  const under = [words.signedOffBy, words.takenOver, words.prior].filter((text) => text !== '');
  const signers = signersBlock(under, tableBottom + density.signersGap, density, measure);
  const bottom = signers.lines.length > 0 ? lastBaseline(signers) : tableBottom;
  const withStones = density.stones && stonesHeight > 0;
  const needed = withStones ? stonesHeight + 2 * STONES_AIR : 0;
  if (bottom + needed > FOOT_TOP) return undefined;
  return {
    declaresBaseline: DECLARES_BASELINE,
    name,
    nameRule: nameBottom + RULE_UNDER_NAME,
    statement,
    rows,
    rowHeight: density.rowHeight,
    signers,
    stonesTop: withStones ? bottom + STONES_AIR : undefined,
  };
}

/** On one line as large as it fits; else on two, the largest that fits; past all that on as many as it takes. */
function nameBlock(name: string, measure: Measure<TextStyle>): Block {
  for (const size of NAME_SIZES_ONE_LINE) {
    const lines = nameLines(name, size, measure);
    if (lines.length === 1) return nameAt(lines, size);
  }
  for (const size of NAME_SIZES_TWO_LINES) {
    const lines = nameLines(name, size, measure);
    if (lines.length <= 2) return nameAt(lines, size);
  }
  const smallest = NAME_SIZES_TWO_LINES.at(-1) ?? 0;
  return nameAt(nameLines(name, smallest, measure), smallest);
}

function nameLines(name: string, size: number, measure: Measure<TextStyle>): Line<TextStyle>[] {
  const style: TextStyle = { face: 'serif', size, color: COLOR.ink };
  return breakBalanced([{ text: name, style }], MEASURE, measure);
}

function nameAt(lines: Line<TextStyle>[], size: number): Block {
  const baseline = DECLARES_BASELINE + AIR_ABOVE_NAME + size * CAP_HEIGHT_SERIF;
  return { lines, baseline, leading: size * NAME_LEADING };
}

function statementBlock(
  words: CompletionRecordWords,
  baseline: number,
  { leading }: Density,
  measure: Measure<TextStyle>,
): Block {
  const text = [words.statement, words.exemption].filter((part) => part !== '').join(' ');
  const runs = emphasised<TextStyle>(text, STYLE.body, STYLE.strong);
  const lines = breakLines(runs, MEASURE, measure);
  const ends = endsInScrap(lines, measure);
  return { lines: ends ? breakBalanced(runs, MEASURE, measure) : lines, baseline, leading };
}

/** One short word alone on the last line looks like a mistake. */
function endsInScrap(lines: Line<TextStyle>[], measure: Measure<TextStyle>): boolean {
  const end = lines.at(-1)?.at(-1);
  return lines.length > 1 && end !== undefined && end.x + measure(end.text, end.style) < MEASURE / SCRAP;
}

function signersBlock(
  texts: readonly string[],
  baseline: number,
  { signersSize }: Density,
  measure: Measure<TextStyle>,
): Block {
  const style: TextStyle = { face: 'sans', size: signersSize, color: COLOR.soft };
  const lines = texts.flatMap((text) => breakLines([{ text, style }], MEASURE, measure));
  return { lines, baseline, leading: signersSize * SIGNERS_LEADING };
}

function lastBaseline({ baseline, leading, lines }: Block): number {
  return baseline + Math.max(0, lines.length - 1) * leading;
}
