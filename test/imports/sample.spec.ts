import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kindOf } from '../../src/hours/kinds/activity-kinds.rules.js';
import type { SheetName } from '../../src/imports/import-summary.rules.js';
import { missingQualities } from '../../src/people/qualifications.queries.js';
import type { ProgressReport } from '../../src/recognition/completion/report.service.js';
import { counts, faults, TestImporter, type ImportOutcome } from '../support/test-importer.js';

const FOLDER = path.join(import.meta.dirname, '../fixtures/sample-2026');
const FILES = {
  begeleiders: path.join(FOLDER, 'begeleiders-2026.csv'),
  deelnemers: path.join(FOLDER, 'deelnemers-2026.csv'),
  uren: path.join(FOLDER, 'uren-2026.csv'),
};
const SHEETS = Object.keys(FILES) as SheetName[];

/** What must come out, computed by an independent program from the rules alone. */
interface Expected {
  progress: Omit<ProgressReport, 'records'>[];
  rejects: Record<SheetName, [number, string][]>;
  known: number;
}

const expected = JSON.parse(readFileSync(path.join(FOLDER, 'expected-2026.json'), 'utf8')) as Expected;

describe('the sample cohort', () => {
  let importer: TestImporter;
  let dryRun: ImportOutcome;
  let afterDryRun: Record<string, string[]>;
  let before: Record<string, string[]>;
  let first: ImportOutcome;
  let rejects: string;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    before = await importer.dump();
    dryRun = await importer.import(FILES, { dryRun: true });
    afterDryRun = await importer.dump();
    rejects = importer.newFolder();
    first = await importer.import(FILES, { rejectsDirectory: rejects });
  });

  afterAll(async () => {
    await importer.close();
  });

  it('D4: a dry run leaves nothing behind, and tells what the import will tell', () => {
    expect(afterDryRun).toEqual(before);
    expect(dryRun).toEqual({ ...first, runId: null, rejectsFiles: [] });
  });

  it.each(SHEETS)('D4: rejects exactly the bad rows of %s, each at its first faulty field', (sheet) => {
    expect(faults(first.files[sheet])).toEqual(expected.rejects[sheet]);
  });

  it('D4: tells a reason in Dutch with every rejected row', () => {
    for (const sheet of SHEETS) {
      for (const { reason } of first.files[sheet].rejected) expect(reason).toMatch(/^\S.* .*\.$/s);
    }
  });

  it('D4: knows the rows that come twice', () => {
    const known = SHEETS.map((sheet) => first.files[sheet].known);
    expect(known.reduce((sum, count) => sum + count)).toBe(expected.known);
  });

  it('D4: says of every row what became of it', () => {
    expect(counts(first.files.begeleiders)).toEqual({ accepted: 13, known: 0, updated: 0, rejected: 0 });
    const { accepted, known, updated, rejected } = counts(first.files.deelnemers);
    expect(accepted + known + updated).toBe(expected.progress.length);
    expect(rejected).toBe(expected.rejects.deelnemers.length);
  });

  it('H5 to H10: reports everybody’s progress as it must be', async () => {
    const all = expected.progress.map((report) => ({ ...report, records: expect.any(Array) }));
    await expect(importer.progress()).resolves.toEqual(all);
  });

  it('K1: everybody who met the 96 hours has a record, a leader who met the programme a second one', async () => {
    for (const { programme, hours96MetOn, programmeMetOn, records } of await importer.progress()) {
      const earned = [hours96MetOn, programme === 'leader' ? programmeMetOn : null].filter(Boolean);
      expect(records).toHaveLength(earned.length);
    }
  });

  it('K2: numbers the records without gaps, and issues them today', async () => {
    const records = await importer.query<{ number: string; issued_on: string }>(
      'SELECT number, issued_on FROM completion_record ORDER BY number',
    );
    expect(records).toEqual(
      records.map((_, index) => ({
        number: `2026-${String(index + 1).padStart(4, '0')}`,
        issued_on: '2026-11-21',
      })),
    );
    expect(records).toHaveLength(first.recordsIssued);
  });

  it('H10: leaves nothing for `check` to find', async () => {
    await expect(importer.differences()).resolves.toEqual([]);
  });

  it.each(['deelnemers', 'uren'] as const)('D4: returns the rejected rows of %s byte for byte', (sheet) => {
    const original = readFileSync(FILES[sheet])
      .toString('latin1')
      .split(/(?<=\r\n)/);
    const rejected = expected.rejects[sheet].map(([line]) => original[line - 1]);
    const returned = readFileSync(path.join(rejects, `${sheet}-2026-afgewezen.csv`)).toString('latin1');
    expect(returned).toBe([original[0], ...rejected].join(''));
  });

  it('S2, T1: import and portal refuse the same signers', async () => {
    const leaders = await importer.query<{ email: string; id: string }>(
      'SELECT p.email, p.id FROM person p JOIN leader_standing l ON l.person_id = p.id',
    );
    const rows = sessionsIn(FILES.uren).flatMap(({ signer, ...row }) => {
      const personId = leaders.find(({ email }) => email === signer)?.id;
      return personId ? [{ ...row, personId }] : [];
    });
    const lacked = await missingQualities(importer.database.dataSource.manager, rows);
    const refusedBy = (refuses: (row: (typeof rows)[number], index: number) => boolean) =>
      rows.filter(refuses).map(({ line }) => line);
    const byImport = first.files.uren.rejected.filter(
      ({ field, reason }) =>
        field === 'Afgetekend door' && /geen supervisie geven|niet erkend als/.test(reason),
    );
    const portal = refusedBy((_row, index) => lacked[index]!.length > 0);
    expect(portal).toEqual(refusedBy(({ line }) => byImport.some((row) => row.line === line)));
    expect({ practice: rows.filter(({ must }) => must === 'recognised').length, all: rows.length }).toEqual({
      practice: 29,
      all: 58,
    });
    // One who is no leader for two years, one who led no group, one without intervision, one who is no member (S2).
    expect(portal).toHaveLength(4);
  });

  it('D4: writes no rejects file for a sheet without rejected rows', () => {
    expect(first.rejectsFiles.map((file) => path.basename(file))).toEqual([
      'deelnemers-2026-afgewezen.csv',
      'uren-2026-afgewezen.csv',
    ]);
  });

  it('D4: the same import again changes nothing, not a row of any table', async () => {
    const unchanged = await importer.dump();
    const again = await importer.import(FILES);
    expect(await importer.dump()).toEqual(unchanged);
    for (const sheet of SHEETS) {
      const { accepted, known, updated } = first.files[sheet];
      expect(again.files[sheet]).toEqual({
        accepted: 0,
        updated: 0,
        known: accepted + known + updated,
        rejected: first.files[sheet].rejected,
      });
    }
    expect(again.recordsIssued).toBe(0);
  });
});

/** The rows of practice and supervision in a sheet of hours, each with its signer and what is asked of them. */
function sessionsIn(file: string) {
  const kinds: Record<string, string> = { praktijk: 'practice', supervisie: 'supervision' };
  return readFileSync(file, 'utf8')
    .split('\r\n')
    .flatMap((text, index) => {
      const [, component = '', date = '', , , , signer = ''] = text.split(';');
      const kind = kinds[component];
      if (!kind) return [];
      const on = /^\d{4}/.test(date) ? date : date.split('-').reverse().join('-');
      return [{ line: index + 1, on, signer, must: kindOf(kind).signerMust! }];
    });
}
