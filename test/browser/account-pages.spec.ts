import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, Page } from 'playwright-core';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { newAccount } from '../support/account-services.js';
import { clickOn, countOf, fillIn, goBy, textOf } from '../support/acting.js';
import { AxeController } from '../support/axe.js';
import { launchBrowser, withKeptPage, withPage } from '../support/browser.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { signIn } from '../support/signed-in.js';
import { looksAtWidths } from '../support/visits.js';
import { startTestWeb } from '../support/web.js';

const PASSWORD = 'vier rustige woorden hier';
const EMAIL = 'zoe@voorbeeld.example';
const FIRST_BUTTON = 'main form button';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1';
/** The narrowest screen; a window of 1280 zoomed to 200 %; the same window as it is. */
const WIDTHS = [320, 640, 1280];
/** In a page: what a thumb would miss. */
const SMALL =
  "[...document.querySelectorAll('header a, header button, footer a, button, .button, input:not([type=hidden], [hidden])')].filter((e) => e.getBoundingClientRect().height < 44).map((e) => e.outerHTML)";

describe('the pages to sign in on, in a browser', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let browser: Browser | undefined;
  let personId: string;
  let accountId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startTestWeb(database, { today: '2026-03-14', controllers: [AxeController] });
    ({ personId, accountId } = await newAccount(app, {
      email: EMAIL,
      password: PASSWORD,
      name: 'Zoë in ’t Veld',
    }));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app.close();
    await database.drop();
  });

  async function token(purpose: 'sign-in' | 'reset' | 'invitation'): Promise<string> {
    const links = app.get(MailedLinksService, { strict: false });
    const issuer = app.get(TokenIssuer, { strict: false });
    const { manager } = database.dataSource;
    const client = { address: '192.0.2.1', userAgent: '' };
    const request =
      purpose === 'invitation'
        ? await links.inviteWithoutMail(manager, accountId)
        : await links.mail(purpose, EMAIL, client);
    // One owner asks for every mail here: without this they would have to wait.
    await manager.query('DELETE FROM throttle');
    return (await issuer.issue(manager, request))!.token;
  }

  async function session(page: Page): Promise<void> {
    const [name, value] = (await signIn(app, personId)).split('=') as [string, string];
    await page.context().addCookies([{ name, value, url }]);
  }

  const PAGES: [string, (page: Page) => Promise<unknown>][] = [
    ['signing in', (page) => page.goto(`${url}/aanmelden?naar=/account`)],
    [
      'the same, with a wrong password',
      async (page) => {
        await page.goto(`${url}/aanmelden`);
        await fillIn(page, { email: 'niemand@voorbeeld.example', password: 'dit is het zeker niet' });
        await goBy(page, FIRST_BUTTON);
        expect(await countOf(page, '.wrong')).toBeGreaterThan(0);
      },
    ],
    ['the code', (page) => page.goto(`${url}/aanmelden/code?aanvraag=x`)],
    [
      'the same, with a wrong code',
      async (page) => {
        await page.goto(`${url}/aanmelden/code?aanvraag=x`);
        await fillIn(page, { code: '123456' });
        await goBy(page, FIRST_BUTTON);
        expect(await countOf(page, '.wrong')).toBeGreaterThan(0);
      },
    ],
    ['a mailed link', async (page) => page.goto(`${url}/aanmelden/link/${await token('sign-in')}`)],
    ['a link that was used', (page) => page.goto(`${url}/aanmelden/link/nergens`)],
    ['a forgotten password', (page) => page.goto(`${url}/wachtwoord-vergeten`)],
    ['what follows', (page) => page.goto(`${url}/wachtwoord-vergeten/verstuurd`)],
    ['another password', async (page) => page.goto(`${url}/wachtwoord/${await token('reset')}`)],
    [
      'an invitation, with a short password',
      async (page) => {
        await page.goto(`${url}/uitnodiging/${await token('invitation')}`);
        await fillIn(page, { password: 'kort' });
        await goBy(page, FIRST_BUTTON);
        expect(await countOf(page, '.wrong')).toBeGreaterThan(0);
      },
    ],
    [
      'one’s own account',
      async (page) => {
        await signIn(app, personId);
        await database.dataSource.query('UPDATE session SET user_agent = $1', [PHONE]);
        await session(page);
        await page.goto(`${url}/account`);
        await goBy(page, 'form[action="/agenda/vernieuwen"] button');
        expect(await countOf(page, '#agenda-adres')).toBeGreaterThan(0);
      },
    ],
    [
      'a form whose session has ended',
      async (page) => {
        await session(page);
        await page.goto(`${url}/account`);
        await page.context().clearCookies({ name: 'sessie' });
        await fillIn(page, { current: 'x', password: 'x' });
        await goBy(page, '.short-form button');
        expect(await countOf(page, 'main ol')).toBeGreaterThan(0);
      },
    ],
  ];

  describe.each(PAGES)('%s', (name, open) => {
    it.each(['nl-NL', 'en-GB'])('can be used by everybody, in %s, at every width', async (locale) => {
      if (!browser) return;
      await withKeptPage(browser, { locale, viewport: null }, async (page, complaints) => {
        await open(page);
        expect(await page.evaluate('document.documentElement.lang')).toBe(locale.slice(0, 2));
        const looks = await looksAtWidths<string[]>(page, WIDTHS, SMALL, (width) =>
          shoot(page, name, locale, width),
        );
        for (const { width, sideways, axe, told: small } of looks) {
          expect([width, ...sideways]).toEqual([width]);
          expect([width, ...axe]).toEqual([width]);
          expect([width, ...small]).toEqual([width]);
        }
        // The browser itself reports that a page answered with an error status, as it should here.
        expect(complaints.filter((text) => !text.includes('the server responded with a status of'))).toEqual(
          [],
        );
      });
    });
  });

  it('work without JavaScript: in by password, another password, out, and in by a link', async () => {
    if (!browser) return;
    await withKeptPage(browser, { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await page.goto(`${url}/account`);
      await fillIn(page, { email: EMAIL, password: PASSWORD });
      await goBy(page, FIRST_BUTTON);
      expect(new URL(page.url()).pathname).toBe('/account');
      await fillIn(page, { current: PASSWORD, password: `${PASSWORD} toch` });
      await goBy(page, '.short-form button');
      expect(await textOf(page, '[role=status]')).toBe(
        'Uw wachtwoord is veranderd. U bent overal elders afgemeld.',
      );
      await goBy(page, '.who button');
      expect(await textOf(page, '.who')).toContain('Aanmelden');
      await goBy(page, '.who a');
      await fillIn(page, { email: EMAIL });
      await goBy(page, '.or button');
      expect(await textOf(page, 'h1')).toBe('Kijk in uw postvak');
      await page.goto(`${url}/aanmelden/link/${await token('sign-in')}`);
      await goBy(page, FIRST_BUTTON);
      expect(await textOf(page, '.who')).toContain('Zoë in ’t Veld');
    });
  });

  it('work with the keyboard: Enter in the password signs in', async () => {
    if (!browser) return;
    await withKeptPage(browser, 'nl-NL', async (page) => {
      const { personId: other } = await newAccount(app, {
        email: 'toets@voorbeeld.example',
        password: PASSWORD,
      });
      expect(other).toBeDefined();
      await page.goto(`${url}/aanmelden?naar=/account`);
      await page.evaluate("document.getElementById('email').focus()");
      await page.keyboard.type('toets@voorbeeld.example');
      await page.keyboard.press('Tab');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL(({ pathname }) => pathname === '/account');
    });
  });

  it('lose no form when the session has ended: sign in elsewhere, reload, and it arrives', async () => {
    if (!browser) return;
    await withPage(browser, { locale: 'nl-NL' }, async (page) => {
      const email = 'herlaad@voorbeeld.example';
      const { personId: other } = await newAccount(app, { email, password: PASSWORD });
      const [name, value] = (await signIn(app, other)).split('=') as [string, string];
      await page.context().addCookies([{ name, value, url }]);
      await page.goto(`${url}/account`);
      await database.dataSource.query(
        'DELETE FROM session USING account WHERE account.id = account_id AND person_id = $1',
        [other],
      );
      await fillIn(page, { current: PASSWORD, password: `${PASSWORD} toch` });
      await goBy(page, '.short-form button');
      expect(await textOf(page, 'h1')).toBe('U bent niet meer aangemeld');
      const [tab] = await Promise.all([page.context().waitForEvent('page'), clickOn(page, 'main a.button')]);
      await tab.waitForLoadState();
      await fillIn(tab, { email, password: PASSWORD });
      await goBy(tab, FIRST_BUTTON);
      expect(new URL(tab.url()).pathname).toBe('/account');
      await page.reload();
      expect(await textOf(page, '[role=status]')).toContain('Uw wachtwoord is veranderd');
    });
  });
});

async function shoot(page: Page, name: string, locale: string, width: number): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}-${locale}-${width}.png`, fullPage: true });
}
