import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { Clock } from '../../src/platform/clock/clock.service.js';
import { startWork } from '../../src/work.js';
import { AxeController } from './axe.js';
import { createTestDatabase } from './database.js';
import { type TestPortal, startTestPortal } from './test-portal.js';
import { startApart } from './product-apart.js';
import { hasRedisServer, startRedis } from './redis-server.js';
import { newPrivateKeyPem, startTestServices, type TestServices } from './services.js';
import { signIn } from './signed-in.js';
import { startSmtp } from './smtp.js';

/**
 * A portal that a browser can visit. In `npm test` it runs in this process; with `npm run journeys:apart` the same
 * journeys visit two web processes in turn, with two workers on a Redis (docs/OPERATIONS.md).
 *
 * A journey that is to run in both ways knows nothing of a portal but this: it visits `url`, prepares and looks with
 * `services` (which work on the same database, in this process), and takes `today` from here.
 */
export interface RunningPortal {
  /** where the browser finds it */
  url: string;
  /** the day by which it lives: the one asked for in this process, the real one apart */
  today: string;
  services: TestServices;
  /** Signs somebody in. @returns the cookie to give to the browser */
  cookieOf(personId: string): Promise<{ name: string; value: string; url: string }>;
  close(): Promise<void>;
}

/** Where it should run, and what it should be like. */
export interface RunningPortalSettings {
  /** the day in this process; the pages apart live by the real clock, so nothing may depend on it being this one */
  today: string;
  /** as records print it */
  baseUrl?: string;
  /** whether the product's jobs are done in this process too, but for sending mail; apart the workers do them all */
  working?: boolean;
}

/** Whether the journeys visit a product in processes of its own. */
const APART = process.env.LEERPAD_TEST_APART === '1';

/** Starts a portal on a database of its own. */
export function startRunningPortal(settings: RunningPortalSettings): Promise<RunningPortal> {
  return APART ? runningApart(settings) : runningHere(settings);
}

async function runningHere({ working, ...settings }: RunningPortalSettings): Promise<RunningPortal> {
  const portal = await startTestPortal({ ...settings, controllers: [AxeController] });
  await portal.app.listen(0, '127.0.0.1');
  const url = await portal.app.getUrl();
  const { services } = portal;
  const stopWork = working ? await workHere(portal) : undefined;
  return {
    url,
    today: settings.today,
    services,
    cookieOf: (personId: string) => cookie(services, personId, url),
    close: async () => {
      await stopWork?.();
      await portal.close();
    },
  };
}

function workHere({ app }: TestPortal): Promise<() => Promise<void>> {
  const { options } = app.get(DataSource);
  return startWork(app, {
    // Without a mail server production leaves the mail waiting: a journey looks for it in the database.
    config: { redisUrl: undefined, smtpUrl: undefined, production: true },
    databaseUrl: (options as { url: string }).url,
    logger: pino({ enabled: false }),
    haste: { everyMs: 200 },
  });
}

async function runningApart({ baseUrl = 'http://leerpad.balint.example' }: RunningPortalSettings) {
  if (!hasRedisServer()) throw new Error('Running apart needs a redis-server on the PATH');
  const today = new Clock().today();
  const [database, redis, smtp] = await Promise.all([createTestDatabase(), startRedis(), startSmtp()]);
  const signingKeyPem = newPrivateKeyPem();
  const services = await startTestServices(database, { today, signingKeyPem });
  const urls = { redisUrl: redis.url, smtpUrl: smtp.url };
  const product = await startApart({ database, baseUrl, signingKeyPem, ...urls });
  const { url } = product;
  return {
    url,
    today,
    services,
    cookieOf: (personId: string) => cookie(services, personId, url),
    close: async () => {
      await product.stop();
      await services.close();
      await Promise.all([database.drop(), redis.stop(), smtp.stop()]);
    },
  };
}

async function cookie(services: TestServices, personId: string, url: string) {
  const [name, value] = (await signIn(services, personId)).split('=') as [string, string];
  return { name, value, url };
}
