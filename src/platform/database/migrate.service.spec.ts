import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import {
  type EmptyDatabase,
  type TestDatabase,
  createEmptyDatabase,
  createTestDatabase,
} from '../../../test/support/database.js';
import '../../app.module.js';
import { createDataSource } from './data-source.service.js';
import { assertSchemaCurrent, migrate, ownerDataSource } from './migrate.service.js';
import { schemaDrift } from './schema-drift.queries.js';

/** Takes its time, so that several starts at once really overlap. */
class Slow1700000000001 implements MigrationInterface {
  name = 'Slow1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT pg_sleep(0.3)');
    await runner.query(`CREATE TABLE slow AS SELECT current_setting('leerpad.app_role') AS role`);
  }

  async down(): Promise<void> {}
}

describe('the migrated schema', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('agrees with the entities', async () => {
    const { ownerUrl: migrateUrl, appUrl } = database;
    const dataSource = ownerDataSource({ migrateUrl, appUrl, migrations });
    await dataSource.initialize();
    try {
      expect(await schemaDrift(dataSource)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('is current for the application', async () => {
    await expect(assertSchemaCurrent(database.dataSource, migrations)).resolves.toBeUndefined();
    await expect(
      assertSchemaCurrent(database.dataSource, [...migrations, Slow1700000000001]),
    ).rejects.toMatchObject({
      code: 'database.outdated',
      params: { count: 1 },
    });
  });

  it('is refused by an older version, which does not know what a newer one did', async () => {
    await expect(assertSchemaCurrent(database.dataSource, migrations.slice(0, -1))).rejects.toMatchObject({
      code: 'database.newer',
      params: { count: 1 },
    });
  });

  it.each([
    'CREATE TABLE mine ()',
    'CREATE SCHEMA mine',
    `SET session_replication_role = 'replica'`,
    'ALTER TABLE ledger_entry DISABLE TRIGGER ALL',
    'ALTER TABLE ledger_entry ADD COLUMN more text',
    'TRUNCATE ledger_entry',
    'DROP TABLE ledger_entry',
    'DELETE FROM ledger_entry',
    'SET ROLE leerpad_owner',
    `DELETE FROM schema_migration`,
    `COPY ledger_entry TO PROGRAM 'true'`,
  ])('refuses the application: %s', async (statement) => {
    // 42501 insufficient_privilege
    await expect(database.dataSource.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('migrating', () => {
  let database: EmptyDatabase;
  beforeAll(async () => void (database = await createEmptyDatabase()));
  afterAll(() => database.drop());

  it('happens once when several processes start at the same moment', async () => {
    const { ownerUrl: migrateUrl, appUrl } = database;
    const afterwards: string[] = [];
    const start = (name: string) =>
      migrate({
        migrateUrl,
        appUrl,
        migrations: [Slow1700000000001],
        afterwards: async () => void afterwards.push(name),
      });
    const ran = await Promise.all(['a', 'b', 'c', 'd'].map(start));
    expect(ran.flat()).toEqual(['Slow1700000000001']);
    expect(afterwards.sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells the migrations the role of the application', async () => {
    const client = new pg.Client(database.ownerUrl);
    await client.connect();
    const { rows } = await client.query('SELECT role FROM slow');
    await client.end();
    expect(rows).toEqual([{ role: new URL(database.appUrl).username }]);
  });
});

describe('a data source', () => {
  let database: EmptyDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    dataSource = await createDataSource({ url: database.appUrl, entities: [] }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('answers dates as YYYY-MM-DD and counts as numbers', async () => {
    const [row] = await dataSource.query<object[]>(
      `SELECT DATE '2026-03-29' AS day, ARRAY[DATE '2026-10-25', NULL] AS days,
              (SELECT count(*) FROM generate_series(1, 3)) AS count, 9007199254740993::bigint AS large,
              ARRAY[1::bigint, NULL] AS numbers`,
    );
    expect(row).toEqual({
      day: '2026-03-29',
      days: ['2026-10-25', null],
      count: 3,
      large: '9007199254740993',
      numbers: [1, null],
    });
  });

  it('turns instants into days on the clock of Amsterdam', async () => {
    const [row] = await dataSource.query<object[]>(
      `SELECT ('2026-06-30T22:30:00Z'::timestamptz)::date AS day`,
    );
    expect(row).toEqual({ day: '2026-07-01' });
  });
});
