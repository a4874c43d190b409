import type { Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Logger, pino } from 'pino';
import { AppModule } from '../../src/app.module.js';
import { type Clock, FixedClock } from '../../src/platform/clock/clock.service.js';
import { MailboxCarrier } from '../../src/platform/mail/mailbox-carrier.service.js';
import type { BounceSources } from '../../src/platform/mail/bounces/bounces.module.js';
import { createWebApp } from '../../src/platform/web/web-app.service.js';
import type { ProviderAccounts } from '../../src/recognition/accreditation/hand-off/sending/provider-accounts.service.js';
import { makePasswordsCheap } from './cheap-passwords.js';
import type { TestDatabase } from './database.js';
import { keyOf } from './services.js';

const SENDER = 'Leerpad <leerpad@balint.example>';

export interface TestWebOptions {
  /** the day by which it lives, or a clock of the test's own */
  today?: string;
  clock?: Clock;
  /** `http://leerpad.balint.example` unless said otherwise; with `https:` the session's cookie is another */
  baseUrl?: string;
  logger?: Logger;
  /** controllers of the test's own */
  controllers?: Type[];
  /** modules of the test's own */
  modules?: Type[];
  /** whether mail arrives on the mailbox page, as it does on who tries the portal; not, unless said otherwise */
  mailbox?: boolean;
  /** how it hears of mail that came back; not at all, unless said otherwise */
  bounces?: BounceSources;
  /** the accounts at the bodies that take attendance; none, unless said otherwise */
  providers?: ProviderAccounts;
  /** of its lines; that of the services that were started on the database before, unless said otherwise */
  signingKeyPem?: string;
  /** whether roles ask for a second factor, as they do outside the demo */
  factorsRequired?: boolean;
}

/** The whole product with its pages, on a test's own database. Close it before the database is dropped. */
export async function startTestWeb(
  { dataSource }: Pick<TestDatabase, 'dataSource'>,
  options: TestWebOptions = {},
): Promise<NestFastifyApplication> {
  const {
    baseUrl = 'http://leerpad.balint.example',
    controllers = [],
    modules = [],
    logger,
    mailbox = false,
    bounces = {},
    factorsRequired = true,
    providers,
  } = options;
  const clock = options.clock ?? new FixedClock(options.today ?? '2026-03-14');
  const signingKey = await keyOf(dataSource, options.signingKeyPem);
  const mail = mailbox && {
    from: SENDER,
    carrier: new MailboxCarrier(dataSource),
    log: pino({ enabled: false }),
  };
  const product = AppModule.forRoot({
    dataSource,
    clock,
    signingKey,
    baseUrl,
    mailbox,
    bounces,
    factorsRequired,
    providers,
    ...(mail && { mail }),
  });

  @Module({ imports: [product, ...modules], controllers })
  class TestProduct {}

  const app = await createWebApp(TestProduct, { config: { baseUrl }, ...(logger && { logger }) });
  makePasswordsCheap(app);
  return app;
}
