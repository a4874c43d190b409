import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Person } from '../../src/people/person.entity.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { loadConfig } from '../../src/platform/config/config.form.js';
import { readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { hasMailbox, mailSettings } from '../../src/platform/mail/mail-settings.service.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import { Postman } from '../../src/platform/mail/postman.service.js';
import { createWebApp, listRoutes } from '../../src/platform/web/web-app.service.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';

const SIGNING_KEY = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'pem', type: 'pkcs8' })
  .toString();
const PRODUCTION = { NODE_ENV: 'production', SIGNING_KEY };
const SMTP = { SMTP_URL: 'smtp://mail.example' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function portal(environment: Record<string, string>): Promise<NestFastifyApplication> {
  const config = loadConfig({ BASE_URL: 'https://leerpad.balint.example', ...environment });
  const { dataSource } = database;
  const module = AppModule.forRoot({
    dataSource,
    baseUrl: config.baseUrl,
    clock: new FixedClock('2026-11-20'),
    signingKey: await readSigningKey(SIGNING_KEY),
    mail: mailSettings(config, dataSource),
    mailbox: hasMailbox(config),
  });
  return createWebApp(module, { config });
}

describe('the mailbox', () => {
  it.each([
    ['in production', PRODUCTION],
    ['without the demo', { DEMO: '0' }],
    ['on a database of one’s own', { NODE_ENV: 'development', DATABASE_URL: 'postgres://app@db/leerpad' }],
    ['beside a mail server', SMTP],
    ['in production with a mail server', { ...PRODUCTION, ...SMTP }],
  ])('%s does not exist', async (_where, environment) => {
    const app = await portal(environment);
    expect(listRoutes(app).filter(({ path }) => path.startsWith('/postbus'))).toEqual([]);
    for (const path of ['/postbus', `/postbus/${randomUUID()}`, `/postbus/${randomUUID()}/html`]) {
      expect((await app.inject(path)).statusCode).toBe(404);
    }
    await app.close();
  });

  describe('where there is no mail server', () => {
    let app: NestFastifyApplication;
    beforeAll(async () => {
      app = await portal({});
    });
    afterAll(() => app.close());

    it('says what will be here while it is empty', async () => {
      const { statusCode, body } = await app.inject('/postbus');
      expect(statusCode).toBe(200);
      expect(body).toContain('Hier verschijnt de eerste mail');
    });

    it('shows what was sent, newest first, as text with links and as HTML without anything else', async () => {
      const ids = [await sent('Zoë <Vlugt>', 3), await sent('Elif Çelik', 1)];
      const list = await app.inject('/postbus');
      expect([...list.body.matchAll(/href="\/postbus\/([^"]+)"/g)].map(([, id]) => id)).toEqual([
        ids[1],
        ids[0],
      ]);
      expect(list.body).toContain('Zoë &lt;Vlugt&gt;');
      expect(list.headers['x-robots-tag']).toContain('noindex');

      const message = await app.inject(`/postbus/${ids[0]}`);
      expect(message.body).toContain('<a href="https://leerpad.balint.example/aftekenen">');
      const html = await app.inject(`/postbus/${ids[0]}/html`);
      expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(html.headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(html.body).toMatch(/^<!doctype html>/);
    });

    it('shows what was given up, with the last answer', async () => {
      const id = await sent('Sjoerd Hoekstra', 2);
      await database.dataSource.query(
        `UPDATE mail_delivery SET state = 'failed', sent_at = NULL, last_answer = '550 …: no such user' WHERE id = $1`,
        [id],
      );
      const { body } = await app.inject('/postbus');
      expect(body).toContain('Niet bezorgd');
      expect(body).toContain('claims-waiting, na 1 poging: 550 …: no such user');
    });

    it.each(['/postbus/x', `/postbus/${randomUUID()}`, `/postbus/${randomUUID()}/html`])(
      'has no %s',
      async (path) => expect((await app.inject(path)).statusCode).toBe(404),
    );

    async function sent(fullName: string, claims: number): Promise<string> {
      const { manager } = database.dataSource;
      const recipientPersonId = randomUUID();
      await manager.insert(Person, {
        id: recipientPersonId,
        email: `${recipientPersonId}@mail.example`,
        fullName,
      });
      const mail = { kind: 'claims-waiting', recipientPersonId, data: { claims, trainees: 1 } };
      const id = await app.get(Outbox, { strict: false }).enqueue(manager, mail);
      await app.get(Postman, { strict: false }).deliver(id);
      return id;
    }
  });
});
