import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseCsv, readXlsx } from 'hucre';
import { rowsOf } from '../../../../test/support/rows.js';
import { judgeNumber } from '../../../people/registers/register-number.rules.js';
import { csvStream } from '../../../platform/spreadsheet/csv-writer.page.js';
import { openSpreadsheet } from '../../../platform/spreadsheet/spreadsheet.service.js';
import { workbookStream } from '../../../platform/spreadsheet/workbook-writer.page.js';
import { handOffColumns, type HandOffLine, handOffRow, pastedList } from './hand-off-list.page.js';

const REGISTER = {
  key: 'psychologists',
  name: { nl: 'psychologen', en: 'psychologists' },
  number: { pattern: '[0-9]{5,11}', length: null, prefix: 'P', described: { nl: 'cijfers', en: 'digits' } },
};
const COLUMNS = handOffColumns('nl');

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'hand-off-'))));
afterAll(() => rm(folder, { recursive: true }));

const line = (number: string, name = 'R. de Wit'): HandOffLine => ({
  attendee: 'a',
  place: 'points',
  number,
  name,
  heldOn: '2026-11-28',
});
const rows = (numbers: readonly string[]) => numbers.map((number) => handOffRow(line(number)));

/** What our own reader makes of the numbers of a file. */
async function readByUs(name: string, file: Readable): Promise<string[]> {
  const path = join(folder, name);
  await writeFile(path, await buffer(file));
  const sheet = await openSpreadsheet(path, { kind: 'nummers', columns: COLUMNS });
  return (await rowsOf(sheet)).map(({ cells }) => cells[COLUMNS[0]!]!);
}

describe('the list that is handed over by hand', () => {
  const digits = fc.array(fc.stringMatching(/^0{0,3}[0-9]{8}$/), { minLength: 1, maxLength: 8 });

  it('Q7: keeps leading zeros through CSV and back, in two libraries', async () => {
    await fc.assert(
      fc.asyncProperty(digits, async (numbers) => {
        const file = await buffer(csvStream(COLUMNS, rows(numbers)));
        const options = { bom: true, delimiter: ';', from_line: 2 } as const;
        expect((parse(file, options) as string[][]).map(([first]) => first)).toEqual(numbers);
        const other = parseCsv(file.toString('utf8'), { delimiter: ';' });
        expect(other.slice(1).map(([first]) => first)).toEqual(numbers);
        expect(await readByUs('lijst.csv', csvStream(COLUMNS, rows(numbers)))).toEqual(numbers);
      }),
      { numRuns: 20 },
    );
  });

  it('Q7: keeps leading zeros through XLSX and back, in two libraries', async () => {
    await fc.assert(
      fc.asyncProperty(digits, async (numbers) => {
        const { sheets } = await readXlsx(await buffer(workbookStream(COLUMNS, rows(numbers))));
        expect(sheets[0]!.rows.slice(1).map(([first]) => first)).toEqual(numbers);
        expect(await readByUs('lijst.xlsx', workbookStream(COLUMNS, rows(numbers)))).toEqual(numbers);
      }),
      { numRuns: 20 },
    );
  });

  it('Q2: holds number, name and day, and no more', async () => {
    const file = await buffer(csvStream(COLUMNS, [handOffRow(line('01234', '=Wit'))]));
    expect(file.toString('utf8')).toBe("\ufeffNummer;Naam;Datum\r\n01234;'=Wit;28-11-2026\r\n");
  });

  it('Q7: is pasted one a line with the prefix of the register, and every line is a number again', () => {
    const text = pastedList({ register: REGISTER }, [line('01234'), line('00099')]);
    expect(text).toBe('P01234\r\nP00099\r\n');
    expect(
      text
        .trim()
        .split('\r\n')
        .map((one) => judgeNumber(REGISTER.number, one)),
    ).toEqual([{ number: '01234' }, { number: '00099' }]);
  });
});
