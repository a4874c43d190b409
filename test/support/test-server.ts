import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { entities } from '../../src/entities.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';
import {
  clearStrayDirectories,
  removeTemporaryDirectory,
  temporaryDirectory,
} from './temporary-directory.js';

/** The migrated database that each suite gets a copy of. */
export const TEMPLATE = 'leerpad_template';

/** The environment variables through which the suites learn where the server of this run is. */
export const TEST_SERVER_URLS = {
  owner: 'LEERPAD_TEST_OWNER_URL',
  app: 'LEERPAD_TEST_APP_URL',
  superuser: 'LEERPAD_TEST_SUPERUSER_URL',
} as const;

/** Starts one throw-away server for the whole run. @returns what stops and removes it */
export async function startTestServer(): Promise<() => Promise<void>> {
  await clearStrayDirectories();
  const directory = temporaryDirectory();
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), unsafeFast: true });
  process.env[TEST_SERVER_URLS.owner] = server.ownerUrl;
  process.env[TEST_SERVER_URLS.app] = server.appUrl;
  process.env[TEST_SERVER_URLS.superuser] = server.superuserUrl;
  await makeTemplate(server);
  return async () => {
    await server.release();
    await removeTemporaryDirectory(directory);
  };
}

/** The same server and role, another database. */
export function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

/** Runs one statement as the superuser. */
export async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function makeTemplate(server: {
  ownerUrl: string;
  appUrl: string;
  superuserUrl: string;
}): Promise<void> {
  const owner = new URL(server.ownerUrl).username;
  await asSuperuser(server.superuserUrl, `CREATE DATABASE ${TEMPLATE} OWNER ${owner}`);
  const migrateUrl = inDatabase(server.ownerUrl, TEMPLATE);
  await migrate({ migrateUrl, appUrl: server.appUrl, entities, migrations });
  // A connection to the template would make copying it fail.
  await asSuperuser(
    server.superuserUrl,
    `ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`,
  );
}
