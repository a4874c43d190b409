import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { rowsOf } from '../../../test/support/rows.js';
import { translate } from '../i18n/translate.rules.js';
import type { DomainError } from '../errors/domain-error.rules.js';
import { type SpreadsheetRow, openSpreadsheet } from './spreadsheet.service.js';

const BOOKS = {
  kind: 'boeken',
  columns: ['Titel', 'Schrijver', 'Jaar'],
  otherKinds: [{ kind: 'lezers', columns: ['Naam', 'E-mail'] }],
};

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'))));
afterAll(() => rm(folder, { recursive: true }));

/** The file with these contents, text as UTF-8. */
async function file(contents: string | Buffer, name = 'boeken.csv'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, contents);
  return path;
}

async function read(contents: string | Buffer): Promise<SpreadsheetRow[]> {
  const sheet = await openSpreadsheet(await file(contents), BOOKS);
  return rowsOf(sheet);
}

const cellsOf = (rows: SpreadsheetRow[]) =>
  rows.map(({ cells }) => [cells.Titel, cells.Schrijver, cells.Jaar]);
const linesOf = (rows: SpreadsheetRow[]) => rows.map(({ line }) => line);

/** The sentence with which opening or reading fails. */
async function failure(contents: string | Buffer, name?: string): Promise<string> {
  const path = await file(contents, name);
  return failureAt(path);
}

async function failureAt(path: string): Promise<string> {
  try {
    const sheet = await openSpreadsheet(path, BOOKS);
    await rowsOf(sheet);
  } catch (error) {
    const { code, params } = error as DomainError;
    return translate('nl', code, params);
  }
  return 'read without a fault';
}

describe('the cells', () => {
  it('come without blanks around them, non-breaking ones included', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\n  De dokter \u00a0;\tBalint\ufeff;\u202f1957\r\n');
    expect(cellsOf(rows)).toEqual([['De dokter', 'Balint', '1957']]);
  });

  it('D8: keep what nobody sees, so that a name that has it is refused', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\nDe dokter;Smith\u200b;1957\r\n');
    expect(cellsOf(rows)).toEqual([['De dokter', 'Smith\u200b', '1957']]);
  });

  it('come without the quotes, doubled ones single, line breaks inside kept', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\n"De ""dokter""; een boek";"Ba\r\nlint";"1957"\r\n');
    expect(cellsOf(rows)).toEqual([['De "dokter"; een boek', 'Ba\r\nlint', '1957']]);
  });

  it('may have blanks around their quotes', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\n "De ""dokter""" ; "Balint";"" \r\n');
    expect(cellsOf(rows)).toEqual([['De "dokter"', 'Balint', '']]);
  });

  it('keep quotes that stand in the middle, or that were doubled', async () => {
    const rows = await read(
      'Titel;Schrijver;Jaar\r\nDe "dokter" als;6" pijp;"""citaat"""\r\n"De" dokter;x;y\r\n',
    );
    expect(cellsOf(rows)).toEqual([
      ['De "dokter" als', '6" pijp', '"citaat"'],
      ['"De" dokter', 'x', 'y'],
    ]);
  });

  it('are composed (NFC), while the raw bytes stay as they were', async () => {
    const rows = await read('Titel;Schrijver;Jaar\nFerrie\u0300re;;\n');
    expect(rows[0]?.cells.Titel).toBe('Ferri\u00e8re');
    expect(rows[0]?.raw).toEqual(Buffer.from('Ferrie\u0300re;;\n'));
  });

  it('are empty where the row is short, and may be empty beyond the last column', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\nDe dokter\r\nBalint;;1957;; \r\n');
    expect(cellsOf(rows)).toEqual([
      ['De dokter', '', ''],
      ['Balint', '', '1957'],
    ]);
    expect(rows.map(({ fault }) => fault)).toEqual([undefined, undefined]);
  });

  it('are found by the name of their column, whatever the order, the case or what else is there', async () => {
    const rows = await read(
      '\ufeff"jaar" ; Eigen notitie;TITEL;Schrij-ver;;;\r\n1957;mooi;De dokter;Balint\r\n',
    );
    expect(cellsOf(rows)).toEqual([['De dokter', 'Balint', '1957']]);
    expect(rows[0]?.raw.toString()).toBe('1957;mooi;De dokter;Balint\r\n');
  });

  it.each([',', '\t'])('may have %j between them, if the header has', async (separator) => {
    const rows = await read(
      `Titel${separator}Schrijver${separator}Jaar\n"De; dokter"${separator}Balint${separator}1\n`,
    );
    expect(cellsOf(rows)).toEqual([['De; dokter', 'Balint', '1']]);
  });
});

