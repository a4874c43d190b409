import { describe, expect, it } from '@jest/globals';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { fillIn, goBy, textOf, valueOf } from '../support/acting.js';
import { eventually } from '../support/eventually.js';
import { openFormsWorld } from '../support/forms-world.js';

describe('forms in a browser', () => {
  const world = openFormsWorld();

  it('a code by mail brings the form back as well', async () => {
    await world.as(world.mine, { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await world.fillLog(page);
      await world.endSessions();
      await world.send(page);
      await fillIn(page, { email: world.mine.email });
      await goBy(page, 'button[formaction="/aanmelden/link"]');
      const request = new URL(page.url()).searchParams.get('aanvraag')!;
      const issuer = world.app.get(TokenIssuer, { strict: false });
      const issued = await issuer.issue(world.database.dataSource.manager, request);
      await fillIn(page, { code: issued!.code! });
      await goBy(page, 'main form button');
      await world.expectLog(page);
    });
  });

  it('a wrong password, and another language on the way, do not lose it', async () => {
    await world.as(world.mine, { locale: 'nl-NL' }, async (page) => {
      await world.fillLog(page);
      await world.endSessions();
      await world.send(page);
      await goBy(page, 'a, button', 'This page in English');
      await fillIn(page, { email: world.mine.email, password: 'dit is het zeker niet' });
      await goBy(page, 'main form button');
      await eventually(async () => expect(await page.title()).toMatch(/^Error: /));
      await world.signInOnPage(page, world.mine);
      await world.expectLog(page);
    });
  });

  it('somebody else who signs in there begins on a clean page, and nothing is written', async () => {
    await world.as(world.mine, { locale: 'nl-NL' }, async (page) => {
      await world.fillLog(page);
      await world.endSessions();
      await world.send(page);
      await world.signInOnPage(page, world.another);
      expect(await page.content()).not.toContain('te snel wilde helpen');
      await page.goto(`${world.url}/literatuur/nieuw`);
      expect(await valueOf(page, 'reflection')).toBe('');
      expect([...(await world.logsOf(world.mine)), ...(await world.logsOf(world.another))]).toEqual([]);
    });
  });

  it('a form that somebody else opened in this browser is not sent as theirs', async () => {
    await world.as(world.mine, { locale: 'nl-NL' }, async (page) => {
      await world.fillLog(page);
      await world.giveSession(page, world.another.personId);
      await world.send(page);
      expect(await textOf(page, 'main')).toContain('geopend door iemand anders');
      expect([...(await world.logsOf(world.mine)), ...(await world.logsOf(world.another))]).toEqual([]);
    });
  });
});
