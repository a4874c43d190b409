import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/cli.js';
import { startProgram } from './programs.js';

/** What a command printed and how it ended. */
export interface CommandResult {
  /** null when a signal ended it */
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** The real command line, on a folder of its own. */
export class CommandLine {
  /** @param settings environment variables beside DATA_DIR */
  constructor(
    readonly dataDir: string,
    private readonly settings: Record<string, string> = {},
  ) {}

  /** Runs a command to its end, in this process. */
  async run(...args: string[]): Promise<CommandResult> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const written = Promise.all([text(stdout), text(stderr)]);
    const code = await runCli(args, { environment: this.environment(), stdout, stderr });
    for (const stream of [stdout, stderr]) stream.end();
    const [out, err] = await written;
    return { code, signal: null, stdout: out, stderr: err };
  }

  /** Starts a command in a process of its own, for a test that kills it. */
  start(...args: string[]): { process: ChildProcess; ended: Promise<CommandResult> } {
    const child = startProgram('test/support/leerpad-process.ts', args, {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...this.environment() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { process: child, ended: resultOf(child) };
  }

  /** Only what is needed: the settings of the developer who runs the tests are not those of the command. */
  private environment(): Record<string, string> {
    return { DATA_DIR: this.dataDir, ...this.settings };
  }
}

async function resultOf(child: ChildProcess): Promise<CommandResult> {
  const [[code, signal], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    text(child.stdout!),
    text(child.stderr!),
  ]);
  return { code, signal, stdout, stderr };
}
