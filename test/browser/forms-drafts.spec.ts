import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from '../support/axe.js';
import { withPage } from '../support/browser.js';
import { openFormsWorld } from '../support/forms-world.js';

describe('forms in a browser', () => {
  const world = openFormsWorld();

  describe('a draft', () => {
    // `typeAndClose` closes the page.
    const onOwnPage = (use: (page: Page) => Promise<void>) =>
      world.as(world.mine, { locale: 'nl-NL' }, use, withPage);
    const drafts = (page: Page) =>
      page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.startsWith('concept:'))");

    async function typeAndClose(page: Page): Promise<Page> {
      await page.goto(`${world.url}/literatuur/nieuw`);
      await page.fill('#reflection', 'Half af');
      await page.waitForSelector('text=/Concept bewaard \\d\\d:\\d\\d/');
      const next = await page.context().newPage();
      await page.close();
      await next.goto(`${world.url}/literatuur/nieuw`);
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
        await world.giveSession(page, world.another.personId);
        await page.goto(`${world.url}/literatuur/nieuw`);
        expect(await page.inputValue('#reflection')).toBe('');
        await world.giveSession(page, world.mine.personId);
        await page.goto(`${world.url}/literatuur/nieuw`);
        expect(await page.inputValue('#reflection')).toBe('Half af');
      });
    });

    it('is kept while something is wrong, and gone once it was sent', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await world.send(page);
        expect(await page.locator('.faults').count()).toBe(1);
        expect(await drafts(page)).toHaveLength(1);
        await world.fillLog(page);
        await page.waitForSelector('text=/Concept bewaard/');
        await world.send(page);
        expect(await world.logsOf(world.mine)).toHaveLength(1);
        expect(await drafts(page)).toEqual([]);
      });
    });

    it('is gone when one signs out, and after fourteen days', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await page.click('form[action="/afmelden"] button');
        expect(await drafts(page)).toEqual([]);
        await world.giveSession(page, world.mine.personId);
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
