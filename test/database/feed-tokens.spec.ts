import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FeedTokensHashed1764680000000 } from '../../migrations/1764680000000-feed-tokens-hashed.js';
import { migrations } from '../../migrations/index.js';
import { CalendarFeedsService } from '../../src/people/accounts/calendar-feeds.service.js';
import { ownerDataSource } from '../../src/platform/database/migrate.service.js';
import { hashOfToken, newToken } from '../../src/platform/auth/secrets.service.js';
import { newAccount } from '../support/account-services.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestWeb } from '../support/web.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('a calendar’s address from before tokens were hashed goes on working, and stands nowhere any more', async () => {
  const app = await startTestWeb(database);
  const { personId } = await newAccount(app, { email: 'zoe@voorbeeld.example' });
  const token = newToken();
  const { ownerUrl: migrateUrl, appUrl } = database;
  const owner = await ownerDataSource({ migrateUrl, appUrl, migrations }).initialize();
  const runner = owner.createQueryRunner();
  const migration = new FeedTokensHashed1764680000000();
  await migration.down(runner);
  await runner.query('INSERT INTO calendar_feed (person_id, token, made_at) VALUES ($1, $2, now())', [
    personId,
    token,
  ]);
  await migration.up(runner);
  const kept = (await runner.query('SELECT * FROM calendar_feed')) as object[];
  expect(kept).toEqual([expect.objectContaining({ token_hash: hashOfToken(token) })]);
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(await app.get(CalendarFeedsService, { strict: false }).personOf(token)).toBe(personId);
  expect((await app.inject(`/agenda/${token}`)).statusCode).toBe(200);
  await runner.release();
  await owner.destroy();
  await app.close();
});
