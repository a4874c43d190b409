import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { SupervisionSessions } from '../../src/learning/supervision/sessions.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { encodeIds } from '../../src/platform/web/id-list.form.js';
import { activity, hours96, newClaims, newCredits, sign } from '../builders/hours.js';
import { newInbox, newNamedTrainee } from '../builders/inbox.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { AxeController, axeOnce } from '../support/axe.js';
import { type Complaints, launchBrowser, sidewaysOverflow } from '../support/browser.js';
import { Effort } from '../support/effort.js';
import { type TestPortal, startTestPortal } from '../support/test-portal.js';
import { atWidths, visitAs } from '../support/visits.js';

const WIDTHS = [320, 1280];

describe('the pages of whoever signs, in a browser', () => {
  let portal: TestPortal;
  let url: string;
  let browser: Browser | undefined;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18', controllers: [AxeController] });
    await portal.app.listen(0, '127.0.0.1');
    url = await portal.app.getUrl();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  /** Opens a page as a signed-in person. */
  async function as<T>(
    leader: TestLeader,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    if (!browser) return undefined;
    const [name, value] = (await portal.as(leader.id)).cookie.split('=') as [string, string];
    return visitAs(browser, { name, value, url }, options, use);
  }

  const statesOf = async (ids: string[]): Promise<Record<string, number>> => {
    const rows = await portal.services
      .get(DataSource)
      .query<{ state: string; count: number }[]>(
        'SELECT state, count(*) FROM claim WHERE id = ANY($1) GROUP BY state',
        [ids],
      );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };

  describe('can be read by everybody', () => {
    const paths: [string, string][] = [];
    let leader: TestLeader;
    let idle: TestLeader;

    beforeAll(async () => {
      const { services } = portal;
      idle = await newLeader(services);
      await newNamedTrainee(services, 4, idle);
      leader = await newLeader(services, { name: 'Hanneke Broek' });
      const { trainees, claimIds } = await newInbox(services, leader, [1, 3, 2]);
      const [ready, other] = [trainees[2]!, trainees[1]!];
      const all = await newClaims(services, ready, hours96());
      await sign(services, ready, all);
      const [credit] = await newCredits(services, other, [activity()]);
      const [wrong] = await newCredits(services, other, [activity({ minutes: 200 })]);
      const right = { minutes: 100 };
      const again = await services
        .get(CorrectionsService)
        .correct(wrong!, { reason: 'Het was korter', right }, actorOf.command);
      const [first, second] = claimIds[1]!;
      const claims = services.get(ClaimsService);
      await claims.returnToTrainee({ claimId: first!, version: 1 }, leader.id, 'Welke hoofdstukken?');
      await claims.amend({ claimId: first!, version: 2 }, activity(), other.id);
      await claims.withdraw({ claimId: second!, version: 1 }, other.id);
      const notice = new URLSearchParams({
        afgetekend: encodeIds(all),
        niet: encodeIds([first!, second!]),
        vol: encodeIds([claimIds[0]![0]!]),
      });
      paths.push(
        ['the inbox', '/aftekenen?kies=alles'],
        ['the inbox after signing', `/aftekenen?${notice}`],
        ['the inbox with nothing chosen', '/aftekenen/terugsturen'],
        ['a claim', `/aftekenen/${first}`],
        ['a correction', `/aftekenen/${again}`],
        ['sending back', `/aftekenen/terugsturen?claim=${first}.3&claim=${claimIds[0]![0]}.1`],
        ['what was signed', '/aftekenen/afgetekend'],
        ['taking back', `/aftekenen/afgetekend/${credit}`],
        ['what cannot be taken back', `/aftekenen/afgetekend/${all[0]}`],
        ['the supervisees', '/supervisanten'],
        ['a supervisee', `/supervisanten/${ready.trajectoryId}`],
        ['recording a session', '/supervisiesessies'],
        ['a session', `/supervisiesessies/${await newSession(leader, trainees)}`],
      );
    });

    it.each(['nl-NL', 'en-GB'])('in %s, narrow and wide', async (locale) => {
      await as(leader, { locale }, async (page, complaints) => {
        for (const [name, path] of paths) await inspect(page, name, path);
        expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
      });
      await as(idle, { locale }, async (page) => {
        await inspect(page, 'an empty inbox', '/aftekenen');
        await inspect(page, 'nothing signed', '/aftekenen/afgetekend');
        await inspect(page, 'one supervisee', '/supervisanten');
      });
    });

    async function inspect(page: Page, name: string, path: string): Promise<void> {
      await page.goto(url + path);
      await atWidths(page, WIDTHS, async (width) => {
        expect([name, width, ...(await sidewaysOverflow(page))]).toEqual([name, width]);
        expect([name, width, ...(await axeOnce(page, width))]).toEqual([name, width]);
        const heights = await page.evaluate<number[]>(
          "[...document.querySelectorAll('main button, main .button, .tick label')].map((e) => e.getBoundingClientRect().height)",
        );
        expect([name, width, ...heights.filter((height) => height < 44)]).toEqual([name, width]);
      });
    }
  });

  describe('40 claims of 8 trainees: 35 signed, 5 sent back with a reason each', () => {
    let leader: TestLeader;
    let claimIds: string[][];
    let clicks: number;
    /** whether a test has signed something in the waiting inbox, which is then filled anew */
    let handled = true;

    beforeEach(async () => {
      clicks = 0;
      if (!handled) return;
      leader = await newLeader(portal.services);
      ({ claimIds } = await newInbox(portal.services, leader, [5, 5, 5, 5, 5, 5, 5, 5]));
    });
    afterEach(async () => {
      handled = (await statesOf(claimIds.flat()))['submitted'] !== 40;
    });
    const five = () => claimIds.slice(0, 5).map((ids) => ids[0]!);
    const click = async (page: Page, selector: string) => {
      clicks += 1;
      await page.click(selector);
    };

    async function handleAll(page: Page): Promise<void> {
      await page.goto(`${url}/aftekenen`);
      for (const id of five()) await click(page, `input[value="${id}.1"]`);
      await click(page, 'button:has-text("Terugsturen")');
      for (const id of five()) await page.fill(`#reason-${id}`, 'Welke hoofdstukken?');
      await click(page, 'button:has-text("5 verslagen terugsturen")');
      await click(page, 'text=Alle 35 kiezen');
      await click(page, '[data-count-button]');
      expect(await page.textContent('.notice')).toContain('35 verslagen zijn afgetekend');
      expect(await page.textContent('h1')).toBe('Er wacht niets op uw handtekening');
      expect(await statesOf(claimIds.flat())).toEqual({ 'signed-off': 35, returned: 5 });
    }

    it.each([true, false])('in nine clicks, with scripts: %s', async (javaScriptEnabled) => {
      if (!browser) return;
      await as(leader, { javaScriptEnabled }, handleAll);
      expect(clicks).toBe(9);
    });

    it('with the keyboard alone: Tab, Space and Enter', async () => {
      await as(leader, {}, async (page) => {
        await page.goto(`${url}/aftekenen`);
        await press(page, 'Alle 40 kiezen', 'Enter');
        expect(await page.textContent('[data-count-button]')).toBe('40 verslagen aftekenen');
        for (const id of five()) await press(page, `${id}.1`, 'Space');
        expect(await page.textContent('[data-status]')).toMatch(/^35 gekozen, samen \d+ u/);
        await press(page, '35 verslagen aftekenen', 'Space');
        await page.waitForSelector('.notice');
        await press(page, 'Alle 5 kiezen', 'Enter');
        await press(page, 'Terugsturen', 'Enter');
        await page.waitForSelector('textarea');
        for (let index = 0; index < 5; index += 1) {
          await page.keyboard.type('Welke hoofdstukken?');
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Enter');
        await page.waitForSelector('.notice');
        expect(await statesOf(claimIds.flat())).toEqual({ 'signed-off': 35, returned: 5 });
      });
    });

    it('counts what is chosen, all of one trainee too, and Enter on a box signs nothing', async () => {
      await as(leader, {}, async (page) => {
        await page.goto(`${url}/aftekenen`);
        expect(await page.textContent('[data-count-button]')).toBe('Gekozen verslagen aftekenen');
        await page.click('a[data-chooses="wie-1"]');
        expect(await page.textContent('[data-count-button]')).toBe('5 verslagen aftekenen');
        await page.click('a[data-chooses="wie-1"]');
        expect(await page.textContent('[data-status]')).toBe('Nog niets gekozen');
        await page.focus('.tick input');
        await page.keyboard.press('Space');
        expect(await page.textContent('[data-count-button]')).toBe('1 verslag aftekenen');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/aftekenen\/[0-9a-f-]{36}/);
        expect(await statesOf(claimIds.flat())).toEqual({ submitted: 40 });
      });
    });

    it('leads through them one by one, signing or sending back each', async () => {
      await as(leader, { javaScriptEnabled: false }, async (page) => {
        await page.goto(`${url}/aftekenen?kies=${encodeIds(claimIds[0]!)}`);
        await page.click('button:has-text("Eerst lezen")');
        expect(await page.textContent('.place')).toBe('1 van 5');
        for (let index = 0; index < 4; index += 1) await page.click('aside button:has-text("aftekenen")');
        expect(await page.textContent('.place')).toBe('1 van 1');
        await page.click('button:has-text("Terugsturen")');
        expect(await page.textContent('.wrong')).toBe('Schrijf erbij waarom u dit terugstuurt.');
        await page.fill('#reason', 'Welke hoofdstukken?');
        await page.click('button:has-text("Terugsturen")');
        expect(await page.textContent('h1')).toContain('35 verslagen wachten');
        expect(await statesOf(claimIds[0]!)).toEqual({ 'signed-off': 4, returned: 1 });
      });
    });
  });

  /** A session of those of the trainees whose programme asks for it. @returns its id */
  async function newSession(leader: TestLeader, trainees: readonly TestTrainee[]): Promise<string> {
    const asked = trainees.filter(({ programme }) => programme === 'leader');
    const time = { heldOn: '2026-11-10', startsAt: '14:00', minutes: 90, form: 'group' as const };
    const session = { ...time, trajectoryIds: asked.map(({ trajectoryId }) => trajectoryId) };
    const sent = { formKey: randomUUID(), told: '' };
    const { sessionId } = await portal.services.get(SupervisionSessions).record(session, leader.id, sent);
    return sessionId;
  }

  describe('S3: a group session of six supervisees', () => {
    let leader: TestLeader;

    beforeEach(async () => {
      leader = await newLeader(portal.services);
      for (let count = 0; count < 6; count += 1)
        await newTrainee(portal.services, {
          signer: leader,
          programme: 'leader',
          callName: `Zes ${count + 1}`,
        });
    });

    /** From the home of the supervisor to the page that tells that it is signed. */
    async function recordAll(page: Page): Promise<Effort> {
      const effort = new Effort(page);
      await page.goto(`${url}/aftekenen`);
      await effort.click('nav a[href="/supervisiesessies"]');
      await effort.fill('#start', '14:00');
      for (let one = 1; one <= 6; one += 1) await effort.click(`label:has-text("Zes ${one}")`);
      await effort.click('button:has-text("Vastleggen en aftekenen")');
      await page.waitForSelector('.notice-done');
      expect(await page.textContent('.lead')).toContain('6 supervisanten afgetekend, van 14:00 tot 15:30');
      return effort;
    }

    it.each<[string, BrowserContextOptions]>([
      ['on a desktop', { viewport: { width: 1280, height: 800 } }],
      ['on a phone', { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true }],
      [
        'without scripts, on a narrow one',
        { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
      ],
    ])('is recorded in at most 12 clicks and 3 fields, %s', async (_how, options) => {
      await as(leader, options, async (page) => {
        const { clicks, fields } = await recordAll(page);
        expect({ clicks, fields }).toEqual({ clicks: 8, fields: 1 });
        expect(clicks <= 12 && fields <= 3).toBe(true);
      });
    });

    it('is not signed by Enter in a field or on a box: that looks for somebody else', async () => {
      await as(leader, {}, async (page) => {
        await page.goto(`${url}/supervisiesessies`);
        await page.fill('#start', '14:00');
        await page.check('#supervisee');
        await page.press('#zoek', 'Enter');
        await page.waitForLoadState();
        expect(await page.isChecked('#supervisee')).toBe(true);
        expect(await page.inputValue('#start')).toBe('14:00');
        const rows = await portal.services
          .get(DataSource)
          .query<object[]>('SELECT FROM supervision_session WHERE supervisor_id = $1', [leader.id]);
        expect(rows).toEqual([]);
      });
    });
  });
});

/** Tabs to what has this text or value, and presses a key on it. */
async function press(page: Page, wanted: string, key: string): Promise<void> {
  const focused = "(document.activeElement.value || document.activeElement.textContent || '').trim()";
  for (let tabs = 0; tabs < 400; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(focused)) === wanted) return page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${wanted}`);
}
