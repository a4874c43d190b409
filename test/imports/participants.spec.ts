import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cells } from '../../src/imports/sheets.rules.js';
import { rename } from '../builders/people.js';
import { hours, leader, participant, signed, SIGNER } from '../builders/sheets.js';
import { statementsOf } from '../support/statements.js';
import { counts, faults, type SheetOutcome, TestImporter } from '../support/test-importer.js';

type Changes = Partial<Cells<'deelnemers'>>;

const ACCEPTED = { accepted: 1, known: 0, updated: 0, rejected: 0 };
const KNOWN = { accepted: 0, known: 1, updated: 0, rejected: 0 };
const UPDATED = { accepted: 0, known: 0, updated: 1, rejected: 0 };
const OTHER = 'piet.veen@begeleiders.example';

describe('the participants’ sheet', () => {
  let importer: TestImporter;
  let last = 0;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    await importer.leaders([leader(), leader({ Naam: 'Piet Veen', 'E-mail': OTHER })]);
  });

  afterAll(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.close();
  });

  const newNumber = () => `D2024${String((last += 1)).padStart(4, '0')}`;

  const personOf = async (number: string) => {
    const [person] = await importer.query<Record<string, string | null>>(
      `SELECT p.*, (SELECT number FROM person_register_number n WHERE n.person_id = p.id) AS big_number, t.started_on, t.programme FROM person p JOIN trajectory t ON t.person_id = p.id
        WHERE p.participant_number = $1`,
      [number],
    );
    return person;
  };

  const supervisorsOf = (number: string) =>
    importer.query(
      `SELECT s.email, a.from_date, a.to_date FROM supervisor_assignment a JOIN person s ON s.id = a.supervisor_id
         JOIN trajectory t ON t.id = a.trajectory_id JOIN person p ON p.id = t.person_id
        WHERE p.participant_number = $1 ORDER BY a.from_date, a.to_date NULLS LAST`,
      [number],
    );

  describe('a single field', () => {
    const ROWS: [string, Changes, string][] = [
      [
        'D1: a number is needed',
        { Deelnemernummer: '', 'E-mail': 'zonder@praktijk.example' },
        'Deelnemernummer',
      ],
      ['D1: a surname is needed', { Achternaam: '' }, 'Achternaam'],
      ['D1: the other names are not', { Roepnaam: '', Voorletters: '', Tussenvoegsel: '' }, 'accepted'],
      ['D1: an address is needed', { 'E-mail': '' }, 'E-mail'],
      ['D1: an address that is none', { 'E-mail': 'anneke' }, 'E-mail'],
      ['D1: ten digits', { 'BIG-nummer': '9595748901' }, 'BIG-nummer'],
      ['D1: eleven digits', { 'BIG-nummer': '95957489016' }, 'accepted'],
      ['D1: twelve digits', { 'BIG-nummer': '959574890161' }, 'BIG-nummer'],
      ['D1: a letter among the digits', { 'BIG-nummer': '9595748901A' }, 'BIG-nummer'],
      ['D1: a programme is needed', { Traject: '' }, 'Traject'],
      ['D1: an unknown programme', { Traject: 'dirigent' }, 'Traject'],
      ['D1: a start is needed', { Startdatum: '' }, 'Startdatum'],
      ['D1: a start that does not exist', { Startdatum: '30-02-2025' }, 'Startdatum'],
      ['D: an ISO date', { Startdatum: '2025-02-28' }, 'accepted'],
      ['D3: a supervisor who is no leader', { Supervisor: 'wie@praktijk.example' }, 'Supervisor'],
      ['D3: a supervisor’s address in capitals', { Supervisor: SIGNER.toUpperCase() }, 'accepted'],
      ['D4: the first of several', { 'E-mail': '?', 'BIG-nummer': '?', Supervisor: '?' }, 'E-mail'],
      ['D4: … in the order of the columns', { Traject: '?', Startdatum: '?', Supervisor: '?' }, 'Traject'],
    ];
    let outcome: SheetOutcome;

    beforeAll(async () => {
      outcome = await importer.participants(ROWS.map(([, changes]) => participant(newNumber(), changes)));
      expect(outcome.accepted + outcome.rejected.length).toBe(ROWS.length);
    });

    it.each(ROWS)('%s', (rule, _changes, verdict) => {
      // The first stands below the header.
      const line = ROWS.findIndex(([name]) => name === rule) + 2;
      expect(outcome.rejected.find((row) => row.line === line)?.field ?? 'accepted').toBe(verdict);
    });

    it('D1: takes over who, what and since when', async () => {
      const number = newNumber();
      await importer.participants([
        participant(number, {
          Achternaam: 'Veld-Çelik',
          Tussenvoegsel: 'in ’t',
          Voorletters: 'Z.',
          Roepnaam: 'Zoë',
          'E-mail': 'Zoe.Veld@Praktijk.example',
          'BIG-nummer': '66508899516',
          Traject: 'cobegeleider',
          Startdatum: '14-10-2024',
          Supervisor: SIGNER,
        }),
      ]);
      await expect(personOf(number)).resolves.toMatchObject({
        surname: 'Veld-Çelik',
        tussenvoegsel: 'in ’t',
        initials: 'Z.',
        call_name: 'Zoë',
        email: 'zoe.veld@praktijk.example',
        big_number: '66508899516',
        programme: 'co-leader',
        started_on: '2024-10-14',
      });
      await expect(supervisorsOf(number)).resolves.toEqual([
        { email: SIGNER, from_date: '2024-10-14', to_date: null },
      ]);
    });

    it('S1: an import applies no maximum of supervisees', async () => {
      const rows = Array.from({ length: 12 }, () => participant(newNumber(), { Supervisor: OTHER }));
      expect(counts(await importer.participants(rows))).toEqual({ ...ACCEPTED, accepted: 12 });
    });
  });

  describe('between rows', () => {
    it('D1: the same row again in one file is known, with other data it is rejected', async () => {
      const number = newNumber();
      const outcome = await importer.participants([
        participant(number),
        participant(number, { 'E-mail': `${number}@PRAKTIJK.example`, Startdatum: '2025-01-01' }),
        participant(number, { Achternaam: 'Mulder' }),
        participant(number),
      ]);
      expect(faults(outcome)).toEqual([[4, 'Deelnemernummer']]);
      expect(outcome).toMatchObject({ accepted: 1, known: 2, updated: 0 });
      await expect(personOf(number)).resolves.toMatchObject({ surname: 'Kok' });
    });

    it('D1: that holds too when the file brings a change to somebody known', async () => {
      const number = newNumber();
      await importer.participants([participant(number)]);
      const changed = participant(number, { Achternaam: 'Mulder' });
      const outcome = await importer.participants([changed, participant(number), changed]);
      expect(faults(outcome)).toEqual([[3, 'Deelnemernummer']]);
      expect(outcome).toMatchObject({ known: 1, updated: 1 });
    });

    it('D1: and when the two rows stand far apart', async () => {
      const number = newNumber();
      // More than one batch of new ones lies between them.
      const others = Array.from({ length: 510 }, () => participant(newNumber()));
      const outcome = await importer.participants([
        participant(number),
        ...others,
        participant(number),
        participant(number, { Roepnaam: 'Anna' }),
      ]);
      expect(faults(outcome)).toEqual([[514, 'Deelnemernummer']]);
      expect(outcome).toMatchObject({ accepted: 511, known: 1 });
    });

    it('D4: many new ones are stored in as many statements as a few', async () => {
      const statementsFor = (count: number) => {
        const rows = Array.from({ length: count }, () => participant(newNumber()));
        return statementsOf(importer.database.dataSource, () => importer.participants(rows));
      };
      const [few, many] = [await statementsFor(2), await statementsFor(40)];
      expect(many.length).toBe(few.length);
    });

    it('D4: a row that was rejected does not stand in the way of its mended version', async () => {
      const number = newNumber();
      const outcome = await importer.participants([
        participant(number, { 'BIG-nummer': '123' }),
        participant(number),
      ]);
      expect(faults(outcome)).toEqual([[2, 'BIG-nummer']]);
      expect(outcome.accepted).toBe(1);
    });

    it('D1: an address that another participant has is rejected, in any case and in any file', async () => {
      const [one, two] = [newNumber(), newNumber()];
      const taken = 'samen@praktijk.example';
      const rows = [
        participant(one, { 'E-mail': taken }),
        participant(two, { 'E-mail': taken.toUpperCase() }),
      ];
      expect(faults(await importer.participants(rows))).toEqual([[3, 'E-mail']]);
      const later = participant(two, { 'E-mail': 'Samen@Praktijk.Example' });
      expect(faults(await importer.participants([later]))).toEqual([[2, 'E-mail']]);
      await importer.participants([participant(two)]);
      expect(faults(await importer.participants([later]))).toEqual([[2, 'E-mail']]);
    });

    it('D1: an address is free again once its bearer has another', async () => {
      const [one, two] = [newNumber(), newNumber()];
      await importer.participants([participant(one), participant(two)]);
      const outcome = await importer.participants([
        participant(one, { 'E-mail': `nieuw.${one}@praktijk.example` }),
        participant(two, { 'E-mail': participant(one)['E-mail'] }),
      ]);
      expect(counts(outcome)).toEqual({ ...UPDATED, updated: 2 });
    });

    it('D1: two who change addresses with each other are rejected both: each is still the other’s', async () => {
      const [one, two] = [newNumber(), newNumber()];
      await importer.participants([participant(one), participant(two)]);
      const outcome = await importer.participants([
        participant(one, { 'E-mail': participant(two)['E-mail'] }),
        participant(two, { 'E-mail': participant(one)['E-mail'] }),
      ]);
      expect(faults(outcome)).toEqual([
        [2, 'E-mail'],
        [3, 'E-mail'],
      ]);
    });

    it('D1: a number that comes twice goes before an address that is taken', async () => {
      const [one, two] = [newNumber(), newNumber()];
      const outcome = await importer.participants([
        participant(one),
        participant(two),
        participant(two, { 'E-mail': participant(one)['E-mail'] }),
      ]);
      expect(faults(outcome)).toEqual([[4, 'Deelnemernummer']]);
    });

    it('S1: nobody is their own supervisor', async () => {
      const email = 'noor.veen@begeleiders.example';
      await importer.leaders([leader({ Naam: 'Noor Veen', 'E-mail': email })]);
      const number = newNumber();
      const own = participant(number, { 'E-mail': email.toUpperCase(), Supervisor: email });
      expect(faults(await importer.participants([own]))).toEqual([[2, 'Supervisor']]);
      expect(counts(await importer.participants([{ ...own, Supervisor: SIGNER }]))).toEqual(ACCEPTED);
      expect(faults(await importer.participants([own]))).toEqual([[2, 'Supervisor']]);
    });

    it('S1: not even under another address', async () => {
      const email = 'oud.adres@begeleiders.example';
      await importer.leaders([leader({ 'E-mail': email })]);
      const number = newNumber();
      await importer.participants([participant(number, { 'E-mail': email })]);
      await importer.query(
        `UPDATE person SET account_since = now(), email = 'nieuw.adres@begeleiders.example' WHERE participant_number = $1`,
        [number],
      );
      const own = participant(number, { 'E-mail': email, Supervisor: 'nieuw.adres@begeleiders.example' });
      expect(faults(await importer.participants([own, participant(newNumber())]))).toEqual([
        [2, 'Supervisor'],
      ]);
    });

    it('D: a leader who becomes a participant is one person', async () => {
      const email = 'carla.visser@begeleiders.example';
      await importer.leaders([leader({ Naam: 'Carla Visser', 'E-mail': email })]);
      const number = newNumber();
      await importer.participants([participant(number, { 'E-mail': email })]);
      await importer.leaders([leader({ Naam: 'Carla Visser', 'E-mail': email, 'Gewoon lid': 'nee' })]);
      const people = await importer.query(
        `SELECT p.participant_number, EXISTS (SELECT FROM standing_fact f WHERE f.person_id = p.id AND f.kind = 'member'
                  AND f.withdrawn_at IS NULL) AS member
           FROM person p JOIN leader_standing l ON l.person_id = p.id WHERE p.email = $1`,
        [email],
      );
      expect(people).toEqual([{ participant_number: number, member: false }]);
    });
  });

  describe('a participant who comes again', () => {
    it('D4: is known when the row is equal, however it is written', async () => {
      const number = newNumber();
      await importer.participants([participant(number)]);
      const again = participant(number, {
        'E-mail': participant(number)['E-mail'].toUpperCase(),
        Startdatum: '2025-01-01',
        Traject: 'Begeleider',
      });
      expect(counts(await importer.participants([again]))).toEqual(KNOWN);
    });

    it('D4: is updated', async () => {
      const number = newNumber();
      await importer.participants([participant(number, { Tussenvoegsel: 'van' })]);
      const changed = participant(number, {
        Achternaam: 'Mulder',
        'E-mail': `mulder.${number}@praktijk.example`,
        'BIG-nummer': '95957489016',
      });
      expect(counts(await importer.participants([changed]))).toEqual(UPDATED);
      await expect(personOf(number)).resolves.toMatchObject({
        surname: 'Mulder',
        tussenvoegsel: null,
        email: `mulder.${number}@praktijk.example`.toLowerCase(),
        big_number: '95957489016',
      });
      expect(counts(await importer.participants([changed]))).toEqual(KNOWN);
    });

    it.each<[keyof Changes, string]>([
      ['Traject', 'cobegeleider'],
      ['Startdatum', '02-01-2025'],
    ])('D4: is rejected when %s differs, and nothing of the row is taken over', async (field, value) => {
      const number = newNumber();
      await importer.participants([participant(number)]);
      const changed = participant(number, { [field]: value, Achternaam: 'Mulder' });
      expect(faults(await importer.participants([changed]))).toEqual([[2, field]]);
      await expect(personOf(number)).resolves.toMatchObject({
        surname: 'Kok',
        programme: 'leader',
        started_on: '2025-01-01',
      });
      expect(counts(await importer.participants([participant(number)]))).toEqual(KNOWN);
    });

    it('D4: is left alone by an equal row, whatever was changed in the portal since', async () => {
      const number = newNumber();
      await importer.participants([participant(number, { Supervisor: SIGNER })]);
      await importer.query(`UPDATE person SET email = $1 WHERE participant_number = $2`, [
        `portaal.${number}@praktijk.example`.toLowerCase(),
        number,
      ]);
      await importer.query(
        `INSERT INTO person_register_number (person_id, register, number)
         SELECT id, 'big-doctors', '11111111111' FROM person WHERE participant_number = $1`,
        [number],
      );
      await rename(importer.database.dataSource, { participantNumber: number }, 'Jansen');
      const before = await importer.dump();
      expect(counts(await importer.participants([participant(number, { Supervisor: SIGNER })]))).toEqual(
        KNOWN,
      );
      expect(await importer.dump()).toEqual(before);
    });

    it('D4: keeps what was changed in the portal in fields that the sheet did not change', async () => {
      const number = newNumber();
      await importer.participants([participant(number)]);
      await rename(importer.database.dataSource, { participantNumber: number }, 'Jansen');
      const changed = participant(number, { 'BIG-nummer': '95957489016' });
      expect(counts(await importer.participants([changed]))).toEqual(UPDATED);
      await expect(personOf(number)).resolves.toMatchObject({
        surname: 'Jansen',
        big_number: '95957489016',
      });
    });

    it('D4: keeps the address with which they sign in', async () => {
      const number = newNumber();
      await importer.participants([participant(number)]);
      await importer.query('UPDATE person SET account_since = now() WHERE participant_number = $1', [number]);
      const changed = participant(number, { 'E-mail': `anders.${number}@praktijk.example`, Roepnaam: 'An' });
      expect(counts(await importer.participants([changed]))).toEqual(UPDATED);
      await expect(personOf(number)).resolves.toMatchObject({
        email: participant(number)['E-mail'],
        call_name: 'An',
      });
    });

    it('S1: gets another supervisor from today on, and the history stays', async () => {
      const number = newNumber();
      await importer.participants([participant(number, { Supervisor: SIGNER })]);
      await importer.participants([participant(number, { Supervisor: OTHER })]);
      await importer.participants([participant(number, { Supervisor: OTHER, Roepnaam: 'An' })]);
      await expect(supervisorsOf(number)).resolves.toEqual([
        { email: SIGNER, from_date: '2025-01-01', to_date: '2026-11-20' },
        { email: OTHER, from_date: '2026-11-21', to_date: null },
      ]);
    });

    it('S1: may be left without a supervisor', async () => {
      const number = newNumber();
      await importer.participants([participant(number, { Supervisor: SIGNER })]);
      expect(counts(await importer.participants([participant(number)]))).toEqual(UPDATED);
      await expect(supervisorsOf(number)).resolves.toEqual([
        { email: SIGNER, from_date: '2025-01-01', to_date: '2026-11-20' },
      ]);
    });
  });

  describe('their hours', () => {
    it('D3: of a participant who was rejected or is unknown are rejected', async () => {
      const [good, bad] = [newNumber(), newNumber()];
      const { files } = await importer.import({
        deelnemers: [participant(good), participant(bad, { Traject: '?' })],
        uren: [signed(good), signed(bad), hours('D99999999')],
      });
      expect(faults(files.uren)).toEqual([
        [3, 'Deelnemernummer'],
        [4, 'Deelnemernummer'],
      ]);
      expect(files.uren.accepted).toBe(1);
    });

    it('D3: of a participant whose supervisor is no known leader are rejected, until that is mended', async () => {
      const number = newNumber();
      const email = 'nieuwe.begeleider@begeleiders.example';
      const sheets = { deelnemers: [participant(number, { Supervisor: email })], uren: [signed(number)] };
      const first = await importer.import(sheets);
      expect(faults(first.files.deelnemers)).toEqual([[2, 'Supervisor']]);
      expect(faults(first.files.uren)).toEqual([[2, 'Deelnemernummer']]);
      const second = await importer.import({ ...sheets, begeleiders: [leader({ 'E-mail': email })] });
      expect(second.files.deelnemers.accepted + second.files.uren.accepted).toBe(2);
    });

    it('D3: of a participant known from an earlier import are taken over, though a new row is rejected', async () => {
      const number = newNumber();
      await importer.participants([participant(number)]);
      const { files } = await importer.import({
        deelnemers: [participant(number, { Traject: 'cobegeleider' })],
        uren: [signed(number)],
      });
      expect(files.deelnemers.rejected).toHaveLength(1);
      expect(files.uren.accepted).toBe(1);
    });
  });
});
