import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, closeSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, programOf, waitUntil } from './processes.js';
import { type ServerUser, giveTo } from './server-user.js';

/** Recovery after a crash may take a while; only then is a start slow. */
const START_TIMEOUT_MS = 120_000;
/** How long to try again after a start that failed at once. */
const START_RETRY_MS = 5_000;
/** A fast shutdown that takes longer is cut short; PostgreSQL then recovers at the next start. */
const STOP_TIMEOUT_MS = 30_000;
const LARGE_LOG_BYTES = 5_000_000;

/** A server as its own postmaster.pid describes it. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

/** What a server is started with. */
export interface ServerSettings {
  postgres: string;
  cluster: string;
  logFile: string;
  user: ServerUser | undefined;
  /** give up durability for speed: only for databases that are thrown away */
  unsafeFast: boolean;
  /** where it is to listen; on any free port unless told */
  port?: number;
}

/** The server that runs on the cluster, or is starting or stopping; undefined when there is none. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const postmaster = readPidFile(cluster);
  return postmaster && isAlive(postmaster.pid) && isServer(postmaster.pid) ? postmaster : undefined;
}

/**
 * Removes a postmaster.pid for which PostgreSQL would refuse to start although no server runs: one that was never
 * written out, or whose process id went to another program after a restart of the machine or container. Every other
 * leftover stays, since PostgreSQL reads from it whether processes of a killed server are still at work.
 */
export function removeMisleadingPidFile(cluster: string): void {
  const postmaster = readPidFile(cluster);
  if (postmaster && (!(postmaster.pid > 0) || (isAlive(postmaster.pid) && !isServer(postmaster.pid)))) {
    forgetPostmaster(cluster);
  }
}

/** Removes the postmaster.pid of a server that is known to belong to another cluster: ours is a copy of that one. */
export function forgetPostmaster(cluster: string): void {
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** The port of the server that last ran on the cluster, if it did not end in order. */
export function portBefore(cluster: string): number | undefined {
  return readPidFile(cluster)?.port || undefined;
}

/** Whether somebody could listen there now. */
export function isFree(port: number): Promise<boolean> {
  return listen(port).then(
    () => true,
    () => false,
  );
}

/**
 * Starts a server on a port of 127.0.0.1, in a session of its own so that our terminal's Ctrl-C and its closing
 * do not reach it.
 *
 * @throws Error when it does not come up; its log says why
 */
export async function startPostmaster(settings: ServerSettings): Promise<Postmaster> {
  const deadline = Date.now() + START_RETRY_MS;
  for (;;) {
    const started = await tryStart(settings);
    if (started) return started;
    // The port was taken in between, or processes of a killed server are still on their way out.
    if (Date.now() > deadline) throw new Error('PostgreSQL did not start');
    await sleep(200);
  }
}

/** Shuts the server down, sessions included, and waits until it is gone. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  signal(pid, 'SIGINT');
  if (await waitUntil(() => !isAlive(pid), STOP_TIMEOUT_MS)) return;
  signal(pid, 'SIGQUIT');
  await waitUntil(() => !isAlive(pid), STOP_TIMEOUT_MS);
}

async function tryStart(settings: ServerSettings): Promise<Postmaster | undefined> {
  const child = launch(settings, settings.port ?? (await listen(0)));
  const gone = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const ready = () => {
    const postmaster = readPidFile(settings.cluster);
    return postmaster?.pid === child.pid && postmaster?.status === 'ready';
  };
  await waitUntil(() => gone() || ready(), START_TIMEOUT_MS);
  return gone() ? undefined : readPidFile(settings.cluster);
}

function launch(settings: ServerSettings, port: number): ChildProcess {
  const { postgres, cluster, user } = settings;
  const log = openLog(settings);
  const child = spawn(postgres, ['-D', cluster, '-p', String(port), ...parameters(settings.unsafeFast)], {
    uid: user?.uid,
    gid: user?.gid,
    cwd: cluster,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.on('error', () => {}); // told by gone(): a child that could not be spawned has no pid
  child.unref();
  return child;
}

function parameters(unsafeFast: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    // The DETAIL of a unique violation would put somebody's address in the log.
    log_error_verbosity: 'terse',
    ...(unsafeFast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Nothing of ours leaks into the server: no PG… settings, no secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', SystemRoot: process.env.SystemRoot };
}

/** Opens the log for appending; one earlier log is kept when it has grown large. */
export function openLog({ logFile, user }: Pick<ServerSettings, 'logFile' | 'user'>): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGE_LOG_BYTES) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  giveTo(user, logFile);
  return log;
}

function readPidFile(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isServer(pid: number): boolean {
  const program = programOf(pid);
  return program === undefined || program.startsWith('postgres');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** @returns the port on which one can listen: a free one for 0 */
function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
