import type { Spreadsheet, SpreadsheetRow } from '../../src/platform/spreadsheet/spreadsheet.service.js';

/** All rows of a spreadsheet at once; for the small ones of tests only. */
export async function rowsOf(sheet: Spreadsheet): Promise<SpreadsheetRow[]> {
  const rows: SpreadsheetRow[] = [];
  for await (const row of sheet.rows()) rows.push(row);
  return rows;
}
