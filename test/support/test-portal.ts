import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import type { TestServices } from './services.js';
import { signIn } from './signed-in.js';
import { startTestWeb, type TestWebOptions } from './web.js';

/** The whole product in a test: its pages, its services, and its database. */
export interface TestPortal {
  app: NestFastifyApplication;
  services: TestServices;
  database: TestDatabase;
  /** what somebody's browser sends once they are signed in */
  as(personId: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** A signed-in person. */
export interface Visitor {
  cookie: string;
  get(url: string): ReturnType<NestFastifyApplication['inject']>;
  /** sends a form; a field may come more than once */
  post(url: string, fields: [string, string][]): ReturnType<NestFastifyApplication['inject']>;
}

/** Starts it all by a clock that stands still. */
export async function startTestPortal({
  today,
  ...options
}: TestWebOptions & { today: string }): Promise<TestPortal> {
  const database = await createTestDatabase();
  const clock = new FixedClock(today);
  const app = await startTestWeb(database, { ...options, clock });
  const services: TestServices = {
    get: (type) => app.get(type, { strict: false }),
    clock,
    close: () => app.close(),
  };
  return {
    app,
    services,
    database,
    as: async (personId) => visitor(app, await signIn(app, personId)),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

function visitor(app: NestFastifyApplication, cookie: string): Visitor {
  return {
    cookie,
    get: (url) => app.inject({ url, headers: { cookie } }),
    post: (url, fields) =>
      app.inject({
        method: 'POST',
        url,
        headers: {
          cookie,
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        payload: new URLSearchParams(fields).toString(),
      }),
  };
}
