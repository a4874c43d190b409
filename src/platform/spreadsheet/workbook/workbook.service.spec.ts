import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../../../test/support/rows.js';
import {
  type TestSheet,
  type TestWorkbook,
  relations,
  textRow,
  workbookOf,
  zipOf,
} from '../../../../test/support/workbooks.js';
import type { DomainError } from '../../errors/domain-error.rules.js';
import { translate } from '../../i18n/translate.rules.js';
import { RejectsWriter } from '../rejects-file.service.js';
import { type Spreadsheet, type SpreadsheetRow, openSpreadsheet } from '../spreadsheet.service.js';

const BOOKS = { kind: 'boeken', columns: ['Titel', 'Jaar'] };
const HEADER = textRow(['Titel', 'Jaar'], 'r="1"');

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'workbook-'))));
afterAll(() => rm(folder, { recursive: true }));

async function open(bytes: Buffer): Promise<Spreadsheet> {
  // The name says nothing: a file is known by what it holds.
  const path = join(folder, 'boeken.csv');
  await writeFile(path, bytes);
  return openSpreadsheet(path, BOOKS);
}

async function read(sheets: string | readonly TestSheet[], more?: TestWorkbook): Promise<SpreadsheetRow[]> {
  return rowsOf(await open(await workbookOf(sheets, more)));
}

/** The years of rows of which only that cell is written. */
async function years(cells: readonly string[], more?: TestWorkbook): Promise<(string | undefined)[]> {
  const rows = cells.map((cell, index) => {
    return `<row r="${index + 2}"><c r="A${index + 2}" t="inlineStr"><is><t>x</t></is></c>${cell}</row>`;
  });
  return (await read(HEADER + rows.join(''), more)).map(({ cells }) => cells.Jaar);
}

async function failure(bytes: Buffer): Promise<string> {
  try {
    await rowsOf(await open(bytes));
  } catch (error) {
    const { code, params } = error as DomainError;
    // Both languages have words for it.
    expect(translate('en', code, params)).toMatch(/boeken\.csv/);
    return translate('nl', code, params);
  }
  return 'read without a fault';
}

function faultsOf(rows: readonly SpreadsheetRow[]): (string | undefined)[][] {
  return rows.map(({ line, fault }) => [
    String(line),
    fault?.column,
    fault && translate('nl', fault.code, fault.params),
  ]);
}

