import { printableOf } from './printable.service.js';
import { A4, COLOR, PdfSheet, type PdfSheetInfo, type TextStyle } from './pdf-sheet.page.js';
import { breakLines } from './typesetting.rules.js';
import type { Line } from './line-breaker.rules.js';

/** The styles of a document that runs over several sheets. */
export const FLOW_STYLE = {
  title: { face: 'serif', size: 26, color: COLOR.ink },
  name: { face: 'serif', size: 15, color: COLOR.ink },
  heading: { face: 'serif', size: 13.5, color: COLOR.ink },
  subheading: { face: 'sansBold', size: 10, color: COLOR.ink },
  body: { face: 'sans', size: 10, color: COLOR.ink },
  soft: { face: 'sans', size: 10, color: COLOR.soft },
  column: { face: 'sansBold', size: 8.6, color: COLOR.soft },
  foot: { face: 'sans', size: 8.6, color: COLOR.soft },
} as const satisfies Record<string, TextStyle>;

const LEFT = 66;
const RIGHT = A4.width - LEFT;
const MEASURE = RIGHT - LEFT;
const TOP = 72;
const BOTTOM = 770;
const FOOT = 800;
const LEADING = 14;
const ROW_AIR = 7;
const HAIRLINE = 0.5;
const COLUMN_GAP = 12;

/** A table: its rows have as many cells as it has columns. */
export interface FlowTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** shares of the measure, one a column */
  widths: readonly number[];
}

/** What a document is set with: everything goes on below what was set before, on the next sheet where this one is full. */
export interface Flow {
  /** leaves a space */
  gap(height: number): void;
  /** goes on on the next sheet when less than `height` points are left on this one: a heading does not stand alone at its foot */
  keepTogether(height: number): void;
  /** one paragraph, with the element of the structure that it is */
  paragraph(tag: 'H1' | 'H2' | 'H3' | 'P', text: string, style: TextStyle, leading?: number): void;
  /** a text as it was typed: each of its lines is a paragraph */
  text(text: string, style?: TextStyle): void;
  /** a table, its head repeated on every sheet */
  table(table: FlowTable): void;
}

/**
 * Sets a document on as many A4 sheets as it needs: a tagged PDF. A character that the fonts lack becomes a question mark.
 *
 * @param foot what stands at the foot of every sheet
 * @param set sets all of it; called twice, since how many sheets there are is known only when all is set
 */
export function flowingSheets(
  info: PdfSheetInfo,
  foot: (page: number, pages: number) => string,
  set: (flow: Flow) => void,
): Promise<Buffer> {
  const lines: BrokenLines = new Map();
  const draft = new FlowSetter(measuring(new PdfSheet(info)), foot, lines, 0);
  set(draft);
  const sheet = new PdfSheet(info);
  set(new FlowSetter(sheet, foot, lines, draft.sheets));
  return sheet.finish();
}

/** What it is set on. */
type Sheet = Pick<
  PdfSheet,
  'artifact' | 'element' | 'group' | 'measure' | 'nextSheet' | 'print' | 'printLines' | 'printRight' | 'rule'
>;

/** Sheets on which nothing is drawn: of the draft only their number is wanted. */
function measuring({ measure }: PdfSheet): Sheet {
  const nothing = () => {};
  return {
    measure,
    group: (_type, body) => body(),
    artifact: nothing,
    element: nothing,
    nextSheet: nothing,
    print: nothing,
    printLines: nothing,
    printRight: nothing,
    rule: nothing,
  };
}

/** Texts that were broken into lines: measuring takes longer than all the rest, and each is needed three times. */
type BrokenLines = Map<string, Line<TextStyle>[]>;

class FlowSetter implements Flow {
  sheets = 1;
  private y = TOP;

  constructor(
    private readonly sheet: Sheet,
    private readonly footText: (page: number, pages: number) => string,
    private readonly broken: BrokenLines,
    private readonly all: number,
  ) {
    this.foot();
  }

  gap(height: number): void {
    this.y += height;
  }

  keepTogether(height: number): void {
    if (this.y + height > BOTTOM) this.nextSheet();
  }

  /** Line by line, on the next sheet where this one is full. */
  paragraph(tag: string, text: string, style: TextStyle, leading: number = LEADING): void {
    const lines = this.lines(text, style, MEASURE);
    if (lines.length === 0) return;
    this.sheet.group(tag, () => {
      for (const line of lines) {
        this.keepTogether(leading);
        this.y += leading;
        const baseline = this.y;
        this.sheet.element('Span', () => this.sheet.printLines([line], LEFT, baseline, leading));
      }
    });
  }

  text(text: string, style: TextStyle = FLOW_STYLE.body): void {
    for (const paragraph of text.split(/[\r\n]+/)) this.paragraph('P', paragraph, style);
  }

  table({ columns, rows, widths: shares }: FlowTable): void {
    const widths = shares.map((share) => share * MEASURE);
    this.sheet.group('Table', () => {
      this.row(columns, widths, { head: true, style: FLOW_STYLE.column });
      for (const cells of rows) {
        const height = this.heightOf(cells, widths, FLOW_STYLE.body);
        if (this.y + height > BOTTOM) {
          this.nextSheet();
          this.repeatHead(columns, widths);
        }
        this.row(cells, widths, { head: false, style: FLOW_STYLE.body });
      }
    });
  }

  private row(
    cells: readonly string[],
    widths: readonly number[],
    { head, style }: { head: boolean; style: TextStyle },
  ): void {
    const top = this.y;
    this.sheet.group('TR', () => {
      cells.forEach((cell, index) => {
        const x = LEFT + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
        const lines = this.lines(cell, style, widths[index]! - COLUMN_GAP);
        const draw = () => this.sheet.printLines(lines, x, top + LEADING, LEADING);
        this.sheet.element(head ? 'TH' : 'TD', draw, head ? { scope: 'Column' } : {});
      });
    });
    this.y = top + this.heightOf(cells, widths, style);
    this.sheet.rule(LEFT, this.y, MEASURE, HAIRLINE, COLOR.line);
  }

  /** The names of the columns once more, for the eye; who hears the table has heard them. */
  private repeatHead(columns: readonly string[], widths: readonly number[]): void {
    this.sheet.artifact(() => {
      columns.forEach((column, index) => {
        const x = LEFT + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
        this.sheet.print(column, x, this.y + LEADING, FLOW_STYLE.column);
      });
    });
    this.y += LEADING + ROW_AIR;
  }

  private heightOf(cells: readonly string[], widths: readonly number[], style: TextStyle): number {
    const lines = cells.map((cell, index) => this.lines(cell, style, widths[index]! - COLUMN_GAP).length);
    return Math.max(1, ...lines) * LEADING + ROW_AIR;
  }

  private lines(text: string, style: TextStyle, width: number): Line<TextStyle>[] {
    const key = [style.face, style.size, width, text].join('|');
    const known = this.broken.get(key);
    if (known) return known;
    const printed = { text: printableOf(text, style.face), style };
    const lines = breakLines([printed], width, this.sheet.measure);
    this.broken.set(key, lines);
    return lines;
  }

  private nextSheet(): void {
    this.sheet.nextSheet();
    this.sheets += 1;
    this.y = TOP - LEADING;
    this.foot();
  }

  private foot(): void {
    const text = this.footText(this.sheets, this.all);
    this.sheet.artifact(() => this.sheet.printRight(text, RIGHT, FOOT, FLOW_STYLE.foot));
  }
}
