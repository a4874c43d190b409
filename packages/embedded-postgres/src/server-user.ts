import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The operating system's user under which the server runs. */
export interface ServerUser {
  uid: number;
  gid: number;
  name: string;
}

/**
 * PostgreSQL refuses to run as root: root therefore lends it an unprivileged user. An ordinary user runs it as
 * itself, and then this is undefined.
 *
 * @param cluster an existing cluster, which its owner is the one to run
 * @param dataDir where a new one will stand; its owner runs it if that is an ordinary user, as with the volume of a
 *   container
 * @throws EmbeddedPostgresError when we are root and there is no such user
 */
export function serverUser(cluster: string | undefined, dataDir: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = cluster ? ownerOf(cluster) : (namedOwnerOf(dataDir) ?? named('postgres') ?? named('nobody'));
  if (!user) throw new EmbeddedPostgresError('no-server-user');
  return user;
}

/** Whether the user may enter the folder. Really tried, since mode bits are not the whole story. */
export function canEnter(user: ServerUser | undefined, folder: string): boolean {
  return succeeds(user, 'cd -- "$1"', folder);
}

/** Whether the user may read and run the program. */
export function canRun(user: ServerUser | undefined, program: string): boolean {
  return succeeds(user, 'test -r "$1" && test -x "$1"', program);
}

/** Gives the file or folder to the server's user, when that is another than ours. */
export function giveTo(user: ServerUser | undefined, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}

function succeeds(user: ServerUser | undefined, script: string, argument: string): boolean {
  if (!user) return true;
  const options = { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' } as const;
  return spawnSync('/bin/sh', ['-c', script, 'sh', argument], options).status === 0;
}

function ownerOf(folder: string): ServerUser | undefined {
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid, name: String(uid) };
}

/** initdb, unlike the server, insists that its user has a name. */
function namedOwnerOf(folder: string): ServerUser | undefined {
  const { uid } = statSync(folder);
  return find((user) => user.uid === uid);
}

function named(name: string): ServerUser | undefined {
  return find((user) => user.name === name);
}

function find(wanted: (user: ServerUser) => boolean): ServerUser | undefined {
  return passwd()
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
    .find((user) => user.uid > 0 && wanted(user));
}

function passwd(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
}
