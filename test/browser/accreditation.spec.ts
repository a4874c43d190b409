import { describe, expect, it } from '@jest/globals';
import type { Request } from 'playwright-core';
import { openAccreditationOffice } from '../support/accreditation-office.js';

const PHONE = { width: 320, height: 640 };

describe('the pages of accreditation and evaluations, in a browser', () => {
  const office = openAccreditationOffice();

  it('Q8: an evaluation is answered by keyboard alone', async () => {
    await office.as(null, {}, async (page) => {
      const requests: Request[] = [];
      page.on('request', (request) => void requests.push(request));
      await page.goto(`${office.url}/evaluatie/${office.codeOf(office.people[2]!)}`);
      await page.locator('main input[type=radio]').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('main form button[type=submit]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/evaluatie\/dank$/);
      expect(requests.some((request) => request.method() === 'POST')).toBe(true);
      // No referrer brings the code into a proxy's log, beside the time at which its owner answered.
      const referrers = await Promise.all(requests.map((request) => request.headerValue('referer')));
      expect(referrers.filter((referrer) => referrer?.includes('/evaluatie'))).toEqual([]);
    });
  });

  it('Q8: what is wrong in an answer is said at its question, and what was chosen stays, without scripts', async () => {
    await office.as(null, { javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await page.goto(`${office.url}/evaluatie/${office.codeOf(office.people[3]!)}`);
      await page.click('main form button[type=submit]');
      expect(await page.textContent('[role=alert]')).toContain('Beantwoord minstens één vraag');
      await page.locator('main input[type=radio]').nth(1).check();
      await page.click('main form button[type=submit]');
      await page.waitForURL(/\/evaluatie\/dank$/);
    });
  });

  it('Q1: a dossier is filled in without scripts, and lists what is still missing with a link', async () => {
    await office.as(office.secretary.id, { javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await page.goto(`${office.url}/accreditatie/${office.dossiers.draft}/gegevens`);
      await page.fill('[name=title]', 'Zomerdag voor begeleiders');
      await page.click('main form.fields button[type=submit]');
      expect(await page.textContent('[role=status]')).toContain('Het dossier is bewaard');
      expect(await page.textContent('main')).toContain('Zomerdag voor begeleiders');
      expect(await page.locator('#ontbreekt ~ * a, #ontbreekt ~ a').count()).toBeGreaterThan(0);
    });
  });
});
