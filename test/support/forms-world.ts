import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { fillIn, goBy } from './acting.js';
import { AxeController } from './axe.js';
import { launchBrowser, withKeptPage, type withPage } from './browser.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { eventually } from './eventually.js';
import { MovingClock } from './moving-clock.js';
import { signIn } from './signed-in.js';
import { TraineeWorld } from './trainee-world.js';
import { startTestWeb } from './web.js';

const PASSWORD = 'vier rustige woorden hier';
export const REFLECTION = `Ik merkte dat ik te snel wilde helpen.\n\n${'Pas later hoorde ik wat er gezegd werd. '.repeat(60)}“Stil” <b>& zo</b>.`;

const LOG = { date: '2026-02-10', hours: '2', minutes: '30', pages: 'hoofdstuk 3 & 4' };

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
    await fillIn(page, { 'titel-1': true, ...LOG, reflection });
  }

  async expectLog(page: Page): Promise<void> {
    const expected = { ...LOG, reflection: REFLECTION };
    const [chosen, ...values] = await page.evaluate<unknown[]>(
      `[document.getElementById('titel-1').checked, ...${JSON.stringify(Object.keys(expected))}.map((id) => document.getElementById(id).value)]`,
    );
    expect(chosen).toBe(true);
    expect(values).toEqual(Object.values(expected));
  }

  /** The browser gives the focus when it first draws the page, which is after it has gone there. */
  hasFocus(page: Page, selector: string): Promise<boolean> {
    const focused = `document.querySelector(${JSON.stringify(`${selector}:focus`)}) !== null`;
    return eventually(async () => expect(await page.evaluate(focused)).toBe(true), 10_000).then(
      () => true,
      () => false,
    );
  }

  send(page: Page): Promise<void> {
    return goBy(page, 'main form .actions button');
  }

  async signInOnPage(page: Page, { email }: Owner): Promise<void> {
    await fillIn(page, { email, password: PASSWORD });
    await goBy(page, 'main form button');
  }
}
