import { isKind } from '../../src/hours/kinds/activity-kinds.rules.js';
import { generateKeyPairSync } from 'node:crypto';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { loadProgrammes } from '../../src/curriculum/programme-loader.service.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { type SigningKey, readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { PROGRAMMES_FOLDER } from '../../src/services.js';
import type { TestDatabase } from './database.js';

/** The address that records of the tests bear. */
export const TEST_BASE_URL = 'https://leerpad.balint.example';

/** The product's services on a test's own database, by a clock that the test sets. */
export interface TestServices {
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  clock: FixedClock;
  /** Ends the services; the database stays, its test drops it. */
  close(): Promise<void>;
}

/**
 * Starts all services, without the web, on a database with the programmes loaded.
 *
 * @param today the day by which the services live, `YYYY-MM-DD`
 */
export async function startTestServices(
  { dataSource }: Pick<TestDatabase, 'dataSource'>,
  { today }: { today: string },
): Promise<TestServices> {
  await loadProgrammes(dataSource, PROGRAMMES_FOLDER, isKind);
  const clock = new FixedClock(today);
  const signingKey = await keyOf(dataSource);
  const module = AppModule.forRoot({ dataSource, clock, signingKey, baseUrl: TEST_BASE_URL });
  const context: INestApplicationContext = await NestFactory.createApplicationContext(module, {
    logger: false,
    abortOnError: false,
  });
  return { get: (type) => context.get(type), clock, close: () => context.close() };
}

/** Services that are started on a database again have the key that its lines were written with. */
function keyOf(dataSource: TestDatabase['dataSource']): Promise<SigningKey> {
  const key = KEYS.get(dataSource) ?? readSigningKey(newPrivateKeyPem());
  KEYS.set(dataSource, key);
  return key;
}

const KEYS = new WeakMap<TestDatabase['dataSource'], Promise<SigningKey>>();

function newPrivateKeyPem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}
