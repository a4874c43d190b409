import type { ImportSummary, SheetName, SheetSummary } from '../import-summary.rules.js';
import { SHEET_ORDER } from '../sheets.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** The outcome of the rows of one sheet, in figures. */
export interface FiguresView extends SheetSummary {
  sheet: Text;
}

/** A figure of a result that is not what the dry run told. */
export interface DifferenceView {
  sheet: Text | null;
  what: Text;
  told: number;
  is: number;
}

const FIGURES = ['accepted', 'updated', 'known', 'rejected'] as const;

/** The sheets that a summary tells of, in the order in which they are brought in. */
export function sheetsOf(summary: ImportSummary): SheetName[] {
  return SHEET_ORDER.filter((sheet) => summary[sheet]);
}

/** The figures of each sheet. */
export function figuresView(summary: ImportSummary): FiguresView[] {
  return sheetsOf(summary).map((sheet) => ({ sheet: sheetText(sheet), ...summary[sheet]! }));
}

/** How many rows change something. */
export function rowsTaken(summary: ImportSummary): number {
  return Object.values(summary).reduce((sum, { accepted, updated }) => sum + accepted + updated, 0);
}

/** In what a result differs from what was told beforehand. */
export function differences(
  told: { summary: ImportSummary; recordsIssued: number },
  is: { summary: ImportSummary; recordsIssued: number },
): DifferenceView[] {
  const rows = sheetsOf(is.summary).flatMap((sheet) =>
    FIGURES.map((figure) => ({
      sheet: sheetText(sheet),
      what: { key: `import-page.figure.${figure}` } as const,
      told: told.summary[sheet]?.[figure] ?? 0,
      is: is.summary[sheet]![figure],
    })),
  );
  const what = { key: 'import-page.figure.records' } as const;
  const records = { sheet: null, what, told: told.recordsIssued, is: is.recordsIssued };
  return [...rows, records].filter((row) => row.told !== row.is);
}

/** What a sheet is called. */
export function sheetText(sheet: SheetName): Text {
  return { key: `import-page.sheet.${sheet}` };
}
