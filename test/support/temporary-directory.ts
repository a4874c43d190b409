import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '@leerpad/embedded-postgres';
import { isAlive } from '@leerpad/embedded-postgres/processes';

const PREFIX = 'leerpad-test-';

/** A new directory that says whose it is; whatever a killed run leaves behind is cleared by the next one. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), `${PREFIX}${process.pid}-`));
}

/** Removes a temporary directory; a server in its `postgres` folder is stopped first. */
export async function removeTemporaryDirectory(directory: string): Promise<void> {
  await removeEmbeddedPostgres(join(directory, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
}

/** Stops the servers and removes the directories of test processes that are dead. */
export async function clearStrayDirectories(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    // Another user's leftovers are not ours to remove.
    await removeTemporaryDirectory(join(realpathSync(tmpdir()), name)).catch(() => {});
  }
}
