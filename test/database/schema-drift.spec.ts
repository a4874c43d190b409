import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import '../../src/app.module.js';
import { ownerDataSource } from '../../src/platform/database/migrate.service.js';
import { schemaDrift } from '../../src/platform/database/schema-drift.queries.js';
import {
  copyDatabase,
  createTestDatabase,
  type EmptyDatabase,
  type TestDatabase,
} from '../support/database.js';

describe('drift between entities and migrations', () => {
  /** migrated, and left as it is: each test changes a copy */
  let migrated: TestDatabase;
  let database: EmptyDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    migrated = await createTestDatabase();
    await migrated.dataSource.destroy();
  });
  afterAll(() => migrated.drop());
  beforeEach(async () => {
    database = await copyDatabase(migrated);
    const { ownerUrl: migrateUrl, appUrl } = database;
    owner = await ownerDataSource({ migrateUrl, appUrl, migrations }).initialize();
  });
  afterEach(async () => {
    await owner.destroy();
    await database.drop();
  });

  it('there is none', async () => {
    expect(await schemaDrift(owner)).toEqual([]);
  });

  it.each([
    ['a column', 'ALTER TABLE person DROP COLUMN print_name', 'ADD "print_name"'],
    ['a type', 'ALTER TABLE claim ALTER minutes TYPE bigint', '"minutes"'],
    ['a constraint', 'ALTER TABLE claim DROP CONSTRAINT claim_minutes', 'claim_minutes'],
    ['a reference', 'ALTER TABLE claim DROP CONSTRAINT claim_asked_of_fk', 'claim_asked_of_fk'],
    [
      'uniqueness',
      'ALTER TABLE completion_record DROP CONSTRAINT completion_record_number_unique',
      'UNIQUE ("number")',
    ],
    ['an index', 'DROP INDEX ledger_entry_one_credit', 'ledger_entry_one_credit'],
    ['a NOT NULL', 'ALTER TABLE ledger_entry ALTER signed_by DROP NOT NULL', '"signed_by"'],
  ])('is told when the database lacks %s', async (_what, change, expected) => {
    await owner.query(change);
    const drift = await schemaDrift(owner);
    expect(drift.join('\n')).toContain(expected);
  });

  it('leaves the database as it is', async () => {
    await owner.query('DROP INDEX ledger_entry_day');
    const first = await schemaDrift(owner);
    expect(await schemaDrift(owner)).toEqual(first);
  });
});
