import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { AxeController } from './axe.js';
import { launchBrowser, withKeptPage, type withPage } from './browser.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { MovingClock } from './moving-clock.js';
import { signIn } from './signed-in.js';
import { TraineeWorld } from './trainee-world.js';
import { startTestWeb } from './web.js';

const PASSWORD = 'vier rustige woorden hier';
export const REFLECTION = `Ik merkte dat ik te snel wilde helpen.\n\n${'Pas later hoorde ik wat er gezegd werd. '.repeat(60)}“Stil” <b>& zo</b>.`;

interface Owner {
  personId: string;
  email: string;
}

/** Where the tests of forms write: it opens before them, and each of them has two people of its own. */
export function openFormsWorld(): FormsWorld {
  const world = new FormsWorld();
  beforeAll(() => world.open());
  beforeEach(() => world.bringPeople());
  afterAll(() => world.close());
  return world;
}

/** Two people who write reading logs in a browser, and what they do there. */
class FormsWorld {
  database!: TestDatabase;
  app!: NestFastifyApplication;
  url!: string;
  mine!: Owner;
  another!: Owner;
  private world!: TraineeWorld;
  private browser: Browser | undefined;

  async open(): Promise<void> {
    this.database = await createTestDatabase();
    this.app = await startTestWeb(this.database, {
      clock: new MovingClock(),
      baseUrl: 'http://localhost',
      controllers: [AxeController],
    });
    this.world = new TraineeWorld(this.app);
    await this.app.listen(0, '127.0.0.1');
    this.url = (await this.app.getUrl()).replace('127.0.0.1', 'localhost');
    this.browser = await launchBrowser();
  }

  async bringPeople(): Promise<void> {
    await this.database.dataSource.query('DELETE FROM throttle; DELETE FROM kept_form');
    this.mine = await this.newOwner('Lotte');
    this.another = await this.newOwner('Bram');
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.app.close();
    await this.database.drop();
  }

  private async newOwner(name: string): Promise<Owner> {
    const personId = await this.world.person(name);
    await this.database.dataSource.transaction((manager) =>
      this.app.get(AccountsService, { strict: false }).create(manager, { personId, password: PASSWORD }),
    );
    await this.world.start(personId, 'leader');
    return { personId, email: `${personId}@voorbeeld.example` };
  }

  /** A page of somebody who is signed in. */
  async as(
    { personId }: Owner,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
    open: typeof withPage<void> = withKeptPage,
  ): Promise<void> {
    if (!this.browser) return;
    await open(this.browser, options, async (page) => {
      await this.giveSession(page, personId);
      await use(page);
    });
  }

  async giveSession(page: Page, personId: string): Promise<void> {
    const [name = '', value = ''] = (await signIn(this.app, personId)).split('=');
    await page.context().addCookies([{ name, value, url: this.url }]);
  }

  endSessions(): Promise<unknown> {
    return this.database.dataSource.query('DELETE FROM session');
  }

  async logsOf({ personId }: Owner): Promise<{ reflection: string }[]> {
    return this.database.dataSource.query(
      `SELECT reflection FROM reading_log JOIN claim ON claim.id = claim_id
       JOIN trajectory ON trajectory.id = trajectory_id WHERE person_id = $1`,
      [personId],
    );
  }

  async fillLog(page: Page, reflection = REFLECTION): Promise<void> {
    await page.goto(`${this.url}/literatuur/nieuw`);
    await this.fillFields(page, reflection);
  }

  async fillFields(page: Page, reflection = REFLECTION): Promise<void> {
    await page.check('#titel-1');
    await page.fill('#date', '2026-02-10');
    await page.fill('#hours', '2');
    await page.fill('#minutes', '30');
    await page.fill('#pages', 'hoofdstuk 3 & 4');
    await page.fill('#reflection', reflection);
  }

  async expectLog(page: Page): Promise<void> {
    expect(await page.isChecked('#titel-1')).toBe(true);
    expect(await page.inputValue('#date')).toBe('2026-02-10');
    expect(await page.inputValue('#hours')).toBe('2');
    expect(await page.inputValue('#minutes')).toBe('30');
    expect(await page.inputValue('#pages')).toBe('hoofdstuk 3 & 4');
    expect(await page.inputValue('#reflection')).toBe(REFLECTION);
  }

  /** The browser gives the focus when it first draws the page, which is after it has gone there. */
  hasFocus(page: Page, selector: string): Promise<boolean> {
    return page
      .locator(`${selector}:focus`)
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      );
  }

  send(page: Page): Promise<void> {
    return page.click('main form .actions button');
  }

  async signInOnPage(page: Page, { email }: Owner): Promise<void> {
    await page.fill('#email', email);
    await page.fill('#password', PASSWORD);
    await page.click('main form button');
  }
}
