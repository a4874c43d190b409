import { generateKeyPairSync } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Logger, pino } from 'pino';
import { AppModule } from '../../src/app.module.js';
import { type Clock, FixedClock } from '../../src/platform/clock/clock.service.js';
import { readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { MailboxCarrier } from '../../src/platform/mail/mailbox-carrier.service.js';
import type { BounceSources } from '../../src/platform/mail/bounces/bounces.module.js';
import { createWebApp } from '../../src/platform/web/web-app.service.js';
import type { TestDatabase } from './database.js';

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
  } = options;
  const clock = options.clock ?? new FixedClock(options.today ?? '2026-03-14');
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const signingKey = await readSigningKey(pem);
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
    ...(mail && { mail }),
  });

  @Module({ imports: [product, ...modules], controllers })
  class TestProduct {}

  return createWebApp(TestProduct, { config: { baseUrl }, ...(logger && { logger }) });
}
