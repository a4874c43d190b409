import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser } from 'playwright-core';
import { Access, anyone } from '../../src/platform/web/access.service.js';
import { fillIn, goBy, textOf } from '../support/acting.js';
import { AxeController } from '../support/axe.js';
import { launchBrowser, withKeptPage, withPage } from '../support/browser.js';
import { read } from '../support/page-debugger.js';
import { FakeVerifier, startPortal } from '../support/portal-app.js';
import { ADDRESSES, HOSTILE_NAME, SAMPLE_VERIFICATIONS } from '../support/sample-verifications.js';
import { looksAtWidths, visitAs } from '../support/visits.js';

@Controller('stuk')
@Access(anyone)
class Broken {
  @Get()
  show(): never {
    throw new Error('broken on purpose');
  }
}

const PAGES: [string, string][] = [
  ['the front page', '/'],
  ['the page to check a record', '/bewijs'],
  ['the same, with a wrong code', '/bewijs?code=abc'],
  ...Object.entries(ADDRESSES).map(([name, address]): [string, string] => [
    `the ${name} record`,
    `/bewijs/${address}`,
  ]),
  ['a page that is not there', '/nergens'],
  ['a page that fails', '/stuk'],
];
/** The narrowest screen; a window of 1280 zoomed to 200 %; the same window as it is. */
const WIDTHS = [320, 640, 1280];

describe('the public pages in a browser', () => {
  let app: NestFastifyApplication;
  let url: string;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const verifier = new FakeVerifier();
    for (const [name, verification] of Object.entries(SAMPLE_VERIFICATIONS)) {
      verifier.records.set(ADDRESSES[name as keyof typeof ADDRESSES], verification);
    }
    app = await startPortal(verifier, {}, [AxeController, Broken]);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app.close();
  });

  describe.each(PAGES)('%s', (_name, path) => {
    it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, at every width', async (locale) => {
      if (!browser) return;
      await withKeptPage(browser, { locale, viewport: null }, async (page, complaints) => {
        await page.goto(url + path);
        expect(await read(page, 'document.documentElement.lang')).toBe(locale.slice(0, 2));
        for (const { width, sideways, axe } of await looksAtWidths(page, WIDTHS, 'null')) {
          expect([width, ...sideways]).toEqual([width]);
          expect([width, ...axe]).toEqual([width]);
        }
        // The browser itself reports that a page answered with an error status, as it should here.
        expect(complaints.filter((text) => !text.includes('the server responded with a status of'))).toEqual(
          [],
        );
      });
    });
  });

  it('work without JavaScript: a code that is typed over leads to its record', async () => {
    if (!browser) return;
    await withKeptPage(browser, { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await page.goto(url);
      await goBy(page, 'main a.button[href="/bewijs"]');
      await fillIn(page, { code: ADDRESSES.valid.toUpperCase() });
      await goBy(page, 'main button');
      expect(new URL(page.url()).pathname).toBe(`/bewijs/${ADDRESSES.valid}`);
      expect(await textOf(page, 'h1')).toBe('Dit bewijs is echt en geldig');
      await goBy(page, 'footer a');
      expect(await textOf(page, 'h1')).toBe('This record is genuine and valid');
      await goBy(page, '.brand');
      expect(await textOf(page, 'h1')).toBe('A path of 96 hours');
    });
  });

  it('work with the keyboard: the first Tab offers to skip the menu, and what has the focus shows it', async () => {
    if (!browser) return;
    await withKeptPage(browser, 'nl-NL', async (page) => {
      await page.goto(`${url}/bewijs`);
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate('document.activeElement.getBoundingClientRect().top'),
      ).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      // The browser leads there in its own time, and a Tab before that goes on in the menu.
      await page.waitForFunction('location.hash !== ""');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.id')).toBe('code');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    });
  });

  it('offer nothing to press that is smaller than 44 pixels, but for links within a text', async () => {
    if (!browser) return;
    await visitAs(browser, null, { viewport: { width: 320, height: 800 } }, async (page) => {
      for (const path of ['/', '/bewijs', `/bewijs/${ADDRESSES.valid}`]) {
        await page.goto(url + path);
        const heights = await page.evaluate<number[]>(
          "[...document.querySelectorAll('header a, footer a, button, .button, input')].map((e) => e.getBoundingClientRect().height)",
        );
        expect(heights.filter((height) => height < 44)).toEqual([]);
      }
    });
  });

  it('run nothing that somebody gave as a name', async () => {
    if (!browser) return;
    await withPage(browser, {}, async (page) => {
      let dialogs = 0;
      page.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      await page.goto(`${url}/bewijs/${ADDRESSES.hostile}`);
      expect(await textOf(page, '.name')).toBe(HOSTILE_NAME);
      expect(dialogs).toBe(0);
    });
  });

  it('print on one sheet, without what can only be clicked', async () => {
    if (!browser) return;
    await withPage(browser, { locale: 'nl-NL' }, async (page) => {
      await page.goto(`${url}/bewijs/${ADDRESSES.superseded}`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.isVisible('nav')).toBe(false);
      expect(await page.isVisible('.stamp')).toBe(true);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });
});
