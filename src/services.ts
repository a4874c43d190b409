import { isInBlocks, isKind } from './hours/kinds/activity-kinds.rules.js';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, type AppSurroundings } from './app.module.js';
import { assertProgrammesLoaded, loadProgrammes } from './curriculum/programme-loader.service.js';
import {
  assertQuestionnairesLoaded,
  loadQuestionnaires,
} from './recognition/evaluations/questionnaire-loader.service.js';
import { renewUrns, type RenewedUrns } from './recognition/evaluations/urn-renewal.service.js';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { storedPublicKeys } from './platform/documents/documents.queries.js';
import { completeLineCodes, renewLineCodes } from './line-codes.js';
import { resealTotpSecrets } from './platform/auth/totp-seal.service.js';
import type { Clock } from './platform/clock/clock.service.js';
import type { Config } from './platform/config/config.form.js';
import type { OpenDatabase } from './platform/database/open-database.service.js';
import {
  formerKeys,
  loadOrCreateSigningKey,
  readSigningKey,
  type SigningKey,
} from './platform/documents/signing-keys.service.js';
import { hasMailbox, mailSettings } from './platform/mail/mail-settings.service.js';
import { providerAccounts } from './recognition/accreditation/hand-off/sending/provider-accounts.service.js';
import { PROJECT_ROOT } from './platform/web/project-root.service.js';

/** Where the programmes' data files stand (P1). */
export const PROGRAMMES_FOLDER = join(PROJECT_ROOT, 'seeds', 'programmes');
/** Where the questionnaires' data files stand (Q3). */
export const QUESTIONNAIRES_FOLDER = join(PROJECT_ROOT, 'seeds', 'questionnaires');

/** What the product needs of its surroundings. */
export async function surroundings(
  config: Config,
  { dataSource }: Pick<OpenDatabase, 'dataSource'>,
  clock: Clock,
  log?: Logger,
): Promise<AppSurroundings> {
  await assertProgrammesLoaded(dataSource, PROGRAMMES_FOLDER);
  await assertQuestionnairesLoaded(dataSource, QUESTIONNAIRES_FOLDER);
  return {
    dataSource,
    clock,
    baseUrl: config.baseUrl,
    signingKey: await signingKey(config),
    formerKeys: await formerKeys(config.formerSigningKeys),
    mail: mailSettings(config, dataSource, log),
    mailbox: hasMailbox(config),
    bounces: { secret: config.bounceSecret, imapUrl: config.bounceImapUrl },
    factorsRequired: !config.demo,
    providers: providerAccounts(config),
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

/** What follows migrating, in every process that may migrate: programmes (P1), questionnaires (Q3), and codes for lines that had none (K6). */
export async function afterMigrating(dataSource: DataSource, config: Config): Promise<void> {
  await loadProgrammes(dataSource, PROGRAMMES_FOLDER, isKind);
  await loadQuestionnaires(dataSource, QUESTIONNAIRES_FOLDER, isInBlocks);
  await completeLineCodes(dataSource, await signingKey(config));
}

/** Has the codes of all lines, the seals of secrets, and evaluations that are open, follow the signing key of the settings, from a former one. As the owner (K6). */
export async function renewCodes(
  owner: DataSource,
  config: Config,
  formerKeyPem: string | null,
): Promise<{ renewed: number; kept: number } & RenewedUrns> {
  const former = formerKeyPem === null ? null : await readSigningKey(formerKeyPem);
  const key = await signingKey(config);
  if (former) await resealTotpSecrets(owner, key, former);
  const urns = await renewUrns(owner, key, former);
  return { ...(await renewLineCodes(owner, key, former)), ...urns };
}

/** The public keys that signed documents of this database, and that the settings do not name (K6). */
export async function unconfirmedKeys(dataSource: DataSource, config: Config): Promise<string[]> {
  const { publicJwk } = await signingKey(config);
  const believed = new Set([publicJwk.x, ...config.formerSigningKeys]);
  return (await storedPublicKeys(dataSource)).filter((x) => !believed.has(x));
}

/** Outside production a key is made once, beside the embedded database. */
function signingKey(config: Config): Promise<SigningKey> {
  if (config.signingKey) return readSigningKey(config.signingKey);
  return loadOrCreateSigningKey(join(config.dataDir, 'signing-key.pem'));
}
