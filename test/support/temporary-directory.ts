import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '@leerpad/embedded-postgres';
import { isAlive } from '@leerpad/embedded-postgres/processes';

const PREFIX = 'leerpad-test-';
/** Linux's folder in memory: a suite's database is made and removed there ten times as fast as on a busy disk. */
const IN_MEMORY = '/dev/shm';
/** What a full run's databases and write-ahead log may take, and as much again; a container often has 64 MB. */
const ROOM_BYTES = 4_000_000_000;

/** A new directory that says whose it is; whatever a killed run leaves behind is cleared by the next one. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(hasRoom(IN_MEMORY) ? IN_MEMORY : onDisk(), `${PREFIX}${process.pid}-`));
}

const onDisk = () => realpathSync(tmpdir());

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false; // not on this system
  }
}

/** Removes a temporary directory; a server in its `postgres` folder is stopped first. */
export async function removeTemporaryDirectory(directory: string): Promise<void> {
  await removeEmbeddedPostgres(join(directory, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
}

/** Stops the servers and removes the directories of test processes that are dead. */
export async function clearStrayDirectories(): Promise<void> {
  for (const folder of [IN_MEMORY, onDisk()].filter((place) => existsSync(place))) {
    for (const name of readdirSync(folder)) {
      const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
      if (!owner || isAlive(Number(owner))) continue;
      // Another user's leftovers are not ours to remove.
      await removeTemporaryDirectory(join(folder, name)).catch(() => {});
    }
  }
}
