import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { type RecordReport, ReportService } from '../../src/recognition/completion/report.service.js';
import type { Cells } from '../../src/imports/sheets.rules.js';
import { blocks, hours96, practiceAndSupervision, REQUIRED_TITLES } from '../builders/complete-hours.js';
import { hours, leader, participant, signed } from '../builders/sheets.js';
import { counts, TestImporter } from '../support/test-importer.js';

type Row = Cells<'uren'>;

const TODAY = '2026-11-21';

describe('the completion records of an import', () => {
  let importer: TestImporter;

  beforeAll(async () => {
    importer = await TestImporter.open(TODAY);
    await importer.import({
      begeleiders: [leader()],
      deelnemers: [
        participant('D1', { Traject: 'begeleider' }),
        participant('D2', { Traject: 'cobegeleider' }),
        participant('D3', { Traject: 'cobegeleider' }),
      ],
    });
    await importer.remember();
  });

  afterEach(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.rewind();
  });

  afterAll(() => importer.close());

  const records = (): Promise<RecordReport[]> => importer.services.get(ReportService).recordReports();

  it('D6: is issued today for whoever met the 96 hours, dated on the last signature that was needed', async () => {
    const { recordsIssued } = await importer.import({ uren: hours96('D2') });
    expect(recordsIssued).toBe(1);
    await expect(records()).resolves.toMatchObject([
      {
        number: '2026-0001',
        participant: 'D2',
        kind: 'hours96',
        metOn: '2026-06-01',
        issuedOn: TODAY,
        state: 'valid',
      },
    ]);
    await expect(importer.progressOf('D2')).resolves.toMatchObject({
      hours96MetOn: '2026-06-01',
      programmeMetOn: '2026-06-01',
      records: ['2026-0001'],
    });
  });

  it('K1: a leader gets a second record for the whole programme', async () => {
    await importer.hours([...hours96('D1'), ...practiceAndSupervision('D1')]);
    await expect(records()).resolves.toMatchObject([
      { number: '2026-0001', kind: 'hours96', metOn: '2026-06-01' },
      { number: '2026-0002', kind: 'programme', metOn: '2026-08-01' },
    ]);
  });

  it.each<[string, (rows: Row[]) => Row[][]]>([
    ['in reverse order', (rows) => [[...rows].reverse()]],
    ['in two files', (rows) => [rows.slice(0, 10), rows.slice(10)]],
    ['in two files, the later part first', (rows) => [rows.slice(10), rows.slice(0, 10)]],
  ])('D6: met on does not depend on the order of the rows: %s', async (_how, cut) => {
    for (const rows of cut(hours96('D2'))) await importer.hours(rows);
    await expect(records()).resolves.toMatchObject([{ metOn: '2026-06-01' }]);
    const { components } = await importer.progressOf('D2');
    expect(components).toMatchObject({
      literature: { metOn: '2026-04-01' },
      course: { metOn: '2026-06-01' },
      fishbowl: { metOn: '2026-05-01' },
    });
  });

  it('D6: what was signed beyond the requirement does not put it off', async () => {
    const late = { 'Afgetekend op': '01-11-2026', Datum: '01-10-2026' };
    await importer.hours([
      signed('D2', { ...late, Uren: '12' }),
      signed('D2', { ...late, Onderdeel: 'cursus', Blok: '1', Datum: '02-10-2026' }),
      ...hours96('D2'),
    ]);
    const { hours96MetOn, components } = await importer.progressOf('D2');
    expect(hours96MetOn).toBe('2026-06-01');
    expect(components.literature).toMatchObject({ signed: 4560, counted: 3840 });
    expect(components.course).toMatchObject({ signed: 1080, counted: 960 });
  });

  it('H7: literature is complete only once each required title is signed off', async () => {
    const rows = hours96('D2').map((row) =>
      row.Omschrijving === REQUIRED_TITLES[2] ? { ...row, Omschrijving: 'Een ander boek' } : row,
    );
    await importer.hours(rows);
    expect((await importer.progressOf('D2')).components.literature).toMatchObject({
      counted: 3840,
      metOn: null,
    });
    await expect(records()).resolves.toEqual([]);
    const last = {
      Omschrijving: 'HANDBOEK  groepstherapie, hoofdstuk p5: Bálintgroepen.',
      Uren: '0,02',
      'Afgetekend op': '01-09-2026',
    };
    const { recordsIssued } = await importer.import({ uren: [signed('D2', last)] });
    expect(recordsIssued).toBe(1);
    await expect(records()).resolves.toMatchObject([{ metOn: '2026-09-01' }]);
  });

  it('H6: a block that was attended twice does not take the place of another', async () => {
    const course = blocks('D2', 'cursus', '06');
    const twice = { ...course[1]!, Datum: '20-01-2026' };
    await importer.hours([...course.slice(0, 2), twice, course[3]!]);
    expect((await importer.progressOf('D2')).components.course).toEqual({
      signed: 960,
      counted: 720,
      required: 960,
      metOn: null,
    });
  });

  it('D4: a signature that comes in a later file completes, on its own date', async () => {
    const rows = hours96('D2');
    const waiting = rows.map((row, index) =>
      index === 0 ? { ...row, 'Afgetekend door': '', 'Afgetekend op': '' } : row,
    );
    expect((await importer.import({ uren: waiting })).recordsIssued).toBe(0);
    const again = await importer.import({
      uren: rows.map((row, index) => (index === 0 ? { ...row, 'Afgetekend op': '2026-10-01' } : row)),
    });
    expect(again.files.uren.updated).toBe(1);
    await expect(records()).resolves.toMatchObject([{ metOn: '2026-10-01', issuedOn: TODAY }]);
  });

  it('K2: numbers go on without gaps, and nothing is issued twice', async () => {
    await importer.hours(hours96('D2'));
    const rows = [...hours96('D1'), ...hours96('D2'), ...hours96('D3')];
    expect((await importer.import({ uren: rows })).recordsIssued).toBe(2);
    expect((await importer.import({ uren: rows })).recordsIssued).toBe(0);
    const issued = await records();
    expect(issued.map(({ number }) => number)).toEqual(['2026-0001', '2026-0002', '2026-0003']);
    expect(new Set(issued.map(({ participant: who }) => who)).size).toBe(3);
  });

  it('K2: a dry run uses no number up', async () => {
    expect((await importer.import({ uren: hours96('D2') }, { dryRun: true })).recordsIssued).toBe(1);
    await importer.hours(hours96('D3'));
    await expect(records()).resolves.toMatchObject([{ number: '2026-0001', participant: 'D3' }]);
  });

  it('K2: the year of the number is that of issue', async () => {
    importer.services.clock.setToday('2027-01-05');
    await importer.hours(hours96('D2'));
    await expect(records()).resolves.toMatchObject([{ number: '2027-0001', metOn: '2026-06-01' }]);
  });

  it('K5: hours that come after a correction give a new record, which supersedes the suspended one', async () => {
    await importer.hours(hours96('D2'));
    const [claim] = await importer.query<{ id: string }>(
      `SELECT id FROM claim WHERE component = 'course' LIMIT 1`,
    );
    await importer.services
      .get(CorrectionsService)
      .correct(claim!.id, { reason: 'Was er niet bij' }, actorOf.command);
    await expect(records()).resolves.toMatchObject([{ state: 'suspended' }]);
    expect(counts(await importer.hours(hours96('D2')))).toMatchObject({ known: 24, accepted: 0 });
    await expect(records()).resolves.toMatchObject([{ state: 'suspended' }]);
    const later = { Datum: '10-02-2026', 'Afgetekend op': '01-10-2026' };
    await importer.hours(
      blocks('D2', 'cursus', '10')
        .map((row) => ({ ...row, ...later }))
        .slice(0, 4),
    );
    await expect(records()).resolves.toMatchObject([
      { number: '2026-0001', state: 'superseded' },
      { number: '2026-0002', state: 'valid', metOn: '2026-10-01' },
    ]);
  });

  it('K1: hours that wait complete nothing', async () => {
    await importer.hours(
      hours96('D2').map((row) => hours('D2', { ...row, 'Afgetekend door': '', 'Afgetekend op': '' })),
    );
    await expect(records()).resolves.toEqual([]);
    await expect(importer.progressOf('D2')).resolves.toMatchObject({ waiting: 24, hours96MetOn: null });
  });
});
