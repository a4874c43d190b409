import { join } from 'node:path';
import type { EmbeddedPostgres } from '@leerpad/embedded-postgres';
import type { DataSource, DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.form.js';
import type { OperatorError } from '../config/operator-error.rules.js';
import { assertPlainUser, awaitDatabase } from './connectivity.service.js';
import { createDataSource } from './data-source.service.js';
import { startEmbeddedServer } from './embedded-server.service.js';
import { assertSchemaCurrent, migrate } from './migrate.service.js';
import { TrackedClients } from './tracked-clients.service.js';

/** What the rooms above put in the database. */
export interface OpenDatabaseSettings {
  migrations: DataSourceOptions['migrations'];
  /** runs after each migrating, as the owner and under the migration lock; not in a process that may not migrate */
  afterMigrating?: (dataSource: DataSource, config: Config) => Promise<void>;
  /** the most connections of the application's pool */
  poolSize?: number;
  /** how long to wait for a connection of it, in milliseconds; for ever unless told otherwise */
  connectWithinMs?: number;
  /** how long a server that is just starting gets, in milliseconds; ten seconds unless told otherwise */
  patience?: number;
  /** receives a line for each step */
  log?: (line: string) => void;
  /**
   * for a process that stays: the embedded server is started again when it dies; told once, with a sentence, when that
   * failed, so that the process ends
   */
  onLost?: (error: OperatorError) => void;
  /** the operator stops the process: what has not begun yet, such as migrating, does not begin */
  signal?: AbortSignal;
}

/** The database, current and connected. */
export interface OpenDatabase {
  /** as the application's user */
  dataSource: DataSource;
  /** connects as the application's user, for what keeps connections of its own */
  appUrl: string;
  /** connects as the owner of the tables; undefined when this process may not migrate */
  ownerUrl?: string;
  /** the migrations that ran just now */
  migrated: string[];
  /** Disconnects, and stops the embedded server when nobody else uses it. May be called twice. */
  close(): Promise<void>;
  /** Like `close`, but cuts off what is still running: its transactions are rolled back. After a signal. */
  abort(): Promise<void>;
}

/**
 * Opens the database that the settings name: starts the embedded one when there is none of one's own, migrates when
 * this process may, and else insists that the schema is current.
 *
 * @throws OperatorError when that is not possible
 * @throws the reason of the signal when it came before anything was changed
 */
export async function openDatabase(config: Config, settings: OpenDatabaseSettings): Promise<OpenDatabase> {
  settings.signal?.throwIfAborted();
  const server = await openServer(config, settings);
  try {
    settings.signal?.throwIfAborted();
    return await connect(server, config, settings);
  } catch (error) {
    await server.release();
    throw error;
  }
}

/** The server that the settings name, which accepts its users. Nothing was migrated, nothing is connected. */
export interface DatabaseServer {
  /** connects as the application's user */
  appUrl: string;
  /** connects as the owner of the tables; undefined when this process may not migrate */
  ownerUrl?: string;
  /** Gives the server up: the embedded one stops when nobody else uses it. May be called twice. */
  release(): Promise<void>;
}

/**
 * Starts the embedded server, or waits for one's own.
 *
 * @throws OperatorError when that is not possible
 */
export async function openServer(
  config: Config,
  { log, patience, onLost }: Pick<OpenDatabaseSettings, 'log' | 'patience' | 'onLost'> = {},
): Promise<DatabaseServer> {
  const server = serverOf(config, await startServer(config, { log, onLost }));
  try {
    await awaitDatabase(server.appUrl, 'DATABASE_URL', patience);
    if (server.ownerUrl) await awaitDatabase(server.ownerUrl, 'MIGRATE_DATABASE_URL', patience);
    return server;
  } catch (error) {
    await server.release();
    throw error;
  }
}

async function startServer(
  { databaseUrl, dataDir }: Config,
  settings: Pick<OpenDatabaseSettings, 'log' | 'onLost'>,
): Promise<EmbeddedPostgres | undefined> {
  if (databaseUrl) return undefined;
  return startEmbeddedServer({ directory: join(dataDir, 'postgres'), ...settings });
}

function serverOf(config: Config, embedded: EmbeddedPostgres | undefined): DatabaseServer {
  const own = { appUrl: config.databaseUrl!, ownerUrl: config.migrateDatabaseUrl };
  return embedded ?? { ...own, release: () => Promise.resolve() };
}

async function connect(
  { appUrl, ownerUrl, release }: DatabaseServer,
  config: Config,
  settings: OpenDatabaseSettings,
): Promise<OpenDatabase> {
  const { migrations, poolSize, connectWithinMs, afterMigrating } = settings;
  const afterwards = (owner: DataSource) => afterMigrating?.(owner, config) ?? Promise.resolve();
  const migrated = ownerUrl ? await migrate({ migrateUrl: ownerUrl, appUrl, migrations, afterwards }) : [];
  const clients = new TrackedClients();
  const { Client } = clients;
  const dataSource = await createDataSource({ url: appUrl, poolSize, connectWithinMs, Client }).initialize();
  const close = once(() => disconnect(dataSource).finally(release));
  try {
    await assertPlainUser(dataSource);
    await assertSchemaCurrent(dataSource, migrations);
  } catch (error) {
    await disconnect(dataSource);
    throw error;
  }
  const abort = async () => {
    // A server that no longer answers has cut them off already.
    await clients.cut(appUrl).catch(() => {});
    await close();
  };
  return { dataSource, appUrl, ownerUrl, migrated, close, abort };
}

async function disconnect(dataSource: DataSource): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
