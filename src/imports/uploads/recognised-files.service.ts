import { basename } from 'node:path';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { openSpreadsheet } from '../../platform/spreadsheet/spreadsheet.service.js';
import type { SheetName } from '../import-summary.rules.js';
import { expectedSheet, SHEET_ORDER } from '../sheets.rules.js';
import type { FetchedFile } from './upload-files.service.js';

/** A file with what it turned out to hold. */
export interface RecognisedFile extends FetchedFile {
  sheet: SheetName;
}

/**
 * Sees from their headers what files hold.
 *
 * @throws DomainError `spreadsheet.…` for one that is none of the three, `import-page.same-sheet` for two of a kind
 */
export async function recogniseSheets(files: readonly FetchedFile[]): Promise<RecognisedFile[]> {
  const recognised: RecognisedFile[] = [];
  for (const file of files) {
    const sheet = await recognise(file.path);
    const other = recognised.find((earlier) => earlier.sheet === sheet);
    if (other) {
      throw new DomainError('import-page.same-sheet', {
        sheet,
        one: basename(other.path),
        other: basename(file.path),
      });
    }
    recognised.push({ ...file, sheet });
  }
  return recognised;
}

async function recognise(path: string): Promise<SheetName> {
  const faults: DomainError[] = [];
  for (const sheet of SHEET_ORDER) {
    try {
      await openSpreadsheet(path, expectedSheet(sheet));
      return sheet;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // The sheet of which the header has most columns is the one to tell.
      if (error.code !== 'spreadsheet.missing-columns' && error.code !== 'spreadsheet.swapped') throw error;
      faults.push(error);
    }
  }
  throw faults
    .filter(({ code }) => code === 'spreadsheet.missing-columns')
    .sort((one, other) => Number(other.params['found']) - Number(one.params['found']))[0]!;
}
