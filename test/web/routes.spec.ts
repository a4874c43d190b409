import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listRoutes } from '../../src/platform/web/web-app.service.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { startTestWeb } from '../support/web.js';

const SNAPSHOT = new URL('../snapshots/routes.txt', import.meta.url);

describe('the routes of the portal', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    database = await createTestDatabase();
    // With the mailbox, which is only there where people are invented: `test/mail/mailbox.spec.ts` holds it to that;
    // and with the address for mail that came back, which is only there with a secret (`test/mail/bounces.spec.ts`).
    app = await startTestWeb(database, { mailbox: true, bounces: { secret: 's'.repeat(32) } });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('are these, and each is open to these. Read what changed before you change the snapshot', () => {
    const lines = listRoutes(app).map(
      ({ method, path, access }) => `${method.padEnd(7)}${path.padEnd(43)} ${access}`,
    );
    expect(`${lines.join('\n')}\n`).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });
});