describe('the encoding', () => {
  const text = 'Titel;Schrijver;Jaar\r\nRenée’s één – € 5;Věra;1\r\n';
  const cells = [['Renée’s één – € 5', 'Věra', '1']];

  it('is UTF-8 with or without a byte order mark', async () => {
    expect(cellsOf(await read(text))).toEqual(cells);
    expect(cellsOf(await read(`\ufeff${text}`))).toEqual(cells);
  });

  it('is Windows-1252 when the bytes are no UTF-8', async () => {
    const bytes = iconv.encode(text.replace('ě', 'e'), 'windows-1252');
    expect(cellsOf(await read(bytes))).toEqual([['Renée’s één – € 5', 'Vera', '1']]);
    const sheet = await openSpreadsheet(await file(bytes), BOOKS);
    expect(sheet.encoding).toBe('windows-1252');
  });

  it('is decided by the whole file, not by its beginning', async () => {
    const padding = 'aaaaaaaaaa;b;1\r\n'.repeat(20_000);
    const rows = await read(
      Buffer.concat([Buffer.from(`Titel;Schrijver;Jaar\r\n${padding}Ren`), Buffer.from([0xe9])]),
    );
    expect(rows.at(-1)?.cells.Titel).toBe('Ren\u00e9');
  });

  it('may leave a character that means nothing: the row is at fault, the others are not', async () => {
    const rows = await read(Buffer.from('Titel;Schrijver;Jaar\r\nRen\xe9;B\x81;1\r\nA;B;2\r\n', 'latin1'));
    expect(rows[0]?.fault).toEqual({
      column: 'Schrijver',
      code: 'spreadsheet.row.unreadable-character',
      params: {},
    });
    expect(rows[0]?.raw.toString('latin1')).toBe('Ren\xe9;B\x81;1\r\n');
    expect(rows[1]?.fault).toBeUndefined();
  });

  it('may have lost a character already, in good UTF-8', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\nRen\ufffd;B;1\r\n');
    expect(rows[0]?.fault?.column).toBe('Titel');
  });

  it('may be broken: with a byte order mark any stray byte is one too many', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeffTitel;Schrijver;Jaar\r\nA;B;1\r\nRen'),
      Buffer.from([0xe9]),
      Buffer.from(';B;2\r\n'),
    ]);
    expect(await failure(bytes)).toMatch(
      /^De tekens in “boeken.csv” zijn beschadigd, voor het eerst op regel 3:/,
    );
  });

  it('may be broken: mostly sound UTF-8 was never Windows-1252', async () => {
    const sound = Buffer.from('Titel;Schrijver;Jaar\r\nRen\u00e9e;\u011b;1\r\n');
    expect(await failure(Buffer.concat([sound, Buffer.from([0xe9, 0x0a])]))).toMatch(/beschadigd.*regel 3:/);
  });

  it('may be broken at its very end', async () => {
    const cut = Buffer.from('\ufeffTitel;Schrijver;Jaar\r\nRen\u00e9').subarray(0, -1);
    expect(await failure(cut)).toMatch(/beschadigd.*regel 2:/);
  });
});

