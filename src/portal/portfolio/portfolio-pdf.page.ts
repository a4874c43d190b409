import { Temporal } from '@js-temporal/polyfill';
import type { Language } from '../../messages/catalogue.js';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import { type Flow, FLOW_STYLE, flowingSheets } from '../../platform/documents/flowing-sheets.page.js';
import type { PdfSheetInfo } from '../../platform/documents/pdf-sheet.page.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { PortfolioPart, PortfolioWords } from './portfolio.page.js';

/** Shares of the measure, for tables of three and of four columns. */
const WIDTHS: Record<number, number[]> = { 3: [0.28, 0.26, 0.46], 4: [0.215, 0.405, 0.13, 0.25] };

/**
 * Sets a portfolio on as many sheets as it needs: a tagged PDF, drawn anew each time. A character that the fonts lack
 * is replaced by a question mark, since this certifies nothing.
 *
 * @param today the day on which it stands so, `YYYY-MM-DD`
 */
export function renderPortfolio(words: PortfolioWords, today: string, language: Language): Promise<Buffer> {
  const foot = (page: number, pages: number) => translate(language, 'portfolio.page', { page, pages });
  return flowingSheets(infoOf(today, language), foot, (flow) => setPortfolio(flow, words));
}

function setPortfolio(flow: Flow, { title, name, lines, parts }: PortfolioWords): void {
  flow.paragraph('H1', title, FLOW_STYLE.title, 30);
  flow.paragraph('P', name, FLOW_STYLE.name, 24);
  flow.gap(4);
  for (const line of lines) flow.paragraph('P', line, FLOW_STYLE.soft);
  for (const part of parts) setPart(flow, part);
}

function setPart(flow: Flow, { heading, table, texts }: PortfolioPart): void {
  flow.gap(20);
  flow.keepTogether(90);
  flow.paragraph('H2', heading, FLOW_STYLE.heading, 22);
  flow.gap(4);
  if (table) flow.table({ ...table, widths: WIDTHS[table.columns.length]! });
  for (const { heading: title, text } of texts) {
    if (title !== null) {
      flow.keepTogether(42);
      flow.paragraph('H3', title, FLOW_STYLE.subheading, 16);
    }
    flow.text(text);
    flow.gap(6);
  }
}

function infoOf(today: string, language: Language): PdfSheetInfo {
  const noon = { timeZone: ASSOCIATION_TIME_ZONE, plainTime: '12:00' };
  return {
    title: translate(language, 'portfolio.title'),
    author: translate(language, 'association.name'),
    subject: translate(language, 'portfolio.subject'),
    language: language === 'nl' ? 'nl-NL' : 'en-GB',
    createdAt: new Date(Temporal.PlainDate.from(today).toZonedDateTime(noon).epochMilliseconds),
  };
}
