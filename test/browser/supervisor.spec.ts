import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { encodeIds } from '../../src/platform/web/id-list.form.js';
import { newInbox } from '../builders/inbox.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { appears, clickOn, countOf, fillIn, goBy, textOf } from '../support/acting.js';
import { openBrowserPortal } from '../support/browser-portal.js';
import { Effort } from '../support/effort.js';

describe('the pages of whoever signs, in a browser', () => {
  const portal = openBrowserPortal('2026-11-18');

  const statesOf = async (ids: string[]): Promise<Record<string, number>> => {
    const rows = await portal.services
      .get(DataSource)
      .query<{ state: string; count: number }[]>(
        'SELECT state, count(*) FROM claim WHERE id = ANY($1) GROUP BY state',
        [ids],
      );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };

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
    const click = async (act: typeof clickOn, page: Page, selector: string, text = '') => {
      clicks += 1;
      await act(page, selector, text);
    };

    async function handleAll(page: Page, scripts: boolean): Promise<void> {
      await page.goto(`${portal.url}/aftekenen`);
      for (const id of five()) await click(clickOn, page, `input[value="${id}.1"]`);
      await click(goBy, page, 'button', 'Terugsturen');
      await fillIn(page, Object.fromEntries(five().map((id) => [`reason-${id}`, 'Welke hoofdstukken?'])));
      await click(goBy, page, 'button', '5 verslagen terugsturen');
      await click(scripts ? clickOn : goBy, page, 'a', 'Alle 35 kiezen');
      await click(goBy, page, '[data-count-button]');
      expect(await textOf(page, '.notice')).toContain('35 verslagen zijn afgetekend');
      expect(await textOf(page, 'h1')).toBe('Er wacht niets op uw handtekening');
      expect(await statesOf(claimIds.flat())).toEqual({ 'signed-off': 35, returned: 5 });
    }

    it.each([true, false])('in nine clicks, with scripts: %s', async (javaScriptEnabled) => {
      if (!portal.browser) return;
      await portal.as(leader, { javaScriptEnabled }, (page) => handleAll(page, javaScriptEnabled));
      expect(clicks).toBe(9);
    });

    it('with the keyboard alone: Tab, Space and Enter', async () => {
      await portal.as(leader, {}, async (page) => {
        await page.goto(`${portal.url}/aftekenen`);
        await press(page, 'Alle 40 kiezen', 'Enter');
        expect(await textOf(page, '[data-count-button]')).toBe('40 verslagen aftekenen');
        for (const id of five()) await press(page, `${id}.1`, 'Space');
        expect(await textOf(page, '[data-status]')).toMatch(/^35 gekozen, samen \d+ u/);
        await press(page, '35 verslagen aftekenen', 'Space');
        await page.waitForURL(/afgetekend=/);
        await press(page, 'Alle 5 kiezen', 'Enter');
        await press(page, 'Terugsturen', 'Enter');
        await appears(page, 'textarea');
        for (let index = 0; index < 5; index += 1) {
          await page.keyboard.type('Welke hoofdstukken?');
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Enter');
        await page.waitForURL(/terug=/);
        expect(await countOf(page, '.notice')).toBe(1);
        expect(await statesOf(claimIds.flat())).toEqual({ 'signed-off': 35, returned: 5 });
      });
    });

    it('counts what is chosen, all of one trainee too, and Enter on a box signs nothing', async () => {
      await portal.as(leader, {}, async (page) => {
        await page.goto(`${portal.url}/aftekenen`);
        expect(await textOf(page, '[data-count-button]')).toBe('Gekozen verslagen aftekenen');
        await clickOn(page, 'a[data-chooses="wie-1"]');
        expect(await textOf(page, '[data-count-button]')).toBe('5 verslagen aftekenen');
        await clickOn(page, 'a[data-chooses="wie-1"]');
        expect(await textOf(page, '[data-status]')).toBe('Nog niets gekozen');
        await page.evaluate("document.querySelector('.tick input').focus()");
        await page.keyboard.press('Space');
        expect(await textOf(page, '[data-count-button]')).toBe('1 verslag aftekenen');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/aftekenen\/[0-9a-f-]{36}/);
        expect(await statesOf(claimIds.flat())).toEqual({ submitted: 40 });
      });
    });

    it('leads through them one by one, signing or sending back each', async () => {
      await portal.as(leader, { javaScriptEnabled: false }, async (page) => {
        await page.goto(`${portal.url}/aftekenen?kies=${encodeIds(claimIds[0]!)}`);
        await goBy(page, 'button', 'Eerst lezen');
        expect(await textOf(page, '.place')).toBe('1 van 5');
        for (let index = 0; index < 4; index += 1) await goBy(page, 'aside button', 'aftekenen');
        expect(await textOf(page, '.place')).toBe('1 van 1');
        await goBy(page, 'button', 'Terugsturen');
        expect(await textOf(page, '.wrong')).toBe('Schrijf erbij waarom u dit terugstuurt.');
        await fillIn(page, { reason: 'Welke hoofdstukken?' });
        await goBy(page, 'button', 'Terugsturen');
        expect(await textOf(page, 'h1')).toContain('35 verslagen wachten');
        expect(await statesOf(claimIds[0]!)).toEqual({ 'signed-off': 4, returned: 1 });
      });
    });
  });

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
      await page.goto(`${portal.url}/aftekenen`);
      await effort.click('nav a[href="/supervisiesessies"]');
      await effort.fill('start', '14:00');
      for (let one = 1; one <= 6; one += 1) await effort.click('main label', `Zes ${one}`);
      await effort.click('main button', 'Vastleggen en aftekenen');
      await appears(page, '.notice-done');
      expect(await textOf(page, '.lead')).toContain('6 supervisanten afgetekend, van 14:00 tot 15:30');
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
      await portal.as(leader, options, async (page) => {
        const { clicks, fields } = await recordAll(page);
        expect({ clicks, fields }).toEqual({ clicks: 8, fields: 1 });
        expect(clicks <= 12 && fields <= 3).toBe(true);
      });
    });

    it('is not signed by Enter in a field or on a box: that looks for somebody else', async () => {
      await portal.as(leader, {}, async (page) => {
        await page.goto(`${portal.url}/supervisiesessies`);
        await fillIn(page, { start: '14:00', supervisee: true });
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
