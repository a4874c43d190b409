import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, runningServer } from '@leerpad/embedded-postgres';
import { waitUntil } from '@leerpad/embedded-postgres/processes';
import pg from 'pg';
import type { ImportSummary } from '../../src/imports/import-summary.rules.js';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.service.js';
import { leader, participant, signed, writeSheet } from '../builders/sheets.js';
import { CommandLine } from '../support/leerpad.js';
import { query } from '../support/queries.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';

/** A command in a process of its own takes a while on a machine that is busy with other tests. */
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

describe('an import that is killed', () => {
  const TRAINEES = 100;
  const ROWS = 1_500;
  /** Bytes of ledger that are written by the time that an import of so many rows is half-way, more or less. */
  const HALF_WAY = 150_000;

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
      expect((JSON.parse(stdout) as { files: ImportSummary }).files.uren!.accepted).toBe(ROWS);
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
