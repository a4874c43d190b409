import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/web/project-root.js';

/** What a command printed and how it ended. */
export interface CommandResult {
  /** null when a signal ended it */
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** The real command line in a process of its own, on a folder of its own. */
export class CommandLine {
  /** @param settings environment variables beside DATA_DIR */
  constructor(
    readonly dataDir: string,
    private readonly settings: Record<string, string> = {},
  ) {}

  /** Runs a command to its end. */
  run(...args: string[]): Promise<CommandResult> {
    return this.start(...args).ended;
  }

  /** Starts a command, for a test that interferes with it. */
  start(...args: string[]): { process: ChildProcess; ended: Promise<CommandResult> } {
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts', 'leerpad.js'), ...args], {
      // Only what is needed: the settings of the developer's own shell are not those of the command.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: this.dataDir, ...this.settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { process: child, ended: resultOf(child) };
  }
}

async function resultOf(child: ReturnType<typeof spawn>): Promise<CommandResult> {
  const [[code, signal], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    text(child.stdout!),
    text(child.stderr!),
  ]);
  return { code, signal, stdout, stderr };
}
