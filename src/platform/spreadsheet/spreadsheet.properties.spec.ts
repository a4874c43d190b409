import { isUtf8 } from 'node:buffer';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { rowsOf } from '../../../test/support/rows.js';
import { DomainError } from '../errors/domain-error.rules.js';
import { splitRecords } from './raw-records.service.js';
import { RejectsWriter } from './rejects-file.service.js';
import { type Spreadsheet, openSpreadsheet } from './spreadsheet.service.js';

const COLUMNS = ['Titel', 'Schrijver', 'Jaar'];

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'))));
afterAll(() => rm(folder, { recursive: true }));

/** A record as this test wrote it, and what it is to be read as: its own account, made while writing. */
interface Written {
  text: string;
  cells: string[];
  endsOnLine: number;
}

interface Table {
  delimiter: string;
  header: Written;
  rows: Written[];
  /** text is written in this encoding */
  encoding: 'utf-8' | 'utf-8 with mark' | 'windows-1252';
}

const delimiters = fc.constantFrom(';', ',', '\t');
const endings = fc.constantFrom('\r\n', '\n', '\r');
const encodings = fc.constantFrom('utf-8' as const, 'utf-8 with mark' as const, 'windows-1252' as const);
const headers = fc.shuffledSubarray([...COLUMNS, 'Notitie', 'Prijs'], { minLength: 3, maxLength: 5 });

/** Whatever spreadsheets find difficult, in letters that both encodings have. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...';,\t" \r\n\'aé=-ïü'), maxLength: 12 }),
  fc.constantFrom('', ' ', '\u00a0', '"', '""', '\r\n', 'Renée', '2,5', "'s Avonds", 'e\u0301', '\ufeff'),
);

interface Cell {
  text: string;
  quoted: boolean;
}

const cells: fc.Arbitrary<Cell> = fc.record({ text: texts, quoted: fc.boolean() });
const records = fc.record({ cells: fc.array(cells, { minLength: 5, maxLength: 5 }), ending: endings });

const tables: fc.Arbitrary<Table> = fc
  .record({
    delimiter: delimiters,
    names: headers.filter((names) => COLUMNS.every((column) => names.includes(column))),
    ending: endings,
    rows: fc.array(records, { maxLength: 8 }),
    encoding: encodings,
    ended: fc.boolean(),
  })
  .map(({ delimiter, names, ending, rows, encoding, ended }) => {
    let line = 0;
    const write = (row: Cell[], end: string): Written => {
      const text = row.map((cell) => source(cell, delimiter)).join(delimiter) + end;
      line += lineBreaks(text);
      return { text, cells: row.map((cell) => meaning(cell.text)), endsOnLine: end === '' ? line + 1 : line };
    };
    const header = write(
      names.map((text) => ({ text: ` ${text.toUpperCase()} `, quoted: text.length % 2 === 0 })),
      ending,
    );
    const written = rows.map((row, index) =>
      write(row.cells.slice(0, names.length), ended || index < rows.length - 1 ? row.ending : ''),
    );
    return { delimiter, header: { ...header, cells: names }, rows: written, encoding };
  })
  // Text that has lost its meaning in the encoding it is to be written in would be another test.
  .filter((table) => table.encoding !== 'windows-1252' || isWindows1252(table));

/** A cell as it may stand in the file: quoted where it must be, and elsewhere as the coin falls. */
function source({ text, quoted }: Cell, delimiter: string): string {
  const must = text.includes(delimiter) || /[\r\n]/.test(text) || /^[\s\ufeff]*"/.test(text);
  return must || quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

function meaning(text: string): string {
  return text.replace(/^[\s\ufeff]+|[\s\ufeff]+$/g, '').normalize('NFC');
}

function lineBreaks(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

function bytesOf(text: string, { encoding }: Table): Buffer {
  return encoding === 'windows-1252' ? iconv.encode(text, 'windows-1252') : Buffer.from(text);
}

function fileOf(table: Table): Buffer {
  const mark = table.encoding === 'utf-8 with mark' ? '\ufeff' : '';
  return bytesOf(mark + [table.header, ...table.rows].map(({ text }) => text).join(''), table);
}

function isWindows1252(table: Table): boolean {
  const bytes = fileOf(table);
  const text = [table.header, ...table.rows].map((row) => row.text).join('');
  return iconv.decode(bytes, 'windows-1252') === text && (!isUtf8(bytes) || /^[\x20-\x7e\s]*$/.test(text));
}

const isEmpty = ({ cells }: Written) => cells.every((cell) => cell === '');

async function opened(table: Table, chunkBytes: number): Promise<Spreadsheet> {
  const path = join(folder, 'boeken.csv');
  await writeFile(path, fileOf(table));
  return openSpreadsheet(path, { kind: 'boeken', columns: COLUMNS }, chunkBytes);
}

const chunkSizes = fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 100 }));

