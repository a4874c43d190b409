import { describe, expect, it } from '@jest/globals';
import { openPeopleOffice } from '../support/people-office.js';

describe('what the secretariat changes about people, in a browser', () => {
  const office = openPeopleOffice();

  it('without scripts: a mistake is mended, a supervisor assigned, two people invited', async () => {
    await office.asSecretary({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${office.portal.url}/deelnemers/${office.other.trajectoryId}/persoon`);
      await page.fill('#email', 'geen adres');
      await page.click('main button[type=submit] >> nth=0');
      expect(await page.locator('#email-wrong').innerText()).toContain('geen e-mailadres');
      await page.fill('#email', 'hersteld@voorbeeld.example');
      await page.click('main button[type=submit] >> nth=0');
      expect(await page.locator('[role=status]').innerText()).toBe('De gegevens zijn bewaard.');

      await page.goto(
        `${office.portal.url}/toewijzen?traject=${office.trainee.trajectoryId}&traject=${office.other.trajectoryId}`,
      );
      await page.selectOption('#supervisor', office.leader.id);
      await page.click('text=Bekijken wat er verandert');
      await page.click('text=2 deelnemers toewijzen');
      expect(await page.locator('[role=status]').innerText()).toBe('2 toewijzingen zijn bewaard.');

      await page.goto(
        `${office.portal.url}/uitnodigen?traject=${office.trainee.trajectoryId}&traject=${office.other.trajectoryId}`,
      );
      await page.click('text=Wie is aangevinkt uitnodigen');
      expect(await page.locator('[role=status]').innerText()).toBe('2 uitnodigingen gaan op de mail.');
    });
  });

  it('without scripts: somebody is added with a supervisor, and invited once', async () => {
    await office.asSecretary({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${office.portal.url}/deelnemers/nieuw`);
      await page.fill('#callName', 'Fenna');
      await page.fill('#surname', 'Oosterhuis');
      await page.fill('#email', 'fenna.oosterhuis@deelnemers.example');
      await page.selectOption('#programme', 'leader');
      await page.selectOption('#supervisor', office.leader.id);
      await page.check('#invite');
      await page.click('main button[type=submit]');
      await page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}/);
      expect(await page.textContent('h1')).toBe('Fenna Oosterhuis');
      expect(await page.textContent('main')).toContain('Supervisor is Hanneke Broek');
      const mails = await office.manager.query<{ kind: string }[]>(
        `SELECT m.kind FROM mail_delivery m JOIN person p ON p.id = m.recipient_person_id WHERE p.email = $1 ORDER BY m.kind`,
        ['fenna.oosterhuis@deelnemers.example'],
      );
      expect(mails.map(({ kind }) => kind)).toEqual(['invitation', 'supervisor-changed']);
    });
  });

  it('by keyboard alone a trajectory is paused', async () => {
    await office.asSecretary({}, async (page) => {
      await page.goto(`${office.portal.url}/deelnemers/${office.other.trajectoryId}/traject`);
      await page.focus('#to-paused');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('since');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gedaan=paused/);
      expect(await page.locator('[role=status]').innerText()).toBe('Het traject is gepauzeerd.');
    });
  });
});
