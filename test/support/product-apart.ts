import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/web/project-root.service.js';
import type { TestDatabase } from './database.js';
import { type TakingTurns, takeTurns } from './taking-turns.js';

/** The product as an association runs it: in processes of its own, in production mode. */
export interface ProductApart {
  /** one address before all web processes; each page that is asked for comes from the next of them */
  url: string;
  web: RunningProcess[];
  worker: RunningProcess[];
  /** Stops everything, as an operator does. @returns the exit codes */
  stop(): Promise<(number | null)[]>;
}

/** One process of the product. */
export interface RunningProcess {
  process: ChildProcess;
  /** of a web process: its own address */
  url: string;
  /** what it has written so far, for a test that failed */
  output(): string;
}

export interface ApartSettings {
  database: Pick<TestDatabase, 'appUrl'>;
  /** where people reach it, as records print it */
  baseUrl: string;
  redisUrl?: string;
  smtpUrl?: string;
  /** the key that signs, as PEM: that of whatever else writes in the database */
  signingKeyPem: string;
  /** how many of each */
  web?: number;
  worker?: number;
}

/** The first start may have to build the product, on a machine that is busy with other tests. */
const PATIENCE_MS = 200_000;

/**
 * Starts web and worker processes on one migrated database. They have nothing in common but that, the queue and their
 * settings: no folder, no process that knows of the others.
 */
export async function startApart({ web = 2, worker = 2, ...settings }: ApartSettings): Promise<ProductApart> {
  const environment = environmentOf(settings);
  const start = (entry: string, sign: RegExp) => startProcess(entry, sign, environment);
  const started = await Promise.all([
    ...Array.from({ length: web }, () => start('web', /draait op (\S+)/)),
    ...Array.from({ length: worker }, () => start('worker', /"msg":"working"/)),
  ]);
  const [webs, workers] = [started.slice(0, web), started.slice(web)];
  const front: TakingTurns = await takeTurns(webs.map(({ url }) => url));
  return {
    url: front.url,
    web: webs,
    worker: workers,
    stop: async () => {
      await front.close();
      return Promise.all(started.map(stopped));
    },
  };
}

function environmentOf({
  database,
  baseUrl,
  redisUrl,
  smtpUrl,
  signingKeyPem,
}: ApartSettings): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'production',
    DATABASE_URL: database.appUrl,
    BASE_URL: baseUrl,
    ALLOW_HTTP: '1',
    PORT: '0',
    SIGNING_KEY: signingKeyPem,
    // Whatever a process keeps in a folder, no other sees: there is none.
    DATA_DIR: join(PROJECT_ROOT, 'package.json', 'no-folder'),
    ...(redisUrl && { REDIS_URL: redisUrl }),
    ...(smtpUrl && { SMTP_URL: smtpUrl }),
  };
}

async function startProcess(
  entry: string,
  sign: RegExp,
  env: Record<string, string>,
): Promise<RunningProcess> {
  const script = join(PROJECT_ROOT, 'scripts', 'leerpad.js');
  const child = spawn(process.execPath, [script, '--entry', entry], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const url = await new Promise<string>((resolve, reject) => {
    const failed = (why: string) => reject(new Error(`The ${entry} process ${why}:\n${written}`));
    const timer = setTimeout(() => failed('did not start in time'), PATIENCE_MS);
    child.once('exit', () => failed('ended'));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        written += text;
        const found = sign.exec(written);
        if (!found) return;
        clearTimeout(timer);
        resolve(found[1] ?? '');
      });
    }
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return { process: child, url, output: () => written };
}

async function stopped({ process: child }: RunningProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  return child.exitCode;
}
