import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { AxeController, axe } from '../support/axe.js';
import { goBack, launchBrowser, sidewaysOverflow, withKeptPage, withPage } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { MovingClock } from '../support/moving-clock.js';
import { signIn } from '../support/signed-in.js';
import { TraineeWorld } from '../support/trainee-world.js';
import { startTestWeb } from '../support/web.js';

const PASSWORD = 'vier rustige woorden hier';
const REFLECTION = `Ik merkte dat ik te snel wilde helpen.\n\n${'Pas later hoorde ik wat er gezegd werd. '.repeat(60)}“Stil” <b>& zo</b>.`;

const WORDS = {
  'nl-NL': {
    wrong: 'Fout: ',
    signIn: 'Aanmelden',
    other: 'This page in English',
    inOther: 'What did you read?',
  },
  'en-GB': {
    wrong: 'Error: ',
    signIn: 'Sign in',
    other: 'Deze pagina in het Nederlands',
    inOther: 'Wat hebt u gelezen?',
  },
} as const;
type Locale = keyof typeof WORDS;

const WAYS: [Locale, boolean][] = [
  ['nl-NL', true],
  ['nl-NL', false],
  ['en-GB', true],
  ['en-GB', false],
];

describe('forms in a browser', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let world: TraineeWorld;
  let url: string;
  let browser: Browser | undefined;
  const clock = new MovingClock();
  let mine: Owner;
  let another: Owner;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startTestWeb(database, { clock, baseUrl: 'http://localhost', controllers: [AxeController] });
    world = new TraineeWorld(app);
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('127.0.0.1', 'localhost');
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    await database.dataSource.query('DELETE FROM throttle; DELETE FROM kept_form');
    mine = await newOwner('Lotte');
    another = await newOwner('Bram');
  });
  afterAll(async () => {
    await browser?.close();
    await app.close();
    await database.drop();
  });

  interface Owner {
    personId: string;
    email: string;
  }

  async function newOwner(name: string): Promise<Owner> {
    const personId = await world.person(name);
    await database.dataSource.transaction((manager) =>
      app.get(AccountsService, { strict: false }).create(manager, { personId, password: PASSWORD }),
    );
    await world.start(personId, 'leader');
    return { personId, email: `${personId}@voorbeeld.example` };
  }

  /** A page of somebody who is signed in. */
  async function as(
    { personId }: Owner,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
    open: typeof withPage<void> = withKeptPage,
  ): Promise<void> {
    if (!browser) return;
    await open(browser, options, async (page) => {
      await giveSession(page, personId);
      await use(page);
    });
  }

  async function giveSession(page: Page, personId: string): Promise<void> {
    const [name = '', value = ''] = (await signIn(app, personId)).split('=');
    await page.context().addCookies([{ name, value, url }]);
  }

  const endSessions = () => database.dataSource.query('DELETE FROM session');

  async function logsOf({ personId }: Owner): Promise<{ reflection: string }[]> {
    return database.dataSource.query(
      `SELECT reflection FROM reading_log JOIN claim ON claim.id = claim_id
       JOIN trajectory ON trajectory.id = trajectory_id WHERE person_id = $1`,
      [personId],
    );
  }

  async function fillLog(page: Page, reflection = REFLECTION): Promise<void> {
    await page.goto(`${url}/literatuur/nieuw`);
    await fillFields(page, reflection);
  }

  async function fillFields(page: Page, reflection = REFLECTION): Promise<void> {
    await page.check('#titel-1');
    await page.fill('#date', '2026-02-10');
    await page.fill('#hours', '2');
    await page.fill('#minutes', '30');
    await page.fill('#pages', 'hoofdstuk 3 & 4');
    await page.fill('#reflection', reflection);
  }

  async function expectLog(page: Page): Promise<void> {
    expect(await page.isChecked('#titel-1')).toBe(true);
    expect(await page.inputValue('#date')).toBe('2026-02-10');
    expect(await page.inputValue('#hours')).toBe('2');
    expect(await page.inputValue('#minutes')).toBe('30');
    expect(await page.inputValue('#pages')).toBe('hoofdstuk 3 & 4');
    expect(await page.inputValue('#reflection')).toBe(REFLECTION);
  }

  // The browser gives the focus when it first draws the page, which is after it has gone there.
  const hasFocus = (page: Page, selector: string) =>
    page
      .locator(`${selector}:focus`)
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      );

  const send = (page: Page) => page.click('main form .actions button');

  async function signInOnPage(page: Page, { email }: Owner): Promise<void> {
    await page.fill('#email', email);
    await page.fill('#password', PASSWORD);
    await page.click('main form button');
  }

  describe.each(WAYS)('in %s, scripts: %s', (locale, javaScriptEnabled) => {
    const options = { locale, javaScriptEnabled };

    it('an empty reading log says at the top what is wrong, in the order of the page', async () => {
      await as(mine, { ...options, viewport: { width: 320, height: 800 } }, async (page) => {
        await page.goto(`${url}/literatuur/nieuw`);
        await send(page);
        await eventually(async () =>
          expect(await page.title()).toMatch(new RegExp(`^${WORDS[locale].wrong}`)),
        );
        expect(await hasFocus(page, '.faults')).toBe(true);
        const links = page.locator('.faults a');
        expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
          '#titel-1',
          '#date',
          '#hours',
          '#pages',
          '#reflection',
        ]);
        await links.last().click();
        expect(await hasFocus(page, '#reflection')).toBe(true);
        expect(await sidewaysOverflow(page)).toEqual([]);
        if (javaScriptEnabled) expect(await axe(page)).toEqual([]);
      });
    });

    it('a session that ended in the middle of a reflection: one signs in on that page, and all of it is back', async () => {
      await as(mine, options, async (page) => {
        await fillLog(page);
        await endSessions();
        await send(page);
        expect(new URL(page.url()).pathname).toBe('/literatuur');
        expect(await page.content()).not.toContain('te snel wilde helpen');
        // axe waits for timers of the page, which there are none of without scripts
        if (javaScriptEnabled) expect(await axe(page)).toEqual([]);
        await signInOnPage(page, mine);
        expect(new URL(page.url()).pathname).toBe('/literatuur/nieuw');
        await expectLog(page);
        expect(await hasFocus(page, '.notice')).toBe(true);
        expect(await logsOf(mine)).toEqual([]);
        await send(page);
        expect(await page.locator('.faults').count()).toBe(0);
        expect(page.context().pages()).toHaveLength(1);
        expect(await logsOf(mine)).toEqual([{ reflection: REFLECTION }]);
        expect(await database.dataSource.query('SELECT FROM kept_form')).toEqual([]);
      });
    });

    it('another language in the middle of a log keeps what was typed', async () => {
      await as(mine, options, async (page) => {
        await fillLog(page);
        await page.click(`text=${WORDS[locale].other}`);
        expect(await page.textContent('legend')).toBe(WORDS[locale].inOther);
        await expectLog(page);
        expect(await logsOf(mine)).toEqual([]);
        await send(page);
        expect(await logsOf(mine)).toHaveLength(1);
      });
    });

    it('sent again after "back", a log says that it was sent, and is one log', async () => {
      await as(mine, options, async (page) => {
        await fillLog(page);
        await send(page);
        const log = new URL(page.url()).pathname;
        await goBack(page);
        // The browser asks for the page anew, and puts back some of what was typed.
        await fillFields(page);
        await send(page);
        expect(new URL(page.url()).pathname).toBe(log);
        expect(await hasFocus(page, '.notice')).toBe(true);
        expect(await page.textContent('.notice')).toMatch(/al verstuurd|sent this form already/);
        expect(await logsOf(mine)).toHaveLength(1);
      });
    });
  });

  it('a code by mail brings the form back as well', async () => {
    await as(mine, { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await fillLog(page);
      await endSessions();
      await send(page);
      await page.fill('#email', mine.email);
      await page.click('button[formaction="/aanmelden/link"]');
      const request = new URL(page.url()).searchParams.get('aanvraag')!;
      const issuer = app.get(TokenIssuer, { strict: false });
      const issued = await issuer.issue(database.dataSource.manager, request);
      await page.fill('#code', issued!.code!);
      await page.click('main form button');
      await expectLog(page);
    });
  });

  it('a wrong password, and another language on the way, do not lose it', async () => {
    await as(mine, { locale: 'nl-NL' }, async (page) => {
      await fillLog(page);
      await endSessions();
      await send(page);
      await page.click(`text=${WORDS['nl-NL'].other}`);
      await page.fill('#email', mine.email);
      await page.fill('#password', 'dit is het zeker niet');
      await page.click('main form button');
      await eventually(async () => expect(await page.title()).toMatch(/^Error: /));
      await signInOnPage(page, mine);
      await expectLog(page);
    });
  });

  it('somebody else who signs in there begins on a clean page, and nothing is written', async () => {
    await as(mine, { locale: 'nl-NL' }, async (page) => {
      await fillLog(page);
      await endSessions();
      await send(page);
      await signInOnPage(page, another);
      expect(await page.content()).not.toContain('te snel wilde helpen');
      await page.goto(`${url}/literatuur/nieuw`);
      expect(await page.inputValue('#reflection')).toBe('');
      expect([...(await logsOf(mine)), ...(await logsOf(another))]).toEqual([]);
    });
  });

  it('a form that somebody else opened in this browser is not sent as theirs', async () => {
    await as(mine, { locale: 'nl-NL' }, async (page) => {
      await fillLog(page);
      await giveSession(page, another.personId);
      await send(page);
      expect(await page.textContent('main')).toContain('geopend door iemand anders');
      expect([...(await logsOf(mine)), ...(await logsOf(another))]).toEqual([]);
    });
  });

  describe('a draft', () => {
    // `typeAndClose` closes the page.
    const onOwnPage = (use: (page: Page) => Promise<void>) => as(mine, { locale: 'nl-NL' }, use, withPage);
    const drafts = (page: Page) =>
      page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.startsWith('concept:'))");

    async function typeAndClose(page: Page): Promise<Page> {
      await page.goto(`${url}/literatuur/nieuw`);
      await page.fill('#reflection', 'Half af');
      await page.waitForSelector('text=/Concept bewaard \\d\\d:\\d\\d/');
      const next = await page.context().newPage();
      await page.close();
      await next.goto(`${url}/literatuur/nieuw`);
      return next;
    }

    it('is there again after the tab was closed, and can be thrown away', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        expect(await page.inputValue('#reflection')).toBe('Half af');
        expect(await axe(page)).toEqual([]);
        await page.click('text=Concept weggooien');
        expect(await page.inputValue('#reflection')).toBe('');
        expect(await drafts(page)).toEqual([]);
      });
    });

    it('is nobody else’s, and waits for its own account', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await giveSession(page, another.personId);
        await page.goto(`${url}/literatuur/nieuw`);
        expect(await page.inputValue('#reflection')).toBe('');
        await giveSession(page, mine.personId);
        await page.goto(`${url}/literatuur/nieuw`);
        expect(await page.inputValue('#reflection')).toBe('Half af');
      });
    });

    it('is kept while something is wrong, and gone once it was sent', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await send(page);
        expect(await page.locator('.faults').count()).toBe(1);
        expect(await drafts(page)).toHaveLength(1);
        await fillLog(page);
        await page.waitForSelector('text=/Concept bewaard/');
        await send(page);
        expect(await logsOf(mine)).toHaveLength(1);
        expect(await drafts(page)).toEqual([]);
      });
    });

    it('is gone when one signs out, and after fourteen days', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await page.click('form[action="/afmelden"] button');
        expect(await drafts(page)).toEqual([]);
        await giveSession(page, mine.personId);
        const next = await typeAndClose(page);
        await next.evaluate(`for (const key of Object.keys(localStorage)) {
          const draft = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() - 14 * 86400000 - 1 }));
        }`);
        await next.reload();
        expect(await next.inputValue('#reflection')).toBe('');
        expect(await drafts(next)).toEqual([]);
      });
    });
  });
});