describe('the lines', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('are those of the file, a %s within quotes counted once', async (_, end) => {
    const rows = await read(`Titel;Schrijver;Jaar${end}"a${end}b";"c${end}${end}d";1${end}e;f;2${end}`);
    expect(linesOf(rows)).toEqual([5, 6]);
  });

  it('are counted whatever mix of endings there is', async () => {
    const rows = await read('Titel;Schrijver;Jaar\na;b;1\r\nc;d;2\re;"f\rg\nh\r\ni";3\r\nj;k;4');
    expect(linesOf(rows)).toEqual([2, 3, 7, 8]);
  });

  it('count the empty rows, which are skipped wherever they stand', async () => {
    const rows = await read(
      '\r\n;;\r\nTitel;Schrijver;Jaar\r\n;;\r\n a;;\r\n\r\n" ";\u00a0;""\r\nb;;\r\n;;;;;\r\n\r\n',
    );
    expect(linesOf(rows)).toEqual([5, 8]);
  });

  it('are the same after a header that takes two', async () => {
    const rows = await read('Titel;Schrijver;"eigen\nnotitie";Jaar\r\na;b;c;d\r\n');
    expect(linesOf(rows)).toEqual([3]);
  });
});

describe('a row at fault', () => {
  it('has more cells than there are columns', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\nDe; dokter;Balint;1957\r\n');
    expect(rows[0]?.fault).toEqual({
      column: 'Jaar',
      code: 'spreadsheet.row.extra-cells',
      params: { cells: 4, columns: 3 },
    });
    expect(rows[0]?.raw.toString()).toBe('De; dokter;Balint;1957\r\n');
  });

  it('has swallowed other rows through a quote that was left open', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\n"De dokter;a;1\r\nb;c;2\r\nd;"e";3\r\nf;g;4\r\n');
    expect(rows.map(({ line, fault }) => [line, fault?.code])).toEqual([
      [4, 'spreadsheet.row.open-quote'],
      [5, undefined],
    ]);
    expect(rows[0]?.fault?.params).toEqual({ first: 2, last: 4 });
    expect(rows[0]?.fault?.column).toBe('Titel');
  });

  it('is not one whose quoted cells have line breaks and quotes', async () => {
    const rows = await read('Titel;Schrijver;Jaar\r\n"""a""\r\n""b""";c "d" e;1\r\n');
    expect(rows[0]?.fault).toBeUndefined();
    expect(cellsOf(rows)).toEqual([['"a"\r\n"b"', 'c "d" e', '1']]);
  });
});

