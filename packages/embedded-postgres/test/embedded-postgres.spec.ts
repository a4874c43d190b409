import { spawn } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { existingCluster } from '../src/cluster-folder.js';
import { removeEmbeddedPostgres, runningServer } from '../src/index.js';
import { isAlive } from '../src/processes.js';
import { compiled, query, startForTest } from './support.js';
import { asRoot, run, TestFolder } from './test-folder.js';
import { User } from './user.js';

describe('the embedded server', () => {
  const here = TestFolder.forEachTest();

  it('starts, keeps its data, and is gone after its release', async () => {
    await here.haveCluster();
    const first = await here.start();
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { pid } = here.postmaster()!;
    await first.release();
    await first.release();
    expect(isAlive(pid)).toBe(false);

    const second = await here.start();
    expect(second.adopted).toBe(false);
    expect(await query(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.release();
  });

  it('has an owner and a user of the application that are neither superuser nor more', async () => {
    await here.haveCluster();
    const server = await here.start();
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
    await here.haveCluster();
    const server = await here.start();
    const names = await query(
      server.appUrl,
      `SELECT name FROM (VALUES ('Zwart'), ('Émile'), ('evert'), ('de Boer')) AS n(name) ORDER BY 1`,
    );
    expect(names.map(({ name }) => name)).toEqual(['de Boer', 'Émile', 'evert', 'Zwart']);
    await server.release();
  });

  it('listens on this machine only and asks for a password', async () => {
    await here.haveCluster();
    const server = await here.start();
    const settings = `SELECT current_setting('listen_addresses') AS hosts, current_setting('unix_socket_directories') AS sockets`;
    expect(await query(server.superuserUrl, settings)).toEqual([{ hosts: '127.0.0.1', sockets: '' }]);
    const wrong = Object.assign(new URL(server.appUrl), { password: 'guess' }).href;
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(here.directory, 'passwords.json')).mode & 0o777).toBe(0o600);
    await server.release();
  });

  it('is adopted by a second process, and stopped by whoever leaves last', async () => {
    await here.haveCluster();
    const first = await User.start(here.directory);
    const second = await User.start(here.directory);
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    expect(second.appUrl).toBe(first.appUrl);
    await first.release();
    expect(await query(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const { pid } = here.postmaster()!;
    await second.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('is one server when several processes start at the same moment', async () => {
    const users = await Promise.all([1, 2, 3].map(() => User.start(here.directory)));
    expect(users.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(new Set(users.map(({ appUrl }) => appUrl)).size).toBe(1);
    const { pid } = here.postmaster()!;
    await Promise.all(users.map((user) => user.release()));
    expect(isAlive(pid)).toBe(false);
  });

  it('stays for a connection that is not ours', async () => {
    await here.haveCluster();
    const server = await here.start();
    const visitor = new pg.Client(server.appUrl);
    await visitor.connect();
    await server.release();
    expect(here.postmaster()).toBeDefined();
    await visitor.end();
  });

  it('starts although the process id in a leftover postmaster.pid went to another program', async () => {
    await here.haveCluster();
    const cluster = existingCluster(here.directory)!;
    const lines = [process.pid, cluster, 1, 5432, '', '127.0.0.1', '  1 1', 'ready   '];
    writeFileSync(join(cluster, 'postmaster.pid'), lines.join('\n'));
    chmodSync(join(cluster, 'postmaster.pid'), 0o644);
    const server = await here.start();
    expect(server.adopted).toBe(false);
    await server.release();
  });

  it('gives a copy of its folder a server of its own', async () => {
    await here.haveCluster();
    const original = await here.start();
    const copy = join(here.temporary, 'copy');
    // As an administrator would, without stopping anything; PostgreSQL recovers the copy as after a crash.
    cpSync(here.directory, copy, { recursive: true, filter: (path) => !path.endsWith('lock') });
    const { uid, gid } = statSync(existingCluster(here.directory)!);
    if (process.getuid?.() === 0) await run('chown', ['-R', `${uid}:${gid}`, join(copy, 'cluster')]);
    chmodSync(join(copy, 'cluster'), 0o700);
    const second = await startForTest(copy);
    expect(second.adopted).toBe(false);
    expect(second.appUrl).not.toBe(original.appUrl);
    await second.release();
    expect(await query(original.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await original.release();
    await removeEmbeddedPostgres(copy);
  });

  it('is not said to be stopped in a folder that never had a cluster', () => {
    expect(() => runningServer(here.directory)).toThrow(here.directory);
  });

  it('says what is wrong when the passwords of its cluster are gone', async () => {
    await here.haveCluster();
    rmSync(join(here.directory, 'passwords.json'));
    await expect(here.start()).rejects.toMatchObject({ code: 'passwords-missing' });
  });

  it('says what is wrong when another version made the cluster', async () => {
    await here.haveCluster();
    writeFileSync(join(existingCluster(here.directory)!, 'PG_VERSION'), '12\n');
    await expect(here.start()).rejects.toMatchObject({ code: 'other-version', params: { found: '12' } });
  });

  it('logs no values that somebody typed', async () => {
    await here.haveCluster();
    const server = await here.start();
    await query(server.ownerUrl, 'CREATE TABLE t (email text UNIQUE)');
    await query(server.ownerUrl, 'INSERT INTO t VALUES ($1)', ['iemand@example.org']);
    await expect(
      query(server.ownerUrl, 'INSERT INTO t VALUES ($1)', ['iemand@example.org']),
    ).rejects.toThrow();
    await server.release();
    expect(readFileSync(join(here.directory, 'postgres.log'), 'utf8')).not.toContain('iemand@example.org');
  });

  asRoot('says that the folder is another user’s when that user is not root', async () => {
    await here.haveCluster();
    chmodSync(here.temporary, 0o755);
    const program = `
      import { startForTest } from '${pathToFileURL(compiled('test/support.ts'))}';
      process.setgid(54321);
      process.setuid(54321);
      await startForTest('${here.directory}').catch((error) => console.log(error.code));`;
    const asModule = ['--input-type=module', '--eval', program];
    const child = spawn(process.execPath, asModule, { stdio: ['ignore', 'pipe', 'inherit'] });
    expect(await text(child.stdout)).toBe('folder-not-ours\n');
  });
});
