import type { DataSource, DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.form.js';
import { assertPlainUser } from './connectivity.service.js';
import { createDataSource } from './data-source.service.js';
import { assertSchemaCurrent, migrate } from './migrate.service.js';
import { TrackedClients } from './tracked-clients.service.js';
import { type DatabaseServer, openServer, type ServerSettings } from './database-server.service.js';

/** What the rooms above put in the database. */
export interface OpenDatabaseSettings extends ServerSettings {
  migrations: DataSourceOptions['migrations'];
  /** runs after each migrating, as the owner and under the migration lock; not in a process that may not migrate */
  afterMigrating?: (dataSource: DataSource, config: Config) => Promise<void>;
  /** the most connections of the application's pool */
  poolSize?: number;
  /** how long to wait for a connection of it, in milliseconds; for ever unless told otherwise */
  connectWithinMs?: number;
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
