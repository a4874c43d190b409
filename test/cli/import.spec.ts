import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SheetName } from '../../src/imports/import-summary.rules.js';
import type { RecordReport } from '../../src/recognition/completion/report.service.js';
import { hours, leader, participant, writeSheet } from '../builders/sheets.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { CommandLine } from '../support/leerpad.js';
import { query } from '../support/queries.js';
import { newPrivateKeyPem } from '../support/services.js';
import type { SheetOutcome } from '../support/test-importer.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';

const SAMPLE = path.join(import.meta.dirname, '../fixtures/sample-2026');
const SAMPLE_FILES = [
  ...['--participants', path.join(SAMPLE, 'deelnemers-2026.csv')],
  ...['--leaders', path.join(SAMPLE, 'begeleiders-2026.csv')],
  ...['--hours', path.join(SAMPLE, 'uren-2026.csv')],
  ...['--today', '2026-11-21'],
];
const SHEETS: readonly SheetName[] = ['begeleiders', 'deelnemers', 'uren'];

type Answer = { files: Record<SheetName, SheetOutcome> };

/** The first command may have to build the product, on a machine that is busy with other tests. */
const PATIENCE_MS = 240_000;

describe('leerpad import, report and check', () => {
  let folder: string;
  let server: TestDatabase;
  let leerpad: CommandLine;

  beforeAll(async () => {
    folder = temporaryDirectory();
    server = await createTestDatabase();
    leerpad = new CommandLine(path.join(folder, 'data'), {
      NODE_ENV: 'test',
      DATABASE_URL: server.appUrl,
      MIGRATE_DATABASE_URL: server.ownerUrl,
      SIGNING_KEY: newPrivateKeyPem(),
    });
  }, PATIENCE_MS);

  afterAll(async () => {
    await server.drop();
    await removeTemporaryDirectory(folder);
  });

  const expected = JSON.parse(readFileSync(path.join(SAMPLE, 'expected-2026.json'), 'utf8')) as {
    progress: object[];
    rejects: Record<SheetName, [number, string][]>;
    known: number;
  };
  const rejectedRowsOf = ({ files }: Answer) =>
    Object.fromEntries(
      SHEETS.map((name) => [name, files[name].rejected.map(({ line, field }) => [line, field])]),
    );

  it('import exits 3 when rows are rejected, and prints nothing but JSON', async () => {
    const rejects = path.join(folder, 'rejects');
    const { code, stdout, stderr } = await leerpad.run(
      'import',
      ...SAMPLE_FILES,
      '--json',
      '--rejects',
      rejects,
    );
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    const answer = JSON.parse(stdout) as Answer;
    expect(rejectedRowsOf(answer)).toEqual(expected.rejects);
    expect(SHEETS.reduce((sum, name) => sum + answer.files[name].known, 0)).toBe(expected.known);
    for (const name of SHEETS) {
      const sheet = answer.files[name];
      expect(Object.keys(sheet).sort()).toEqual(['accepted', 'known', 'rejected', 'updated']);
      for (const row of sheet.rejected) expect(Object.keys(row).sort()).toEqual(['field', 'line', 'reason']);
    }
    const returned = readFileSync(path.join(rejects, 'deelnemers-2026-afgewezen.csv'), 'latin1').split(
      '\r\n',
    );
    expect(returned).toHaveLength(expected.rejects.deelnemers.length + 2);
  });

  it('report progress --json tells what was expected, and whose records there are', async () => {
    const { code, stdout, stderr } = await leerpad.run('report', 'progress', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(
      expected.progress.map((report) => ({ ...report, records: expect.any(Array) })),
    );
  });

  it('report records --json tells each record with its address', async () => {
    const { code, stdout } = await leerpad.run('report', 'records', '--json');
    expect(code).toBe(0);
    const records = JSON.parse(stdout) as RecordReport[];
    expect(records[0]).toEqual({
      number: '2026-0001',
      participant: expect.stringMatching(/^D2024\d{4}$/),
      kind: expect.stringMatching(/^(hours96|programme)$/),
      issuedOn: '2026-11-21',
      metOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      state: 'valid',
      verificationAddress: expect.stringMatching(/^http:\/\/.+\/bewijs\/\w+$/),
    });
  });

  it('check exits 0 when nothing differs', async () => {
    const { code, stdout } = await leerpad.run('check');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  it('import says the same in Dutch sentences for people', async () => {
    const { code, stdout } = await leerpad.run('import', ...SAMPLE_FILES);
    expect(code).toBe(3);
    expect(stdout).toContain('Deelnemers: 0 nieuw, 0 bijgewerkt, 40 al bekend, 6 afgewezen.');
    expect(stdout).toContain('  regel 42, Supervisor: ');
  });

  it('import exits 0 when every row is accepted, and 1 when nothing is imported', async () => {
    const begeleiders = writeSheet(folder, 'begeleiders', [
      leader({ 'E-mail': 'nieuw@begeleiders.example' }),
    ]);
    const good = await leerpad.run('import', '--leaders', begeleiders, '--json');
    expect(good.code).toBe(0);
    expect(JSON.parse(good.stdout)).toEqual({
      files: { begeleiders: { accepted: 1, known: 0, updated: 0, rejected: [] } },
    });
    const swapped = await leerpad.run('import', '--hours', begeleiders, '--json');
    expect(swapped).toMatchObject({ code: 1, stdout: '' });
    expect(swapped.stderr).toContain('begeleiders.csv');
    const nothing = await leerpad.run('import');
    expect(nothing).toMatchObject({ code: 1, stdout: '' });
    expect(nothing.stderr).toContain('--participants');
  });

  it('import --dry-run keeps nothing; --today says what the future is', async () => {
    const deelnemers = writeSheet(folder, 'deelnemers', [participant('P1')]);
    const uren = writeSheet(folder, 'uren', [hours('P1', { Datum: '14-03-2026' })]);
    const dryRun = ['import', '--participants', deelnemers, '--hours', uren, '--dry-run', '--json'];
    const before = await leerpad.run(...dryRun, '--today', '2026-03-13');
    expect(before.code).toBe(3);
    expect((JSON.parse(before.stdout) as Answer).files.uren.rejected).toMatchObject([
      { line: 2, field: 'Datum' },
    ]);
    const onTheDay = await leerpad.run(...dryRun, '--today', '2026-03-14');
    expect(onTheDay.code).toBe(0);
    const accented = writeSheet(folder, 'deelnemers', [participant('P2', { Achternaam: 'Ferrière' })], {
      name: 'accenten.csv',
    });
    const inWords = await leerpad.run('import', '--participants', accented, '--dry-run');
    expect(inWords.stdout).toMatch(/Zo zijn letters met accenten gelezen: .*Ferrière\. Klopt dat niet/);
    expect(await query(server.superuserUrl, `SELECT 1 FROM person WHERE participant_number = 'P1'`)).toEqual(
      [],
    );
  });

  it('import runs lists what was imported, and import take-back takes one of them back', async () => {
    const runs = (await leerpad.run('import', 'runs')).stdout.trim().split('\n');
    expect(runs.map((line) => line.split(' · ').slice(1))).toEqual([
      [expect.any(String), '1 nieuw, 0 bijgewerkt'],
      ['21 november 2026', expect.stringMatching(/^\d+ nieuw, \d+ bijgewerkt$/)],
    ]);
    const takeBack = (...more: string[]) =>
      leerpad.run('import', 'take-back', runs[0]!.split(' · ')[0]!, ...more);
    const back = await takeBack('--reason', 'Verkeerd bestand');
    expect(back).toMatchObject({ code: 0, stderr: '' });
    expect(back.stdout).toContain('De invoer is teruggedraaid');
    await expect(takeBack('--reason', 'Nog eens')).resolves.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('al teruggedraaid'),
    });
    expect((await leerpad.run('import', 'runs')).stdout).toMatch(/^\S+ · .* · teruggedraaid op /);
    await expect(leerpad.run('check')).resolves.toMatchObject({ code: 0 });
  });

  it('import take-back says what rests on it', async () => {
    const [, id] = (await leerpad.run('import', 'runs')).stdout
      .split('\n')
      .map((line) => line.split(' · ')[0]!);
    await query(
      server.superuserUrl,
      `INSERT INTO account (id, person_id, created_at, mac)
       SELECT gen_random_uuid(), id, now(), '' FROM person WHERE participant_number = 'D20240001'`,
    );
    const { code, stderr } = await leerpad.run('import', 'take-back', id!, '--reason', 'Verkeerd bestand');
    expect(code).toBe(1);
    expect(stderr).toMatch(/ heeft inmiddels een account\.\n.*rust één ding op/s);
    await query(server.superuserUrl, 'DELETE FROM account');
  });

  it('check exits 1 and says what differs', async () => {
    await query(
      server.superuserUrl,
      `UPDATE component_progress SET counted = counted + 1 WHERE component = 'course'`,
    );
    const { code, stdout } = await leerpad.run('check');
    expect(code).toBe(1);
    expect(stdout.split('\n')).toHaveLength(expected.progress.length + 1);
  });
});
