import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { existingCluster } from '../src/cluster-folder.js';
import { Presence } from '../src/presence.js';
import { isAlive, waitUntil } from '../src/processes.js';
import { query } from './support.js';
import { TestFolder } from './test-folder.js';
import { User } from './user.js';

describe('the embedded server', () => {
  const here = TestFolder.forEachTest();

  it('lives on when its process is killed, and is adopted by the next', async () => {
    await here.haveCluster();
    const killed = await User.start(here.directory);
    await killed.kill();
    const { pid } = here.postmaster()!;
    const next = await here.start();
    expect(next.adopted).toBe(true);
    expect(here.postmaster()!.pid).toBe(pid);
    await next.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts anew when it was killed together with its process', async () => {
    await here.haveCluster();
    const killed = await User.start(here.directory);
    const { pid } = here.postmaster()!;
    await killed.kill();
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => !isAlive(pid), 5_000);
    const next = await here.start();
    expect(next.adopted).toBe(false);
    expect(await query(next.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.release();
  });

  it('comes back at the same address when it alone is killed, for each process that uses it', async () => {
    await here.haveCluster();
    const server = await here.start({ onLost: () => {} });
    const other = await User.start(here.directory);
    await query(server.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    // A server of the tests does not wait for the disk by itself.
    await query(server.superuserUrl, 'CHECKPOINT');
    for (let times = 1; times <= 2; times += 1) {
      const killed = await here.killServer();
      await waitUntil(() => here.postmaster() !== undefined, 30_000);
      expect(here.postmaster()!.pid).not.toBe(killed);
      await eventually(async () => {
        expect(await query(other.appUrl, 'SELECT current_user AS name')).toEqual([{ name: 'sample-app' }]);
      });
      expect(await query(server.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    }
    // Both are there again: the first to leave leaves it to the other.
    await eventually(async () => expect(await presences(server.superuserUrl)).toBe(2));
    await other.release();
    expect(await query(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const { pid } = here.postmaster()!;
    await server.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('is not brought back for ever: then its process is told why, once', async () => {
    await here.haveCluster();
    const lost: unknown[] = [];
    const lines: string[] = [];
    const keepRunning = { most: 1, onLost: (error: unknown) => void lost.push(error) };
    const server = await here.start(keepRunning, (line) => void lines.push(line));
    await here.killServer();
    // Before that it is still coming back: a server that dies on the way is started again, as the same return.
    await eventually(() => expect(lines).toContain('PostgreSQL is back'));
    await here.killServer();
    await eventually(() => expect(lost).toMatchObject([{ code: 'dies-too-often', params: { count: 1 } }]));
    expect(here.postmaster()).toBeUndefined();
    await server.release();
  });

  it('notices an end that came before anybody watched', async () => {
    await here.haveCluster();
    const server = await here.start();
    const presence = (await Presence.open(server.superuserUrl))!;
    await presence.close();
    let noticed = false;
    presence.onceGone(() => (noticed = true));
    await eventually(() => expect(noticed).toBe(true));
    await server.release();
  });

  it('tells its process when it cannot start again', async () => {
    await here.haveCluster();
    const lost: unknown[] = [];
    const server = await here.start({ onLost: (error) => void lost.push(error) });
    writeFileSync(join(existingCluster(here.directory)!, 'PG_VERSION'), '12\n');
    await here.killServer();
    await eventually(() => expect(lost).toMatchObject([{ code: 'other-version' }]));
    await server.release();
  });

  it('that was killed keeps its port for whoever starts it next', async () => {
    await here.haveCluster();
    const killed = await User.start(here.directory);
    const { port } = here.postmaster()!;
    await killed.kill();
    await here.killServer();
    const next = await here.start();
    expect(here.postmaster()!.port).toBe(port);
    await next.release();
  });

  it('takes over the lock of a process that died while holding it', async () => {
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await new Promise((resolve) => dead.once('exit', resolve));
    await here.haveCluster();
    writeFileSync(join(here.directory, 'lock'), `${dead.pid} 1\n`);
    await (await here.start()).release();
  });
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
