import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import type { Face } from '../../platform/documents/fonts.service.js';
import { assertPrintable } from '../../platform/documents/printable.service.js';
import { QUIET_ZONE, darkStretches, qrMatrix } from '../../platform/documents/qr-code.rules.js';
import { A4, type Box, COLOR, PdfSheet, type TextStyle } from '../../platform/documents/pdf-sheet.page.js';
import { breakBalanced, breakLines } from '../../platform/documents/typesetting.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { CompletionRecordContent } from './completion-record.rules.js';
import {
  type Block,
  LEFT,
  MEASURE,
  RIGHT,
  ROW_RULE_SHARE,
  type RecordLayout,
  SCOPE_BASELINE,
  STYLE,
  TITLE_BASELINE,
  layOut,
} from './completion-record-layout.page.js';
import { MARK_WIDTH, drawMark } from './completion-record-mark.page.js';
import { type StonePath, type StoneStyle, stonePath } from './completion-record-stones.page.js';
import { type CompletionRecordWords, completionRecordWords } from './completion-record.page.js';

/** The face in which a person's name is certified: check a name with it as soon as it is typed. */
export const NAME_FACE: Face = 'serif';

/** Records are issued in Dutch, whatever language the reader of a page has chosen. */
const LANGUAGE = 'nl';

const BORDER = { outer: 25.5, inner: 30, outerWidth: 0.9, innerWidth: 0.5 };
const MARK_MIDDLE = 89;
const MARK_GAP = 11;
const HAIRLINE = 0.6;
/** Where the amounts start: right of the longest label that is usual. */
const AMOUNT_X = LEFT + 234;

const STONES: StoneStyle = { side: 6.6, gap: 2.6, groupGap: 14, fill: COLOR.accent, line: COLOR.soft };
const STONES_CAPTION_GAP = 16;

/** The foot, measured upwards from its last baseline. */
const FOOT = { bottom: 744, numberUp: 26, labelUp: 48, addressDown: 30, addressLeading: 11 };
const CODE_SIDE = 80;
const CODE_GAP = 14;
const EXPLANATION = { width: 140, leading: 14.5 };
const EXPLANATION_STYLE: TextStyle = { face: 'sans', size: 9.8, color: COLOR.soft };
const ADDRESS_STYLE: TextStyle = { face: 'sans', size: 8.4, color: COLOR.soft };
const ADDRESS_LINK_STYLE: TextStyle = { face: 'sans', size: 8.4, color: COLOR.accent };

/**
 * Prints a completion record (K2, K3): one A4 as tagged PDF/A-2b, in Dutch. The same content gives the same bytes, on
 * any day and in any time zone.
 *
 * @throws DomainError `document.character-missing` or `document.character-invisible` when a name cannot be printed
 *   as it is, `document.too-long` when the names do not fit on a sheet
 */
export async function renderCompletionRecord(content: CompletionRecordContent): Promise<Buffer> {
  const words = completionRecordWords(content, LANGUAGE);
  assertRecordPrintable(content, words);
  const sheet = new PdfSheet(sheetInfo(content));
  const stones = stonePath(content.components, STONES, LANGUAGE);
  const layout = layOut(words, stones ? stones.height + STONES_CAPTION_GAP : 0, sheet.measure);
  drawSheet(sheet, words, layout, content.verificationUrl, () => {
    if (stones && layout.stonesTop !== undefined) drawStones(sheet, stones, layout.stonesTop);
  });
  return sheet.finish();
}

/**
 * Draws a sheet: certificates of attendance look as records do (I5), without stones and number.
 *
 * @param stones draws what is read between body and foot
 */
export function drawSheet(
  sheet: PdfSheet,
  words: CompletionRecordWords,
  layout: RecordLayout,
  url: string,
  stones: () => void = () => undefined,
): void {
  drawBorder(sheet);
  drawHead(sheet, words);
  drawBody(sheet, words, layout);
  stones();
  drawFoot(sheet, words, url);
}

