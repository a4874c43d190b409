import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { existingCluster } from '../src/cluster-folder.js';
import { type KeepRunning, removeEmbeddedPostgres, runningServer } from '../src/index.js';
import { Presence } from '../src/presence.js';
import { isAlive, waitUntil } from '../src/processes.js';
import { compiled, removeTemporaryDirectory, startForTest, temporaryDirectory } from './support.js';

/** Another process that uses the server. */
class User {
  private constructor(
    readonly process: ChildProcess,
    readonly adopted: boolean,
    readonly appUrl: string,
  ) {}

  static async start(directory: string): Promise<User> {
    const program = compiled('test/using-process.ts');
    const child = spawn(process.execPath, [program, directory], { stdio: ['pipe', 'pipe', 'inherit'] });
    for await (const line of createInterface(child.stdout)) {
      const { adopted, appUrl } = JSON.parse(line) as { adopted: boolean; appUrl: string };
      return new User(child, adopted, appUrl);
    }
    throw new Error('The process ended without having started a server');
  }

  async release(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdin!.write('release\n');
    await ended;
  }

  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
  }
}

describe('the embedded server', () => {
  let temporary: string;
  let directory: string;
  /** a folder whose server has run and was stopped: making a cluster takes longer than most tests */
  let stopped: string;

  beforeAll(async () => {
    stopped = join(temporaryDirectory(), 'postgres');
    await (await startForTest(stopped)).release();
  });
  afterAll(() => removeTemporaryDirectory(dirname(stopped)));
  beforeEach(() => {
    temporary = temporaryDirectory();
    directory = join(temporary, 'postgres');
  });
  afterEach(() => removeTemporaryDirectory(temporary));

  const start = (where = directory, keepRunning?: KeepRunning, log?: (line: string) => void) =>
    startForTest(where, keepRunning, log);
  /** For a test about something else than making a cluster. */
  const haveCluster = () => {
    // The start that made it has opened the folder above it to the server's user.
    chmodSync(temporary, statSync(dirname(stopped)).mode);
    return run('cp', ['-a', stopped, directory]);
  };
  const postmaster = (where = directory) => runningServer(where);

  it('starts, keeps its data, and is gone after its release', async () => {
    const first = await start();
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { pid } = postmaster()!;
    await first.release();
    await first.release();
    expect(isAlive(pid)).toBe(false);

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.release();
  });

  it('has an owner and a user of the application that are neither superuser nor more', async () => {
    await haveCluster();
    const server = await start();
    const roles = await query(
      server.superuserUrl,
      `SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS more
         FROM pg_roles WHERE rolname IN ('sample-owner', 'sample-app') ORDER BY 1`,
    );
    expect(roles).toEqual([
      { rolname: 'sample-app', more: false },
      { rolname: 'sample-owner', more: false },
    ]);
    await expect(query(server.appUrl, 'CREATE TABLE mine ()')).rejects.toMatchObject({ code: '42501' });
    await expect(query(server.appUrl, "SET session_replication_role = 'replica'")).rejects.toMatchObject({
      code: '42501',
    });
    await server.release();
  });

  it('sorts by the locale that was asked for, wherever it runs', async () => {
    await haveCluster();
    const server = await start();
    const names = await query(
      server.appUrl,
      `SELECT name FROM (VALUES ('Zwart'), ('Émile'), ('evert'), ('de Boer')) AS n(name) ORDER BY 1`,
    );
    expect(names.map(({ name }) => name)).toEqual(['de Boer', 'Émile', 'evert', 'Zwart']);
    await server.release();
  });

  it('listens on this machine only and asks for a password', async () => {
    await haveCluster();
    const server = await start();
    const settings = `SELECT current_setting('listen_addresses') AS hosts, current_setting('unix_socket_directories') AS sockets`;
    expect(await query(server.superuserUrl, settings)).toEqual([{ hosts: '127.0.0.1', sockets: '' }]);
    const wrong = Object.assign(new URL(server.appUrl), { password: 'guess' }).href;
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(directory, 'passwords.json')).mode & 0o777).toBe(0o600);
    await server.release();
  });

  it('is adopted by a second process, and stopped by whoever leaves last', async () => {
    await haveCluster();
    const first = await User.start(directory);
    const second = await User.start(directory);
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    expect(second.appUrl).toBe(first.appUrl);
    await first.release();
    expect(await query(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const { pid } = postmaster()!;
    await second.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('is one server when several processes start at the same moment', async () => {
    const users = await Promise.all([1, 2, 3].map(() => User.start(directory)));
    expect(users.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(new Set(users.map(({ appUrl }) => appUrl)).size).toBe(1);
    const { pid } = postmaster()!;
    await Promise.all(users.map((user) => user.release()));
    expect(isAlive(pid)).toBe(false);
  });

  it('stays for a connection that is not ours', async () => {
    await haveCluster();
    const server = await start();
    const visitor = new pg.Client(server.appUrl);
    await visitor.connect();
    await server.release();
    expect(postmaster()).toBeDefined();
    await visitor.end();
  });

  it('lives on when its process is killed, and is adopted by the next', async () => {
    await haveCluster();
    const killed = await User.start(directory);
    await killed.kill();
    const { pid } = postmaster()!;
    const next = await start();
    expect(next.adopted).toBe(true);
    expect(postmaster()!.pid).toBe(pid);
    await next.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts anew when it was killed together with its process', async () => {
    await haveCluster();
    const killed = await User.start(directory);
    const { pid } = postmaster()!;
    await killed.kill();
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => !isAlive(pid), 5_000);
    const next = await start();
    expect(next.adopted).toBe(false);
    expect(await query(next.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.release();
  });

  /** Kills the server alone. @returns its process id once it is gone */
  async function killServer(): Promise<number> {
    const { pid } = postmaster()!;
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => !isAlive(pid), 5_000);
    return pid;
  }

  it('comes back at the same address when it alone is killed, for each process that uses it', async () => {
    await haveCluster();
    const server = await start(directory, { onLost: () => {} });
    const other = await User.start(directory);
    await query(server.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    // A server of the tests does not wait for the disk by itself.
    await query(server.superuserUrl, 'CHECKPOINT');
    for (let times = 1; times <= 2; times += 1) {
      const killed = await killServer();
      await waitUntil(() => postmaster() !== undefined, 30_000);
      expect(postmaster()!.pid).not.toBe(killed);
      await eventually(async () => {
        expect(await query(other.appUrl, 'SELECT current_user AS name')).toEqual([{ name: 'sample-app' }]);
      });
      expect(await query(server.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    }
    // Both are there again: the first to leave leaves it to the other.
    await eventually(async () => expect(await presences(server.superuserUrl)).toBe(2));
    await other.release();
    expect(await query(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const { pid } = postmaster()!;
    await server.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('is not brought back for ever: then its process is told why, once', async () => {
    await haveCluster();
    const lost: unknown[] = [];
    const lines: string[] = [];
    const keepRunning = { most: 1, onLost: (error: unknown) => void lost.push(error) };
    const server = await start(directory, keepRunning, (line) => void lines.push(line));
    await killServer();
    // Before that it is still coming back: a server that dies on the way is started again, as the same return.
    await eventually(() => expect(lines).toContain('PostgreSQL is back'));
    await killServer();
    await eventually(() => expect(lost).toMatchObject([{ code: 'dies-too-often', params: { count: 1 } }]));
    expect(postmaster()).toBeUndefined();
    await server.release();
  });

  it('notices an end that came before anybody watched', async () => {
    await haveCluster();
    const server = await start();
    const presence = (await Presence.open(server.superuserUrl))!;
    await presence.close();
    let noticed = false;
    presence.onceGone(() => (noticed = true));
    await eventually(() => expect(noticed).toBe(true));
    await server.release();
  });

  it('tells its process when it cannot start again', async () => {
    await haveCluster();
    const lost: unknown[] = [];
    const server = await start(directory, { onLost: (error) => void lost.push(error) });
    writeFileSync(join(existingCluster(directory)!, 'PG_VERSION'), '12\n');
    await killServer();
    await eventually(() => expect(lost).toMatchObject([{ code: 'other-version' }]));
    await server.release();
  });

  it('that was killed keeps its port for whoever starts it next', async () => {
    await haveCluster();
    const killed = await User.start(directory);
    const { port } = postmaster()!;
    await killed.kill();
    await killServer();
    const next = await start();
    expect(postmaster()!.port).toBe(port);
    await next.release();
  });

  it('takes over the lock of a process that died while holding it', async () => {
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await new Promise((resolve) => dead.once('exit', resolve));
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'lock'), `${dead.pid} 1\n`);
    await (await start()).release();
  });

  it('starts although the process id in a leftover postmaster.pid went to another program', async () => {
    await haveCluster();
    const cluster = existingCluster(directory)!;
    const lines = [process.pid, cluster, 1, 5432, '', '127.0.0.1', '  1 1', 'ready   '];
    writeFileSync(join(cluster, 'postmaster.pid'), lines.join('\n'));
    chmodSync(join(cluster, 'postmaster.pid'), 0o644);
    const server = await start();
    expect(server.adopted).toBe(false);
    await server.release();
  });

  it('gives a copy of its folder a server of its own', async () => {
    await haveCluster();
    const original = await start();
    const copy = join(temporary, 'copy');
    // As an administrator would, without stopping anything; PostgreSQL recovers the copy as after a crash.
    cpSync(directory, copy, { recursive: true, filter: (path) => !path.endsWith('lock') });
    const { uid, gid } = statSync(existingCluster(directory)!);
    if (process.getuid?.() === 0) await run('chown', ['-R', `${uid}:${gid}`, join(copy, 'cluster')]);
    chmodSync(join(copy, 'cluster'), 0o700);
    const second = await start(copy);
    expect(second.adopted).toBe(false);
    expect(second.appUrl).not.toBe(original.appUrl);
    await second.release();
    expect(await query(original.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await original.release();
    await removeEmbeddedPostgres(copy);
  });

  it('is not said to be stopped in a folder that never had a cluster', () => {
    expect(() => runningServer(directory)).toThrow(directory);
  });

  it('says what is wrong when the passwords of its cluster are gone', async () => {
    await haveCluster();
    rmSync(join(directory, 'passwords.json'));
    await expect(start()).rejects.toMatchObject({ code: 'passwords-missing' });
  });

  it('says what is wrong when another version made the cluster', async () => {
    await haveCluster();
    writeFileSync(join(existingCluster(directory)!, 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toMatchObject({ code: 'other-version', params: { found: '12' } });
  });

  it('logs no values that somebody typed', async () => {
    await haveCluster();
    const server = await start();
    await query(server.ownerUrl, 'CREATE TABLE t (email text UNIQUE)');
    await query(server.ownerUrl, 'INSERT INTO t VALUES ($1)', ['iemand@example.org']);
    await expect(
      query(server.ownerUrl, 'INSERT INTO t VALUES ($1)', ['iemand@example.org']),
    ).rejects.toThrow();
    await server.release();
    expect(readFileSync(join(directory, 'postgres.log'), 'utf8')).not.toContain('iemand@example.org');
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot('runs for root under another user, in a data folder that was closed to that user', async () => {
    chmodSync(temporary, 0o700);
    const server = await start();
    const { pid } = postmaster()!;
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    expect(statSync(temporary).mode & 0o777).toBe(0o711);
    await server.release();
  });

  asRoot('runs for root under the owner of the data folder, as with a volume of a container', async () => {
    const [, , uid, gid] = readFileSync('/etc/passwd', 'utf8')
      .match(/^nobody:.*$/m)![0]
      .split(':')
      .map(Number);
    chownSync(temporary, uid!, gid!);
    chmodSync(temporary, 0o700);
    const server = await start();
    expect(statSync(`/proc/${postmaster()!.pid}`).uid).toBe(uid);
    await server.release();
  });

  asRoot('says that the folder is another user’s when that user is not root', async () => {
    await haveCluster();
    chmodSync(temporary, 0o755);
    const program = `
      import { startForTest } from '${pathToFileURL(compiled('test/support.ts'))}';
      process.setgid(54321);
      process.setuid(54321);
      await startForTest('${directory}').catch((error) => console.log(error.code));`;
    const asModule = ['--input-type=module', '--eval', program];
    const child = spawn(process.execPath, asModule, { stdio: ['ignore', 'pipe', 'inherit'] });
    expect(await text(child.stdout)).toBe('folder-not-ours\n');
  });

  asRoot(
    'keeps its cluster elsewhere when a folder above is closed, and leaves that folder as it is',
    async () => {
      chmodSync(temporary, 0o700);
      directory = join(temporary, 'data', 'postgres');
      const first = await start();
      await query(first.ownerUrl, 'CREATE TABLE kept ()');
      await first.release();
      expect(statSync(temporary).mode & 0o777).toBe(0o700);
      expect(existingCluster(directory)).not.toContain(temporary);
      const second = await start();
      expect(await query(second.ownerUrl, 'SELECT * FROM kept')).toEqual([]);
      await second.release();
      await removeEmbeddedPostgres(directory);
    },
  );
});

/** How many processes keep the server running. */
async function presences(superuserUrl: string): Promise<number> {
  const named = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'embedded-postgres presence'`;
  return (await query(superuserUrl, named)).length;
}

/** Looks again until it is so. */
async function eventually(look: () => unknown, timeout = 30_000): Promise<void> {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function run(program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'inherit' });
  await new Promise((resolve) => child.once('exit', resolve));
}
