import { spawn } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, it } from '@jest/globals';
import { type EmbeddedPostgres, type KeepRunning, runningServer } from '../src/index.js';
import { isAlive, waitUntil } from '../src/processes.js';
import { removeTemporaryDirectory, startForTest, temporaryDirectory } from './support.js';

/** A test of what only root can do. Suites share this module, so each must ask for the `it` that is its own. */
export function asRoot(name: string, test: () => Promise<void>): void {
  (process.getuid?.() === 0 ? it : it.skip)(name, test);
}

/** Where a test has its server: another folder for each test. */
export class TestFolder {
  temporary = '';
  /** what the server is started with */
  directory = '';
  /** a folder whose server has run and was stopped: making a cluster takes longer than most tests */
  private stopped?: string;

  private constructor() {}

  /** Makes and removes the folders of the tests in the `describe` that calls it. */
  static forEachTest(): TestFolder {
    const folder = new TestFolder();
    beforeEach(() => {
      folder.temporary = temporaryDirectory();
      folder.directory = join(folder.temporary, 'postgres');
    });
    afterEach(() => removeTemporaryDirectory(folder.temporary));
    afterAll(async () => {
      if (folder.stopped) await removeTemporaryDirectory(dirname(folder.stopped));
    });
    return folder;
  }

  /** For a test about something else than making a cluster. */
  async haveCluster(): Promise<void> {
    if (!this.stopped) {
      this.stopped = join(temporaryDirectory(), 'postgres');
      await (await startForTest(this.stopped)).release();
    }
    // The start that made it has opened the folder above it to the server's user.
    chmodSync(this.temporary, statSync(dirname(this.stopped)).mode);
    await run('cp', ['-a', this.stopped, this.directory]);
  }

  start(keepRunning?: KeepRunning, log?: (line: string) => void): Promise<EmbeddedPostgres> {
    return startForTest(this.directory, keepRunning, log);
  }

  postmaster(): { pid: number; port: number } | undefined {
    return runningServer(this.directory);
  }

  /** Kills the server alone. @returns its process id once it is gone */
  async killServer(): Promise<number> {
    const { pid } = this.postmaster()!;
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => !isAlive(pid), 5_000);
    return pid;
  }
}

/** Runs a program to its end. */
export async function run(program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'inherit' });
  await new Promise((resolve) => child.once('exit', resolve));
}
