import { Temporal } from '@js-temporal/polyfill';
import type { Language } from '../../messages/catalogue.js';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import { PdfSheet, type TextStyle } from '../../platform/documents/pdf-sheet.page.js';
import { printableOf } from '../../platform/documents/fonts.service.js';
import { breakLines, type Line } from '../../platform/documents/typesetting.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { COLOR, LEFT, MEASURE, RIGHT } from '../../recognition/completion/completion-record-layout.page.js';
import type { PortfolioPart, PortfolioTable, PortfolioWords } from './portfolio.page.js';

const STYLE = {
  title: { face: 'serif', size: 26, color: COLOR.ink },
  name: { face: 'serif', size: 15, color: COLOR.ink },
  heading: { face: 'serif', size: 13.5, color: COLOR.ink },
  subheading: { face: 'sansBold', size: 10, color: COLOR.ink },
  body: { face: 'sans', size: 10, color: COLOR.ink },
  soft: { face: 'sans', size: 10, color: COLOR.soft },
  column: { face: 'sansBold', size: 8.6, color: COLOR.soft },
  foot: { face: 'sans', size: 8.6, color: COLOR.soft },
} as const satisfies Record<string, TextStyle>;

const TOP = 72;
const BOTTOM = 770;
const FOOT = 800;
const LEADING = 14;
const ROW_AIR = 7;
const HAIRLINE = 0.5;
const COLUMN_GAP = 12;
/** Shares of the measure, for tables of three and of four columns. */
const WIDTHS: Record<number, number[]> = { 3: [0.28, 0.26, 0.46], 4: [0.215, 0.405, 0.13, 0.25] };

/**
 * Sets a portfolio on as many sheets as it needs: a tagged PDF, drawn anew each time. A character that the fonts lack
 * is replaced by a question mark, since this certifies nothing.
 *
 * @param today the day on which it stands so, `YYYY-MM-DD`
 */
export function renderPortfolio(words: PortfolioWords, today: string, language: Language): Promise<Buffer> {
  const lines: BrokenLines = new Map();
  const draft = new PortfolioSetter(newPdfSheet(today, language), language, lines, null);
  draft.set(words);
  // How many sheets there are is known only when all is set, and every sheet says it.
  const setter = new PortfolioSetter(newPdfSheet(today, language), language, lines, draft.sheets);
  setter.set(words);
  return setter.sheet.finish();
}

/** Texts that were broken into lines: measuring takes longer than all the rest, and each is needed three times. */
type BrokenLines = Map<string, Line<TextStyle>[]>;

class PortfolioSetter {
  sheets = 1;
  private y = TOP;

  constructor(
    readonly sheet: PdfSheet,
    private readonly language: Language,
    private readonly broken: BrokenLines,
    private readonly all: number | null,
  ) {
    this.foot();
  }

  set({ title, name, lines, parts }: PortfolioWords): void {
    this.paragraph('H1', title, STYLE.title, 30);
    this.paragraph('P', name, STYLE.name, 24);
    this.y += 4;
    for (const line of lines) this.paragraph('P', line, STYLE.soft, LEADING);
    for (const part of parts) this.part(part);
  }

  private part({ heading, table, texts }: PortfolioPart): void {
    this.y += 20;
    // A heading does not stand alone at the foot of a sheet.
    this.makeRoom(90);
    this.paragraph('H2', heading, STYLE.heading, 22);
    this.y += 4;
    if (table) this.table(table);
    for (const { heading: title, text } of texts) {
      if (title !== null) {
        this.makeRoom(3 * LEADING);
        this.paragraph('H3', title, STYLE.subheading, LEADING + 2);
      }
      for (const paragraph of text.split(/\n+/)) this.paragraph('P', paragraph, STYLE.body, LEADING);
      this.y += 6;
    }
  }

  /** A paragraph line by line, on the next sheet where this one is full. */
  private paragraph(tag: string, text: string, style: TextStyle, leading: number): void {
    const lines = this.lines(text, style, MEASURE);
    if (lines.length === 0) return;
    this.sheet.group(tag, () => {
      for (const line of lines) {
        this.makeRoom(leading);
        this.y += leading;
        const baseline = this.y;
        this.sheet.element('Span', () => this.sheet.printLines([line], LEFT, baseline, leading));
      }
    });
  }

  private table({ columns, rows }: PortfolioTable): void {
    const widths = WIDTHS[columns.length]!.map((share) => share * MEASURE);
    this.sheet.group('Table', () => {
      this.row(columns, widths, { head: true, style: STYLE.column });
      for (const cells of rows) {
        const height = this.heightOf(cells, widths, STYLE.body);
        if (this.y + height > BOTTOM) {
          this.nextSheet();
          this.repeatHead(columns, widths);
        }
        this.row(cells, widths, { head: false, style: STYLE.body });
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
        this.sheet.print(column, x, this.y + LEADING, STYLE.column);
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

  private makeRoom(height: number): void {
    if (this.y + height > BOTTOM) this.nextSheet();
  }

  private nextSheet(): void {
    this.sheet.nextSheet();
    this.sheets += 1;
    this.y = TOP - LEADING;
    this.foot();
  }

  private foot(): void {
    const params = { page: this.sheets, pages: this.all ?? 0 };
    const text = translate(this.language, 'portfolio.page', params);
    this.sheet.artifact(() => this.sheet.printRight(text, RIGHT, FOOT, STYLE.foot));
  }
}

function newPdfSheet(today: string, language: Language): PdfSheet {
  const noon = { timeZone: ASSOCIATION_TIME_ZONE, plainTime: '12:00' };
  return new PdfSheet({
    title: translate(language, 'portfolio.title'),
    author: translate(language, 'association.name'),
    subject: translate(language, 'portfolio.subject'),
    language: language === 'nl' ? 'nl-NL' : 'en-GB',
    createdAt: new Date(Temporal.PlainDate.from(today).toZonedDateTime(noon).epochMilliseconds),
  });
}
