import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../../test/support/rows.js';
import { RejectsWriter } from './rejects-file.service.js';
import { type Spreadsheet, openSpreadsheet } from './spreadsheet.service.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'rejects-'))));
afterEach(() => rm(folder, { recursive: true }));

async function sheetOf(contents: string | Buffer, name = 'boeken.csv'): Promise<Spreadsheet> {
  await writeFile(join(folder, name), contents);
  return openSpreadsheet(join(folder, name), { kind: 'boeken', columns: ['Titel', 'Jaar'] });
}

/** Rejects the rows on these lines. */
async function reject(
  sheet: Spreadsheet,
  directory: string,
  ...lines: number[]
): Promise<string | undefined> {
  const writer = await RejectsWriter.open(directory, sheet);
  for await (const row of sheet.rows()) if (lines.includes(row.line)) await writer.write(row);
  return writer.commit();
}

describe('RejectsWriter', () => {
  it('D4: keeps the header and the rejected rows byte for byte, in a directory that it makes', async () => {
    const sheet = await sheetOf(
      Buffer.from('Jaar ;"Titel";x\r\n1;"a ""b""";\xe9\r\n2;c;\n 3 ;"d\r\ne";;;\r', 'latin1'),
    );
    const path = await reject(sheet, join(folder, 'a', 'b'), 2, 5);
    expect(path).toBe(join(folder, 'a', 'b', 'boeken-afgewezen.csv'));
    const kept = Buffer.from('Jaar ;"Titel";x\r\n1;"a ""b""";\xe9\r\n 3 ;"d\r\ne";;;\r', 'latin1');
    expect(await readFile(path as string)).toEqual(kept);
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['boeken-afgewezen.csv']);
  });

  it('keeps the byte order mark', async () => {
    const path = await reject(await sheetOf('\ufeffTitel;Jaar\na;1\n'), folder, 2);
    expect(await readFile(path as string, 'utf8')).toBe('\ufeffTitel;Jaar\na;1\n');
  });

  it('ends the last row of a file that had no line ending, with the one of the header', async () => {
    const path = await reject(await sheetOf('Titel;Jaar\r\na;1\nb;2'), folder, 2, 3);
    expect(await readFile(path as string, 'utf8')).toBe('Titel;Jaar\r\na;1\nb;2\r\n');
  });

  it('gives a file that can be mended and imported in its turn', async () => {
    const path = await reject(
      await sheetOf(Buffer.from('Titel;Jaar\r\na\xe9;x\r\nb;2\r\n', 'latin1')),
      folder,
      2,
    );
    const again = await openSpreadsheet(path as string, { kind: 'boeken', columns: ['Titel', 'Jaar'] });
    const rows = await rowsOf(again);
    expect(rows.map(({ cells }) => cells)).toEqual([{ Titel: 'a\u00e9', Jaar: 'x' }]);
  });

  it('leaves no file, nor that of an earlier run, when nothing was rejected', async () => {
    const sheet = await sheetOf('Titel;Jaar\r\na;1\r\n');
    await reject(sheet, folder, 2);
    expect(await reject(sheet, folder)).toBeUndefined();
    expect(await readdir(folder)).toEqual(['boeken.csv']);
  });

  it('replaces the file of an earlier run only at the end', async () => {
    const sheet = await sheetOf('Titel;Jaar\r\na;1\r\nb;2\r\n');
    const path = (await reject(sheet, folder, 2)) as string;
    const writer = await RejectsWriter.open(folder, sheet);
    for await (const row of sheet.rows()) await writer.write(row);
    expect(await readFile(path, 'utf8')).toBe('Titel;Jaar\r\na;1\r\n');
    await writer.abandon();
    expect(await readFile(path, 'utf8')).toBe('Titel;Jaar\r\na;1\r\n');
    expect(await readdir(folder)).toEqual(['boeken-afgewezen.csv', 'boeken.csv']);
  });

  it('writes more than fits in its buffer', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `boek ${row};${row}\r\n`).join('');
    const sheet = await sheetOf(`Titel;Jaar\r\n${rows}`);
    const writer = await RejectsWriter.open(folder, sheet);
    for await (const row of sheet.rows()) await writer.write(row);
    expect(await readFile((await writer.commit()) as string)).toEqual(await readFile(sheet.path));
  });

  it('says so when it cannot write there, before anything is imported', async () => {
    const sheet = await sheetOf('Titel;Jaar\r\n');
    await expect(RejectsWriter.open(sheet.path, sheet)).rejects.toMatchObject({
      code: 'spreadsheet.rejects-unwritable',
      params: { file: 'boeken-afgewezen.csv', directory: sheet.path, reason: 'EEXIST' },
    });
    await mkdir(join(folder, 'boeken-afgewezen.csv'));
    await expect(RejectsWriter.open(folder, sheet)).rejects.toMatchObject({ params: { reason: 'EISDIR' } });
    expect(await readdir(folder)).toEqual(['boeken-afgewezen.csv', 'boeken.csv']);
  });

  it('never overwrites the file that is being read', async () => {
    await sheetOf('Titel;Jaar\r\na;1\r\n', 'boeken-afgewezen.csv');
    await symlink('boeken-afgewezen.csv', join(folder, 'boeken.csv'));
    const sheet = await openSpreadsheet(join(folder, 'boeken.csv'), {
      kind: 'boeken',
      columns: ['Titel', 'Jaar'],
    });
    const refused = { code: 'spreadsheet.rejects-over-input', params: { file: 'boeken.csv' } };
    await expect(RejectsWriter.open(folder, sheet)).rejects.toMatchObject(refused);
    expect(await rowsOf(sheet)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['boeken-afgewezen.csv', 'boeken.csv']);
  });
});
