import { join } from 'node:path';
import type { EmbeddedPostgres } from '@leerpad/embedded-postgres';
import type { Config } from '../config/config.form.js';
import type { OperatorError } from '../config/operator-error.rules.js';
import { awaitDatabase } from './connectivity.service.js';
import { startEmbeddedServer } from './embedded-server.service.js';

/** How a server is waited for, and kept. */
export interface ServerSettings {
  /** how long a server that is just starting gets, in milliseconds; ten seconds unless told otherwise */
  patience?: number;
  /** receives a line for each step */
  log?: (line: string) => void;
  /**
   * for a process that stays: the embedded server is started again when it dies; told once, with a sentence, when that
   * failed, so that the process ends
   */
  onLost?: (error: OperatorError) => void;
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
  { log, patience, onLost }: ServerSettings = {},
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
  settings: Pick<ServerSettings, 'log' | 'onLost'>,
): Promise<EmbeddedPostgres | undefined> {
  if (databaseUrl) return undefined;
  return startEmbeddedServer({ directory: join(dataDir, 'postgres'), ...settings });
}

function serverOf(config: Config, embedded: EmbeddedPostgres | undefined): DatabaseServer {
  const own = { appUrl: config.databaseUrl!, ownerUrl: config.migrateDatabaseUrl };
  return embedded ?? { ...own, release: () => Promise.resolve() };
}