function assertRecordPrintable(content: CompletionRecordContent, words: CompletionRecordWords): void {
  assertPrintable([content.name], NAME_FACE);
  assertPrintable([...content.signedOffBy, content.verificationUrl], 'sans');
  assertPrintable([words.statement, words.exemption], 'sansBold');
  for (const { label, amount, when } of words.rows) assertPrintable([label, amount, when], 'sans');
}

function sheetInfo(content: CompletionRecordContent): ConstructorParameters<typeof PdfSheet>[0] {
  const noon = { timeZone: ASSOCIATION_TIME_ZONE, plainTime: '12:00' };
  const issued = Temporal.PlainDate.from(content.issuedOn).toZonedDateTime(noon);
  const programme = translate(LANGUAGE, `programme.${content.programme.key}`);
  return {
    // The person's name stays out: a title is shown in lists of files, where nobody asked for it.
    title: `${translate(LANGUAGE, 'record.title')} ${content.number}`,
    author: translate(LANGUAGE, 'association.name'),
    subject: translate(LANGUAGE, 'record.subject', { number: content.number, programme }),
    language: 'nl-NL',
    createdAt: new Date(issued.epochMilliseconds),
  };
}

function drawBorder(sheet: PdfSheet): void {
  const frame = (inset: number, width: number, color: string): void => {
    sheet.pdf
      .rect(inset, inset, A4.width - 2 * inset, A4.height - 2 * inset)
      .lineWidth(width)
      .stroke(color);
  };
  sheet.artifact(() => {
    frame(BORDER.outer, BORDER.outerWidth, COLOR.accent);
    frame(BORDER.inner, BORDER.innerWidth, COLOR.accentLine);
  });
}

function drawHead(sheet: PdfSheet, words: CompletionRecordWords): void {
  drawMark(sheet, LEFT, MARK_MIDDLE, COLOR.accent);
  const association = translate(LANGUAGE, 'association.name').toLocaleUpperCase(LANGUAGE);
  const capHeightHalf = STYLE.association.size / 3;
  sheet.element('P', () => {
    sheet.print(association, LEFT + MARK_WIDTH + MARK_GAP, MARK_MIDDLE + capHeightHalf, STYLE.association);
  });
  sheet.element('H1', () => sheet.print(words.title, LEFT, TITLE_BASELINE, STYLE.title));
  sheet.element('P', () => sheet.print(words.scope, LEFT, SCOPE_BASELINE, STYLE.scope));
}

function drawBody(sheet: PdfSheet, words: CompletionRecordWords, layout: RecordLayout): void {
  sheet.element('P', () => sheet.print(words.declares, LEFT, layout.declaresBaseline, STYLE.body));
  drawBlock(sheet, layout.name);
  sheet.rule(LEFT, layout.nameRule, MEASURE, HAIRLINE, COLOR.line);
  drawBlock(sheet, layout.statement);
  drawTable(sheet, words, layout);
  drawBlock(sheet, layout.signers);
}

function drawBlock(sheet: PdfSheet, { lines, baseline, leading }: Block): void {
  if (lines.length === 0) return;
  sheet.element('P', () => sheet.printLines(lines, LEFT, baseline, leading));
}

function drawTable(sheet: PdfSheet, words: CompletionRecordWords, layout: RecordLayout): void {
  sheet.group('Table', () => {
    words.rows.forEach(({ label, amount, when }, index) => {
      const baseline = layout.rows[index] ?? 0;
      sheet.group('TR', () => {
        sheet.element('TH', () => sheet.print(label, LEFT, baseline, STYLE.body), { scope: 'Row' });
        sheet.element('TD', () => sheet.print(amount, AMOUNT_X, baseline, STYLE.body));
        sheet.element('TD', () => sheet.printRight(when, RIGHT, baseline, STYLE.body));
      });
      sheet.rule(LEFT, baseline + layout.rowHeight * ROW_RULE_SHARE, MEASURE, HAIRLINE, COLOR.line);
    });
  });
}

