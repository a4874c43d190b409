import { mkdtempSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  type KeepRunning,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../src/index.js';

/** Names that SQL and addresses must quote. */
const NAMES = { database: 'sample db', superuser: 'sample-super', owner: 'sample-owner', app: 'sample-app' };

/** Linux's folder in memory: initdb writes a thousand files. */
const IN_MEMORY = '/dev/shm';
/** A few clusters of 40 MB each, and as much again; a container often has 64 MB. */
const ROOM_BYTES = 500_000_000;

/** Where the repository's tests have compiled a source of this package, for another process. */
export function compiled(source: string): string {
  const folder = process.env['LEERPAD_TEST_COMPILED'];
  if (!folder) throw new Error('The sources are not compiled: start the tests with npm test');
  return join(folder, 'packages/embedded-postgres', source.replace(/\.ts$/, '.js'));
}

/** Starts a server in the folder, or joins the one that runs there. */
export function startForTest(
  directory: string,
  keepRunning?: KeepRunning,
  log?: (line: string) => void,
): Promise<EmbeddedPostgres> {
  const sharedFolders = ['/var/tmp/embedded-postgres-tests'];
  return startEmbeddedPostgres({
    directory,
    names: NAMES,
    sharedFolders,
    icuLocale: 'nl-NL',
    unsafeFast: true,
    ...(keepRunning && { keepRunning }),
    ...(log && { log }),
  });
}

/** A new folder, which `removeTemporaryDirectory` removes. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(hasRoom(IN_MEMORY) ? IN_MEMORY : realpathSync(tmpdir()), 'embedded-postgres-'));
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false; // not on this system
  }
}

/** Removes the folder; a server in its `postgres` folder is stopped first. */
export async function removeTemporaryDirectory(directory: string): Promise<void> {
  await removeEmbeddedPostgres(join(directory, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
}

/** Asks the database at this address. @returns the rows */
export async function query(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
