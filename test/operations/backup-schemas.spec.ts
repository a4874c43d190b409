import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate } from '../../src/platform/database/migrate.service.js';
import { unpack } from '../support/archives.js';
import { BackupFolder, createMigratedDatabase, everything, restore } from '../support/backups.js';
import { copyDatabase, createEmptyDatabase, type EmptyDatabase } from '../support/database.js';
import { query } from '../support/queries.js';

// A product of the tests' own, whose tables have what ours may have one day.

class Pieces implements MigrationInterface {
  name = 'Pieces1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    const [{ role }] = (await runner.query(`SELECT current_setting('leerpad.app_role') AS role`)) as [
      { role: string },
    ];
    await runner.query(`
      CREATE TABLE zz_first (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "order" text NOT NULL,
                             whole text GENERATED ALWAYS AS (id || "order") STORED, above integer REFERENCES zz_first);
      CREATE TABLE aa_second (id bigserial PRIMARY KEY, first integer REFERENCES zz_first, at timestamptz,
                              amount numeric, share double precision, bytes bytea);
      GRANT SELECT, INSERT ON zz_first, aa_second TO ${role};`);
  }

  async down(): Promise<void> {}
}

class MorePieces implements MigrationInterface {
  name = 'MorePieces1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE aa_second ADD more text NOT NULL DEFAULT 'later'`);
  }

  async down(): Promise<void> {}
}

describe('backups of other schemas', () => {
  const before = { migrations: [Pieces] };
  const after = { migrations: [Pieces, MorePieces] };
  let folder: BackupFolder;
  /** what the database of each test is a copy of */
  let migrated: EmptyDatabase;
  let source: EmptyDatabase;
  let target: EmptyDatabase;

  beforeAll(async () => {
    folder = new BackupFolder();
    migrated = await createMigratedDatabase(before);
  });
  afterAll(() => Promise.all([folder.remove(), migrated.drop()]));

  beforeEach(async () => {
    [source, target] = await Promise.all([copyDatabase(migrated), createEmptyDatabase()]);
    await query(
      source.ownerUrl,
      `INSERT INTO zz_first ("order", above) VALUES ('een', 2), ('twee', NULL);
       INSERT INTO aa_second (first, at, amount, share, bytes)
       VALUES (2, 'infinity', 1e30, 0.1, '\\x00ff'), (NULL, '2026-03-29 02:30+02', -0.10, 'NaN', '')`,
    );
  });
  afterEach(() => Promise.all([source.drop(), target.drop()]));

  it('an older backup is restored as it was, and then migrated', async () => {
    await restore(target, await folder.backup(source), after);
    expect(await everything(target)).toMatchObject({
      zz_first: (await everything(source)).zz_first,
      aa_second: (await everything(source)).aa_second,
    });
    const settings = { migrateUrl: target.ownerUrl, appUrl: target.appUrl };
    expect(await migrate({ ...settings, ...after })).toEqual(['MorePieces1764000000002']);
    expect(await query(target.ownerUrl, 'SELECT more FROM aa_second')).toEqual([
      { more: 'later' },
      { more: 'later' },
    ]);
  });

  it('numbers that the database gives go on', async () => {
    await restore(target, await folder.backup(source), before);
    const added = `INSERT INTO zz_first ("order") VALUES ('drie') RETURNING id, whole`;
    expect(await query(target.ownerUrl, added)).toEqual([{ id: 3, whole: '3drie' }]);
    const second = 'INSERT INTO aa_second DEFAULT VALUES RETURNING id';
    expect(await query(target.ownerUrl, second)).toEqual([{ id: '3' }]);
  });

  it('a table that is longer than one piece', async () => {
    await query(
      source.ownerUrl,
      `INSERT INTO aa_second (bytes) SELECT decode(repeat(md5(n::text), 100), 'hex') FROM generate_series(1, 4000) n`,
    );
    const file = await folder.backup(source);
    const pieces = [...(await unpack(file)).keys()].filter((name) => name.startsWith('tables/aa_second/'));
    expect(pieces.length).toBeGreaterThan(2);
    await restore(target, file, before);
    expect((await everything(target)).aa_second).toBe((await everything(source)).aa_second);
  });

  it('tables that refer to each other in a circle are told, not lost', async () => {
    await query(source.ownerUrl, 'ALTER TABLE zz_first ADD second bigint REFERENCES aa_second');
    await expect(folder.backup(source)).rejects.toThrow('circle: aa_second, zz_first');
  });
});