describe('any table, however it was quoted, ended, encoded and cut into chunks', () => {
  it('is read back with the same cells, on the lines where they stand, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(tables, chunkSizes, async (table, chunkBytes) => {
        const sheet = await opened(table, chunkBytes);
        const rows = await rowsOf(sheet);
        const full = table.rows.filter((row) => !isEmpty(row));
        const expectedCells = full.map((row) =>
          Object.fromEntries(
            COLUMNS.map((column) => [column, row.cells[table.header.cells.indexOf(column)]]),
          ),
        );
        expect(rows.map((row) => row.cells)).toEqual(expectedCells);
        expect(rows.map(({ line }) => line)).toEqual(full.map(({ endsOnLine }) => endsOnLine));
        expect(rows.map(({ raw }) => raw)).toEqual(full.map(({ text }) => bytesOf(text, table)));
        expect(rows.filter(({ fault }) => fault)).toEqual([]);
        expect(sheet.bytesRead).toBe(sheet.totalBytes);
        if (full.length < table.rows.length) return;
        expect(Buffer.concat([sheet.header, ...rows.map(({ raw }) => raw)])).toEqual(fileOf(table));
      }),
      { numRuns: 300 },
    );
  });

  it('D4: gives a rejects file that is read as the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.infiniteStream(fc.boolean()), async (table, coins) => {
        const sheet = await opened(table, 64);
        const chosen = (await rowsOf(sheet)).filter(() => coins.next().value);
        const writer = await RejectsWriter.open(folder, sheet);
        for (const row of chosen) await writer.write(row);
        const path = await writer.commit();
        if (path === undefined) return expect(chosen).toEqual([]);
        const again = await rowsOf(await openSpreadsheet(path, { kind: 'boeken', columns: COLUMNS }));
        expect(again.map((row) => row.cells)).toEqual(chosen.map((row) => row.cells));
        const kept = await readFile(path);
        expect(kept.subarray(0, sheet.header.length)).toEqual(sheet.header);
      }),
      { numRuns: 100 },
    );
  });
});

describe('any bytes at all', () => {
  const bytes = fc
    .array(fc.constantFrom(...Buffer.from('"";;,\r\n\r\n abé\u00a0'), 0x81, 0xff), { maxLength: 200 })
    .map((list) => Buffer.from(list));

  it('are split into records that make them up again, or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, chunkSizes, async (file, size) => {
        const split: Buffer[] = [];
        let ended = 0;
        try {
          for await (const record of splitRecords(inChunks(file, size), ';', 'x.csv')) {
            split.push(record.raw);
            expect(record.firstLine).toBe(ended + 1);
            ended = record.line;
          }
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const { line } = error.params as { line: number };
          const opening = file.toString('latin1').split(/\r\n|\r|\n/)[line - 1];
          return expect([error.code, opening?.includes('"')]).toEqual(['spreadsheet.unclosed-quote', true]);
        }
        expect(Buffer.concat(split)).toEqual(file);
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same records, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, chunkSizes, async (file, size) => {
        expect(await recordsOf(file, size)).toEqual(await recordsOf(file, file.length + 1));
      }),
      { numRuns: 500 },
    );
  });
});

async function recordsOf(file: Buffer, size: number): Promise<unknown> {
  const found: unknown[] = [];
  try {
    for await (const record of splitRecords(inChunks(file, size), ';', 'x.csv')) found.push(record);
  } catch (error) {
    // Records before the fault may or may not have come: nothing of such a file is used.
    return [(error as DomainError).code, (error as DomainError).params];
  }
  return found;
}

async function* inChunks(file: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < file.length; start += size) yield file.subarray(start, start + size);
}
