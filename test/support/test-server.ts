import '../../src/product.js';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.service.js';
import { PROGRAMMES_FOLDER, QUESTIONNAIRES_FOLDER } from '../../src/services.js';
import { loadProgrammes } from '../../src/curriculum/programme-loader.service.js';
import { loadQuestionnaires } from '../../src/recognition/evaluations/questionnaire-loader.service.js';
import { isInBlocks, isKind } from '../../src/hours/kinds/activity-kinds.rules.js';
import { migrate } from '../../src/platform/database/migrate.service.js';
import { OWN_PREFIX, OWN_SERVER, joinOwnServer } from './own-server.js';
import {
  clearStrayDirectories,
  removeTemporaryDirectory,
  temporaryDirectory,
} from './temporary-directory.js';

/** The environment variables through which the suites learn where the server of this run is. */
export const TEST_SERVER_URLS = {
  owner: 'LEERPAD_TEST_OWNER_URL',
  app: 'LEERPAD_TEST_APP_URL',
  superuser: 'LEERPAD_TEST_SUPERUSER_URL',
} as const;

/** How the names of this run's databases begin; the one with `_template` is migrated and has the programmes, and each suite gets a copy. */
export const TEST_DATABASES = 'LEERPAD_TEST_DATABASES';

/** A server on which the run makes its databases. */
interface TestServer {
  ownerUrl: string;
  appUrl: string;
  superuserUrl: string;
  release(): Promise<void>;
}

/**
 * Starts one throw-away server for the whole run, or takes the one that `TEST_DATABASE_URL` names.
 *
 * @returns what stops and removes it, or whatever the run has made there
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  await clearStrayDirectories();
  const own = process.env[OWN_SERVER];
  const server = own ? await joinOwnServer(own) : await startEmbedded();
  process.env[TEST_SERVER_URLS.owner] = server.ownerUrl;
  process.env[TEST_SERVER_URLS.app] = server.appUrl;
  process.env[TEST_SERVER_URLS.superuser] = server.superuserUrl;
  process.env[TEST_DATABASES] = OWN_PREFIX;
  await makeTemplate(server);
  return () => server.release();
}

async function startEmbedded(): Promise<TestServer> {
  const directory = temporaryDirectory();
  const server = await startEmbeddedServer({ directory: join(directory, 'postgres'), unsafeFast: true });
  const release = async () => {
    await server.release();
    await removeTemporaryDirectory(directory);
  };
  return { ...server, release };
}

/** The same server and role, another database. */
export function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

/** This process's connection to each server: to connect anew takes longer than most statements. */
const superuserPools = new Map<string, pg.Pool>();

/** Runs one statement as the superuser. The connection stays open for the next, and keeps no process from ending. */
export async function asSuperuser(url: string, sql: string): Promise<void> {
  const pool = superuserPools.get(url) ?? superuserPool(url);
  superuserPools.set(url, pool);
  await pool.query(sql);
}

function superuserPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: inDatabase(url, 'postgres'),
    max: 1,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
  });
  // The server has stopped meanwhile: who asks next gets another connection, or is told.
  pool.on('error', () => {});
  return pool;
}

async function makeTemplate({ ownerUrl, appUrl, superuserUrl }: TestServer): Promise<void> {
  const template = `${OWN_PREFIX}_template`;
  const owner = new URL(ownerUrl).username;
  // As docs/OPERATIONS.md makes it: names are sorted as in Dutch, whatever the server was set up with.
  const dutch = `TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'nl-NL'`;
  await asSuperuser(superuserUrl, `CREATE DATABASE ${template} OWNER ${owner} ${dutch}`);
  await migrate({
    migrateUrl: inDatabase(ownerUrl, template),
    appUrl,
    migrations,
    afterwards: async (dataSource) => {
      await loadProgrammes(dataSource, PROGRAMMES_FOLDER, isKind);
      await loadQuestionnaires(dataSource, QUESTIONNAIRES_FOLDER, isInBlocks);
    },
  });
  // A connection to the template would make copying it fail.
  await asSuperuser(superuserUrl, `ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
}
