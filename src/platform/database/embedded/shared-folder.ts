import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { OperatorError } from '../../config/operator-error.js';
import { type ServerUser, canEnter } from './server-user.js';

/** Where root keeps what the server's user must reach when the portal itself lies in a closed folder. */
const CANDIDATES = ['/var/lib/leerpad', '/var/tmp/leerpad'];

/**
 * A folder of ours that the server's user can enter, made when it is missing.
 *
 * @throws OperatorError when no candidate can be made or entered
 */
export function sharedFolder(user: ServerUser): string {
  const folder = CANDIDATES.find((candidate) => makeOurs(candidate) && canEnter(user, candidate));
  if (!folder) {
    throw new OperatorError('database.no-enterable-folder', {
      user: user.name,
      folders: CANDIDATES.join(', '),
    });
  }
  return folder;
}

function makeOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    // Somebody else's folder in /var/tmp would let them put their own programs in our place.
    if (statSync(folder).uid !== process.getuid?.()) return false;
    chmodSync(folder, 0o711);
    return true;
  } catch {
    return false;
  }
}
