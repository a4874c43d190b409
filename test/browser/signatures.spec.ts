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
import { asked, askedWithReflection, readMail } from '../builders/signing-links.js';
import { appears, fillIn, goBy, textOf } from '../support/acting.js';
import { giveAccount } from '../support/accounts.js';
import { Effort } from '../support/effort.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { signed, writeSheet } from '../builders/sheets.js';
import { mailedToken, objected } from '../builders/signatures.js';
import { type Complaints, launchBrowser } from '../support/browser.js';
import { claimOf, recordsOf } from '../support/facts.js';
import { sees } from '../support/input-device.js';
import { type RunningPortal, startRunningPortal } from '../support/running-portal.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';
import { atWidths, looksAtWidths, visitAs } from '../support/visits.js';

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
    return visitAs(browser, personId ? await portal.cookieOf(personId) : null, options, use);
  }

  async function inspect(page: Page, name: string, path?: string): Promise<void> {
    if (path) await page.goto(portal.url + path);
    const heights =
      "[...document.querySelectorAll('main button, main .button, main select, .choice label')].map((e) => e.getBoundingClientRect().height)";
    for (const { width, sideways, axe, told } of await looksAtWidths<number[]>(page, WIDTHS, heights)) {
      expect([name, width, ...sideways]).toEqual([name, width]);
      expect([name, width, ...axe]).toEqual([name, width]);
      expect([name, width, ...told.filter((height) => height < 44)]).toEqual([name, width]);
    }
    if (process.env['SHOTS']) {
      await atWidths(page, WIDTHS, async (width) => {
        const file = `${process.env['SHOTS']}/${name.replaceAll(/\W+/g, '-')}-${width}.png`;
        await page.screenshot({ path: file, fullPage: true });
      });
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

  describe.each([
    ['a phone', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
    ['a desktop', { viewport: { width: 1280, height: 900 } }],
    ['a phone without scripts', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
  ] as const)('12.8: a host without an account, on %s', (_device, options) => {
    it('confirms in three clicks and one field', async () => {
      const { services } = portal;
      const host = await newLeader(services, { name: 'Wim Gastheer' });
      const trainee = await newTrainee(services, {
        programme: 'leader',
        callName: 'Noor',
        surname: 'Heuvel',
      });
      const claimId = await asked(services, trainee, host.id, { happenedOn: '2026-11-10' });
      const { tokens } = await readMail(services);
      const path = `/bevestigen/${tokens.at(-1)}`;
      await as(null, options, async (page) => {
        const effort = new Effort(page);
        await page.goto(portal.url + path);
        await effort.click('main button');
        await appears(page, '#code');
        await effort.fill('code', (await readMail(services)).codes.at(-1)!);
        await effort.click('main form:has(#code) button');
        await sees(page, 'Noor Heuvel');
        await effort.click('form[action$="/tekenen"] button');
        await sees(page, 'Dit is bevestigd', 'h1');
        expect([effort.clicks, effort.fields]).toEqual([3, 1]);
      });
      if (browser) expect((await claimOf(services, claimId)).state).toBe('signed-off');
    });
  });

  it.each(['nl-NL', 'en-GB'])(
    'T1: the pages of a mailed link can be read by everybody, in %s, narrow and wide',
    async (locale) => {
      const { services } = portal;
      const host = await newLeader(services, { name: 'Wim Gastheer' });
      const trainee = await newTrainee(services, {
        programme: 'leader',
        callName: 'Noor',
        surname: 'Heuvel',
      });
      const claimId = await askedWithReflection(services, trainee, host.id);
      const path = `/bevestigen/${(await readMail(services)).tokens.at(-1)}`;
      await as(null, { locale }, async (page) => {
        await inspect(page, `${locale} door`, path);
        await goBy(page, 'main button');
        await appears(page, '#code');
        await inspect(page, `${locale} code`);
        await fillIn(page, { code: '12' });
        await goBy(page, 'main form:has(#code) button');
        await appears(page, '#code-wrong');
        await inspect(page, `${locale} wrong code`);
        await fillIn(page, { code: (await readMail(services)).codes.at(-1)! });
        await goBy(page, 'main form:has(#code) button');
        expect(await textOf(page, 'main')).toContain('Noor Heuvel');
        await inspect(page, `${locale} claim`);
      });
      await as(trainee.id, { locale }, async (page) => {
        await inspect(page, `${locale} own log`, `/literatuur/${claimId}`);
        await goBy(page, 'form[action$="/opnieuw-mailen"] button');
        await page.waitForURL('**/gemaild');
        await inspect(page, `${locale} mailed again`);
      });
      await giveAccount(manager(), host.id);
      await as(null, { locale }, (page) => inspect(page, `${locale} account`, path));
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
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/decided-1280.png`, fullPage: true });
    });
  });
});
