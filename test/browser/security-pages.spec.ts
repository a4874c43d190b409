import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { PrintNameService } from '../../src/recognition/completion/pages/print-name.service.js';
import { newTrainee } from '../builders/people.js';
import { newAccount } from '../support/account-services.js';
import { fillIn, goBy, textOf } from '../support/acting.js';
import { AxeController } from '../support/axe.js';
import { launchBrowser, withKeptPage } from '../support/browser.js';
import { read } from '../support/page-debugger.js';
import { RoleParties } from '../support/role-parties.js';
import { type TestPortal, startTestPortal } from '../support/test-portal.js';
import { looksAtWidths } from '../support/visits.js';

const PASSWORD = 'vier rustige woorden hier';
const EMAIL = 'zoe@voorbeeld.example';
const WIDTHS = [320, 1280];

describe('who may get in and who came in, in a browser', () => {
  let portal: TestPortal;
  let url: string;
  let browser: Browser | undefined;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18', controllers: [AxeController] });
    const parties = new RoleParties(portal.services);
    for (const role of ['board', 'secretariat'] as const)
      cookies[role] = (await portal.as((await parties.party(role))!.personId)).cookie;
    const { personId } = await newAccount(portal.app, {
      email: EMAIL,
      password: PASSWORD,
      name: 'Zoë Proef',
    });
    cookies['owner'] = (await portal.as(personId)).cookie;
    await portal.as(personId);
    const trainee = await newTrainee(portal.services, { callName: 'Anna', surname: 'Vries-Bakker' });
    await portal.services.get(PrintNameService).confirm(trainee.id, 'Prof. Heel Iemand Anders');
    for (const email of [EMAIL, 'niemand@voorbeeld.example'])
      await portal.app.inject({
        method: 'POST',
        url: '/aanmelden',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ email, password: 'niet dit' }).toString(),
      });
    await portal.app.listen(0, '127.0.0.1');
    url = await portal.app.getUrl();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  async function as(page: Page, who: string): Promise<void> {
    const [name, value] = cookies[who]!.split('=') as [string, string];
    await page.context().addCookies([{ name, value, url }]);
  }

  describe.each([
    ['board', '/rollen?zoek=Proef', 'main form'],
    ['board', '/logboek/beveiliging', 'main tbody tr'],
    ['board', '/logboek/beveiliging?naam=Proef&soort=failed', '#gevonden'],
    ['owner', '/account', '.browsers li'],
    ['owner', '/account/adres', 'main form'],
    ['owner', '/account/beveiliging', '.browsers li'],
    ['secretariat', '/namen', 'main form'],
  ])('to the %s, %s', (who, path, shown) => {
    it.each(['nl-NL', 'en-GB'])('can be used by everybody, in %s, at every width', async (locale) => {
      if (!browser) return;
      await withKeptPage(browser, { locale, viewport: null }, async (page, complaints) => {
        await as(page, who);
        await page.goto(url + path);
        expect(await read(page, `document.querySelectorAll('${shown}').length`)).toBeGreaterThan(0);
        for (const { width, sideways, axe } of await looksAtWidths(page, WIDTHS, 'null')) {
          expect([width, ...sideways]).toEqual([width]);
          expect([width, ...axe]).toEqual([width]);
        }
        expect(complaints).toEqual([]);
      });
    });
  });

  it('shows what happened, without scripts: a weak password is refused in words, a strong one is in the list', async () => {
    if (!browser) return;
    await withKeptPage(browser, { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await page.goto(`${url}/account`);
      await fillIn(page, { email: EMAIL, password: PASSWORD });
      await goBy(page, 'main form button');
      await fillIn(page, { current: PASSWORD, password: 'Intervisie2026!' });
      await goBy(page, '.short-form button');
      expect(await textOf(page, '#password-wrong')).toContain('Wie Leerpad of de vereniging kent');
      await fillIn(page, { current: PASSWORD, password: 'tapijt zwaluw gordijn' });
      await goBy(page, '.short-form button');
      expect(await textOf(page, '[role=status]')).toContain('Uw wachtwoord is veranderd');
      await goBy(page, 'a[href="/account/beveiliging"]');
      const listed = "[...document.querySelectorAll('.browsers li b')].map((one) => one.textContent)";
      expect(await page.evaluate(listed)).toEqual(
        expect.arrayContaining([
          'Wachtwoord veranderd',
          'Aangemeld met wachtwoord',
          'Mislukt: verkeerd wachtwoord',
        ]),
      );
    });
    expect(await portal.app.get(DataSource).query('SELECT FROM known_browser')).toHaveLength(1);
  });
});
