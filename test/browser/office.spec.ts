import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { MailDelivery } from '../../src/platform/mail/mail-delivery.entity.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import { activity, hours96, newClaims, newCredits } from '../builders/hours.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { newLeader } from '../builders/people.js';
import { countOf, fillIn, goBy, goByEnter, textOf } from '../support/acting.js';
import { type Complaints, launchBrowser } from '../support/browser.js';
import { RoleParties } from '../support/role-parties.js';
import { type RunningPortal, startRunningPortal } from '../support/running-portal.js';
import { heightsOf, looksAtWidths, visitAs } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];
const HOUR_MS = 3_600_000;

describe('the pages of secretariat and board, in a browser', () => {
  let portal: RunningPortal;
  let browser: Browser | undefined;
  const ids = { secretariat: '', board: '', failed: '', sent: '', invitation: '' };

  beforeAll(async () => {
    portal = await startRunningPortal({ today: '2026-11-18' });
    const { services } = portal;
    services.clock.setToday('2026-10-01');
    const parties = new RoleParties(services);
    ids.secretariat = (await parties.party('secretariat'))!.personId;
    ids.board = (await parties.party('board'))!.personId;
    const leader = await newLeader(services, { name: 'Hanneke Broek', intervisionYears: [2025, 2026] });
    const barred = await newLeader(services, { name: 'Piet Veen', ordinaryMember: false });
    const trainee = await newNamedTrainee(services, 0, leader);
    const complete = await newNamedTrainee(services, 1, leader);
    await newNamedTrainee(services, 2, barred);
    await newClaims(services, trainee, [activity(), activity({ minutes: 60 })]);
    await newCredits(services, complete, hours96());
    services.clock.setToday(portal.today);
    const suspended = await newNamedTrainee(services, 3, leader);
    const [credit] = await newCredits(services, suspended, hours96());
    await services.get(CorrectionsService).correct(credit!, { reason: 'Niet gelezen' }, actorOf.command);
    ids.failed = await mailTo(trainee.id, {
      state: 'failed',
      lastAnswer: '550 5.1.1 User unknown',
      attempts: 1,
    });
    await mailTo(complete.id, { state: 'failed', lastAnswer: 'ECONNECTION', attempts: 8 });
    ids.sent = await mailTo(trainee.id, { state: 'sent', sentAt: new Date(), attempts: 1 });
    await mailTo(leader.id, { state: 'dropped', lastAnswer: 'nothing to tell', attempts: 1 });
    const dueAt = new Date(Date.now() + HOUR_MS);
    await mailTo(leader.id, { state: 'waiting', lastAnswer: '451 4.3.0 later', attempts: 2, dueAt });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  /** A mail as it stands; in one go, or a worker would find it waiting first. */
  function mailTo(recipientPersonId: string, change: Partial<MailDelivery>): Promise<string> {
    return portal.services.get(DataSource).transaction(async (manager) => {
      const mail = { kind: 'claims-waiting', recipientPersonId, data: { claims: 3, trainees: 1 } };
      const id = await portal.services.get(Outbox).enqueue(manager, mail);
      await manager.update(MailDelivery, { id }, change);
      return id;
    });
  }

  async function as(
    personId: string,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    if (browser) await visitAs(browser, await portal.cookieOf(personId), options, use);
  }

  const stateOf = async (id: string) =>
    (await portal.services.get(DataSource).manager.findOneByOrFail(MailDelivery, { id })).state;
  const mailsIn = (state: MailDelivery['state']) =>
    portal.services.get(DataSource).manager.countBy(MailDelivery, { state });

  it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, narrow and wide', async (locale) => {
    await as(ids.secretariat, { locale }, async (page, complaints) => {
      const paths = [
        '/secretariaat',
        '/mails',
        '/mails?stand=vervallen',
        `/mails/${ids.failed}`,
        `/mails/${ids.sent}`,
      ];
      for (const path of paths) await inspect(page, path);
      expect(complaints).toEqual([]);
    });
    await as(ids.board, { locale }, async (page, complaints) => {
      const paths = [
        '/bestuur',
        '/bestuur?jaar=2025',
        '/logboek',
        '/logboek?naam=elif',
        '/logboek?tot=2020-01-01',
      ];
      for (const path of paths) await inspect(page, path);
      expect(complaints).toEqual([]);
    });
  });

  async function inspect(page: Page, path: string): Promise<void> {
    await page.goto(portal.url + path);
    const heights = heightsOf('main button, main .button, main .pager');
    const filled =
      "document.querySelectorAll('main button:not(.button-quiet), main .button:not(.button-quiet)').length";
    const tell = `({ heights: ${heights}, filled: ${filled} })`;
    const looks = await looksAtWidths<{ heights: number[]; filled: number }>(page, WIDTHS, tell);
    for (const { width, sideways, axe, told } of looks) {
      expect([path, width, ...sideways]).toEqual([path, width]);
      expect([path, width, ...axe]).toEqual([path, width]);
      expect([path, width, ...told.heights.filter((height) => height < 43.5)]).toEqual([path, width]);
      expect([path, told.filled <= 1]).toEqual([path, true]);
    }
  }

  it('leads from what is to be done to the mail that failed, and sends it again by keyboard alone', async () => {
    await as(ids.secretariat, {}, async (page) => {
      await page.goto(`${portal.url}/`);
      expect(new URL(page.url()).pathname).toBe('/secretariaat');
      await press(page, 'Bekijken en opnieuw versturen');
      await press(page, 'Elif Çelik');
      expect(await textOf(page, 'main')).toContain('Het e-mailadres bestaat niet.');
      await press(page, 'Opnieuw versturen');
      await page.waitForURL('**/mails/*gedaan=opnieuw');
      expect(await textOf(page, '[role=status]')).toContain('De mail wordt opnieuw verstuurd.');
      // A worker may have taken it already.
      expect(await stateOf(ids.failed)).not.toBe('failed');
    });
  });

  it('narrows and reads on without scripts', async () => {
    await as(ids.board, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${portal.url}/logboek`);
      await fillIn(page, { soort: 'handtekeningen' });
      await goBy(page, '.filters button');
      expect(new URL(page.url()).searchParams.get('soort')).toBe('handtekeningen');
      expect(await textOf(page, 'tbody tr:first-child')).toContain('handtekening');
      await page.goto(`${portal.url}/bestuur`);
      await goBy(page, '.years a', '2025');
      expect(await textOf(page, 'h1')).toBe('Het jaar 2025 in cijfers');
    });
    await as(ids.secretariat, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${portal.url}/mails`);
      const all = await countOf(page, 'main tbody tr');
      await fillIn(page, { stand: 'vervallen' });
      await goBy(page, '.filters button');
      // Where a worker runs, it has dropped the mail that was sent again as well, which was about nothing any more.
      const lapsed = await countOf(page, 'main tbody tr');
      expect(lapsed).toBe(await mailsIn('dropped'));
      expect(lapsed).toBeGreaterThan(0);
      expect(lapsed).toBeLessThan(all);
    });
  });

  /** Goes to what bears this name with the tab key, and presses it. */
  async function press(page: Page, name: string): Promise<void> {
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<string>("document.activeElement?.textContent?.trim() ?? ''");
      if (focused !== name) continue;
      await goByEnter(page);
      return;
    }
    throw new Error(`No tab reaches ${name}`);
  }
});
