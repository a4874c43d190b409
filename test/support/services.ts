import { generateKeyPairSync } from 'node:crypto';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import {
  type FormerKey,
  readSigningKey,
  type SigningKey,
} from '../../src/platform/documents/signing-keys.service.js';
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

/** How the services of a test are. */
interface TestServicesSettings {
  /** the day by which they live, `YYYY-MM-DD` */
  today: string;
  /** the key that signs; unless told the one that did on this database, or a new one */
  signingKeyPem?: string;
  formerKeys?: readonly FormerKey[];
}

/**
 * Starts all services, without the web.
 */
export async function startTestServices(
  { dataSource }: Pick<TestDatabase, 'dataSource'>,
  { today, signingKeyPem, formerKeys }: TestServicesSettings,
): Promise<TestServices> {
  const clock = new FixedClock(today);
  const signingKey = await keyOf(dataSource, signingKeyPem);
  const module = AppModule.forRoot({ dataSource, clock, signingKey, formerKeys, baseUrl: TEST_BASE_URL });
  const context: INestApplicationContext = await NestFactory.createApplicationContext(module, {
    logger: false,
    abortOnError: false,
  });
  return { get: (type) => context.get(type), clock, close: () => context.close() };
}

/** Services that are started on a database again have the key that its lines were written with, unless told. */
export async function keyOf(dataSource: DataSource, pem?: string): Promise<SigningKey> {
  const key = pem ? readSigningKey(pem) : (KEYS.get(dataSource) ?? readSigningKey(newPrivateKeyPem()));
  KEYS.set(dataSource, key);
  return key;
}

const KEYS = new WeakMap<DataSource, Promise<SigningKey>>();

/** A signing key of a test's own, as PEM. */
export function newPrivateKeyPem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}
