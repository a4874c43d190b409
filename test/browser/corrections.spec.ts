import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { newClaim } from '../builders/hours.js';
import { fillIn, goBy, textOf } from '../support/acting.js';
import { openCorrectionsOffice, REASON } from '../support/corrections-office.js';

describe('a correction and what follows from it, in a browser (K5)', () => {
  const office = openCorrectionsOffice();

  const publicHeading = (page: Page, address: string) =>
    page.goto(`${office.portal.url}/bewijs/${address}`).then(() => textOf(page, 'main h1'));
  const mailsAbout = (recordId: string) =>
    office.portal.services.get(DataSource).query<{ kind: string; who: string }[]>(
      `SELECT kind, recipient_person_id AS who FROM mail_delivery
        WHERE data ->> 'recordId' = $1 AND kind <> 'record-ready' ORDER BY created_at, id`,
      [recordId],
    );

  it.each([true, false])('the whole way, with scripts: %s', async (javaScriptEnabled) => {
    if (!office.browser) return;
    const first = await office.recordOf(0);
    const concerned = [office.trainee.id, office.trainee.signer.id, office.secretary.id].sort();
    await office.as(office.secretary, { javaScriptEnabled }, async (page) => {
      await page.goto(`${office.portal.url}/deelnemers/${office.trainee.trajectoryId}`);
      await goBy(page, 'main a', 'Uren bekijken en corrigeren');
      await fillIn(page, { onderdeel: 'course' });
      await goBy(page, 'button', 'Tonen');
      await goBy(page, 'a', 'Cursorisch onderwijs, dagdeel 1');
      await fillIn(page, { reason: REASON, hours: '2' });
      await goBy(page, 'button', 'Gevolgen bekijken');
      // The preview: hours, record, and the people to be told. Nothing has happened yet.
      const shown = (await textOf(page, 'main')).replace(/\s+/g, ' ');
      expect(shown).toContain(`Bewijs ${first.number} wordt opgeschort`);
      const cells = "[...document.querySelectorAll('section td')].map((cell) => cell.textContent)";
      expect(await page.evaluate(cells)).toEqual(['16 uur', '12 uur', '14 uur']);
      expect(shown).toContain('een mail: Noor Dijkgraaf, Anouk Verstappen en Hanneke Broek');
      expect((await office.recordOf(0)).states).toEqual(['valid']);
      expect(await mailsAbout(first.id)).toEqual([]);
      await goBy(page, 'button', '4 uur corrigeren');
      expect(await textOf(page, '.notice')).toContain('De correctie is gemaakt');
      expect(await publicHeading(page, first.address)).toBe('Dit bewijs is echt, maar nu niet geldig');
    });
    const suspended = await mailsAbout(first.id);
    expect(suspended.map(({ kind }) => kind)).toEqual(Array(3).fill('record-suspended'));
    expect(suspended.map(({ who }) => who).sort()).toEqual(concerned);

    // The original signer confirms what was right; the trainee follows the other half of the block later, and has it signed.
    await newClaim(office.portal.services, office.trainee, {
      component: 'course',
      block: 1,
      minutes: 120,
      description: 'Ingehaald',
      happenedOn: '2026-11-02',
    });
    await office.as(office.trainee.signer, { javaScriptEnabled }, async (page) => {
      await page.goto(`${office.portal.url}/aftekenen?kies=alles`);
      expect(await textOf(page, 'main')).toContain('Correctie: u tekende eerder');
      await goBy(page, '[data-count-button]');
      expect(await textOf(page, '.notice')).toContain('2 verslagen zijn afgetekend');
      const second = await office.recordOf(1);
      expect(second.number).not.toBe(first.number);
      expect(await publicHeading(page, first.address)).toBe('Dit bewijs is echt, maar vervangen');
      expect(await textOf(page, 'main')).toContain(`Bewijs ${second.number} is ervoor in de plaats`);
      expect(await publicHeading(page, second.address)).toBe('Dit bewijs is echt en geldig');
    });
    expect(
      (await mailsAbout(first.id))
        .slice(3)
        .map(({ who }) => who)
        .sort(),
    ).toEqual(concerned);

    const second = await office.recordOf(1);
    await office.as(office.board, { javaScriptEnabled }, async (page) => {
      await page.goto(`${office.portal.url}/bewijzen?zoek=${second.number}`);
      await goBy(page, 'a', `${second.number}`);
      await goBy(page, 'a', 'Intrekken');
      expect(await textOf(page, 'main')).toContain('Noor Dijkgraaf, Anouk Verstappen en Hanneke Broek');
      await fillIn(page, { reason: 'Op onjuiste gegevens afgegeven' });
      await goBy(page, 'button', `Bewijs ${second.number} intrekken`);
      expect(await textOf(page, '.notice')).toContain('Het bewijs is ingetrokken');
      expect(await textOf(page, 'main')).toContain('Op onjuiste gegevens afgegeven');
      expect(await publicHeading(page, second.address)).toBe('Dit bewijs is ingetrokken');
      expect(await textOf(page, 'main')).not.toContain('onjuiste gegevens');
    });
    const withdrawn = await mailsAbout(second.id);
    expect(withdrawn.map(({ kind }) => kind)).toEqual(Array(3).fill('record-withdrawn'));
    expect(withdrawn.map(({ who }) => who).sort()).toEqual(concerned);
  });

  it('with the keyboard alone: Tab and Enter', async () => {
    const { number } = await office.recordOf(0);
    await office.as(office.secretary, {}, async (page) => {
      await page.goto(
        `${office.portal.url}/deelnemers/${office.trainee.trajectoryId}/uren/${office.blockId}`,
      );
      await tabTo(page, 'reason');
      await page.keyboard.type('Dubbel ingevoerd');
      await tabTo(page, 'what-otherwise');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'Gevolgen bekijken');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#gevolgen');
      expect(await page.textContent('main')).toContain(`Bewijs ${number} wordt opgeschort`);
      await tabTo(page, '4 uur corrigeren');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.notice');
      expect((await office.recordOf(0)).states).toEqual(['valid', 'suspended']);
    });
  });
});

/** Tabs to what has this id or text. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const focused = "[document.activeElement.id, (document.activeElement.textContent || '').trim()]";
  for (let tabs = 0; tabs < 100; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string[]>(focused)).includes(wanted)) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}
