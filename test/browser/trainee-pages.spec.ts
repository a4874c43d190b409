import { describe, expect, it } from '@jest/globals';
import { clickOn, countOf, fillIn, goBy, textOf } from '../support/acting.js';
import { axe } from '../support/axe.js';
import { sidewaysOverflow } from '../support/browser.js';
import { Effort } from '../support/effort.js';
import { eventually } from '../support/eventually.js';
import { openTraineePortal } from '../support/trainee-portal.js';

describe('the pages of a trainee in a browser', () => {
  const portal = openTraineePortal();

  it.each([
    ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
    ['at a desk', { viewport: { width: 1280, height: 900 } }],
  ])('T1: %s a practice session is recorded in three clicks and six fields at most', async (who, options) => {
    if (!portal.browser) return;
    await portal.as(who, { locale: 'nl-NL', ...options }, async (page) => {
      await page.goto(`${portal.url}/mijn-leerpad`);
      const first = new Effort(page);
      await first.click('.stone-rows a[href="/praktijk/nieuw"]');
      await first.fill('startsAt', '19:30');
      await first.fill('group', portal.practice.groupId);
      await first.fill('host', portal.practice.hostId);
      await first.fill('reflection', 'Ik leerde wachten.');
      await first.click('main form button[type="submit"]');
      await eventually(async () => expect(await page.title()).toContain('Bijeenkomst bij'));
      expect(first.clicks).toBeLessThanOrEqual(3);
      expect(first.fields).toBeLessThanOrEqual(6);
      // The next form has all but the day and the reflection from the session before.
      await page.goto(`${portal.url}/mijn-leerpad`);
      const next = new Effort(page);
      await next.click('.stone-rows a[href="/praktijk/nieuw"]');
      await next.fill('date', '2026-03-10');
      await next.fill('reflection', 'Ik leerde zwijgen.');
      await next.click('main form button[type="submit"]');
      await eventually(async () => expect(await page.title()).toContain('Bijeenkomst bij'));
      expect([next.clicks, next.fields]).toEqual([2, 2]);
    });
  });

  it('T1: what was written of a session stays on the device until it is sent', async () => {
    if (!portal.browser) return;
    await portal.as(
      'practising',
      { locale: 'nl-NL', viewport: { width: 390, height: 844 } },
      async (page) => {
        await page.goto(`${portal.url}/praktijk/nieuw`);
        await page.fill('#reflection', 'Nog in de auto bedacht.');
        await page.locator('.draft:not(:empty)').waitFor();
        await page.goto(`${portal.url}/praktijk/nieuw`);
        await page.locator('.draft:not(:empty)').waitFor();
        expect(await page.inputValue('#reflection')).toBe('Nog in de auto bedacht.');
      },
    );
  });

  it('say beside each field what is wrong, readable by everybody', async () => {
    if (!portal.browser) return;
    await portal.as('halfway', { locale: 'nl-NL', viewport: { width: 320, height: 800 } }, async (page) => {
      await page.goto(`${portal.url}/literatuur/nieuw`);
      await goBy(page, 'main form button');
      expect(await textOf(page, '[role=alert]')).toContain('Er kloppen nog 5 dingen niet.');
      expect(await countOf(page, '.faults')).toBe(1);
      expect(await countOf(page, '.wrong')).toBe(5);
      expect(await sidewaysOverflow(page)).toEqual([]);
      expect(await axe(page)).toEqual([]);
    });
  });

  it('work without JavaScript: a log is handed in, amended and withdrawn', async () => {
    if (!portal.browser) return;
    await portal.as('halfway', { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await page.goto(`${portal.url}/literatuur`);
      await goBy(page, 'main a.button');
      await clickOn(page, '#titel-2');
      await fillIn(page, {
        date: '2026-03-08',
        hours: '1,5',
        pages: 'verslagen 2003',
        reflection: 'Ik leerde dat stilte ook werk is.',
      });
      await goBy(page, 'main form button');
      expect(await textOf(page, 'main')).toContain('1 u 30 min');
      expect(await textOf(page, 'main')).toContain('Hanneke Broek-van den Wijngaarden');
      await goBy(page, '.actions a.button');
      await fillIn(page, { pages: 'verslagen 2003 en 2005' });
      await goBy(page, 'main form button');
      expect(await textOf(page, 'main')).toContain('verslagen 2003 en 2005');
      await clickOn(page, 'summary');
      await goBy(page, '.button-stop');
      expect(await textOf(page, 'main')).toContain('U hebt dit verslag ingetrokken');
    });
  });

  it('work with the keyboard alone: Tab, Space and Enter hand a log in', async () => {
    if (!portal.browser) return;
    await portal.as('halfway', { locale: 'nl-NL' }, async (page) => {
      await page.goto(`${portal.url}/literatuur/nieuw`);
      const tabTo = async (id: string) => {
        for (let steps = 0; steps < 40; steps += 1) {
          await page.keyboard.press('Tab');
          if ((await page.evaluate('document.activeElement.id')) === id) return;
        }
        throw new Error(`Tab does not reach ${id}`);
      };
      await tabTo('titel-1');
      await page.keyboard.press('Space');
      await tabTo('date');
      await page.keyboard.type('03082026');
      await tabTo('hours');
      await page.keyboard.type('2');
      await tabTo('pages');
      await page.keyboard.type('hoofdstuk 7');
      await tabTo('reflection');
      await page.keyboard.type('Ik leerde wachten.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/literatuur\/[0-9a-f-]{36}$/);
      expect(await textOf(page, 'main')).toContain('hoofdstuk 7');
    });
  });

  it('offer nothing to press that is smaller than 44 pixels, but for links within a text', async () => {
    if (!portal.browser) return;
    await portal.as('halfway', { locale: 'nl-NL', viewport: { width: 320, height: 800 } }, async (page) => {
      for (const path of ['/mijn-leerpad', '/literatuur/nieuw', `/literatuur/${portal.logs['returned']}`]) {
        await page.goto(portal.url + path);
        const heights = await page.evaluate<number[]>(
          "[...document.querySelectorAll('header nav a, main button, main .button, main .pager, main .back a, main input:not([type=hidden],[type=radio])')].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().height)",
        );
        expect([path, ...heights.filter((height) => height < 44)]).toEqual([path]);
      }
    });
  });
});
