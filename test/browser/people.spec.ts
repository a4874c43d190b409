import { describe, expect, it } from '@jest/globals';
import { fillIn, goBy, textOf } from '../support/acting.js';
import { openPeopleOffice } from '../support/people-office.js';

describe('what the secretariat changes about people, in a browser', () => {
  const office = openPeopleOffice();

  it('without scripts: a mistake is mended, a supervisor assigned, two people invited', async () => {
    await office.asSecretary({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${office.portal.url}/deelnemers/${office.other.trajectoryId}/persoon`);
      await fillIn(page, { email: 'geen adres' });
      await goBy(page, 'main button[type=submit]');
      expect(await textOf(page, '#email-wrong')).toContain('geen e-mailadres');
      await fillIn(page, { email: 'hersteld@voorbeeld.example' });
      await goBy(page, 'main button[type=submit]');
      expect(await textOf(page, '[role=status]')).toBe('De gegevens zijn bewaard.');

      await page.goto(
        `${office.portal.url}/toewijzen?traject=${office.trainee.trajectoryId}&traject=${office.other.trajectoryId}`,
      );
      await fillIn(page, { supervisor: office.leader.id });
      await goBy(page, 'main button', 'Bekijken wat er verandert');
      await goBy(page, 'main button', '2 deelnemers toewijzen');
      expect(await textOf(page, '[role=status]')).toBe('2 toewijzingen zijn bewaard.');

      await page.goto(
        `${office.portal.url}/uitnodigen?traject=${office.trainee.trajectoryId}&traject=${office.other.trajectoryId}`,
      );
      await goBy(page, 'main button', 'Wie is aangevinkt uitnodigen');
      expect(await textOf(page, '[role=status]')).toBe('2 uitnodigingen gaan op de mail.');
    });
  });

  it('without scripts: somebody is added with a supervisor, and invited once', async () => {
    await office.asSecretary({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${office.portal.url}/deelnemers/nieuw`);
      await fillIn(page, {
        callName: 'Fenna',
        surname: 'Oosterhuis',
        email: 'fenna.oosterhuis@deelnemers.example',
        programme: 'leader',
        supervisor: office.leader.id,
        invite: true,
      });
      await goBy(page, 'main button[type=submit]');
      expect(page.url()).toMatch(/\/deelnemers\/[0-9a-f-]{36}/);
      expect(await textOf(page, 'h1')).toBe('Fenna Oosterhuis');
      expect(await textOf(page, 'main')).toContain('Supervisor is Hanneke Broek');
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
