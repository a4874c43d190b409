import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Role } from './options.js';

/** A random password per role. */
export type Passwords = Record<Role, string>;

/** Where the passwords stand. */
export function passwordFile(directory: string): string {
  return join(directory, 'passwords.json');
}

/**
 * The passwords of this directory's cluster, made up when there is no cluster yet.
 *
 * @throws EmbeddedPostgresError when they are gone while the cluster is there, or when they are another user's
 */
export function passwordsOf(directory: string, clusterExists: boolean): Passwords {
  const file = passwordFile(directory);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EACCES')
      throw new EmbeddedPostgresError('folder-not-ours', { folder: directory }, { cause });
    if (code !== 'ENOENT') throw cause;
    if (clusterExists)
      throw new EmbeddedPostgresError('passwords-missing', { folder: directory, file }, { cause });
  }
  return makePasswords(file);
}

function makePasswords(file: string): Passwords {
  const passwords = { superuser: password(), owner: password(), app: password() };
  writeFileSync(`${file}.new`, JSON.stringify(passwords), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return passwords;
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
