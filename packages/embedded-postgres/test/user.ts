import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { compiled } from './support.js';

/** Another process that uses the server. */
export class User {
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
