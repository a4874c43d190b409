import './product.js';
import type { AddressInfo } from 'node:net';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { loadDemoCohort } from '../seeds/demo/demo-cohort.js';
import { AppModule } from './app.module.js';
import { explain } from './platform/cli/explain-error.page.js';
import { Interruption } from './platform/cli/interruption.service.js';
import { Clock } from './platform/clock/clock.service.js';
import { type Config, ConfigError, type Environment, loadConfig } from './platform/config/config.form.js';
import { OperatorError } from './platform/config/operator-error.rules.js';
import { type OpenDatabase, openDatabase } from './platform/database/open-database.service.js';
import { translate } from './platform/i18n/translate.rules.js';
import { createLogger } from './platform/logging/logger.service.js';
import { hasMailbox } from './platform/mail/mail-settings.service.js';
import { nestLog } from './platform/web/nest-log.service.js';
import { createWebApp } from './platform/web/web-app.service.js';
import { afterMigrating, surroundings, unconfirmedKeys } from './services.js';
import { startWork } from './work.js';

/** Without its database a process may wait for connections that nobody answers when it says goodbye to them. */
const END_WITHIN_MS = 30_000;

/** A machine that is gone does not refuse: by then the reader of a page is told. */
const CONNECT_WITHIN_MS = 30_000;

/** What must be closed when the portal stops, in the order in which it was opened. */
type Closers = (() => Promise<void>)[];

/** What a process does of the product: answer people, do the jobs, or both. */
export interface Parts {
  web: boolean;
  worker: boolean;
}

/**
 * Runs the portal until a signal comes.
 *
 * @returns the exit code: 0 after a signal, 1 when it could not start, or its database does not come back
 */
export async function runProcess(parts: Parts, environment: Environment = process.env): Promise<number> {
  const interruption = new Interruption();
  const complain = (error: unknown) =>
    void process.stderr.write(`${explain(error, environment.LEERPAD_DEBUG === '1')}\n`);
  const closers: Closers = [];
  let starting: Promise<void> = Promise.resolve();
  try {
    const config = loadConfig(environment);
    // A database that does not come back ends the process: its supervisor starts it anew.
    await new Promise<void>((stopped, failed) => {
      const lost = (error: Error) => {
        setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
        failed(error);
      };
      starting = start(config, parts, closers, lost);
      starting.catch(failed);
      interruption.race(new Promise<never>(() => {})).then(() => stopped(), failed);
    });
    return 0;
  } catch (error) {
    complain(error);
    return 1;
  } finally {
    // A signal may come before everything has started: what is still opening must be closed as well.
    await starting.catch(() => undefined);
    for (const close of closers.reverse()) await close().catch(complain);
    interruption.stopListening();
  }
}

async function start(
  config: Config,
  { web, worker }: Parts,
  closers: Closers,
  onLost: (error: Error) => void,
): Promise<void> {
  const logger = createLogger({ level: 'info' });
  const log = (line: string) => logger.info(line);
  const database = await openDatabase(config, {
    migrations,
    afterMigrating,
    connectWithinMs: CONNECT_WITHIN_MS,
    log,
    onLost,
  });
  closers.push(() => database.close());
  const keys = await unconfirmedKeys(database.dataSource, config);
  if (keys.length > 0)
    say('start.unconfirmed-keys', { keys: keys.join(' '), variable: 'FORMER_SIGNING_KEYS' });
  const application = AppModule.forRoot(await surroundings(config, database, new Clock(), logger));
  if (!web) return work(await jobsOnly(application, logger, closers), config, database, logger, closers);
  const app = await createWebApp(application, {
    config,
    logger,
    readiness: (running) => () => running.get(DataSource).query('SELECT 1'),
  });
  closers.push(() => app.close());
  if (worker) await work(app, config, database, logger, closers);
  const demo = config.demo ? await loadDemoCohort(app) : null;
  await listen(app, config, logger);
  say('start.running', { address: addressOf(app, config) });
  for (const { name, email, what } of demo?.people ?? []) say('start.demo-person', { name, email, what });
  if (demo?.people.length) say('start.demo-password', { password: demo.password });
  if (hasMailbox(config)) say('start.mailbox', { address: `${addressOf(app, config)}/postbus` });
  if (demo?.exampleRecordUrl) say('start.demo-record', { address: demo.exampleRecordUrl });
}

/** The product without its pages. */
async function jobsOnly(
  application: DynamicModule,
  logger: Logger,
  closers: Closers,
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(application, {
    logger: nestLog(logger),
    abortOnError: false,
  });
  closers.push(() => app.close());
  return app;
}

async function work(
  app: INestApplicationContext,
  config: Config,
  database: OpenDatabase,
  logger: Logger,
  closers: Closers,
): Promise<void> {
  const stop = await startWork(app, { config, databaseUrl: database.appUrl, logger });
  // Closed before what it was opened after: jobs under way still need services and database.
  closers.push(stop);
  logger.info({ queue: config.redisUrl ? 'redis' : 'postgresql' }, 'working');
}

/** @throws OperatorError when the port is taken or may not be used */
async function listen(
  app: NestFastifyApplication,
  { port, listenAddress }: Config,
  logger: Logger,
): Promise<void> {
  try {
    await app.listen(port, listenAddress);
    logger.info({ port, address: listenAddress }, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new OperatorError(`start.port.${code}`, { port });
    if (code === 'EADDRNOTAVAIL')
      throw new ConfigError('config.address-elsewhere', { variable: 'LISTEN_ADDRESS' });
    throw error;
  }
}

function addressOf(app: NestFastifyApplication, { port, baseUrl }: Config): string {
  if (port !== 0) return baseUrl;
  return `http://localhost:${(app.getHttpServer().address() as AddressInfo).port}`;
}

/** For the operator at the terminal; the log goes to standard output. */
function say(...message: Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never): void {
  process.stderr.write(`${translate('nl', ...message)}\n`);
}
