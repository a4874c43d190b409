import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { rehearse } from './rehearse.service.js';

const ROW = `INSERT INTO throttle (key, attempts, last_at) VALUES (gen_random_uuid()::text, 1, now())`;

describe('a rehearsal', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => database.dataSource.query('DELETE FROM throttle'));
  afterAll(() => database.drop());

  const count = async (manager: EntityManager = database.dataSource.manager): Promise<number> => {
    const [row] = await manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM throttle');
    return row!.count;
  };

  /** Writes a row, and says how many there are then. */
  async function work(manager: EntityManager): Promise<number> {
    await manager.query(ROW);
    return count(manager);
  }

  it('says what the work came to, and leaves nothing of it', async () => {
    expect(await rehearse(database.dataSource, work)).toEqual({ result: 1, kept: false });
    expect(await count()).toBe(0);
  });

  it('is kept when what it came to is as it should be, and only then', async () => {
    const once = (rows: number) => rows === 1;
    expect(await rehearse(database.dataSource, work, once)).toEqual({ result: 1, kept: true });
    expect(await rehearse(database.dataSource, work, once)).toEqual({ result: 2, kept: false });
    expect(await count()).toBe(1);
  });

  it('throws what the work throws, and leaves nothing either', async () => {
    const slip = new Error('half way');
    const half = async (manager: EntityManager) => {
      await work(manager);
      throw slip;
    };
    await expect(rehearse(database.dataSource, half, () => true)).rejects.toBe(slip);
    expect(await count()).toBe(0);
  });
});