describe('a file that cannot be read', () => {
  const header = 'Titel;Schrijver;Jaar\r\n';

  it.each([
    ['is empty', '', /^Het bestand “boeken.csv” is leeg/],
    ['holds blanks only', ' \r\n;;\r\n\r\n', /is leeg/],
    ['is a workbook that was cut off', 'PK\x03\x04rest', /beschadigd.*Excel-werkmap.*CSV UTF-8/],
    ['is an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /oude indeling van Excel.*CSV UTF-8/],
    ['is a PDF', '%PDF-1.7', /is een pdf/],
    ['is UTF-16', Buffer.from('\ufeffTitel;Schrijver;Jaar\r\n', 'utf16le'), /UTF-16.*CSV UTF-8/],
    ['is UTF-16 the other way round', Buffer.from('feff0054', 'hex'), /UTF-16/],
    ['is UTF-16 without saying so', Buffer.from('Titel;Schrijver;Jaar\r\n', 'utf16le'), /geen tekstbestand/],
    ['holds a NUL byte far down', `${header}${'a;b;1\r\n'.repeat(30_000)}\0`, /geen tekstbestand/],
    ['lacks a column', 'Titel;Jaar\r\n', /ontbreekt de kolom Schrijver: op de eerste regel/],
    [
      'lacks columns',
      'Titel|Jaar\r\n',
      /ontbreken de kolommen Titel, Schrijver, Jaar, en de kolom Titel\|Jaar kent Leerpad niet: /,
    ],
    [
      'has no header',
      'De dokter;Balint;1957\r\n',
      /kolommen De dokter, Balint, 1957 kent Leerpad niet: op de eerste regel moeten de namen .* boeken staan\.$/,
    ],
    [
      'was swapped',
      'E-mail;Naam\r\n',
      /^“boeken.csv” lijkt het bestand met lezers; hier hoort het bestand met boeken/,
    ],
    ['has a column twice', 'Titel;Schrijver;jaar;Jaar \r\n', /de kolom Jaar meer dan eens/],
    [
      'has a quote that is never closed',
      `${header}a;b;1\r\nc;"d;2\r\ne;f;3\r\n`,
      /begint op regel 3 een cel/,
    ],
    ['has an open quote in the last cell', `${header}"a\r\nb";"\r\n`, /begint op regel 3 een cel/],
    ['has an open quote in the header', 'Titel;"Schrijver;Jaar\r\na;b;1\r\n', /begint op regel 1 een cel/],
    ['has one there that meets another', 'Titel;"Schrijver;Jaar\r\na;"b";1\r\n', /begint op regel 1 een cel/],
    ['has a row without end', `${header}${'a'.repeat(100_000)}`, /begint op regel 2 een rij/],
    ['has separators without end', `${header}\r\n${';'.repeat(1_000_000)}`, /begint op regel 3 een rij/],
  ])('%s', async (_, contents, sentence) => {
    expect(await failure(contents)).toMatch(sentence);
  });

  it('leaves a quote open in the midst of a great many rows: the line is that of the quote', async () => {
    const rows = 'een boek;een schrijver;1957\r\n'.repeat(5_000);
    expect(await failure(`${header}${rows}"a\r\nb";c;"\r\n${rows}`)).toMatch(/begint op regel 5003 een cel/);
  });

  it('is not there, or not a file', async () => {
    expect(await failureAt(join(folder, 'geen.csv'))).toMatch(/^Het bestand “geen.csv” bestaat niet/);
    expect(await failureAt(folder)).toMatch(/is een map/);
    expect(await failureAt('/dev/null')).toMatch(/geen gewoon bestand/);
    expect(await failureAt(join(await file('x'), 'y.csv'))).toMatch(/“y.csv” is niet te lezen \(ENOTDIR\)/);
  });

  it('changed after it was opened', async () => {
    const path = await file('Titel;Schrijver;Jaar\r\na;b;1\r\n');
    const sheet = await openSpreadsheet(path, BOOKS);
    await file('Titel;Schrijver;Jaar\r\na;b;1\r\nc;d;2\r\n');
    await expect(rowsOf(sheet)).rejects.toMatchObject({ code: 'spreadsheet.changed' });
  });
});

it('has no rows when there is only a header', async () => {
  expect(await read('Titel;Schrijver;Jaar')).toEqual([]);
});

it('tells how far it has come, and can be walked through again', async () => {
  const sheet = await openSpreadsheet(await file('\ufeffTitel;Schrijver;Jaar\r\na;b;1\r\nc;d;2'), BOOKS);
  const seen: number[] = [];
  for await (const row of sheet.rows()) seen.push(sheet.bytesRead, row.line);
  expect(seen).toEqual([32, 2, 37, 3]);
  expect(sheet.totalBytes).toBe(37);
  expect(await rowsOf(sheet)).toHaveLength(2);
});

it('closes the file when the reader stops half-way', async () => {
  const sheet = await openSpreadsheet(
    await file(`Titel;Schrijver;Jaar\r\n${'a;b;1\r\n'.repeat(100_000)}`),
    BOOKS,
  );
  for await (const row of sheet.rows()) if (row.line === 3) break;
  expect(sheet.bytesRead).toBeLessThan(sheet.totalBytes);
});
