import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { activity, hours96, newClaim, newCredits } from '../builders/hours.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { newLeader, type TestTrainee } from '../builders/people.js';
import { clickOn, countOf, focusOn, goBy, goByEnter, textOf, valueOf } from '../support/acting.js';
import { type Complaints, launchBrowser } from '../support/browser.js';
import { read } from '../support/page-debugger.js';
import { type RunningPortal, startRunningPortal } from '../support/running-portal.js';
import { looksAtWidths, visitAs } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];

/** In a page: what is pressed, but less than 44 px high. */
const TOO_SMALL = `[...document.querySelectorAll('main button, main .button, main select, main input[type=search], main .check, main .tick label')]
  .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.9).map((one) => one.outerHTML.slice(0, 80))`;

const PHASE_SHOWN = `document.querySelector('#fase').checkVisibility()`;

describe('the list of trainees, in a browser', () => {
  let portal: RunningPortal;
  let browser: Browser | undefined;
  let secretary: string;
  const trainees: TestTrainee[] = [];

  beforeAll(async () => {
    portal = await startRunningPortal({ today: '2026-11-18' });
    const { services } = portal;
    browser = await launchBrowser();
    secretary = randomUUID();
    const { manager } = services.get(DataSource);
    const person = { id: secretary, email: 'sanne@balint.example', fullName: 'Sanne Vermeer' };
    await manager.insert(Person, person);
    await giveRole(manager, { personId: secretary, role: 'secretariat' });
    const leader = await newLeader(services, { name: 'Hanneke Broek' });
    for (let index = 0; index < 53; index += 1) trainees.push(await newNamedTrainee(services, index, leader));
    await newCredits(services, trainees[0]!, hours96());
    await newCredits(services, trainees[1]!, [activity({ minutes: 400 })]);
    services.clock.setToday('2026-09-01');
    await newClaim(services, trainees[1]!, { happenedOn: '2026-08-02' });
    services.clock.setToday(portal.today);
    await manager.query(`UPDATE trajectory SET state = 'paused' WHERE id = $1`, [trainees[2]!.trajectoryId]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  async function visit(
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    if (browser) await visitAs(browser, await portal.cookieOf(secretary), options, use);
  }

  it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, at every width', async (locale) => {
    await visit({ locale }, async (page, complaints) => {
      for (const query of [
        '',
        'zoek=veld&fase=niet-begonnen&supervisor=zonder',
        'sorteer=wacht-af&kies=blad',
      ]) {
        await page.goto(`${portal.url}/deelnemers?${query}`);
        for (const { width, sideways, axe, told } of await looksAtWidths<string[]>(page, WIDTHS, TOO_SMALL)) {
          expect([query, width, ...sideways]).toEqual([query, width]);
          expect([query, width, ...axe]).toEqual([query, width]);
          expect([query, width, ...told]).toEqual([query, width]);
        }
      }
      expect(complaints).toEqual([]);
    });
  });

  it('is searched and sorted by the keyboard alone', async () => {
    await visit({}, async (page) => {
      await page.goto(`${portal.url}/deelnemers`);
      await focusOn(page, '#zoek');
      await page.keyboard.type('zoe veld');
      await goByEnter(page);
      expect(page.url()).toMatch(/zoek=zoe/);
      expect(await countOf(page, 'tbody tr')).toBe(7);
      expect(await valueOf(page, 'zoek')).toBe('zoe veld');
      await focusOn(page, 'thead a', 'Nummer');
      await goByEnter(page);
      expect(page.url()).toMatch(/sorteer=nummer/);
      const seen = `({
        sorted: [...document.querySelectorAll('th[aria-sort]')].map(({ ariaSort }) => ariaSort),
        numbers: [...document.querySelectorAll('tbody tr td.when')].map(({ textContent }) => textContent),
      })`;
      const { sorted, numbers } = await read<Record<'sorted' | 'numbers', string[]>>(page, seen);
      expect(sorted).toEqual(['ascending']);
      expect(numbers).toHaveLength(7);
      expect(numbers).toEqual([...numbers].sort());
    });
  });

  it('folds what narrows it on a narrow screen, until something does', async () => {
    await visit({ viewport: { width: 390, height: 800 } }, async (page) => {
      await page.goto(`${portal.url}/deelnemers`);
      expect(await read(page, PHASE_SHOWN)).toBe(false);
      await clickOn(page, 'summary');
      expect(await read(page, PHASE_SHOWN)).toBe(true);
      await page.goto(`${portal.url}/deelnemers?fase=onderweg`);
      expect(await read(page, PHASE_SHOWN)).toBe(true);
    });
  });

  it.each([true, false])('hands on who is chosen, with scripts: %s', async (javaScriptEnabled) => {
    await visit({ javaScriptEnabled }, async (page) => {
      await page.goto(`${portal.url}/deelnemers?zoek=veld&sorteer=nummer`);
      for (const row of [1, 3]) await clickOn(page, `tbody tr:nth-child(${row}) input[name=traject]`);
      if (javaScriptEnabled) expect(await textOf(page, '[data-status]')).toBe('2 gekozen');
      const request = page.waitForRequest(/\/uitnodigen\?/);
      await goBy(page, 'button[formaction="/uitnodigen"]');
      const chosen = new URL((await request).url()).searchParams.getAll('traject');
      const veld = trainees.filter((_, index) => index % 8 === 2).map(({ trajectoryId }) => trajectoryId);
      expect(chosen).toEqual([veld[0], veld[2]]);
    });
  });

  it.each([true, false])('chooses a whole sheet by a link, with scripts: %s', async (javaScriptEnabled) => {
    await visit({ javaScriptEnabled }, async (page) => {
      await page.goto(`${portal.url}/deelnemers`);
      if (javaScriptEnabled) await clickOn(page, '.choose-all a');
      else await goBy(page, '.choose-all a');
      expect(await countOf(page, 'tbody input[name=traject]:checked')).toBe(50);
      await clickOn(page, 'input[name=lijst]');
      const request = page.waitForRequest(/\/toewijzen\?/);
      await goBy(page, 'button[formaction="/toewijzen"]');
      expect(new URL((await request).url()).searchParams.get('lijst')).toBe('sorteer=naam');
    });
  });
});
