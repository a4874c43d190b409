import { describe, expect, it } from '@jest/globals';
import { clickOn, countOf, goBy, textOf } from './acting.js';
import { axe } from './axe.js';
import { goBack, sidewaysOverflow } from './browser.js';
import { eventually } from './eventually.js';
import { openFormsWorld, REFLECTION } from './forms-world.js';

/** What a page says in one language. */
interface Words {
  wrong: string;
  /** the way to the other language, and what a field is called there */
  other: string;
  inOther: string;
}

/** Declares what every form does, with and without scripts; each language is a suite, since it takes half a minute. */
export function describeForms(locale: string, words: Words): void {
  describe('forms in a browser', () => declareForms(locale, words));
}

function declareForms(locale: string, words: Words): void {
  const world = openFormsWorld();

  describe.each([true, false])(`in ${locale}, scripts: %s`, (javaScriptEnabled) => {
    const options = { locale, javaScriptEnabled };

    it('an empty reading log says at the top what is wrong, in the order of the page', async () => {
      await world.as(world.mine, { ...options, viewport: { width: 320, height: 800 } }, async (page) => {
        await page.goto(`${world.url}/literatuur/nieuw`);
        await world.send(page);
        await eventually(async () => expect(await page.title()).toMatch(new RegExp(`^${words.wrong}`)));
        expect(await world.hasFocus(page, '.faults')).toBe(true);
        const links = "[...document.querySelectorAll('.faults a')].map((one) => one.getAttribute('href'))";
        expect(await page.evaluate(links)).toEqual(['#titel-1', '#date', '#hours', '#pages', '#reflection']);
        await clickOn(page, '.faults a[href="#reflection"]');
        expect(await world.hasFocus(page, '#reflection')).toBe(true);
        expect(await sidewaysOverflow(page)).toEqual([]);
        if (javaScriptEnabled) expect(await axe(page)).toEqual([]);
      });
    });

    it('a session that ended in the middle of a reflection: one signs in on that page, and all of it is back', async () => {
      await world.as(world.mine, options, async (page) => {
        await world.fillLog(page);
        await world.endSessions();
        await world.send(page);
        expect(new URL(page.url()).pathname).toBe('/literatuur');
        expect(await page.content()).not.toContain('te snel wilde helpen');
        // axe waits for timers of the page, which there are none of without scripts
        if (javaScriptEnabled) expect(await axe(page)).toEqual([]);
        await world.signInOnPage(page, world.mine);
        expect(new URL(page.url()).pathname).toBe('/literatuur/nieuw');
        await world.expectLog(page);
        expect(await world.hasFocus(page, '.notice')).toBe(true);
        expect(await world.logsOf(world.mine)).toEqual([]);
        await world.send(page);
        expect(await countOf(page, '.faults')).toBe(0);
        expect(page.context().pages()).toHaveLength(1);
        expect(await world.logsOf(world.mine)).toEqual([{ reflection: REFLECTION }]);
        expect(await world.database.dataSource.query('SELECT FROM kept_form')).toEqual([]);
      });
    });

    it('another language in the middle of a log keeps what was typed', async () => {
      await world.as(world.mine, options, async (page) => {
        await world.fillLog(page);
        await goBy(page, 'a, button', words.other);
        expect(await textOf(page, 'legend')).toBe(words.inOther);
        await world.expectLog(page);
        expect(await world.logsOf(world.mine)).toEqual([]);
        await world.send(page);
        expect(await world.logsOf(world.mine)).toHaveLength(1);
      });
    });

    it('sent again after "back", a log says that it was sent, and is one log', async () => {
      await world.as(world.mine, options, async (page) => {
        await world.fillLog(page);
        await world.send(page);
        const log = new URL(page.url()).pathname;
        await goBack(page);
        // The browser asks for the page anew, and puts back some of what was typed.
        await world.fillFields(page);
        await world.send(page);
        expect(new URL(page.url()).pathname).toBe(log);
        expect(await world.hasFocus(page, '.notice')).toBe(true);
        expect(await textOf(page, '.notice')).toMatch(/al verstuurd|sent this form already/);
        expect(await world.logsOf(world.mine)).toHaveLength(1);
      });
    });
  });
}