describe('the cells of a workbook', () => {
  it('D7: dates become dates, in both ways of counting; a date as text and a bare number stay what they are', async () => {
    const more = { formats: ['dd/mm/yyyy;@', '[$-413]d mmmm yyyy', '&quot;dag&quot; 0', 'h:mm', '[h]:mm'] };
    const styles = [0, 14, 164, 165, 166, 22, 167, 168];
    const cells = ['s="1"', 's="2"', 's="3"', 's="4"', 's="0"', ''].map((s) => `<c ${s}><v>46095</v></c>`);
    const date = '14-03-2026';
    expect(await years(cells, { ...more, styles })).toEqual([date, date, date, '46095', '46095', '46095']);
    expect(await years(['<c s="1"><v>44633</v></c>'], { styles, starts1904: true })).toEqual([date]);
    const texts = [
      '<c t="inlineStr"><is><t>14 maart 2026</t></is></c>',
      '<c t="d"><v>2026-03-14T00:00:00Z</v></c>',
    ];
    expect(await years(texts)).toEqual(['14 maart 2026', date]);
    const moments = ['<c s="5"><v>46095</v></c>', '<c s="5"><v>46095.60416666667</v></c>'];
    const times = [
      '<c s="6"><v>0.99999999</v></c>',
      '<c s="6"><v>0.604166666</v></c>',
      '<c s="7"><v>1.0625</v></c>',
    ];
    expect(await years([...moments, ...times], { ...more, styles })).toEqual([
      date,
      `${date} 14:30`,
      '00:00',
      '14:30',
      '25:30',
    ]);
  });

  it('count from 1900 as Lotus did, with the day that never was', async () => {
    const cells = [1, 59, 60, 61, 2_958_465, 2_958_466, -1].map((day) => `<c s="1"><v>${day}</v></c>`);
    expect(await years(cells, { styles: [0, 14] })).toEqual([
      '01-01-1900',
      '28-02-1900',
      '29-02-1900',
      '01-03-1900',
      '31-12-9999',
      '2958466',
      '-1',
    ]);
  });

  it('numbers have the figures that Excel shows, a comma, and no exponent', async () => {
    const numbers = [
      '2.2999999999999998',
      '0.1',
      '1E21',
      '1.5E-7',
      '-12.5',
      '12345678901',
      '0',
      '1.1000000000000001E-2',
    ];
    expect(await years(numbers.map((number) => `<c><v>${number}</v></c>`))).toEqual([
      '2,3',
      '0,1',
      '1000000000000000000000',
      '0,00000015',
      '-12,5',
      '12345678901',
      '0',
      '0,011',
    ]);
  });

  it('keep zeros before a number, typed as text or shown by the format', async () => {
    const cells = ['<c t="inlineStr"><is><t>00123</t></is></c>', '<c s="1"><v>123</v></c>'];
    expect(await years(cells, { formats: ['00000'], styles: [0, 164] })).toEqual(['00123', '00123']);
  });

  it('give what a formula came to, and yes and no in the words of the sheets', async () => {
    const cells = [
      '<c t="str"><f>CONCAT(A1)</f><v>samen</v></c>',
      '<c><f>1+1</f><v>2</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
    ];
    expect(await years(cells)).toEqual(['samen', '2', 'ja', 'nee']);
  });

  it('put the runs of a text together, without how it is pronounced, and keep line breaks', async () => {
    const shared = [
      '<r><t>Ferri</t></r><r><rPr><b/></rPr><t>ère</t></r><rPh sb="0" eb="1"><t>uitspraak</t></rPh>',
      '<t>een_x000D_\ntwee; "drie" _x005F_x0041_ &amp;</t>',
    ];
    const cells = ['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'];
    expect(await years(cells, { shared })).toEqual(['Ferrière', 'een\r\ntwee; "drie" _x0041_ &']);
  });

  it('D8: an error, and a formula that was never worked out, are faults that name the cell', async () => {
    const rows = await read(
      `${HEADER}<row r="5"><c r="A5" t="inlineStr"><is><t>x</t></is></c><c r="B5" t="e"><f>1/0</f><v>#N/A</v></c></row>` +
        '<row r="7"><c r="A7" t="inlineStr"><is><t>y</t></is></c><c r="B7"><f>1+1</f></c></row>' +
        '<row r="9"><c r="A9" t="inlineStr"><is><t>z</t></is></c><c r="C9" t="e"><v>#REF!</v></c></row>',
    );
    expect(faultsOf(rows)).toEqual([
      ['5', 'Jaar', expect.stringContaining('In cel B5 staat de foutmelding #N/A')],
      ['7', 'Jaar', expect.stringContaining('In cel B7 staat een formule')],
      ['9', 'Jaar', expect.stringContaining('Deze rij heeft 3 cellen')],
    ]);
  });

  it('of which only the first of merged ones has a value: the others are faults, not empty', async () => {
    const rows =
      HEADER + textRow(['x', '1957'], 'r="2"') + textRow(['y'], 'r="3"') + textRow(['z', '1'], 'r="4"');
    const after = '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="D1:F1"/></mergeCells>';
    expect(faultsOf(await read([{ rows, after }]))).toEqual([
      ['2', undefined, undefined],
      ['3', 'Jaar', expect.stringContaining('Cel B3 is samengevoegd met cel B2')],
      ['4', undefined, undefined],
    ]);
  });
});

describe('the rows of a workbook', () => {
  it('a hidden one is neither taken over unseen nor passed over: it is a fault', async () => {
    const rows = await read(HEADER + textRow(['x', '1'], 'r="2" hidden="1"') + textRow(['y', '2'], 'r="3"'));
    expect(faultsOf(rows)).toEqual([
      ['2', 'Titel', expect.stringContaining('Deze rij is verborgen')],
      ['3', undefined, undefined],
    ]);
  });

  it('have the numbers of the margin; empty ones, with formatting too, are no rows', async () => {
    const empty = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 8}"><c s="0"/></row>`);
    const sheet = `<row r="3"/>${textRow(['Titel', 'Jaar'], 'r="4"')}${textRow(['x', '1'], 'r="7"')}${empty.join('')}`;
    const rows = await read(sheet);
    expect(rows.map(({ line, cells }) => [line, cells.Titel])).toEqual([[7, 'x']]);
  });

  it('D4: a rejected one goes to a CSV file under the header, which is read again as it was', async () => {
    const text = 'a; "b"\nc';
    const path = join(folder, 'mengen.xlsx');
    await writeFile(path, await workbookOf(HEADER + textRow([text, '00123'], 'r="2"')));
    const sheet = await openSpreadsheet(path, BOOKS);
    const writer = await RejectsWriter.open(join(folder, 'uit'), sheet);
    const rows = await rowsOf(sheet);
    for (const row of rows) await writer.write(row);
    const written = (await writer.commit())!;
    expect(await readFile(written, 'utf8')).toBe('\ufeffTitel;Jaar\r\n"a; ""b""\nc";00123\r\n');
    const again = await rowsOf(await openSpreadsheet(written, BOOKS));
    expect(again.map(({ cells }) => cells)).toEqual(rows.map(({ cells }) => cells));
  });

  it('can be walked through more than once, and say how far that is', async () => {
    const sheet = await open(await workbookOf(HEADER + textRow(['x', '1'], 'r="2"')));
    expect(await rowsOf(sheet)).toEqual(await rowsOf(sheet));
    expect([sheet.bytesRead, sheet.encoding, sheet.delimiter]).toEqual([sheet.totalBytes, 'utf-8', ';']);
  });

  it('leave others their turn while a big sheet is read', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => textRow([`boek ${index}`, '1957']));
    const sheet = await open(await workbookOf(textRow(['Titel', 'Jaar']) + rows.join('')));
    let turns = 0;
    let reading = true;
    const count = (): void => {
      turns += 1;
      if (reading) setImmediate(count);
    };
    setImmediate(count);
    expect(await rowsOf(sheet)).toHaveLength(20_000);
    reading = false;
    // 1.9 MB of XML, at most 64 kB of it at a time.
    expect(turns).toBeGreaterThan(20);
  });
});

