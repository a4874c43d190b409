import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'leerpad-import-';
/** What is older than this, in hours, was left by a worker that was killed. */
const STALE_HOURS = 12;

/** Where the files of one attempt are, on this machine. */
export interface WorkFolder {
  given: string;
  rejected: string;
}

/** Gives a folder that nobody else may read, and removes it whatever happens. */
export async function withWorkFolder(
  { id }: { id: string },
  work: (folder: WorkFolder) => Promise<void>,
): Promise<void> {
  await removeFolders((name) => name.startsWith(`${PREFIX}${id}-`));
  const root = await mkdtemp(join(tmpdir(), `${PREFIX}${id}-`));
  try {
    const folder = { given: join(root, 'gebracht'), rejected: join(root, 'afgewezen') };
    await mkdir(folder.given);
    await work(folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Removes what killed workers left behind: it holds personal data. */
export async function removeStaleFolders(now: Date): Promise<void> {
  const before = now.getTime() - STALE_HOURS * 3_600_000;
  await removeFolders(async (name) => {
    const found = await stat(join(tmpdir(), name)).catch(() => undefined);
    return found !== undefined && found.mtimeMs < before;
  });
}

async function removeFolders(isGone: (name: string) => boolean | Promise<boolean>): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || !(await isGone(name))) continue;
    // Another user's leftovers are not ours to remove.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}
