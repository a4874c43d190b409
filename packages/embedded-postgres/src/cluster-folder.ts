import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type ServerUser, canEnter } from './server-user.js';
import { sharedFolder } from './shared-folder.js';

/** Makes the folder in which everything of the embedded server stands, as closed as the situation allows. */
export function prepareDirectory(directory: string): void {
  // As root the server's user must pass through; names inside stay hidden (no read), and each secret has its own mode.
  mkdirSync(directory, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/** The real path of the cluster that this directory already has, or undefined. */
export function existingCluster(directory: string): string | undefined {
  const link = join(directory, 'cluster');
  if (!lstatSync(link, { throwIfNoEntry: false })) return undefined;
  return realpathSync(link);
}

/** @throws EmbeddedPostgresError when the cluster is another user's, or cannot be reached by its owner, as after a move */
export function assertReachable(user: ServerUser | undefined, cluster: string): void {
  const ours = user?.uid ?? process.getuid?.();
  if (statSync(cluster).uid !== (ours ?? 0))
    throw new EmbeddedPostgresError('folder-not-ours', { folder: cluster });
  if (!canEnter(user, cluster)) throw new EmbeddedPostgresError('folder-closed', { folder: cluster });
}

/**
 * Where a new cluster goes: in the directory itself, or, when a folder above it is closed to the server's user, in a
 * shared folder to which `linkCluster` then points.
 */
export function placeForCluster(
  user: ServerUser | undefined,
  directory: string,
  sharedFolders: readonly string[],
): string {
  const here = join(realpathSync(directory), 'cluster');
  if (!user || makeEnterable(user, realpathSync(directory))) return here;
  const hash = createHash('sha256').update(here).digest('hex').slice(0, 12);
  // Random too: an earlier data folder at the same path may have been thrown away, its cluster not.
  return join(sharedFolder(user, sharedFolders), `${hash}-${randomBytes(4).toString('hex')}`);
}

/** Leaves a pointer in the directory when the cluster stands elsewhere. */
export function linkCluster(directory: string, cluster: string): void {
  const link = join(realpathSync(directory), 'cluster');
  if (link !== cluster) symlinkSync(cluster, link);
}

/** Opens our own two folders for passing through; those above are other people's and are left alone. */
function makeEnterable(user: ServerUser, directory: string): boolean {
  const dataDir = dirname(directory);
  if (!canEnter(user, dirname(dataDir))) return false;
  for (const folder of [dataDir, directory]) if (!canEnter(user, folder)) openForPassing(folder);
  return canEnter(user, directory);
}

function openForPassing(folder: string): void {
  const { uid, mode } = statSync(folder);
  if (uid === process.getuid?.()) chmodSync(folder, (mode & 0o7777) | 0o011);
}
