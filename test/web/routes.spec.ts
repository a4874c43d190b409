import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listRoutes } from '../../src/platform/web/web-app.js';
import { startPortal } from '../support/portal-app.js';

const SNAPSHOT = new URL('../snapshots/routes.txt', import.meta.url);

describe('the routes of the portal', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await startPortal();
  });
  afterAll(() => app.close());

  it('are these, and each is open to these. Read what changed before you change the snapshot', () => {
    const lines = listRoutes(app).map(
      ({ method, path, access }) => `${method.padEnd(7)}${path.padEnd(28)}${access}`,
    );
    expect(`${lines.join('\n')}\n`).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });
});
