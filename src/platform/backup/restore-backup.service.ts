import type pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { OperatorError } from '../config/operator-error.rules.js';
import { MIGRATIONS_TABLE } from '../database/data-source.service.js';
import { migrate, namesOf } from '../database/migrate.service.js';
import { BackupArchive } from './backup-archive.service.js';
import type { Manifest } from './backup-manifest.rules.js';
import { withCuttableClient } from './cuttable-client.service.js';
import { firstFilled, migrationsIn } from './database-tables.queries.js';
import { type LoadedFigures, TableLoader } from './table-loader.service.js';

/** Where a backup is brought back, and which. */
export interface RestoreSettings {
  file: string;
  /** connects as the owner of the tables */
  ownerUrl: string;
  /** names the application's role */
  appUrl: string;
  /** all that this product knows */
  migrations: DataSourceOptions['migrations'];
  /** told now and then how far it is: bytes of the file */
  progress?: (done: number, total: number) => void;
  /** gives it up; the database stays empty then */
  signal?: AbortSignal;
}

/** What came back. */
export interface RestoreSummary extends LoadedFigures {
  manifest: Manifest;
}

/**
 * Brings a backup back into an empty database, in the schema in which it was made: migrate afterwards. All or nothing:
 * whatever goes wrong, the database stays empty.
 *
 * @throws OperatorError when the archive is damaged or of a newer product, or the database is not empty
 */
export async function restoreBackup(settings: RestoreSettings): Promise<RestoreSummary> {
  const archive = await BackupArchive.open(settings.file);
  try {
    return { manifest: archive.manifest, ...(await bringBack(archive, settings)) };
  } finally {
    archive.close();
  }
}

/** On one connection: to the server, getting to know a hundred tables is most of the work of a small backup. */
async function bringBack(archive: BackupArchive, settings: RestoreSettings): Promise<LoadedFigures> {
  const { manifest } = archive;
  const { ownerUrl: migrateUrl, appUrl } = settings;
  const migrations = migrationsOf(manifest, settings);
  return asOwner(settings, async (client) => {
    await assertReady(client, manifest);
    let loaded: LoadedFigures | undefined;
    const afterwards = async () => {
      loaded = await load(client, archive, settings);
    };
    // Under the lock of migrating: a process that starts meanwhile waits, and finds what was restored.
    await migrate({ migrateUrl, appUrl, migrations, afterwards });
    return loaded!;
  });
}

/** The product's migrations up to those of the archive. */
function migrationsOf(manifest: Manifest, { file, migrations }: RestoreSettings): (new () => never)[] {
  const wanted = new Set(manifest.migrations);
  const known = Object.values(migrations ?? []) as (new () => never)[];
  const chosen = known.filter((migration) => wanted.has(namesOf([migration])[0]!));
  const { version } = manifest;
  if (chosen.length < wanted.size) throw new OperatorError('restore.newer', { file, version });
  return chosen;
}

/** Before anything is changed; once more under locks when it comes to it. */
async function assertReady(client: pg.Client, manifest: Manifest): Promise<void> {
  await assertEmpty(client);
  const beyond = (await migrationsIn(client)).filter((name) => !manifest.migrations.includes(name));
  if (beyond.length > 0) throw new OperatorError('restore.schema-ahead', { count: beyond.length });
}

async function assertEmpty(client: pg.Client): Promise<void> {
  const table = await firstFilled(client);
  if (table) throw new OperatorError('restore.not-empty', { table });
}

async function load(
  client: pg.Client,
  archive: BackupArchive,
  { progress, signal }: RestoreSettings,
): Promise<LoadedFigures> {
  const loader = new TableLoader(client, archive, () => progress?.(archive.bytesRead, archive.bytes));
  await client.query('BEGIN');
  const present = await loader.lockAll();
  await assertEmpty(client);
  loader.assertSameTables(present.filter(({ name }) => name !== MIGRATIONS_TABLE));
  const loaded = await loader.load();
  signal?.throwIfAborted();
  await client.query('COMMIT');
  await client.query('ANALYZE');
  return loaded;
}

/** Connects as the owner of the tables, unless the restoring was given up. */
async function asOwner<T>(
  { ownerUrl: url, signal }: RestoreSettings,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  return withCuttableClient({ url, name: 'leerpad restore', signal }, work);
}
