import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, runningServer } from '@leerpad/embedded-postgres';
import { waitUntil } from '@leerpad/embedded-postgres/processes';
import pg from 'pg';
import type { SheetName } from '../../src/imports/import-summary.rules.js';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.service.js';
import type { RecordReport } from '../../src/recognition/completion/report.service.js';
import { hours, leader, participant, signed, writeSheet } from '../builders/sheets.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { CommandLine } from '../support/leerpad.js';
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

/** A folder with a database server that the commands join, which spares each of them the start. */
async function openFolder() {
  const folder = temporaryDirectory();
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  const server = await joinServer(dataDir);
  const leerpad = new CommandLine(dataDir);
  await expect(leerpad.run('migrate')).resolves.toMatchObject({ code: 0 });
  return { folder, server, leerpad };
}

function joinServer(dataDir: string): Promise<EmbeddedPostgres> {
  return startEmbeddedServer({ directory: path.join(dataDir, 'postgres'), unsafeFast: true });
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

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

describe('an import that is killed', () => {
  const TRAINEES = 100;
  const ROWS = 2_000;
  /** Bytes of ledger that are written by the time that an import of so many rows is half-way, more or less. */
  const HALF_WAY = 200_000;

  let folder: string;
  let server: EmbeddedPostgres;
  let leerpad: CommandLine;
  let files: string[];

  beforeEach(async () => {
    ({ folder, server, leerpad } = await openFolder());
    files = writeManyHours(folder);
  }, PATIENCE_MS);

  afterEach(async () => {
    await server.release();
    await removeTemporaryDirectory(folder);
  });

  it(
    'D4: leaves nothing of it, whatever was killed, and can be repeated',
    async () => {
      await killHalfWay(() => []);
      expect(await storedRows()).toBe(0);

      const postmaster = () => runningServer(path.join(leerpad.dataDir, 'postgres'));
      const { pid } = postmaster()!;
      await killHalfWay(() => [pid]);
      await waitUntil(() => postmaster() === undefined, 10_000);
      await server.release();
      server = await joinServer(leerpad.dataDir);
      expect(await storedRows()).toBe(0);

      const { code, stdout } = await leerpad.run('import', ...files, '--json');
      expect(code).toBe(0);
      expect((JSON.parse(stdout) as Answer).files.uren.accepted).toBe(ROWS);
      const [count] = await query(server.superuserUrl, 'SELECT count(*)::integer AS rows FROM claim');
      expect(count).toEqual({ rows: ROWS });
      await expect(leerpad.run('check')).resolves.toMatchObject({ code: 0, stdout: '' });
    },
    PATIENCE_MS,
  );

  async function killHalfWay(others: () => number[]): Promise<void> {
    const started = leerpad.start('import', ...files, '--json');
    const client = new pg.Client({ connectionString: server.superuserUrl });
    // It is cut off when the server is killed.
    client.on('error', () => {});
    await client.connect();
    // What is not committed cannot be seen, but it takes up room.
    const written = async () =>
      Number(
        (await client.query<{ size: string }>(`SELECT pg_relation_size('ledger_entry') AS size`)).rows[0]!
          .size,
      );
    const before = await written();
    while ((await written()) < before + HALF_WAY && started.process.exitCode === null) await sleep(10);
    started.process.kill('SIGKILL');
    for (const pid of others()) process.kill(pid, 'SIGKILL');
    await expect(started.ended).resolves.toMatchObject({ signal: 'SIGKILL', stdout: '' });
    await client.end().catch(() => {});
  }

  /** Everything that an import writes, in rows. */
  async function storedRows(): Promise<number> {
    const tables = ['person', 'trajectory', 'claim', 'claim_transition', 'ledger_entry', 'ledger_head'];
    const more = ['component_progress', 'completion_record', 'imported_row', 'import_run', 'audit_entry'];
    const counts = [...tables, ...more].map((table) => `(SELECT count(*) FROM ${table})`);
    const [row] = await query<{ rows: number }>(
      server.superuserUrl,
      `SELECT (${counts.join(' + ')})::integer AS rows`,
    );
    return row!.rows;
  }

  function writeManyHours(into: string): string[] {
    const numbers = Array.from({ length: TRAINEES }, (_, index) => `P${index + 1}`);
    const rows = Array.from({ length: ROWS }, (_, index) =>
      signed(numbers[index % TRAINEES]!, { Omschrijving: `Artikel ${index}`, Datum: dayOf(index) }),
    );
    return [
      ...['--leaders', writeSheet(into, 'begeleiders', [leader()])],
      ...[
        '--participants',
        writeSheet(
          into,
          'deelnemers',
          numbers.map((number) => participant(number)),
        ),
      ],
      ...['--hours', writeSheet(into, 'uren', rows)],
    ];
  }

  /** Each round of the trainees has its own day, so that no day is ever full (H9). */
  function dayOf(index: number): string {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(index / TRAINEES)));
    return day.toISOString().slice(0, 10);
  }
});
