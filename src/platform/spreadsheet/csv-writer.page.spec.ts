import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type CsvCell, csvStream, withoutFormula, writeCsv } from './csv-writer.page.js';

describe('csvStream', () => {
  it('writes what Dutch Excel opens: byte order mark, semicolons, CRLF, decimal comma', async () => {
    const bytes = await buffer(csvStream(['Naam', 'Uren'], [['Renée', 2.5]]));
    expect(bytes).toEqual(Buffer.from('\ufeffNaam;Uren\r\nRenée;2,5\r\n'));
  });

  it('writes the header when there are no rows', async () => {
    expect(await text(csvStream(['Naam'], []))).toBe('Naam\r\n');
  });

  it('quotes separators, quotes and line breaks of any kind', async () => {
    const rows = [['a;b', 'c"d', 'e\nf', 'g\rh', null, undefined]];
    const file = await text(csvStream(['1', '2', '3', '4', '5', '6'], rows));
    expect(file.split('6\r\n')[1]).toBe('"a;b";"c""d";"e\nf";"g\rh";;\r\n');
  });

  it('leaves our own negative numbers numbers', async () => {
    expect(await text(csvStream(['Saldo'], [[-1.5]]))).toBe('Saldo\r\n-1,5\r\n');
  });

  it('fails when the rows fail, rather than ending early', async () => {
    async function* rows(): AsyncGenerator<CsvCell[]> {
      yield ['een'];
      throw new Error('connection lost');
    }
    await expect(text(csvStream(['Naam'], rows()))).rejects.toThrow('connection lost');
  });

  it('refuses a row that does not fit the header', async () => {
    await expect(text(csvStream(['Naam', 'Uren'], [['een']]))).rejects.toThrow('1 cells under 2 columns');
  });

  it('asks for rows no faster than they are read', async () => {
    let asked = 0;
    function* rows(): Generator<CsvCell[]> {
      while (asked < 100_000) yield [`rij ${(asked += 1)}`];
    }
    const stream = csvStream(['Naam'], rows());
    await new Promise((resolve) => stream.once('readable', resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toBeLessThan(20_000);
    stream.destroy();
  });
});

describe('writeCsv', () => {
  it('writes to a stream and ends it', async () => {
    const destination = new PassThrough();
    const written = text(destination);
    await writeCsv(destination, ['Naam'], Readable.from([['Kok']]));
    expect(await written).toBe('Naam\r\nKok\r\n');
  });
});

describe('withoutFormula', () => {
  it.each([
    '=1+1',
    '+31 6',
    '-2',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff201',
  ])('puts an apostrophe before %j', (cell) => {
    expect(withoutFormula(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'Kok', 'a=b', 'a@b.example', "'t Hart", '1-2', ' x'])('leaves %j as it is', (cell) => {
    expect(withoutFormula(cell)).toBe(cell);
  });
});

it('writes any texts so that they are read back, each harmless', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...'=+-@;"\r\n\t ab\u00e9') });
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const file = await buffer(csvStream(['een', 'twee'], rows));
      const read = parse(file, { bom: true, delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'] });
      expect(read.slice(1)).toEqual(rows.map((row) => row.map(withoutFormula)));
    }),
  );
});
