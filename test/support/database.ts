import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { loadProgrammes } from '../../src/curriculum/programme-loader.service.js';
import { isKind } from '../../src/hours/kinds/activity-kinds.rules.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { TEST_DATABASES, TEST_SERVER_URLS, asSuperuser, inDatabase } from './test-server.js';

/** A database of a suite's own, without any table. */
export interface EmptyDatabase {
  /** connects as the owner of the tables, for migrations and the drift check */
  ownerUrl: string;
  /** connects as the application's user */
  appUrl: string;
  /** connects as the superuser, for what a test must do behind the application's back */
  superuserUrl: string;
  /** Removes the database, cutting whatever is still connected to it. */
  drop(): Promise<void>;
}

/** A database of a suite's own: migrated, with the programmes and else empty, thrown away afterwards. */
export interface TestDatabase extends EmptyDatabase {
  /** connected as the application's user, with the tables of what is loaded; `drop()` disconnects it */
  dataSource: DataSource;
}

/** Copies the migrated template (some 20 ms): call it in `beforeAll`, and `drop()` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await createDatabase(`TEMPLATE ${prefix()}_template STRATEGY file_copy`);
  const dataSource = await createDataSource({ url: database.appUrl }).initialize();
  return {
    ...database,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await database.drop();
    },
  };
}

/** Brings programme files into a test's database, as who migrates it does: the application's user may not. */
export async function loadProgrammesAsOwner({ ownerUrl }: EmptyDatabase, folder: string): Promise<void> {
  const owner = await createDataSource({ url: ownerUrl, entities: [], poolSize: 1 }).initialize();
  try {
    await loadProgrammes(owner, folder, isKind);
  } finally {
    await owner.destroy();
  }
}

/** A database in which nothing was migrated, for tests of migrating itself. */
export function createEmptyDatabase(): Promise<EmptyDatabase> {
  return createDatabase('');
}

/** A copy of a database to which nobody is connected now. */
export function copyDatabase({ ownerUrl }: EmptyDatabase): Promise<EmptyDatabase> {
  return createDatabase(`TEMPLATE ${new URL(ownerUrl).pathname.slice(1)} STRATEGY file_copy`);
}

async function createDatabase(options: string): Promise<EmptyDatabase> {
  const name = `${prefix()}_${randomBytes(6).toString('hex')}`;
  const superuser = testServerUrl('superuser');
  const owner = new URL(testServerUrl('owner')).username;
  await asSuperuser(superuser, `CREATE DATABASE ${name} OWNER ${owner} ${options}`);
  return {
    appUrl: inDatabase(testServerUrl('app'), name),
    ownerUrl: inDatabase(testServerUrl('owner'), name),
    superuserUrl: inDatabase(superuser, name),
    drop: () => asSuperuser(superuser, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** How the databases of this run are called. */
function prefix(): string {
  return process.env[TEST_DATABASES] ?? 'test';
}

/** An address of the server that the global set-up has started. */
export function testServerUrl(role: keyof typeof TEST_SERVER_URLS): string {
  const url = process.env[TEST_SERVER_URLS[role]];
  if (!url) throw new Error('The test server is not running: start the tests with npm test');
  return url;
}
