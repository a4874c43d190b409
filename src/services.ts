import { isKind } from './hours/kinds/activity-kinds.rules.js';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, type AppSurroundings } from './app.module.js';
import { loadProgrammes } from './curriculum/programme-loader.service.js';
import type { Logger } from 'pino';
import type { Clock } from './platform/clock/clock.service.js';
import type { Config } from './platform/config/config.form.js';
import type { OpenDatabase } from './platform/database/open-database.service.js';
import {
  loadOrCreateSigningKey,
  readSigningKey,
  type SigningKey,
} from './platform/documents/signing-keys.service.js';
import { hasMailbox, mailSettings } from './platform/mail/mail-settings.service.js';
import { PROJECT_ROOT } from './platform/web/project-root.service.js';

/** Where the programmes' data files stand (P1). */
export const PROGRAMMES_FOLDER = join(PROJECT_ROOT, 'seeds', 'programmes');

/** What the product needs of its surroundings, with the programmes loaded. */
export async function surroundings(
  config: Config,
  { dataSource }: Pick<OpenDatabase, 'dataSource'>,
  clock: Clock,
  log?: Logger,
): Promise<AppSurroundings> {
  await loadProgrammes(dataSource, PROGRAMMES_FOLDER, isKind);
  return {
    dataSource,
    clock,
    baseUrl: config.baseUrl,
    signingKey: await signingKey(config),
    mail: mailSettings(config, dataSource, log),
    mailbox: hasMailbox(config),
  };
}

/** The product's services without the web, for the command line. */
export async function startServices(
  config: Config,
  database: OpenDatabase,
  clock: Clock,
): Promise<INestApplicationContext> {
  const module = AppModule.forRoot(await surroundings(config, database, clock));
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
}

/** Outside production a key is made once, beside the embedded database. */
export function signingKey(config: Config): Promise<SigningKey> {
  if (config.signingKey) return readSigningKey(config.signingKey);
  return loadOrCreateSigningKey(join(config.dataDir, 'signing-key.pem'));
}
