import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { TypeOrmModule, getRepositoryToken } from '@nestjs/typeorm';
import { DataSource, type Repository } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { Person } from '../../src/people/person.entity.js';
import { TEST_BASE_URL } from '../support/services.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Starts the product on a data source that was opened before. */
async function start(dataSource: DataSource): Promise<INestApplicationContext> {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  const module = AppModule.forRoot({
    dataSource,
    clock: new FixedClock('2026-01-01'),
    signingKey: await readSigningKey(key.toString()),
    baseUrl: TEST_BASE_URL,
    mailbox: true,
  });
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
}

/** The modules that name an entity in `TypeOrmModule.forFeature`. */
function declaring(app: INestApplicationContext, entity: Parameters<typeof getRepositoryToken>[0]): string[] {
  const token = getRepositoryToken(entity);
  const features = [...app.get(ModulesContainer).values()].filter(
    ({ metatype, providers }) => metatype === TypeOrmModule && providers.has(token),
  );
  return [...app.get(ModulesContainer).values()]
    .filter(({ imports }) => features.some((feature) => imports.has(feature)))
    .map(({ name }) => name);
}

describe('the tables that the modules name', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await start(database.dataSource);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('are all that is mapped, each in one module', () => {
    const { entityMetadatas } = database.dataSource;
    const declared = entityMetadatas.map(({ name, target }) => [
      name,
      declaring(app, target as never).length,
    ]);
    expect(declared.length).toBeGreaterThan(50);
    expect(declared.filter(([, modules]) => modules !== 1)).toEqual([]);
    expect(declaring(app, Person)).toEqual(['PeopleModule']);
  });

  it('must be mapped by the data source on which they start', async () => {
    const lacking = await createDataSource({ url: database.appUrl, entities: [] }).initialize();
    await expect(start(lacking)).rejects.toThrow(/does not map .*Person/);
    await lacking.destroy();
  });

  it('stay open for others when one application ends', async () => {
    const other = await start(database.dataSource);
    const people = other.get<Repository<Person>>(getRepositoryToken(Person), { strict: false });
    expect(await people.count()).toBe(0);
    await other.close();
    expect(await database.dataSource.manager.count(Person)).toBe(0);
    expect(await app.get(DataSource).query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