describe('the sheets of a workbook', () => {
  const filled = HEADER + textRow(['x', '1']);

  it('the first that can be seen and has something on it is read', async () => {
    const sheets: TestSheet[] = [
      { rows: textRow(['Titel', 'Jaar']) + textRow(['verborgen', '1']), state: 'hidden' },
      { rows: '<row r="1"><c r="A1" s="0"/></row>', name: 'Leeg' },
      { rows: filled, name: 'Boeken' },
      { rows: textRow(['Iets', 'anders']) },
    ];
    const sheet = await open(await workbookOf(sheets));
    expect([sheet.sheet, (await rowsOf(sheet))[0]?.cells.Titel]).toEqual(['Boeken', 'x']);
  });

  it('it is named when the columns are not there', async () => {
    expect(await failure(await workbookOf([{ rows: textRow(['Titel']), name: 'Leden' }]))).toMatch(
      /ontbreekt de kolom Jaar.* Gelezen is het werkblad “Leden”, het eerste waarop iets staat\.$/,
    );
  });

  it('says so when only hidden ones have something, or none has', async () => {
    const hidden = await workbookOf([{ rows: '' }, { rows: filled, name: 'Oud', state: 'veryHidden' }]);
    expect(await failure(hidden)).toMatch(/alleen iets op een verborgen werkblad, “Oud”/);
    expect(await failure(await workbookOf(''))).toMatch(/is leeg/);
  });
});

describe('a workbook as a program writes it', () => {
  const shared = ['Titel', 'Jaar', 'De dokter'].map((text) => `<t>${text}</t>`);

  it('Excel: shared texts, references, a dimension, spans, names with prefixes in its extensions', async () => {
    const rows =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      'xmlns:x14ac="urn:x14ac"><dimension ref="A1:XFD1048576"/><sheetFormatPr defaultRowHeight="15"/><sheetData>' +
      '<row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
      '<row r="2" spans="1:2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>1957</v></c></row></sheetData>' +
      '<extLst><ext><x14ac:row><x14ac:c><x14ac:v>9</x14ac:v></x14ac:c></x14ac:row></ext></extLst></worksheet>';
    const [row] = await read([{ rows }], { shared });
    expect(row?.cells).toEqual({ Titel: 'De dokter', Jaar: '1957' });
  });

  it('LibreOffice and others: an absolute path, parts elsewhere and in another case, a prefix, the strict form', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c>' +
      '<x:c t="s"><x:v>1</x:v></x:c></x:row><x:row><x:c t="s"><x:v>2</x:v></x:c><x:c><x:v>1957</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const links = relations([
      ['s0', 'worksheet', '/xl/Worksheets/Eerste.xml'],
      ['t', 'sharedStrings', '../elders/teksten.xml'],
    ]).replaceAll('schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument');
    const parts = {
      'xl/_rels/workbook.xml.rels': links,
      'xl/worksheets/eerste.xml': sheet,
      'xl/worksheets/sheet0.xml': null,
      'elders/teksten.xml': `<sst>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`,
      'xl/styles.xml': null,
    };
    const [row] = await read('', { parts });
    expect(row?.cells).toEqual({ Titel: 'De dokter', Jaar: '1957' });
  });
});

