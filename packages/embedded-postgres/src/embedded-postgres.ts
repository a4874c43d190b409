import { rmSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type Binaries, findBinaries } from './binaries.js';
import {
  assertReachable,
  existingCluster,
  linkCluster,
  placeForCluster,
  prepareDirectory,
} from './cluster-folder.js';
import { assertSameVersion, createCluster } from './cluster.js';
import { Keeper } from './keeper.js';
import { LockTimeout, withLockFile } from './lock-file.js';
import type { EmbeddedPostgresOptions, Names, Role } from './options.js';
import { type Passwords, passwordsOf } from './passwords.js';
import {
  type Postmaster,
  forgetPostmaster,
  isFree,
  portBefore,
  removeMisleadingPidFile,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.js';
import { Presence } from './presence.js';
import { ensureRoles } from './roles.js';
import { type ServerUser, serverUser } from './server-user.js';

/** Starting and stopping under the lock take a second; a recovery after a crash may take longer. */
const LOCK_TIMEOUT_MS = 120_000;
const ADOPT_TIMEOUT_MS = 60_000;
/** A server needs room for one more file of its write-ahead log, at least. */
const LEAST_ROOM_BYTES = 16_777_216;

/** A running server that this process uses. */
export interface EmbeddedPostgres {
  /** connects as the owner of the tables: migrations only */
  ownerUrl: string;
  /** connects as the application: neither owner nor superuser */
  appUrl: string;
  /** connects as the superuser: the launcher itself, and tests that make databases */
  superuserUrl: string;
  /** whether the server ran already, started by another process or left by one that was killed */
  adopted: boolean;
  /** Gives the server up; the last process to do so stops it and waits until it is gone. May be called twice. */
  release(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, or joins the one that already runs in the directory. Any number of
 * processes may do so at once.
 *
 * @throws EmbeddedPostgresError when it cannot run here, with a code that says why
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory);
  makeDirectory(directory);
  return locked(directory, () => new Launch(directory, options).run());
}

/** Stops the server of a directory, also one that is in use, and removes the directory with its cluster. */
export async function removeEmbeddedPostgres(directory: string): Promise<void> {
  const cluster = existingCluster(directory);
  const postmaster = cluster && runningPostmaster(cluster);
  if (postmaster) await stopPostmaster(postmaster);
  for (const folder of [cluster, directory]) if (folder) rmSync(folder, { recursive: true, force: true });
}

/**
 * The server of a directory, if one runs there.
 *
 * @throws Error when no cluster was ever made there: a wrong directory must not look like a server that stopped
 */
export function runningServer(directory: string): { pid: number; port: number } | undefined {
  const cluster = existingCluster(directory);
  if (!cluster) throw new Error(`There is no cluster in ${directory}`);
  return runningPostmaster(cluster);
}

/** One start, under the lock. */
class Launch {
  private readonly logFile: string;
  private readonly log: (line: string) => void;

  constructor(
    private readonly directory: string,
    private readonly options: EmbeddedPostgresOptions,
  ) {
    this.logFile = join(directory, 'postgres.log');
    this.log = options.log ?? (() => {});
  }

  async run(): Promise<EmbeddedPostgres> {
    const existing = existingCluster(this.directory);
    const passwords = passwordsOf(this.directory, existing !== undefined);
    const adopted = existing && (await this.adopt(existing, passwords));
    if (adopted) return this.handle(existing, adopted, passwords, true);

    const user = serverUser(existing, dirname(this.directory));
    const binaries = findBinaries(user, this.options.sharedFolders);
    const cluster = existing ?? (await this.create(binaries, user, passwords));
    return this.handle(cluster, await this.start(cluster, binaries, user, passwords), passwords, false);
  }

  /** Joins the server again that went away, wherever another process has brought it, or starts it where it was. */
  private async rejoin(cluster: string, port: number, passwords: Passwords): Promise<Presence> {
    const adopted = await this.adopt(cluster, passwords);
    const user = serverUser(cluster, dirname(this.directory));
    const binaries = findBinaries(user, this.options.sharedFolders);
    const { postmaster, presence } = adopted ?? (await this.start(cluster, binaries, user, passwords, port));
    presence.rest();
    if (postmaster.port === port) return presence;
    await presence.close();
    throw new EmbeddedPostgresError('port-taken', { port });
  }

  /** Joins a server that runs; waits for one that is starting or stopping. */
  private async adopt(cluster: string, passwords: Passwords): Promise<Joined | undefined> {
    const deadline = Date.now() + ADOPT_TIMEOUT_MS;
    for (;;) {
      const postmaster = runningPostmaster(cluster);
      if (!postmaster) return undefined;
      const presence = await Presence.open(this.superuserUrl(postmaster, passwords));
      if (presence && (await presence.serves(cluster))) {
        // The process that started it may have been killed before it came to this.
        await ensureRoles(presence.connection, this.options.names, passwords);
        return { postmaster, presence };
      }
      if (presence) {
        await presence.close();
        forgetPostmaster(cluster);
        return undefined;
      }
      if (Date.now() > deadline) throw this.failed();
      await sleep(50);
    }
  }

  private async create(
    binaries: Binaries,
    user: ServerUser | undefined,
    passwords: Passwords,
  ): Promise<string> {
    const { names, sharedFolders, icuLocale = 'und', unsafeFast = false } = this.options;
    const cluster = placeForCluster(user, this.directory, sharedFolders);
    this.log(`making a PostgreSQL cluster in ${cluster}`);
    const superuser = { superuser: names.superuser, superuserPassword: passwords.superuser };
    const { logFile } = this;
    await createCluster({ binaries, cluster, logFile, user, icuLocale, unsafeFast, ...superuser });
    linkCluster(this.directory, cluster);
    return cluster;
  }

  private async start(
    cluster: string,
    binaries: Binaries,
    user: ServerUser | undefined,
    passwords: Passwords,
    mustPort?: number,
  ): Promise<Joined> {
    assertReachable(user, cluster);
    assertSameVersion(cluster, binaries.majorVersion);
    // Processes that use a server which was killed look for it where it was.
    const before = mustPort ?? portBefore(cluster);
    const port = before && (await isFree(before)) ? before : mustPort;
    removeMisleadingPidFile(cluster);
    const { logFile } = this;
    const unsafeFast = this.options.unsafeFast ?? false;
    const postmaster = await startPostmaster({
      postgres: binaries.postgres,
      cluster,
      logFile,
      user,
      unsafeFast,
      port,
    }).catch((cause: unknown) => {
      throw this.failed(cause);
    });
    this.log(`started PostgreSQL on port ${postmaster.port}`);
    const presence = await Presence.open(this.superuserUrl(postmaster, passwords));
    if (!presence) {
      await stopPostmaster(postmaster);
      throw this.failed();
    }
    await ensureRoles(presence.connection, this.options.names, passwords);
    return { postmaster, presence };
  }

  private handle(
    cluster: string,
    { postmaster, presence }: Joined,
    passwords: Passwords,
    adopted: boolean,
  ): EmbeddedPostgres {
    const { names } = this.options;
    const url = (role: Role) => urlFor(role, postmaster.port, names, passwords);
    presence.rest();
    const { keepRunning } = this.options;
    const again = () => locked(this.directory, () => this.rejoin(cluster, postmaster.port, passwords));
    const keeper = keepRunning && new Keeper(presence, again, keepRunning, this.log);
    let released: Promise<void> | undefined;
    const leave = async () => {
      const standing = (await keeper?.leave()) ?? presence;
      await locked(this.directory, () => this.leave(cluster, standing));
    };
    const release = () => (released ??= leave());
    return { ownerUrl: url('owner'), appUrl: url('app'), superuserUrl: url('superuser'), adopted, release };
  }

  private async leave(cluster: string, presence: Presence): Promise<void> {
    // A presence that broke off says nothing about the others: then the server is theirs, or gone.
    const last = await presence.isLast().catch(() => false);
    await presence.close().catch(() => {});
    const postmaster = runningPostmaster(cluster);
    if (!last || !postmaster) return;
    await stopPostmaster(postmaster);
    this.log('stopped PostgreSQL');
  }

  private superuserUrl({ port }: Postmaster, passwords: Passwords): string {
    return urlFor('superuser', port, { ...this.options.names, database: 'postgres' }, passwords);
  }

  private failed(cause?: unknown): EmbeddedPostgresError {
    const cluster = existingCluster(this.directory);
    const code = cluster && !hasRoom(cluster) ? 'no-room' : 'start-failed';
    return new EmbeddedPostgresError(code, { folder: this.directory, log: this.logFile }, { cause });
  }
}

interface Joined {
  postmaster: Postmaster;
  presence: Presence;
}

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= LEAST_ROOM_BYTES;
}

function makeDirectory(directory: string): void {
  try {
    prepareDirectory(directory);
  } catch (cause) {
    throw new EmbeddedPostgresError('folder-not-ours', { folder: directory }, { cause });
  }
}

async function locked<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await withLockFile(join(directory, 'lock'), LOCK_TIMEOUT_MS, work);
  } catch (cause) {
    if (cause instanceof LockTimeout) {
      throw new EmbeddedPostgresError('locked', { folder: directory, pid: cause.pid }, { cause });
    }
    if (['ENOSPC', 'EDQUOT'].includes((cause as NodeJS.ErrnoException).code ?? '')) {
      throw new EmbeddedPostgresError(
        'no-room',
        { folder: directory, log: join(directory, 'postgres.log') },
        { cause },
      );
    }
    if (['EACCES', 'EROFS'].includes((cause as NodeJS.ErrnoException).code ?? '')) {
      throw new EmbeddedPostgresError('folder-not-ours', { folder: directory }, { cause });
    }
    throw cause;
  }
}

function urlFor(role: Role, port: number, names: Names, passwords: Passwords): string {
  const [user, database] = [names[role], names.database].map(encodeURIComponent);
  return `postgres://${user}:${passwords[role]}@127.0.0.1:${port}/${database}`;
}
