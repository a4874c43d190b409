import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '../../../migrations/index.js';
import { entities } from '../../entities.js';
import { type TestDatabase, createTestDatabase } from '../../../test/support/database.js';
import { ownerDataSource } from './migrate.js';
import { schemaDrift } from './schema-drift.js';

describe('the migrated schema', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('agrees with the entities', async () => {
    const dataSource = await ownerDataSource({
      migrateUrl: database.ownerUrl,
      appUrl: database.appUrl,
      entities,
      migrations,
    }).initialize();
    try {
      expect(await schemaDrift(dataSource)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });
});