describe('a file that is no workbook, or a wicked one', () => {
  const good = HEADER + textRow(['x', '1']);
  const damaged = /beschadigd of niet volledig aangekomen.*sla het opnieuw op/;
  const large = /te groot om te lezen: meer dan 250\.000 rijen, 1\.000 kolommen of 100 MB/;

  it.each<[string, () => Promise<Buffer>, RegExp]>([
    ['an empty zip', () => zipOf({}), /geen werkmap van Excel/],
    [
      'a zip of something else',
      () => zipOf({ 'word/document.xml': '<a/>', '_rels/.rels': '' }),
      /geen werkmap/,
    ],
    [
      'an .ods',
      () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
      /\(\.ods\).*\.xlsx/,
    ],
    ['one of Numbers', () => zipOf({ 'Index/Document.iwa': 'x' }), /Numbers.*Exporteer/],
    ['an .xlsb', () => zipOf({ 'xl/workbook.bin': 'x' }), /\.xlsb.*\.xlsx/],
    ['an .xls', () => Promise.resolve(oldContainer('Workbook')), /\.xls\).*\.xlsx/],
    ['one with a password', () => Promise.resolve(oldContainer('EncryptedPackage')), /wachtwoord.*haal/],
    ['a zip that was cut off', async () => (await workbookOf(good)).subarray(0, 900), damaged],
    ['bytes that were changed', async () => withWrongSheet(await workbookOf(good)), damaged],
    ['XML that is broken', () => workbookOf(`${good}<row>`), damaged],
    ['a shared text that is not there', () => workbookOf('<row><c t="s"><v>7</v></c></row>'), damaged],
    ['rows that go back', () => workbookOf('<row r="2"/><row r="1"/>'), damaged],
    ['a row after the last', () => workbookOf('<row r="1048577"/>'), damaged],
    ['a cell after the last', () => workbookOf('<row><c r="XFE1"><v>1</v></c></row>'), damaged],
    [
      'letters that are not UTF-8',
      () => workbookOf(good, { parts: { 'xl/styles.xml': Buffer.from([0x3c, 0xff]) } }),
      damaged,
    ],
    [
      'an entity of its own',
      () =>
        workbookOf([
          {
            rows: `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>`,
          },
        ]),
      damaged,
    ],
    ['a name that leads out of the folder', () => withPathOutside(workbookOf(good)), damaged],
    [
      'the last cell of the sheet filled',
      () => workbookOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      large,
    ],
    ['elements within elements', () => workbookOf(`<row>${'<a>'.repeat(1000)}`), large],
    [
      'attributes by the thousand',
      () => workbookOf(`<row ${Array.from({ length: 1000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
      large,
    ],
    [
      'merged cells all over',
      () => workbookOf([{ rows: good, after: '<mergeCell ref="A1:XFD1048576"/>'.repeat(10_001) }]),
      large,
    ],
    [
      'texts without end in a row',
      () => workbookOf(HEADER + textRow(['x'.repeat(70_000), '1'])),
      /op rij 2 meer tekst/,
    ],
  ])('%s is a sentence', async (_, bytes, sentence) => {
    expect(await failure(await bytes())).toMatch(sentence);
  });

  it('a zip bomb is left alone, and found out when it says that it is none', async () => {
    const bomb = await workbookOf([{ rows: '', name: 'Bom' }], {
      parts: { 'xl/worksheets/sheet0.xml': Buffer.alloc(101 * 1024 * 1024, '<a/>') },
    });
    expect(bomb.length).toBeLessThan(400_000);
    expect(await failure(bomb)).toMatch(large);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(101 * 1024 * 1024);
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size)) bomb.writeUInt32LE(1024, at);
    expect(await failure(bomb)).toMatch(damaged);
  });

  it('a zip with 100,000 entries is left before they are read', async () => {
    const zip = await workbookOf(good);
    // The number of entries, on this disk and in all, at the end of the zip.
    zip.writeUInt16LE(60_000, zip.length - 14);
    zip.writeUInt16LE(60_000, zip.length - 12);
    expect(await failure(zip)).toMatch(large);
  });
});

/** The beginning of a file as old programs and encryption make it, with one name in its directory. */
function oldContainer(stream: string): Buffer {
  const file = Buffer.alloc(2048);
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write(stream, 1024 + 128, 'utf16le');
  return file;
}

/** The same zip with a byte of its packed sheet changed. */
function withWrongSheet(zip: Buffer): Buffer {
  const name = Buffer.from('xl/worksheets/sheet0.xml');
  zip.fill(0xff, zip.indexOf(name) + name.length, zip.indexOf(name) + name.length + 8);
  return zip;
}

/** The same zip with a part's name changed, in both places, to one of the same length. */
async function withPathOutside(zip: Promise<Buffer>): Promise<Buffer> {
  const text = (await zip).toString('latin1').replaceAll('xl/styles.xml', '../../etc/xyz');
  return Buffer.from(text, 'latin1');
}
