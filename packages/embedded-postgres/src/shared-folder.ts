import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type ServerUser, canEnter } from './server-user.js';

/**
 * The first of these folders that the server's user can enter, made when it is missing: there root keeps what that
 * user must reach when our own files lie in a closed folder.
 *
 * @throws EmbeddedPostgresError when no candidate can be made or entered
 */
export function sharedFolder(user: ServerUser, candidates: readonly string[]): string {
  const folder = candidates.find((candidate) => makeOurs(candidate) && canEnter(user, candidate));
  if (!folder) {
    throw new EmbeddedPostgresError('no-enterable-folder', {
      user: user.name,
      folders: candidates.join(', '),
    });
  }
  return folder;
}

function makeOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    // Another user's folder, as in /var/tmp, would let them put their own programs in our place.
    if (statSync(folder).uid !== process.getuid?.()) return false;
    chmodSync(folder, 0o711);
    return true;
  } catch {
    return false;
  }
}
