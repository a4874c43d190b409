import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { loadDemoCohort } from '../seeds/demo/demo-cohort.js';
import { AppModule } from './app.module.js';
import { entities } from './entities.js';
import { explain } from './platform/cli/explain-error.js';
import { Interruption } from './platform/cli/interruption.js';
import { Clock } from './platform/clock/clock.js';
import { type Config, loadConfig } from './platform/config/config.js';
import { OperatorError } from './platform/config/operator-error.js';
import { openDatabase } from './platform/database/open-database.js';
import { translate } from './platform/i18n/translate.js';
import { createLogger } from './platform/logging/logger.js';
import { createWebApp } from './platform/web/web-app.js';
import { surroundings } from './services.js';

/** What must be closed when the portal stops, in the order in which it was opened. */
type Closers = (() => Promise<void>)[];

/** Runs the portal until a signal comes. @returns the exit code: 0 after a signal, 1 when it could not start */
async function run(): Promise<number> {
  const interruption = new Interruption();
  const closers: Closers = [];
  let starting: Promise<void> = Promise.resolve();
  try {
    const config = loadConfig(process.env);
    starting = start(config, closers);
    await interruption.race(starting.then(() => new Promise<never>(() => {})));
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error, process.env.LEERPAD_DEBUG === '1')}\n`);
    return 1;
  } finally {
    // A signal may come before everything has started: what is still opening must be closed as well.
    await starting.catch(() => undefined);
    for (const close of closers.reverse()) await close();
    interruption.stopListening();
  }
}

async function start(config: Config, closers: Closers): Promise<void> {
  const logger = createLogger({ level: 'info' });
  const database = await openDatabase(config, { entities, migrations });
  closers.push(() => database.close());
  const module = AppModule.forRoot(await surroundings(config, database, new Clock()));
  const app = await createWebApp(module, {
    config,
    logger,
    readiness: (application) => () => application.get(DataSource).query('SELECT 1'),
  });
  closers.push(() => app.close());
  const demo = config.demo ? await loadDemoCohort(app) : null;
  await listen(app, config, logger);
  say('start.running', { address: addressOf(app, config) });
  for (const { name, what } of demo?.people ?? []) say('start.demo-person', { name, what });
  if (demo?.exampleRecordUrl) say('start.demo-record', { address: demo.exampleRecordUrl });
}

/** @throws OperatorError when the port is taken or may not be used */
async function listen(app: NestFastifyApplication, { port }: Config, logger: Logger): Promise<void> {
  try {
    await app.listen(port, '0.0.0.0');
    logger.info({ port }, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new OperatorError(`start.port.${code}`, { port });
    throw error;
  }
}

function addressOf(app: NestFastifyApplication, { port, baseUrl }: Config): string {
  if (port !== 0) return baseUrl;
  return `http://localhost:${(app.getHttpServer().address() as AddressInfo).port}`;
}

/** For whoever started it at a terminal; the log goes to standard output. */
function say(...message: Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never): void {
  process.stderr.write(`${translate('nl', ...message)}\n`);
}

process.exitCode = await run();
