import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cells } from '../../src/imports/sheets.rules.js';
import { asHours, hours, leader, signed, SIGNER } from '../builders/sheets.js';
import { faults, TestImporter } from '../support/test-importer.js';

const TODAY = '2026-11-21';
const NOVICE = 'gijs.hendriks@begeleiders.example';

type Changes = Partial<Cells<'uren'>>;

describe('one row of the hours’ sheet', () => {
  let importer: TestImporter;

  beforeAll(async () => {
    importer = await TestImporter.open(TODAY);
    await importer.leaders([
      leader(),
      leader({
        Naam: 'Gijs Hendriks',
        'E-mail': NOVICE,
        'Begeleider sinds': '01-03-2025',
        'Erkend tot': '01-10-2026',
      }),
    ]);
  });

  afterAll(async () => {
    await importer.close();
  });

  /** @returns `accepted`, or the field at which the row is rejected */
  async function judge(row: Changes, traject = 'begeleider'): Promise<string> {
    const [verdict] = await judgeEach([row], traject);
    return verdict!;
  }

  /** The same of several rows in one sheet, each of somebody else, who is new. */
  async function judgeEach(rows: readonly Changes[], traject = 'begeleider'): Promise<string[]> {
    const numbers = await importer.trainees(rows.length, { Traject: traject });
    return judgeRows(rows.map((row, index) => signed(numbers[index]!, row)));
  }

  async function judgeRows(rows: Cells<'uren'>[]): Promise<string[]> {
    const { accepted, rejected } = await importer.hours(rows);
    expect(accepted + rejected.length).toBe(rows.length);
    // The first stands below the header.
    return rows.map((_, index) => rejected.find(({ line }) => line === index + 2)?.field ?? 'accepted');
  }

  const judgeRow = async (row: Cells<'uren'>): Promise<string> => (await judgeRows([row]))[0]!;

  /** Judges a row of each case in one sheet, before the first of them. @returns what came of the one with this name */
  function judgedBefore<Case extends readonly [string, ...unknown[]]>(
    cases: readonly Case[],
    rowOf: (one: Case) => Changes,
  ): (name: string) => string {
    let verdicts: Map<string, string>;
    beforeAll(async () => {
      const judged = await judgeEach(cases.map(rowOf));
      verdicts = new Map(cases.map(([name], index) => [name, judged[index]!]));
      expect(verdicts.size).toBe(cases.length);
    });
    return (name) => verdicts.get(name)!;
  }

  describe('a single field', () => {
    const ROWS: [string, Changes, string][] = [
      ['D3: a participant’s number is needed', { Deelnemernummer: '' }, 'Deelnemernummer'],
      ['D3: an unknown participant', { Deelnemernummer: 'T0' }, 'Deelnemernummer'],
      ['D3: a component is needed', { Onderdeel: '' }, 'Onderdeel'],
      ['D3: an unknown component', { Onderdeel: 'wandelen' }, 'Onderdeel'],
      ['D3: a component in capitals', { Onderdeel: 'LITERATUUR' }, 'accepted'],
      ['D3: a date is needed', { Datum: '' }, 'Datum'],
      ['D3: a day that does not exist', { Datum: '31-02-2026' }, 'Datum'],
      ['D: an ISO date', { Datum: '2026-03-14' }, 'accepted'],
      ['D3: hours are needed', { Uren: '' }, 'Uren'],
      ['D3: hours must be a number', { Uren: 'twee' }, 'Uren'],
      ['D3: no hours', { Uren: '0' }, 'Uren'],
      ['D3: less than nothing', { Uren: '-2' }, 'Uren'],
      ['D3: a decimal point', { Uren: '1.5' }, 'accepted'],
      ['D3: literature needs a title', { Omschrijving: '' }, 'Omschrijving'],
      ['D3: another component needs none', { Onderdeel: 'praktijk', Omschrijving: '' }, 'accepted'],
      ['D3: a course needs its block', { Onderdeel: 'cursus' }, 'Blok'],
      ['D3: fishbowl training needs its block', { Onderdeel: 'vissenkom' }, 'Blok'],
      ['D3: there is no block 0', { Onderdeel: 'cursus', Blok: '0' }, 'Blok'],
      ['D3: there is no block 5', { Onderdeel: 'vissenkom', Blok: '5' }, 'Blok'],
      ['D3: a block is a number', { Onderdeel: 'cursus', Blok: 'een' }, 'Blok'],
      ['D3: block 1', { Onderdeel: 'cursus', Blok: '1' }, 'accepted'],
      ['D3: block 4', { Onderdeel: 'vissenkom', Blok: '4' }, 'accepted'],
      ['D3: a block is ignored where it does not belong', { Blok: 'geen' }, 'accepted'],
      ['D3: … also in practice', { Onderdeel: 'praktijk', Blok: '9' }, 'accepted'],
      ['D3: a signer who is no leader', { 'Afgetekend door': 'wie@praktijk.example' }, 'Afgetekend door'],
      ['D3: a signer’s address in capitals', { 'Afgetekend door': SIGNER.toUpperCase() }, 'accepted'],
      ['D3: a signature’s date that does not exist', { 'Afgetekend op': '2026-02-30' }, 'Afgetekend op'],
      ['D3: a signer without a date', { 'Afgetekend op': '' }, 'Afgetekend op'],
      ['D3: a date without a signer', { 'Afgetekend door': '' }, 'Afgetekend door'],
      [
        'D3: a date without a signer, which is wrong itself',
        { 'Afgetekend door': '', 'Afgetekend op': 'gisteren' },
        'Afgetekend door',
      ],
    ];
    const found = judgedBefore(ROWS, ([, row]) => row);

    it.each(ROWS)('%s', (rule, _row, verdict) => {
      expect(found(rule)).toBe(verdict);
    });

    it.each(['praktijk', 'supervisie'])(
      'D3: %s is rejected for whoever follows the programme of co-leaders',
      async (component) => {
        await expect(judge({ Onderdeel: component }, 'cobegeleider')).resolves.toBe('Onderdeel');
        await expect(judge({ Onderdeel: component }, 'begeleider')).resolves.toBe('accepted');
      },
    );

    it('D3: hours of before the trajectory began are taken over', async () => {
      const number = await importer.trainee({ Startdatum: '01-06-2026' });
      await expect(judgeRow(signed(number))).resolves.toBe('accepted');
    });
  });

  describe('minutes', () => {
    it.each([
      ['literatuur', 1, 720],
      ['cursus', 1, 240],
      ['vissenkom', 1, 240],
      ['praktijk', 30, 480],
      ['supervisie', 15, 480],
    ])('D3: %s takes %i to %i minutes, both included', async (component, least, most) => {
      const row = (minutes: number): Changes => ({
        Onderdeel: component,
        Blok: '1',
        Uren: asHours(minutes),
      });
      const rows = [least, most, least - 1, most + 1].map(row);
      await expect(judgeEach(rows)).resolves.toEqual(['accepted', 'accepted', 'Uren', 'Uren']);
    });

    const ROUNDED: [string, number][] = [
      ['0,33', 20],
      ['0,175', 11],
      ['0,1749', 10],
      ['1,1', 66],
      ['2,5', 150],
      ['0,0084', 1],
      ['12,008', 720],
    ];
    let counted: Map<string, number>;

    beforeAll(async () => {
      const numbers = await importer.trainees(ROUNDED.length);
      await importer.hours(ROUNDED.map(([text], index) => signed(numbers[index]!, { Uren: text })));
      const reports = new Map((await importer.progress()).map((report) => [report.participant, report]));
      counted = new Map(
        ROUNDED.map(([text], index) => [text, reports.get(numbers[index]!)!.components.literature!.signed]),
      );
    });

    it.each(ROUNDED)('D3: %s hours are %i minutes, halves rounded up', (text, minutes) => {
      expect(counted.get(text)).toBe(minutes);
    });

    it.each(['0,008', '12,0084'])('D3: %s hours are outside the limits once rounded', async (text) => {
      await expect(judge({ Uren: text })).resolves.toBe('Uren');
    });
  });

  describe('the order of faults', () => {
    it('D4: the first faulty field in the order of the columns is told', async () => {
      const number = await importer.trainee();
      const wrong = {
        Deelnemernummer: '?',
        Onderdeel: '?',
        Datum: '?',
        Uren: '?',
        Blok: '?',
        'Afgetekend door': '?',
        'Afgetekend op': '?',
      };
      const right = signed(number, { Onderdeel: 'cursus', Blok: '1' });
      const fields = Object.keys(wrong) as (keyof typeof wrong)[];
      const row = { ...right, ...wrong };
      const rows = [{ ...row }];
      for (const field of fields) {
        row[field] = right[field];
        rows.push({ ...row });
      }
      await expect(judgeRows(rows)).resolves.toEqual([...fields, 'accepted']);
    });

    it('D4: a missing title comes before the signature and after the hours', async () => {
      const faulty = { Omschrijving: '', 'Afgetekend door': '?' };
      await expect(judge(faulty)).resolves.toBe('Omschrijving');
      await expect(judge({ ...faulty, Uren: '13' })).resolves.toBe('Uren');
    });

    it('D4: faults of single fields come before those between fields, also of later columns', async () => {
      const supervision = { Onderdeel: 'supervisie', 'Afgetekend door': NOVICE };
      await expect(judge({ ...supervision, 'Afgetekend op': '?' })).resolves.toBe('Afgetekend op');
      await expect(judge({ ...supervision, 'Afgetekend op': '01-12-2026' })).resolves.toBe('Afgetekend op');
      await expect(judge(supervision)).resolves.toBe('Afgetekend door');
    });

    it('D5: who may not sign comes before when it was signed', async () => {
      const before = { 'Afgetekend op': '13-03-2026' };
      await expect(judge({ Onderdeel: 'supervisie', 'Afgetekend door': NOVICE, ...before })).resolves.toBe(
        'Afgetekend door',
      );
      const late = { Onderdeel: 'praktijk', Datum: '02-10-2026', 'Afgetekend op': '01-10-2026' };
      await expect(judge({ ...late, 'Afgetekend door': NOVICE })).resolves.toBe('Afgetekend door');
      await expect(judge({ Onderdeel: 'supervisie', ...before })).resolves.toBe('Afgetekend op');
    });

    it('H9: a full day comes after everything else', async () => {
      const number = await importer.trainee();
      const { rejected } = await importer.hours([
        signed(number, { Uren: '12' }),
        signed(number, { Uren: '5', 'Afgetekend op': '13-03-2026' }),
        signed(number, { Uren: '5', 'Afgetekend door': NOVICE, Onderdeel: 'supervisie' }),
        signed(number, { Uren: '5' }),
      ]);
      expect(rejected.map(({ line, field }) => [line, field])).toEqual([
        [3, 'Afgetekend op'],
        [4, 'Afgetekend door'],
        [5, 'Uren'],
      ]);
    });
  });

  describe('the day', () => {
    it('D3: neither work nor signature lies in the future; today is not the future', async () => {
      await expect(judge({ Datum: '21-11-2026', 'Afgetekend op': '21-11-2026' })).resolves.toBe('accepted');
      await expect(judge({ Datum: '22-11-2026', 'Afgetekend op': '22-11-2026' })).resolves.toBe('Datum');
      await expect(judge({ 'Afgetekend op': '22-11-2026' })).resolves.toBe('Afgetekend op');
    });

    it('D3: work that still waits does not lie in the future either', async () => {
      const number = await importer.trainee();
      await expect(judgeRow(hours(number, { Datum: '22-11-2026' }))).resolves.toBe('Datum');
    });

    it('D3: another today, another future', async () => {
      const number = await importer.trainee();
      importer.services.clock.setToday('2026-03-20');
      await expect(judgeRow(signed(number, { 'Afgetekend op': '21-03-2026' }))).resolves.toBe(
        'Afgetekend op',
      );
      await expect(judgeRow(signed(number))).resolves.toBe('accepted');
      importer.services.clock.setToday(TODAY);
    });

    it('D5: hours may be signed on the day itself, not before', async () => {
      await expect(judge({ 'Afgetekend op': '14-03-2026' })).resolves.toBe('accepted');
      await expect(judge({ 'Afgetekend op': '13-03-2026' })).resolves.toBe('Afgetekend op');
    });
  });

  describe('who signs', () => {
    it('H4: a participant who is also a leader cannot sign their own row', async () => {
      const email = 'noor.veen@begeleiders.example';
      await importer.leaders([leader({ Naam: 'Noor Veen', 'E-mail': email })]);
      const noor = await importer.trainee({ 'E-mail': email.toUpperCase() });
      const other = await importer.trainee();
      const outcome = await importer.hours([
        signed(noor, { 'Afgetekend door': email }),
        signed(noor, { 'Afgetekend door': email, Onderdeel: 'supervisie' }),
        signed(noor),
        signed(other, { 'Afgetekend door': email }),
      ]);
      expect(faults(outcome)).toEqual([
        [2, 'Afgetekend door'],
        [3, 'Afgetekend door'],
      ]);
      expect(outcome.rejected[0]!.reason).toContain('eigen uren');
      expect(outcome.accepted).toBe(2);
    });

    it('L1: signing a reading log does not ask for S2, nor does a course block', async () => {
      await expect(judge({ 'Afgetekend door': NOVICE })).resolves.toBe('accepted');
      await expect(judge({ 'Afgetekend door': NOVICE, Onderdeel: 'cursus', Blok: '2' })).resolves.toBe(
        'accepted',
      );
    });

    const session = (date: string, by: string): Changes => ({
      Datum: date,
      'Afgetekend door': by,
      'Afgetekend op': TODAY,
    });

    const addressOf = (what: string) => `${what.replace(/\W+/g, '.')}@begeleiders.example`;

    describe('of supervision', () => {
      const SUPERVISORS: [string, Partial<Cells<'begeleiders'>>, string, string][] = [
        ['exactly two years a leader', { 'Begeleider sinds': '14-03-2024' }, '14-03-2026', 'Afgetekend door'],
        ['two years and a day a leader', { 'Begeleider sinds': '13-03-2024' }, '14-03-2026', 'accepted'],
        ['no leader yet', { 'Begeleider sinds': '01-04-2026' }, '14-03-2026', 'Afgetekend door'],
        ['active exactly two years ago', { 'Laatst actief': '14-03-2024' }, '14-03-2026', 'accepted'],
        [
          'active two years and a day ago',
          { 'Laatst actief': '13-03-2024' },
          '14-03-2026',
          'Afgetekend door',
        ],
        ['active after the session', { 'Laatst actief': '01-10-2026' }, '14-03-2026', 'accepted'],
        ['never active', { 'Laatst actief': '' }, '14-03-2026', 'Afgetekend door'],
        ['intervision in that year', { Intervisiejaren: '2026' }, '14-03-2026', 'accepted'],
        ['intervision in the year before', { Intervisiejaren: '2025' }, '14-03-2026', 'accepted'],
        ['intervision two years before', { Intervisiejaren: '2024' }, '14-03-2026', 'Afgetekend door'],
        ['intervision in the year after', { Intervisiejaren: '2026' }, '14-03-2025', 'Afgetekend door'],
        ['no intervision', { Intervisiejaren: '' }, '14-03-2026', 'Afgetekend door'],
        ['no ordinary member', { 'Gewoon lid': 'nee' }, '14-03-2026', 'Afgetekend door'],
      ];
      beforeAll(async () => {
        await importer.leaders(
          SUPERVISORS.map(([what, standing]) => leader({ 'E-mail': addressOf(what), ...standing })),
        );
      });
      const found = judgedBefore(SUPERVISORS, ([what, , date]) => ({
        Onderdeel: 'supervisie',
        ...session(date, addressOf(what)),
      }));

      it.each(SUPERVISORS)('S2: supervision by somebody with %s', (what, _standing, _date, verdict) => {
        expect(found(what)).toBe(verdict);
      });
    });

    it('S2: the day of the session decides, never that of the signature', async () => {
      const email = 'bart.kok@begeleiders.example';
      await importer.leaders([leader({ 'E-mail': email, 'Laatst actief': '01-05-2021' })]);
      await expect(judge({ Onderdeel: 'supervisie', ...session('30-04-2023', email) })).resolves.toBe(
        'accepted',
      );
      await importer.leaders([
        leader({ 'E-mail': 'b2@begeleiders.example', 'Begeleider sinds': '01-05-2021' }),
      ]);
      await expect(
        judge({ Onderdeel: 'supervisie', ...session('01-05-2023', 'b2@begeleiders.example') }),
      ).resolves.toBe('Afgetekend door');
    });

    it('S2: says which of the four conditions fails', async () => {
      const email = 'ex.lid@begeleiders.example';
      await importer.leaders([leader({ 'E-mail': email, 'Gewoon lid': 'nee' })]);
      const number = await importer.trainee();
      const { rejected } = await importer.hours([
        signed(number, { Onderdeel: 'supervisie', 'Afgetekend door': email }),
        signed(number, { Onderdeel: 'supervisie', 'Afgetekend door': NOVICE }),
      ]);
      expect(rejected[0]!.reason).toContain('geen gewoon lid');
      expect(rejected[1]!.reason).toContain('nog geen twee jaar begeleider');
    });

    describe('of a practice session', () => {
      const HOSTS: [string, Partial<Cells<'begeleiders'>>, string][] = [
        ['on the first day', { 'Begeleider sinds': '14-03-2026' }, 'accepted'],
        ['a day before the first', { 'Begeleider sinds': '15-03-2026' }, 'Afgetekend door'],
        ['on the last day', { 'Erkend tot': '14-03-2026' }, 'accepted'],
        ['a day after the last', { 'Erkend tot': '13-03-2026' }, 'Afgetekend door'],
        ['without a recognition', { 'Erkend tot': '' }, 'Afgetekend door'],
      ];
      beforeAll(async () => {
        await importer.leaders(
          HOSTS.map(([what, standing]) => leader({ 'E-mail': addressOf(`praktijk.${what}`), ...standing })),
        );
      });
      const rowOf = ([what]: (typeof HOSTS)[number]) => session('14-03-2026', addressOf(`praktijk.${what}`));
      const found = judgedBefore(HOSTS, (one) => ({ Onderdeel: 'praktijk', ...rowOf(one) }));
      const foundOfReading = judgedBefore(HOSTS, rowOf);

      it.each(HOSTS)('D3: a practice session signed by a leader %s', (what, _standing, verdict) => {
        expect(found(what)).toBe(verdict);
        expect(foundOfReading(what)).toBe('accepted');
      });
    });
  });
});
