import { describe, expect, it } from '@jest/globals';
import type { Request } from 'playwright-core';
import { clickOn, countOf, fillIn, focusOn, goBy, goByEnter, textOf } from '../support/acting.js';
import { read } from '../support/page-debugger.js';
import { openAccreditationOffice } from '../support/accreditation-office.js';

const THANKS = /\/evaluatie\/dank$/;
/** The second radio button of the first question. */
const SECOND_CHOICE = 'main .choice + .choice input[type=radio]';
const PHONE = { width: 320, height: 640 };

describe('the pages of accreditation and evaluations, in a browser', () => {
  const office = openAccreditationOffice();

  it('Q8: an evaluation is answered by keyboard alone', async () => {
    await office.as(null, {}, async (page) => {
      const requests: Request[] = [];
      page.on('request', (request) => void requests.push(request));
      await page.goto(`${office.url}/evaluatie/${office.codeOf(office.people[2]!)}`);
      await focusOn(page, 'main input[type=radio]');
      await page.keyboard.press('ArrowRight');
      await focusOn(page, 'main form button[type=submit]');
      await goByEnter(page);
      expect(page.url()).toMatch(THANKS);
      expect(requests.some((request) => request.method() === 'POST')).toBe(true);
      // No referrer brings the code into a proxy's log, beside the time at which its owner answered.
      const referrers = await Promise.all(requests.map((request) => request.headerValue('referer')));
      expect(referrers.filter((referrer) => referrer?.includes('/evaluatie'))).toEqual([]);
    });
  });

  it('Q8: what is wrong in an answer is said at its question, and what was chosen stays, without scripts', async () => {
    await office.as(null, { javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await page.goto(`${office.url}/evaluatie/${office.codeOf(office.people[3]!)}`);
      await goBy(page, 'main form button[type=submit]');
      expect(await textOf(page, '[role=alert]')).toContain('Beantwoord minstens één vraag');
      await clickOn(page, SECOND_CHOICE);
      const ids = `['${SECOND_CHOICE}', 'main textarea'].map((one) => document.querySelector(one).id)`;
      const [chosen, text] = await read<[string, string]>(page, ids);
      await fillIn(page, { [text]: 'x'.repeat(601) });
      await goBy(page, 'main form button[type=submit]');
      expect(await textOf(page, `[id="${text}-wrong"]`)).toContain('Deze tekst is te lang');
      expect(await countOf(page, `[id="${chosen}"]:checked`)).toBe(1);
      await fillIn(page, { [text]: 'Een fijne dag.' });
      await goBy(page, 'main form button[type=submit]');
      expect(page.url()).toMatch(THANKS);
    });
  });

  it('Q1: a dossier is filled in without scripts, and lists what is still missing with a link', async () => {
    await office.as(office.secretary.id, { javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await page.goto(`${office.url}/accreditatie/${office.dossiers.draft}/gegevens`);
      await fillIn(page, { title: 'Zomerdag voor begeleiders' });
      await goBy(page, 'main form.fields button[type=submit]');
      expect(await textOf(page, '[role=status]')).toContain('Het dossier is bewaard');
      expect(await textOf(page, 'main')).toContain('Zomerdag voor begeleiders');
      expect(await countOf(page, '#ontbreekt ~ * a, #ontbreekt ~ a')).toBeGreaterThan(0);
    });
  });
});
