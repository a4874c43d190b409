import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsOf } from '../../../test/support/rows.js';
import { csvStream } from './csv-writer.page.js';
import { openSpreadsheet } from './spreadsheet.service.js';
import type { TableCell } from './table-cell.rules.js';
import { workbookStream, writeWorkbook } from './workbook-writer.page.js';
import { plainNumber } from './workbook/cell-text.rules.js';
import { ZipParts } from './workbook/zip-parts.service.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'written-'))));
afterAll(() => rm(folder, { recursive: true }));

async function written(
  columns: readonly string[],
  rows: readonly (readonly TableCell[])[],
  sheet?: string,
): Promise<string> {
  const path = join(folder, 'tabel.xlsx');
  await writeFile(path, await buffer(workbookStream(columns, rows, sheet)));
  return path;
}

/** What is read of one column that was written. */
async function readBack(cells: readonly TableCell[]): Promise<(string | undefined)[]> {
  // A row with nothing else in it would be no row.
  const path = await written(
    ['Rij', 'Tekst'],
    cells.map((cell, index) => [index, cell]),
  );
  const rows = await rowsOf(await openSpreadsheet(path, { kind: 'teksten', columns: ['Rij', 'Tekst'] }));
  expect(rows.filter(({ fault }) => fault)).toEqual([]);
  return rows.map(({ cells }) => cells.Tekst);
}

async function partOf(path: string, name: string): Promise<string> {
  const parts = await ZipParts.open(path);
  try {
    return await text(parts.read(name));
  } finally {
    parts.close();
  }
}

describe('workbookStream', () => {
  it('writes texts as texts, whatever they begin with, in cells that stay so when they are edited', async () => {
    const texts = [
      '=1+1',
      '+31 6',
      '-2',
      '@SUM(A1)',
      '00123',
      '1e21',
      '14-03-2026',
      '#N/A',
      '_x0041_',
      'a\r\nb\tc',
    ];
    expect(await readBack(texts)).toEqual(texts);
    const sheet = await partOf(join(folder, 'tabel.xlsx'), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="B2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).not.toContain('<f>');
    const [, , style] = (await partOf(join(folder, 'tabel.xlsx'), 'xl/styles.xml'))
      .split(/(?=<xf )/)
      .slice(2);
    expect(style).toContain('numFmtId="49"');
  });

  it('writes dates as dates, numbers as numbers, and nothing where there is nothing', async () => {
    const cells = [
      { date: '2026-03-14' },
      { date: '1900-03-01' },
      { date: '1850-06-30' },
      -2.5,
      0,
      null,
      undefined,
      '',
    ];
    expect(await readBack(cells)).toEqual([
      '14-03-2026',
      '01-03-1900',
      '30-06-1850',
      '-2,5',
      '0',
      '',
      '',
      '',
    ]);
    expect(await partOf(join(folder, 'tabel.xlsx'), 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="B2" s="4"><v>46095</v></c>',
    );
  });

  it('keeps the header in sight, and makes columns as wide as they need, within reason', async () => {
    const rows = [['x', 'y'.repeat(30), 'z'.repeat(500), { date: '2026-03-14' }]];
    const sheet = await partOf(await written(['A', 'B', 'C', 'D'], rows), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect([...sheet.matchAll(/ width="(\d+)"/g)].map(([, width]) => width)).toEqual([
      '10',
      '32',
      '60',
      '12',
    ]);
  });

  it('names the sheet as Excel takes it', async () => {
    for (const [wanted, name] of [
      ['Deelnemers', 'Deelnemers'],
      ["'[a]/b: c?'", 'a  b  c'],
      ['é'.repeat(40), 'é'.repeat(31)],
      ['', 'Leerpad'],
    ] as const) {
      const path = await written(['Naam'], [['Kok']], wanted);
      expect((await openSpreadsheet(path, { kind: 'namen', columns: ['Naam'] })).sheet).toBe(name);
    }
  });

  it('is the same file for the same table', async () => {
    const once = () => buffer(workbookStream(['Naam'], [['Kok']]));
    expect(await once()).toEqual(await once());
  });

  it('writes the header when there are no rows, and what does not fit into a cell shortened', async () => {
    await expect(
      openSpreadsheet(await written(['Naam'], []), { kind: 'namen', columns: ['Naam'] }).then(rowsOf),
    ).resolves.toEqual([]);
    expect((await readBack(['x'.repeat(40_000)]))[0]).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('fails when the rows fail, early and late, or do not fit the header', async () => {
    async function* rows(good: number): AsyncGenerator<TableCell[]> {
      for (let count = 0; count < good; count += 1) yield await Promise.resolve(['een']);
      throw new Error('connection lost');
    }
    await expect(buffer(workbookStream(['Naam'], rows(0)))).rejects.toThrow('connection lost');
    await expect(buffer(workbookStream(['Naam'], rows(5000)))).rejects.toThrow('connection lost');
    await expect(buffer(workbookStream(['Naam', 'Uren'], [['een']]))).rejects.toThrow(
      '1 cells under 2 columns',
    );
    await expect(buffer(workbookStream(['Uren'], [[NaN]]))).rejects.toThrow(RangeError);
    await expect(buffer(workbookStream(['Dag'], [[{ date: '2026-13-01' }]]))).rejects.toThrow(RangeError);
  });

  it('asks for rows no faster than they are read', async () => {
    let asked = 0;
    function* rows(): Generator<TableCell[]> {
      // Texts that cannot be packed much.
      while (asked < 100_000) yield [`rij ${(asked += 1)} ${Math.sin(asked)}`];
    }
    const stream = workbookStream(['Naam'], rows());
    await new Promise((resolve) => stream.once('readable', resolve));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toBeLessThan(50_000);
    stream.destroy();
  });
});

it('writeWorkbook writes to a stream and ends it', async () => {
  const path = join(folder, 'geschreven.xlsx');
  await writeWorkbook(createWriteStream(path), ['Naam'], [['Kok']]);
  const sheet = await openSpreadsheet(path, { kind: 'namen', columns: ['Naam'] });
  expect((await rowsOf(sheet)).map(({ cells }) => cells.Naam)).toEqual(['Kok']);
});

it('csvStream takes the same dates', async () => {
  expect(await text(csvStream(['Dag'], [[{ date: '2026-03-14' }]]))).toBe('Dag\r\n14-03-2026\r\n');
});

describe('what is written is read back the same', () => {
  it('any texts', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\ufffd')),
      fc.string({
        unit: fc.constantFrom(...'=+-@;"\'<>&\r\n\t _x005F\u0000\ufffe\u00e9\ud83d\ude00'.split(/(?:)/u)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 300 }), async (cells) => {
        // Blanks around a text are dropped, and it is composed, as in a CSV file.
        const expected = cells.map((cell) => cell.trim().normalize('NFC'));
        expect(await readBack(cells)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('any dates and numbers', async () => {
    const date = fc
      .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((day) => ({ date: day.toISOString().slice(0, 10) }));
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(date, number), { minLength: 1, maxLength: 300 }), async (cells) => {
        const expected = cells.map((cell) =>
          typeof cell === 'number' ? plainNumber(cell) : cell.date.split('-').reverse().join('-'),
        );
        expect(await readBack(cells)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('a number has the fifteen figures that count, and never an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const shown = plainNumber(value);
        expect(shown).toMatch(/^-?\d+(?:,\d*[1-9])?$/);
        expect(Number(shown.replace(',', '.'))).toBe(Number(value.toPrecision(15)));
      }),
    );
  });
});
