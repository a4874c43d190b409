import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { OperatorError } from '../config/operator-error.rules.js';
import { migrateQueueSchema } from '../jobs/queue-schema.service.js';
import { type EntityClass, MIGRATIONS_TABLE, createDataSource } from './data-source.service.js';

/** Held while the schema changes; any number that no other advisory lock uses: the letters "leer". */
export const MIGRATION_LOCK = 0x6c656572;

/** What migrating needs. */
export interface MigrateSettings {
  /** connects as the owner of the tables */
  migrateUrl: string;
  /** names the application's role, which the migrations grant what it may do */
  appUrl: string;
  migrations: DataSourceOptions['migrations'];
  /** work that must happen once per start as well; under the same lock, as the owner, told which migrations ran now */
  afterwards?: (dataSource: DataSource, migrated: readonly string[]) => Promise<void>;
}

/**
 * Brings the schema up to date. Several processes may do so at once: one migrates, the others wait and find nothing
 * left to do. Migrations read the application's role with `current_setting('leerpad.app_role')`.
 *
 * @returns the names of the migrations that ran, in order
 */
export async function migrate(settings: MigrateSettings): Promise<string[]> {
  return withMigrationLock(settings.migrateUrl, async () => {
    // Migrations and what follows them speak SQL.
    const dataSource = await ownerDataSource(settings, []).initialize();
    try {
      await closeSchema(dataSource, appRole(settings.appUrl));
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      await grantBasics(dataSource);
      await migrateQueueSchema(settings.migrateUrl, appRole(settings.appUrl));
      const names = ran.map(({ name }) => name);
      await settings.afterwards?.(dataSource, names);
      return names;
    } finally {
      await dataSource.destroy();
    }
  });
}

/**
 * A data source as the owner, as migrations get it.
 *
 * @param entities the tables that it maps: all of the modules that are loaded, unless told otherwise
 */
export function ownerDataSource(settings: MigrateSettings, entities?: EntityClass[]): DataSource {
  return createDataSource({
    url: settings.migrateUrl,
    entities,
    migrations: settings.migrations,
    poolSize: 2,
    applicationName: 'leerpad migrate',
    sessionSettings: { 'leerpad.app_role': appRole(settings.appUrl) },
  });
}

/**
 * What every process insists on, whether it has migrated or may not.
 *
 * @throws OperatorError when migrations are missing from the database, or some have run that this version does not know
 */
export async function assertSchemaCurrent(
  dataSource: DataSource,
  migrations: DataSourceOptions['migrations'],
): Promise<void> {
  const ran = new Set(await executedMigrations(dataSource));
  const known = new Set(namesOf(migrations));
  const [missing, strange] = [
    [...known].filter((name) => !ran.has(name)),
    [...ran].filter((name) => !known.has(name)),
  ];
  // After going back to an older version, say: it would write rows that the newer schema does not mean.
  if (strange.length > 0) throw new OperatorError('database.newer', { count: strange.length });
  if (missing.length > 0) throw new OperatorError('database.outdated', { count: missing.length });
}

async function executedMigrations(dataSource: DataSource): Promise<string[]> {
  try {
    const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
    return rows.map(({ name }) => name);
  } catch (error) {
    // 42P01: no such table; 42501: not granted. Both say that nobody has migrated for this user yet.
    if (['42P01', '42501'].includes((error as { code?: string }).code ?? '')) return [];
    throw error;
  }
}

/** The names under which migrations are remembered. TypeORM's own rule: the property, else the name of the class. */
export function namesOf(migrations: DataSourceOptions['migrations']): string[] {
  return Object.values(migrations ?? [])
    .filter((migration) => typeof migration === 'function')
    .map((migration) => new (migration as new () => { name?: string })().name ?? migration.name);
}

async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'leerpad migrate' });
  client.on('error', () => {}); // the work fails on its own connection, and says so
  await client.connect();
  try {
    // Held by the session, so that a killed process gives it up.
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}

/** Before PostgreSQL 15 everybody could make tables in "public"; a restored old database still lets them. */
async function closeSchema(dataSource: DataSource, role: string): Promise<void> {
  await dataSource.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  await dataSource.query(`GRANT USAGE ON SCHEMA public TO ${pg.escapeIdentifier(role)}`);
}

async function grantBasics(dataSource: DataSource): Promise<void> {
  const [{ role }] = await dataSource.query<[{ role: string }]>(
    `SELECT current_setting('leerpad.app_role') AS role`,
  );
  // With an empty list of migrations TypeORM makes the table all the same.
  await dataSource.query(`GRANT SELECT ON ${MIGRATIONS_TABLE} TO ${pg.escapeIdentifier(role)}`);
}

function appRole(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
