import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser } from 'playwright-core';
import { DataSource } from 'typeorm';
import { Person } from '../../src/people/person.entity.js';
import { LetterWriter } from '../../src/platform/mail/letter-writer.service.js';
import { MailboxCarrier } from '../../src/platform/mail/mailbox-carrier.service.js';
import { createWebApp } from '../../src/platform/web/web-app.service.js';
import { MailboxModule } from '../../src/platform/mail/mailbox/mailbox.module.js';
import { launchBrowser, withKeptPage } from '../support/browser.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { looksAtWidths } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];
/** As long as a link that lets somebody in. */
const LONG_LINK = `https://leerpad.balint.example/aanmelden/link/${'x'.repeat(43)}`;

describe('the mailbox in a browser', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let browser: Browser | undefined;
  let url: string;
  const id = randomUUID();

  beforeAll(async () => {
    database = await createTestDatabase();
    await receive();
    const { dataSource } = database;

    @Global()
    @Module({ providers: [{ provide: DataSource, useValue: dataSource }], exports: [DataSource] })
    class Outside {}

    @Module({ imports: [Outside, MailboxModule] })
    class TestMailbox {}

    app = await createWebApp(TestMailbox, { config: { baseUrl: 'http://leerpad.balint.example' } });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app.close();
    await database.drop();
  });

  async function receive(): Promise<void> {
    const { manager } = database.dataSource;
    const personId = randomUUID();
    await manager.insert(Person, { id: personId, email: 'zoe@mail.example', fullName: 'Zoë Vlugt' });
    await manager.query(
      `INSERT INTO mail_delivery (id, kind, recipient_person_id, data) VALUES ($1, 'sign-in-link', $2, '{}')`,
      [id, personId],
    );
    await manager.query(
      `INSERT INTO mail_delivery (id, kind, recipient_person_id, data, state, attempts, last_answer)
       VALUES (gen_random_uuid(), 'reset', $1, '{}', 'failed', 1, '550 5.1.1 …: no such user')`,
      [personId],
    );
    const letter = new LetterWriter().write(
      {
        subject: { key: 'mail.sign-in-link.subject' },
        paragraphs: [{ key: 'mail.sign-in-link.text' }],
        code: '012345',
        link: { label: { key: 'mail.sign-in-link.link' }, url: LONG_LINK },
        notes: [{ key: 'mail.token.not-asked' }],
      },
      { name: 'Zoë Vlugt', language: 'nl' },
    );
    await new MailboxCarrier(database.dataSource).carry({
      deliveryId: id,
      from: 'Leerpad <leerpad@balint.example>',
      to: { name: 'Zoë Vlugt', address: 'zoe@mail.example' },
      ...letter,
    });
  }

  const pages: [string, () => string][] = [
    ['the list', () => '/postbus'],
    ['a mail', () => `/postbus/${id}`],
    ['a mail as a mail program shows it', () => `/postbus/${id}/html`],
  ];

  describe.each(pages)('%s', (_name, path) => {
    it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, at every width', async (locale) => {
      if (!browser) return;
      await withKeptPage(browser, { locale, viewport: null }, async (page, complaints) => {
        await page.goto(url + path());
        for (const { sideways, axe } of await looksAtWidths(page, WIDTHS, 'null')) {
          expect(sideways).toEqual([]);
          expect(axe).toEqual([]);
        }
        expect(complaints).toEqual([]);
      });
    });
  });
});
