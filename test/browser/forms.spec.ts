import { describe, expect, it } from '@jest/globals';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { eventually } from '../support/eventually.js';
import { openFormsDesk } from '../support/forms-desk.js';

describe('forms in a browser', () => {
  const desk = openFormsDesk();

  it('a code by mail brings the form back as well', async () => {
    await desk.as(desk.mine, { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await desk.fillLog(page);
      await desk.endSessions();
      await desk.send(page);
      await page.fill('#email', desk.mine.email);
      await page.click('button[formaction="/aanmelden/link"]');
      const request = new URL(page.url()).searchParams.get('aanvraag')!;
      const issuer = desk.app.get(TokenIssuer, { strict: false });
      const issued = await issuer.issue(desk.database.dataSource.manager, request);
      await page.fill('#code', issued!.code!);
      await page.click('main form button');
      await desk.expectLog(page);
    });
  });

  it('a wrong password, and another language on the way, do not lose it', async () => {
    await desk.as(desk.mine, { locale: 'nl-NL' }, async (page) => {
      await desk.fillLog(page);
      await desk.endSessions();
      await desk.send(page);
      await page.click('text=This page in English');
      await page.fill('#email', desk.mine.email);
      await page.fill('#password', 'dit is het zeker niet');
      await page.click('main form button');
      await eventually(async () => expect(await page.title()).toMatch(/^Error: /));
      await desk.signInOnPage(page, desk.mine);
      await desk.expectLog(page);
    });
  });

  it('somebody else who signs in there begins on a clean page, and nothing is written', async () => {
    await desk.as(desk.mine, { locale: 'nl-NL' }, async (page) => {
      await desk.fillLog(page);
      await desk.endSessions();
      await desk.send(page);
      await desk.signInOnPage(page, desk.another);
      expect(await page.content()).not.toContain('te snel wilde helpen');
      await page.goto(`${desk.url}/literatuur/nieuw`);
      expect(await page.inputValue('#reflection')).toBe('');
      expect([...(await desk.logsOf(desk.mine)), ...(await desk.logsOf(desk.another))]).toEqual([]);
    });
  });

  it('a form that somebody else opened in this browser is not sent as theirs', async () => {
    await desk.as(desk.mine, { locale: 'nl-NL' }, async (page) => {
      await desk.fillLog(page);
      await desk.giveSession(page, desk.another.personId);
      await desk.send(page);
      expect(await page.textContent('main')).toContain('geopend door iemand anders');
      expect([...(await desk.logsOf(desk.mine)), ...(await desk.logsOf(desk.another))]).toEqual([]);
    });
  });
});
