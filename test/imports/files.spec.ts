import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportRequest, ImportService } from '../../src/imports/import.service.js';
import { recogniseSheets } from '../../src/imports/uploads/recognised-files.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { PROJECT_ROOT } from '../../src/platform/web/project-root.service.js';
import { translate } from '../../src/platform/i18n/translate.rules.js';
import { DomainError } from '../../src/platform/errors/domain-error.rules.js';
import {
  hours,
  leader,
  participant,
  sheetBytes,
  type SheetFormat,
  signed,
  writeSheet,
} from '../builders/sheets.js';
import { counts, faults, TestImporter, type SheetOutcome, type Sheets } from '../support/test-importer.js';

const COLUMNS_SENTENCE =
  /^In “deelnemers-kolomnamen\.csv” ontbreken de kolommen Deelnemernummer, .*, en de kolommen Nummer, Naam, Voorvoegsel, Voornaam, E-mailadres, BIG nr, Opleiding, Begonnen op kent Leerpad niet: [^.]*deelnemers staan\.$/;

describe('the files of an import', () => {
  let importer: TestImporter;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    await importer.leaders([leader()]);
  });

  afterAll(async () => {
    await importer.close();
  });

  describe('as spreadsheets save them', () => {
    it.each<SheetFormat>([
      { encoding: 'utf-8-bom', lineEnding: '\r\n' },
      { encoding: 'utf-8', lineEnding: '\n' },
      { encoding: 'windows-1252', lineEnding: '\r\n' },
      { encoding: 'windows-1252', lineEnding: '\r' },
    ])('D: are read as %j', async (format) => {
      const number = `F${JSON.stringify(format).length}${format.encoding}${format.lineEnding!.length}`;
      const row = participant(number, { Achternaam: 'Ferrière', Roepnaam: '  Renée ' });
      const deelnemers = writeSheet(importer.newFolder(), 'deelnemers', [row, ';;;;;;;;;', ''], format);
      expect(counts((await importer.import({ deelnemers })).files.deelnemers)).toEqual({
        accepted: 1,
        known: 0,
        updated: 0,
        rejected: 0,
      });
      const [person] = await importer.query(
        `SELECT surname, call_name FROM person WHERE participant_number = $1`,
        [number],
      );
      expect(person).toEqual({ surname: 'Ferrière', call_name: 'Renée' });
    });

    it('D: are read whatever the order of their columns', async () => {
      const columns = Object.keys(leader()).reverse();
      const row = leader({ 'E-mail': 'achterstevoren@begeleiders.example' });
      const begeleiders = writeSheet(importer.newFolder(), 'begeleiders', [row], { columns });
      expect((await importer.import({ begeleiders })).files.begeleiders.accepted).toBe(1);
    });
  });

  describe('lines', () => {
    it.each<[string, '\n' | '\r\n']>([
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ])(
      'D4: the line on which a row ends is told, with %s within a quoted cell',
      async (_name, lineEnding) => {
        for (const inside of ['\n', '\r\n']) {
          const number = await importer.trainee();
          const text = `Eerste regel${inside}tweede regel${inside}derde`;
          const rows = [
            signed(number, { Omschrijving: text }),
            signed(number, { Omschrijving: text, Uren: '?' }),
            '',
            signed(number, { Omschrijving: 'Op één regel', Uren: '?' }),
            signed(number, { Omschrijving: `${inside}op de tweede`, Datum: '?' }),
          ];
          const uren = writeSheet(importer.newFolder(), 'uren', rows, { lineEnding });
          const outcome = (await importer.import({ uren })).files.uren;
          expect(outcome.accepted).toBe(1);
          expect(faults(outcome)).toEqual([
            [7, 'Uren'],
            [9, 'Uren'],
            [11, 'Datum'],
          ]);
        }
      },
    );
  });

  describe('text is text', () => {
    it.each([
      "=cmd|' /C calc'!A0",
      '<script>alert("Bobby")</script>',
      '+31',
      '@SUM(1)',
      "'; DROP TABLE claim; --",
    ])('%s is kept as it is', async (text) => {
      const number = await importer.trainee();
      await importer.hours([signed(number, { Omschrijving: text })]);
      const found = await importer.query('SELECT description FROM claim WHERE description = $1', [text]);
      expect(found).toHaveLength(1);
    });

    it('D4: a rejected row goes back with its bytes, formulas and all', async () => {
      const number = await importer.trainee();
      const folder = importer.newFolder();
      const line = `${number};literatuur;14-03-2026;"?";  "=cmd|' /C calc'!A0" ;;;`;
      const uren = writeSheet(folder, 'uren', [line, signed(number)], { encoding: 'windows-1252' });
      const { rejectsFiles } = await importer.import({ uren }, { rejectsDirectory: folder });
      expect(readFileSync(rejectsFiles[0]!, 'latin1').split('\r\n').slice(1)).toEqual([line, '']);
    });
  });

  describe('the rejected rows', () => {
    it('D4: can be mended and imported again', async () => {
      const number = await importer.trainee();
      const folder = importer.newFolder();
      const uren = writeSheet(folder, 'uren', [
        signed(number, { Omschrijving: 'één' }),
        signed(number, { Omschrijving: 'twéé', Uren: '2 uur' }),
        signed(number, { Omschrijving: 'dríe', Uren: '2 uur', Datum: '1 april' }),
      ]);
      const first = await importer.import({ uren }, { rejectsDirectory: folder });
      const [rejects] = first.rejectsFiles;
      expect(path.basename(rejects!)).toBe('uren-afgewezen.csv');
      writeFileSync(rejects!, readFileSync(rejects!, 'utf8').replaceAll('2 uur', '2'));
      const second = await importer.import({ uren: rejects! }, { rejectsDirectory: folder });
      expect(counts(second.files.uren)).toEqual({ accepted: 1, known: 0, updated: 0, rejected: 1 });
      expect(second.rejectsFiles.map((file) => path.basename(file))).toEqual([
        'uren-afgewezen-afgewezen.csv',
      ]);
      expect((await importer.progressOf(number)).components.literature!.signed).toBe(240);
    });
  });

  describe('as Excel really makes them', () => {
    const file = (name: string) => path.join(PROJECT_ROOT, 'test', 'fixtures', 'from-excel', name);
    const rejected = ({ rejected: rows }: SheetOutcome, raw: string) => {
      const lines = readFileSync(file(raw), 'utf8').split('\r\n');
      return rows.map(({ line, field, reason }) => ({ who: lines[line - 1]!.split(';')[0], field, reason }));
    };
    const people = (letter: string) =>
      importer.query<Record<string, string | null>>(
        `SELECT participant_number AS number, surname, tussenvoegsel, initials, call_name
           FROM person WHERE participant_number ~ ('^' || $1 || '[0-9]') ORDER BY substr(participant_number, 2)::int`,
        [letter],
      );

    it('D7: dates in every notation; a year of two digits and a number of Excel say how to write it', async () => {
      const { deelnemers } = (await importer.import({ deelnemers: file('deelnemers-dates.csv') })).files;
      expect(rejected(deelnemers, 'deelnemers-dates.csv')).toEqual([
        { who: 'D2', field: 'Startdatum', reason: expect.stringMatching(/twee cijfers.*14-03-2026/) },
        { who: 'D3', field: 'Startdatum', reason: expect.stringMatching(/getal.*Excel.*14-03-2026/) },
      ]);
      const started = await importer.query(
        `SELECT p.participant_number AS number, t.started_on AS day FROM trajectory t JOIN person p ON p.id = t.person_id
          WHERE p.participant_number ~ '^D[0-9]$' ORDER BY 1`,
      );
      expect(started).toEqual(
        ['D0', 'D1', 'D4', 'D5', 'D6', 'D7', 'D8'].map((number) => ({ number, day: '2025-09-01' })),
      );
    });

    it('D7: a first line sep=; gives the separator, and stays above the rejected rows', async () => {
      const folder = importer.newFolder();
      const original = readFileSync(file('deelnemers-sep.csv'), 'utf8');
      const { files } = await importer.import({ deelnemers: file('deelnemers-sep.csv') });
      expect(counts(files.deelnemers)).toMatchObject({ accepted: 1, rejected: 0 });
      const broken = path.join(folder, 'deelnemers.csv');
      writeFileSync(broken, original.replace('S1;', 'S2;').replace('joke.s1@', ''));
      const again = await importer.import({ deelnemers: broken }, { rejectsDirectory: folder });
      expect(faults(again.files.deelnemers)).toEqual([[3, 'E-mail']]);
      const [rejects] = again.rejectsFiles;
      expect(readFileSync(rejects!, 'utf8')).toBe(readFileSync(broken, 'utf8'));
      writeFileSync(rejects!, original.replace('S1;', 'S3;').replace('joke.s1@', 'joke.s3@'));
      expect((await importer.import({ deelnemers: rejects! })).files.deelnemers.accepted).toBe(1);
    });

    it('D7: sep=, gives commas, though semicolons would give columns too', async () => {
      const { deelnemers } = { deelnemers: path.join(importer.newFolder(), 'deelnemers.csv') };
      const row = Object.values(participant('S4')).join(',');
      const titles = Object.keys(participant('S4')).join(',');
      writeFileSync(deelnemers, `sep=,\n${titles}\n${row}\n`);
      expect((await importer.import({ deelnemers })).files.deelnemers.accepted).toBe(1);
    });

    it.each([
      ['deelnemers-macroman.csv', 'spreadsheet.mac-roman', /Excel voor de Mac.*Opslaan als.*CSV UTF-8/],
      ['deelnemers-kolomnamen.csv', 'spreadsheet.missing-columns', COLUMNS_SENTENCE],
    ])('D7: %s is refused whole, with advice, by command and page alike', async (name, code, words) => {
      const before = await importer.dump();
      const byCommand = await failure({ deelnemers: file(name) });
      const byPage = await recogniseSheets([{ path: file(name), position: 0 }]).catch(
        (error: unknown) => error,
      );
      for (const error of [byCommand, byPage as DomainError]) {
        expect(error.code).toBe(code);
        expect(translate('nl', error.code, error.params)).toMatch(words);
      }
      expect(await importer.dump()).toEqual(before);
    });

    it('D8: error values are refused, empty words are empty, and no record bears any of them', async () => {
      await importer.leaders([leader({ 'E-mail': 'marijke.van.ommeren@demo.example' })]);
      const { files } = await importer.import({
        deelnemers: file('deelnemers-excel-errors.csv'),
        uren: file('uren-excel-errors.csv'),
      });
      expect(rejected(files.deelnemers, 'deelnemers-excel-errors.csv')).toMatchObject([
        { who: 'E1', field: 'Tussenvoegsel' },
        { who: 'E2', field: 'Achternaam' },
        { who: 'E6', field: 'Voorletters' },
      ]);
      const empty = { tussenvoegsel: null };
      expect(await people('E')).toMatchObject([
        { number: 'E3', ...empty, call_name: 'Piet' },
        { number: 'E4', ...empty, call_name: null, initials: 'A.' },
        { number: 'E5', ...empty, call_name: 'Mia' },
        { number: 'E7', ...empty, call_name: 'Lea' },
      ]);
      const names = await importer.query<{ name: string }>(
        `SELECT d.content::jsonb->>'name' AS name FROM completion_record r JOIN frozen_document d ON d.id = r.document_id`,
      );
      expect(names).toEqual([{ name: 'Piet Bos' }]);
    });

    it('D8: names are taken as written, but for what no name has', async () => {
      const { deelnemers } = (await importer.import({ deelnemers: file('deelnemers-names.csv') })).files;
      expect(rejected(deelnemers, 'deelnemers-names.csv').map(({ who, field }) => [who, field])).toEqual(
        [6, 7, 8, 17, 18, 19, 20, 21].map((number) => [`N${number}`, 'Achternaam']),
      );
      const surnames = Object.fromEntries(
        (await people('N')).map(({ number, surname }) => [number, surname]),
      );
      expect(surnames).toMatchObject({
        N0: 'O’Brien',
        N9: 'José',
        N10: 'Grünberg',
        N11: 'IJsbrandt',
        N12: 'filip',
      });
      expect(surnames).toMatchObject({ N5: 'İnönü', N13: 'Δημητρίου', N14: 'Иванов', N16: 'Ţăranu' });
      expect(Object.keys(surnames)).toHaveLength(14);
    });

    it('D7: some names with accents are told, each letter once, also of rows that are rejected', async () => {
      const rows = [
        participant('A1', { Roepnaam: 'Zoë', Achternaam: 'Müller' }),
        participant('A2', { Roepnaam: 'Daniël', Achternaam: 'Bakker' }),
        participant('A3', { Roepnaam: 'Renée', Tussenvoegsel: 'de', Achternaam: 'Ferrière', Traject: '?' }),
      ];
      let told: string[] = [];
      const deelnemers = writeSheet(importer.newFolder(), 'deelnemers', rows);
      await importer.services.get(ImportService).run(
        {
          files: { deelnemers },
          dryRun: true,
          rejectsDirectory: null,
          requestedBy: actorOf.command,
          tellRows: false,
        },
        { progress: () => {}, result: async ({ accented }) => void (told = accented) },
      );
      expect(told).toEqual(['Zoë Müller', 'Renée de Ferrière']);
    });
  });

  describe('that cannot be read', () => {
    const PEOPLE = { begeleiders: [leader()], deelnemers: [participant('X1')] };
    const good = sheetBytes('uren', [hours('X1')]);

    const broken: [string, Buffer, string][] = [
      [
        'damaged letters',
        Buffer.concat([good, Buffer.from('Café é'), Buffer.from([0xc3, 0x28, 0x0d, 0x0a])]),
        'spreadsheet.broken-encoding',
      ],
      [
        'a missing column',
        sheetBytes('uren', [], { columns: ['Deelnemernummer', 'Onderdeel', 'Datum'] }),
        'spreadsheet.missing-columns',
      ],
      ['another sheet', sheetBytes('begeleiders', [leader()]), 'spreadsheet.swapped'],
      ['nothing', Buffer.alloc(0), 'spreadsheet.empty'],
      [
        'half a workbook',
        Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'),
        'spreadsheet.workbook-damaged',
      ],
      [
        'a quote that is never closed',
        Buffer.concat([good, Buffer.from('X1;literatuur;14-03-2026;2;"Leerboek;;;\r\n')]),
        'spreadsheet.unclosed-quote',
      ],
    ];

    it.each(broken)(
      'D: are refused with a sentence, and nothing is imported: %s',
      async (_what, bytes, code) => {
        const folder = importer.newFolder();
        const uren = path.join(folder, 'uren.csv');
        writeFileSync(uren, bytes);
        const before = await importer.dump();
        const error = await failure({ ...PEOPLE, uren }, { rejectsDirectory: folder });
        expect(error.code).toBe(code);
        expect(translate('nl', error.code, error.params)).toMatch(/uren\.csv.*[.?]$/s);
        expect(await importer.dump()).toEqual(before);
        expect(readdirSync(folder)).toEqual(['uren.csv']);
      },
    );

    it('D: two sheets that changed places are refused', async () => {
      const folder = importer.newFolder();
      const deelnemers = writeSheet(folder, 'uren', [hours('X1')]);
      const uren = writeSheet(folder, 'deelnemers', [participant('X1')]);
      const { code, params } = await failure({ deelnemers, uren });
      expect(code).toBe('spreadsheet.swapped');
      expect(params).toMatchObject({ expected: 'deelnemers', found: 'uren' });
    });

    it('D: a file that is not there is named', async () => {
      const { code, params } = await failure({ uren: path.join(importer.newFolder(), 'weg.csv') });
      expect(code).toBe('spreadsheet.not-found');
      expect(params).toEqual({ file: 'weg.csv' });
    });

    it('D: a header alone is no fault: there is nothing to import', async () => {
      const { files } = await importer.import({ uren: [] });
      expect(counts(files.uren)).toEqual({ accepted: 0, known: 0, updated: 0, rejected: 0 });
    });
  });

  async function failure(sheets: Sheets, options: Partial<ImportRequest> = {}): Promise<DomainError> {
    try {
      await importer.import(sheets, options);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
    throw new Error('The import did not fail');
  }
});
