import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Binaries } from './binaries.js';
import { openLog, serverEnvironment } from './postmaster.js';
import { type ServerUser, giveTo } from './server-user.js';

/** What a new cluster is made with. */
export interface NewCluster {
  binaries: Binaries;
  cluster: string;
  logFile: string;
  user: ServerUser | undefined;
  superuser: string;
  superuserPassword: string;
  icuLocale: string;
  /** do not wait until it is on disk: only for databases that are thrown away */
  unsafeFast: boolean;
}

/**
 * Makes a cluster, whole or not at all: it gets its name only when initdb has finished.
 *
 * @throws EmbeddedPostgresError when initdb fails; the log says why
 */
export async function createCluster(settings: NewCluster): Promise<void> {
  const { binaries, cluster, logFile, user, superuserPassword } = settings;
  const unfinished = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  for (const path of [unfinished, passwordFile]) rmSync(path, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600, flag: 'wx' });
  try {
    giveTo(user, unfinished);
    giveTo(user, passwordFile);
    await run(binaries.initdb, initdbArguments(settings, unfinished, passwordFile), { logFile, user });
    renameSync(unfinished, cluster);
  } catch (cause) {
    throw new EmbeddedPostgresError('initdb-failed', { folder: cluster, log: logFile }, { cause });
  } finally {
    for (const path of [unfinished, passwordFile]) rmSync(path, { recursive: true, force: true });
  }
}

/** @throws EmbeddedPostgresError when another major version of PostgreSQL made the cluster */
export function assertSameVersion(cluster: string, expected: string): void {
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '?';
  if (found !== expected)
    throw new EmbeddedPostgresError('other-version', { folder: cluster, found, expected });
}

function initdbArguments(
  { superuser, icuLocale, unsafeFast }: NewCluster,
  folder: string,
  passwordFile: string,
): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of names on every machine: ICU travels with the binaries, the system's locales do not.
    '--locale-provider=icu',
    `--icu-locale=${icuLocale}`,
    '--locale=C',
    ...(unsafeFast ? ['--no-sync'] : []),
  ];
}

async function run(
  program: string,
  args: string[],
  to: { logFile: string; user: ServerUser | undefined },
): Promise<void> {
  const log = openLog(to);
  const child = spawn(program, args, {
    uid: to.user?.uid,
    gid: to.user?.gid,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    // A Ctrl-C here must not leave a half-made cluster behind; we then wait for it and stop in order.
    detached: true,
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
  });
}
