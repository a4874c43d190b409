import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { Chains1764660000000 } from '../../migrations/1764660000000-chains.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { loadConfig } from '../../src/platform/config/config.form.js';
import { ownerDataSource } from '../../src/platform/database/migrate.service.js';
import { type OpenDatabase, openDatabase } from '../../src/platform/database/open-database.service.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { afterMigrating, startServices } from '../../src/services.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newTrainee } from '../builders/people.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database.js';
import { differencesOf, type RecordFact, recordsOf } from '../support/facts.js';
import { CommandLine } from '../support/leerpad.js';
import type { TestServices } from '../support/services.js';

const TODAY = '2025-09-01';

describe('K6: lines that are older than their codes', () => {
  let empty: EmptyDatabase;
  let settings: Record<string, string>;
  let folder: string;
  let records: RecordFact[];

  beforeAll(async () => {
    empty = await createEmptyDatabase();
    folder = mkdtempSync(join(tmpdir(), 'leerpad-sealing-'));
    const { privateKey } = generateKeyPairSync('ed25519');
    settings = {
      DATABASE_URL: empty.appUrl,
      MIGRATE_DATABASE_URL: empty.ownerUrl,
      SIGNING_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    };
    records = await withServices(async (services) => {
      const [first, second] = [await newTrainee(services), await newTrainee(services)];
      const credits = await newCredits(services, first, hours96());
      await newCredits(services, second, hours96());
      await services
        .get(CorrectionsService)
        .correct(credits[0]!, { reason: 'Dubbel ingevoerd' }, actorOf.command);
      return [
        ...(await recordsOf(services, first.trajectoryId)),
        ...(await recordsOf(services, second.trajectoryId)),
      ];
    });
    await takeBack();
  });
  afterAll(async () => {
    await empty.drop();
    rmSync(folder, { recursive: true });
  });

  /** The database is opened as a process does it: it migrates, and seals what is older. */
  async function withServices<T>(
    work: (services: TestServices, database: OpenDatabase) => Promise<T>,
  ): Promise<T> {
    const config = loadConfig(settings);
    const database = await openDatabase(config, { migrations, afterMigrating });
    const clock = new FixedClock(TODAY);
    const services = await startServices(config, database, clock);
    try {
      return await work(
        { get: (type) => services.get(type), clock, close: () => services.close() },
        database,
      );
    } finally {
      await services.close();
      await database.close();
    }
  }

  /** The schema as it was before there were codes, with the rows that there are. */
  async function takeBack(): Promise<void> {
    const owner = await ownerDataSource(
      { migrateUrl: empty.ownerUrl, appUrl: empty.appUrl, migrations },
      [],
    ).initialize();
    const { name } = new Chains1764660000000();
    const isThere = () => owner.query<object[]>('SELECT FROM schema_migration WHERE name = $1', [name]);
    while ((await isThere()).length > 0) await owner.undoLastMigration();
    await owner.destroy();
  }

  const query = async <T extends object>(sql: string): Promise<T[]> => {
    const client = new pg.Client(empty.superuserUrl);
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('get their places and codes when the migration runs, and check clean', async () => {
    expect(records.map(({ states }) => states)).toEqual([['valid', 'suspended'], ['valid']]);
    await withServices(async (services, { migrated }) => {
      expect(migrated).toContain(new Chains1764660000000().name);
      expect(await differencesOf(services)).toEqual([]);
      for (const { address } of records)
        expect(await services.get(RecordVerifier).verify(address)).toMatchObject({ genuine: true });
    });
    const [{ states, sealed }] = (await query(
      `SELECT (SELECT count(*)::int FROM completion_record_state WHERE mac IS NOT NULL) AS states,
              (SELECT count(*)::int FROM audit_link WHERE sealed) AS sealed`,
    )) as [{ states: number; sealed: number }];
    expect(states).toBe(3);
    expect(sealed).toBeGreaterThan(3);
  });

  it('are as guarded as before: the trigger is on again', async () => {
    await expect(query(`UPDATE completion_record_state SET state = state`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('and new lines follow them', async () => {
    await withServices(async (services, { migrated }) => {
      expect(migrated).toEqual([]);
      await newCredits(services, await newTrainee(services), hours96());
      expect(await differencesOf(services)).toEqual([]);
    });
  });

  it('never get a code at a later start', async () => {
    await query(
      `SET session_replication_role = replica; UPDATE completion_record_state SET position = NULL, mac = sha256(mac) WHERE position = 4`,
    );
    await withServices(async (services) => {
      expect(await differencesOf(services)).toEqual(
        expect.arrayContaining([
          'check.state-head',
          expect.stringMatching(/^check.state-unplaced 2025-0003 1/),
        ]),
      );
    });
    await query(
      `SET session_replication_role = replica; UPDATE completion_record_state SET position = 4 WHERE position IS NULL`,
    );
  });

  describe('at the command line', () => {
    const leerpad = () => new CommandLine(folder, settings);

    it('`digest --to` writes a digest, with which `check --digest` compares', async () => {
      const file = join(folder, 'dagstaat.jws');
      expect(await leerpad().run('digest', '--to', file)).toMatchObject({
        code: 0,
        stderr: `De dagstaat staat in ${file}. Bewaar hem buiten de server; leerpad check --digest vergelijkt ermee.\n`,
      });
      await query(`SET session_replication_role = replica; DELETE FROM audit_link WHERE position = 2`);
      const { code, stdout } = await leerpad().run('check', '--digest', file);
      expect(code).toBe(1);
      const lines = stdout.split('\n');
      expect(lines).toContain('Het logboek: regel 2 is weg.');
      expect(
        lines.some((line) =>
          /^Het logboek is vanaf regel 2 niet wat het op \d{4}-\d\d-\d\d was\.$/.test(line),
        ),
      ).toBe(true);
      expect(readFileSync(file, 'utf8').trim().split('.')).toHaveLength(3);
    });

    it('a file that is no digest, and one that is not there', async () => {
      const file = join(folder, 'ander.jws');
      writeFileSync(file, 'geen dagstaat');
      const { code, stdout } = await leerpad().run('check', '--digest', file);
      expect([code, stdout]).toEqual([
        1,
        expect.stringContaining('De dagstaat is niet met de sleutel van deze vereniging ondertekend'),
      ]);
      const missing = join(folder, 'nergens.jws');
      expect(await leerpad().run('check', '--digest', missing)).toMatchObject({
        code: 1,
        stderr: `Het bestand ${missing} kan niet worden gelezen.\n`,
      });
    });
  });
});
