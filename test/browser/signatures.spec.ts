import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { ImportService } from '../../src/imports/import.service.js';
import { signaturesOfNotice } from '../../src/imports/signatures/notices.queries.js';
import { SignatureNotice } from '../../src/imports/signatures/signature-notice.entity.js';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { hours96 } from '../builders/complete-hours.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { signed, writeSheet } from '../builders/sheets.js';
import { mailedToken, objected } from '../builders/signatures.js';
import { axeOnce, type Complaints, launchBrowser, sidewaysOverflow, withPage } from '../support/browser.js';
import { recordsOf } from '../support/facts.js';
import { type RunningPortal, startRunningPortal } from '../support/running-portal.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';

const WIDTHS = [320, 1280];

describe('D9: signatures that an import brought, in a browser', () => {
  let portal: RunningPortal;
  let browser: Browser | undefined;
  let signer: TestLeader;
  let boardId: string;
  let runId: string;
  let noticeId: string;
  let objectionId: string;
  let claimIds: string[];
  let recordAddress: string;
  const folder = temporaryDirectory();

  beforeAll(async () => {
    portal = await startRunningPortal({ today: '2026-11-18' });
    browser = await launchBrowser();
    const { services } = portal;
    signer = await newLeader(services, { name: 'Hanneke van den Broek-Oosterhuis' });
    boardId = (await newLeader(services, { name: 'Reinder Kooistra' })).id;
    await giveRole(manager(), { personId: boardId, role: 'board' });
    const complete = await newTrainee(services, {
      callName: 'Noor',
      tussenvoegsel: 'van den',
      surname: 'Heuvel',
    });
    const other = await newTrainee(services, { callName: 'Piet', surname: 'Veen' });
    const { email } = await manager().findOneByOrFail(Person, { id: signer.id });
    const uren = [
      ...hours96(complete.participantNumber),
      signed(other.participantNumber, { Omschrijving: 'De dokter, de patiënt en de ziekte' }),
      signed(other.participantNumber, { Onderdeel: 'cursus', Blok: '2', Omschrijving: '', Uren: '4' }),
    ].map((row) => ({ ...row, 'Afgetekend door': email }));
    await services.get(ImportService).run(
      {
        files: { uren: writeSheet(folder, 'uren', uren) },
        dryRun: false,
        rejectsDirectory: null,
        requestedBy: actorOf.person(boardId),
        tellRows: false,
      },
      { progress: () => {}, result: () => Promise.resolve() },
    );
    const notice = await manager().findOneByOrFail(SignatureNotice, { signerId: signer.id });
    ({ runId, id: noticeId } = notice);
    claimIds = (await signaturesOfNotice(manager(), noticeId)).map(({ claimId }) => claimId);
    objectionId = await objected(services, { runId, noticeId, claimIds: claimIds.slice(0, 5) });
    recordAddress = (await recordsOf(services, complete.trajectoryId))[0]!.address;
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
    await removeTemporaryDirectory(folder);
  });

  const manager = () => portal.services.get(DataSource).manager;

  async function as<T>(
    personId: string | null,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    if (!browser) return undefined;
    return withPage(browser, { locale: 'nl-NL', ...options }, async (page, complaints) => {
      if (personId) await page.context().addCookies([await portal.cookieOf(personId)]);
      return use(page, complaints);
    });
  }

  async function inspect(page: Page, name: string, path?: string): Promise<void> {
    if (path) await page.goto(portal.url + path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect([name, width, ...(await sidewaysOverflow(page))]).toEqual([name, width]);
      expect([name, width, ...(await axeOnce(page, width))]).toEqual([name, width]);
      const heights = await page.evaluate<number[]>(
        "[...document.querySelectorAll('main button, main .button, main select, .choice label')].map((e) => e.getBoundingClientRect().height)",
      );
      expect([name, width, ...heights.filter((height) => height < 44)]).toEqual([name, width]);
      if (process.env['SHOTS']) {
        const file = `${process.env['SHOTS']}/${name.replaceAll(/\W+/g, '-')}-${width}.png`;
        await page.screenshot({ path: file, fullPage: true });
      }
    }
  }

  it.each(['nl-NL', 'en-GB'])(
    'every page can be read by everybody, in %s, narrow and wide',
    async (locale) => {
      const token = await mailedToken(portal.services, noticeId);
      const pages: [string, string | null, string][] = [
        ['the mailed link', null, `/bezwaar/${token}`],
        ['a link that is over', null, `/bezwaar/${'x'.repeat(43)}`],
        ['the record', null, `/bewijs/${recordAddress}`],
        ['the signer’s list', signer.id, '/overgenomen'],
        ['the signer’s rows', signer.id, `/overgenomen/${noticeId}`],
        ['the objections', boardId, '/bezwaren'],
        ['an objection', boardId, `/bezwaren/${objectionId}`],
        ['until when', boardId, '/handtekeningen-uit-invoer'],
        ['the import', boardId, `/invoer/${runId}`],
      ];
      for (const [name, personId, path] of pages) {
        await as(personId, { locale }, async (page, complaints) => {
          await inspect(page, name, path);
          expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
        });
      }
    },
  );

  it('the board sees what a reversal comes to, and decides, with the keyboard alone', async () => {
    await as(boardId, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${portal.url}/bezwaren/${objectionId}`);
      await page.getByLabel('De handtekeningen vervallen').focus();
      await page.keyboard.press('Space');
      await page.getByLabel('Waarom?').fill('Deze lijst was van een andere cursus');
      await page.getByRole('button', { name: 'Eerst de gevolgen zien' }).press('Enter');
      await page.waitForSelector('h1:has-text("Wat dit besluit betekent")');
      await inspect(page, 'consequences');
      await page.getByRole('button', { name: 'Deze 5 handtekeningen laten vervallen' }).press('Enter');
      await page.waitForSelector('[role="status"]:has-text("Besloten.")');
      if (process.env.D9_SHOTS)
        await page.screenshot({ path: `${process.env.D9_SHOTS}/decided-1280.png`, fullPage: true });
    });
  });
});