function drawStones(sheet: PdfSheet, stones: StonePath, top: number): void {
  const box: Box = { x: LEFT, y: top, width: stones.width, height: stones.height };
  sheet.element('Figure', () => stones.draw(sheet, box), { alt: stones.alt, box });
  sheet.element('P', () => {
    sheet.print(stones.caption, LEFT, top + stones.height + STONES_CAPTION_GAP, STYLE.caption);
  });
}

function drawFoot(sheet: PdfSheet, words: CompletionRecordWords, url: string): void {
  if (words.number !== '') {
    const label = translate(LANGUAGE, 'record.number').toLocaleUpperCase(LANGUAGE);
    sheet.element('P', () => sheet.print(label, LEFT, FOOT.bottom - FOOT.labelUp, STYLE.label));
    sheet.element('P', () => sheet.print(words.number, LEFT, FOOT.bottom - FOOT.numberUp, STYLE.number));
  }
  sheet.element('P', () => sheet.print(words.issuedOn, LEFT, FOOT.bottom, STYLE.issued));
  drawExplanation(sheet);
  drawCode(sheet, url);
  drawAddress(sheet, url);
}

function drawExplanation(sheet: PdfSheet): void {
  const right = RIGHT - CODE_SIDE - CODE_GAP;
  const question = translate(LANGUAGE, 'record.verify.question');
  const scan = translate(LANGUAGE, 'record.verify.scan');
  const run = { text: scan, style: EXPLANATION_STYLE };
  const lines = breakBalanced([run], EXPLANATION.width, sheet.measure).map((line) =>
    line.map(({ text }) => text).join(''),
  );
  sheet.element('P', () => {
    [question, ...lines].forEach((line, index, all) => {
      const baseline = FOOT.bottom - (all.length - 1 - index) * EXPLANATION.leading;
      // With a space at its end, so that the lines stay apart when they are read as one text.
      sheet.print(`${line} `, right - sheet.measure(line, EXPLANATION_STYLE), baseline, EXPLANATION_STYLE);
    });
  });
}

/** The code as vectors: sharp at any size, and no picture that a printer smooths. */
function drawCode(sheet: PdfSheet, url: string): void {
  const matrix = qrMatrix(url);
  const module = CODE_SIDE / matrix.size;
  const box: Box = { x: RIGHT - CODE_SIDE, y: FOOT.bottom - CODE_SIDE, width: CODE_SIDE, height: CODE_SIDE };
  if (CODE_GAP < QUIET_ZONE * module) throw new Error('The text beside the code stands in its quiet zone');
  const draw = (): void => {
    sheet.pdf.save().translate(box.x, box.y).scale(module);
    for (const { row, column, length } of darkStretches(matrix)) sheet.pdf.rect(column, row, length, 1);
    sheet.pdf.fill(COLOR.ink).restore();
  };
  sheet.element('Figure', draw, { alt: translate(LANGUAGE, 'record.verify.code-alt'), box });
}

function drawAddress(sheet: PdfSheet, url: string): void {
  const hint = `${translate(LANGUAGE, 'record.verify.address')} `;
  const baseline = FOOT.bottom + FOOT.addressDown;
  const x = LEFT + sheet.measure(hint, ADDRESS_STYLE);
  const lines = breakLines([{ text: url, style: ADDRESS_LINK_STYLE }], RIGHT - x, sheet.measure);
  const height = lines.length * FOOT.addressLeading;
  const box: Box = { x, y: baseline - ADDRESS_STYLE.size, width: RIGHT - x, height };
  sheet.group('P', () => {
    sheet.element('Span', () => sheet.print(hint, LEFT, baseline, ADDRESS_STYLE));
    sheet.link(url, translate(LANGUAGE, 'record.verify.link'), box, () => {
      sheet.printLines(lines, x, baseline, FOOT.addressLeading);
    });
  });
}
