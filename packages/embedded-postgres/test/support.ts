import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '../src/index.js';

/** Names that SQL and addresses must quote. */
const NAMES = { database: 'sample db', superuser: 'sample-super', owner: 'sample-owner', app: 'sample-app' };

const LOADER = join(import.meta.dirname, '../../../test/support/register-typescript.js');

/** With these arguments Node runs TypeScript: the repository's loader. */
export const TYPESCRIPT = ['--import', pathToFileURL(LOADER).href];

/** Starts a server in the folder, or joins the one that runs there. */
export function startForTest(directory: string): Promise<EmbeddedPostgres> {
  const sharedFolders = ['/var/tmp/embedded-postgres-tests'];
  return startEmbeddedPostgres({
    directory,
    names: NAMES,
    sharedFolders,
    icuLocale: 'nl-NL',
    unsafeFast: true,
  });
}

/** A new folder, which `removeTemporaryDirectory` removes. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'embedded-postgres-'));
}

/** Removes the folder; a server in its `postgres` folder is stopped first. */
export async function removeTemporaryDirectory(directory: string): Promise<void> {
  await removeEmbeddedPostgres(join(directory, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
}
