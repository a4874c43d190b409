import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clickOn, countOf, fillIn, goBy, valueOf } from '../support/acting.js';
import { axe } from '../support/axe.js';
import { withPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { openFormsWorld } from '../support/forms-world.js';

describe('forms in a browser', () => {
  const world = openFormsWorld();

  describe('a draft', () => {
    // `typeAndClose` closes the page.
    const onOwnPage = (use: (page: Page) => Promise<void>) =>
      world.as(world.mine, { locale: 'nl-NL' }, use, withPage);
    const drafts = (page: Page) =>
      page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.startsWith('concept:'))");

    /** Waits until the page says, where it can be seen, that the draft is kept. */
    const kept = (page: Page) =>
      eventually(async () =>
        expect(await page.evaluate('document.body.innerText')).toMatch(/Concept bewaard \d\d:\d\d/),
      );

    async function typeAndClose(page: Page): Promise<Page> {
      await page.goto(`${world.url}/literatuur/nieuw`);
      await fillIn(page, { reflection: 'Half af' });
      await kept(page);
      const next = await page.context().newPage();
      await page.close();
      await next.goto(`${world.url}/literatuur/nieuw`);
      return next;
    }

    it('is there again after the tab was closed, and can be thrown away', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        expect(await valueOf(page, 'reflection')).toBe('Half af');
        expect(await axe(page)).toEqual([]);
        await clickOn(page, 'button', 'Concept weggooien');
        expect(await valueOf(page, 'reflection')).toBe('');
        expect(await drafts(page)).toEqual([]);
      });
    });

    it('is nobody else’s, and waits for its own account', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await world.giveSession(page, world.another.personId);
        await page.goto(`${world.url}/literatuur/nieuw`);
        expect(await valueOf(page, 'reflection')).toBe('');
        await world.giveSession(page, world.mine.personId);
        await page.goto(`${world.url}/literatuur/nieuw`);
        expect(await valueOf(page, 'reflection')).toBe('Half af');
      });
    });

    it('is kept while something is wrong, and gone once it was sent', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await world.send(page);
        expect(await countOf(page, '.faults')).toBe(1);
        expect(await drafts(page)).toHaveLength(1);
        await world.fillLog(page);
        await kept(page);
        await world.send(page);
        expect(await world.logsOf(world.mine)).toHaveLength(1);
        expect(await drafts(page)).toEqual([]);
      });
    });

    it('stays when one signs out elsewhere, and is kept by no tab after signing out here', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await Promise.all([
          page.waitForEvent('load'),
          page.evaluate(`(() => {
            const form = Object.assign(document.createElement('form'), { method: 'post', action: '/afmelden/elders' });
            document.body.append(form);
            form.requestSubmit();
          })()`),
        ]);
        expect(await drafts(page)).toHaveLength(1);
        const tab = await page.context().newPage();
        await tab.goto(`${world.url}/literatuur/nieuw`);
        await goBy(page, 'form[action="/afmelden"] button');
        await fillIn(tab, { reflection: 'In een ander tabblad' });
        await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 600))');
        expect(await drafts(tab)).toEqual([]);
      });
    });

    it('is gone when one signs out, and after fourteen days', async () => {
      await onOwnPage(async (first) => {
        const page = await typeAndClose(first);
        await goBy(page, 'form[action="/afmelden"] button');
        expect(await drafts(page)).toEqual([]);
        await world.giveSession(page, world.mine.personId);
        const next = await typeAndClose(page);
        await next.evaluate(`for (const key of Object.keys(localStorage)) {
          const draft = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() - 14 * 86400000 - 1 }));
        }`);
        await next.reload();
        expect(await valueOf(next, 'reflection')).toBe('');
        expect(await drafts(next)).toEqual([]);
      });
    });
  });
});
