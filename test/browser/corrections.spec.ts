import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { giveRole } from '../support/roles.js';
import { hours96, newCredits, newClaim } from '../builders/hours.js';
import {
  newLeader,
  newTrainee,
  type TestLeader,
  type TestTrainee,
  withdrawFacts,
} from '../builders/people.js';
import { axeOnce } from '../support/axe.js';
import { type Complaints, launchBrowser, sidewaysOverflow, withKeptPage } from '../support/browser.js';
import { recordsOf } from '../support/facts.js';
import { type RunningPortal, startRunningPortal } from '../support/running-portal.js';

const WIDTHS = [320, 640, 1280];
const REASON = 'Volgens de presentielijst was de deelnemer om elf uur weg';

describe('a correction and what follows from it, in a browser (K5)', () => {
  let portal: RunningPortal;
  let browser: Browser | undefined;
  let secretary: TestLeader;
  let board: TestLeader;
  let trainee: TestTrainee;
  /** a block of the course, signed for 4 hours */
  let blockId: string;

  beforeAll(async () => {
    portal = await startRunningPortal({ today: '2026-11-18' });
    browser = await launchBrowser();
    const { manager } = portal.services.get(DataSource);
    secretary = await newLeader(portal.services, { name: 'Anouk Verstappen' });
    board = await newLeader(portal.services, { name: 'Reinder Kooistra' });
    await giveRole(manager, { personId: secretary.id, role: 'secretariat' });
    await giveRole(manager, { personId: board.id, role: 'board' });
    // The portal tells people with an account of a correction.
    await portal.cookieOf(secretary.id);
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });
  beforeEach(async () => {
    const signer = await newLeader(portal.services, { name: 'Hanneke Broek' });
    trainee = await newTrainee(portal.services, { callName: 'Noor', surname: 'Dijkgraaf', signer });
    const credits = await newCredits(portal.services, trainee, hours96());
    blockId = credits[6]!;
  });

  async function as<T>(
    person: { id: string },
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    if (!browser) return undefined;
    return withKeptPage(browser, { locale: 'nl-NL', ...options }, async (page, complaints) => {
      await page.context().addCookies([await portal.cookieOf(person.id)]);
      return use(page, complaints);
    });
  }

  const recordOf = async (number: number) =>
    (await recordsOf(portal.services, trainee.trajectoryId))[number]!;
  const publicHeading = (page: Page, address: string) =>
    page.goto(`${portal.url}/bewijs/${address}`).then(() => page.textContent('main h1'));
  const mailsAbout = (recordId: string) =>
    portal.services.get(DataSource).query<{ kind: string; who: string }[]>(
      `SELECT kind, recipient_person_id AS who FROM mail_delivery
        WHERE data ->> 'recordId' = $1 AND kind <> 'record-ready' ORDER BY created_at, id`,
      [recordId],
    );

  it.each([true, false])('the whole way, with scripts: %s', async (javaScriptEnabled) => {
    if (!browser) return;
    const first = await recordOf(0);
    const concerned = [trainee.id, trainee.signer.id, secretary.id].sort();
    await as(secretary, { javaScriptEnabled }, async (page) => {
      await page.goto(`${portal.url}/deelnemers/${trainee.trajectoryId}`);
      await page.click('text=Uren bekijken en corrigeren');
      await page.selectOption('#onderdeel', 'course');
      await page.click('button:has-text("Tonen")');
      await page.click('a:has-text("Cursorisch onderwijs, dagdeel 1")');
      await page.fill('#reason', REASON);
      await page.fill('#hours', '2');
      await page.click('button:has-text("Gevolgen bekijken")');
      // The preview: hours, record, and the people to be told. Nothing has happened yet.
      const shown = (await page.textContent('main'))!.replace(/\s+/g, ' ');
      expect(shown).toContain(`Bewijs ${first.number} wordt opgeschort`);
      expect(await page.locator('section td').allTextContents()).toEqual(['16 uur', '12 uur', '14 uur']);
      expect(shown).toContain('een mail: Noor Dijkgraaf, Anouk Verstappen en Hanneke Broek');
      expect((await recordOf(0)).states).toEqual(['valid']);
      expect(await mailsAbout(first.id)).toEqual([]);
      await page.click('button:has-text("4 uur corrigeren")');
      expect(await page.textContent('.notice')).toContain('De correctie is gemaakt');
      expect(await publicHeading(page, first.address)).toBe('Dit bewijs is echt, maar nu niet geldig');
    });
    const suspended = await mailsAbout(first.id);
    expect(suspended.map(({ kind }) => kind)).toEqual(Array(3).fill('record-suspended'));
    expect(suspended.map(({ who }) => who).sort()).toEqual(concerned);

    // The original signer confirms what was right; the trainee follows the other half of the block later, and has it signed.
    await newClaim(portal.services, trainee, {
      component: 'course',
      block: 1,
      minutes: 120,
      description: 'Ingehaald',
      happenedOn: '2026-11-02',
    });
    await as(trainee.signer, { javaScriptEnabled }, async (page) => {
      await page.goto(`${portal.url}/aftekenen?kies=alles`);
      expect(await page.textContent('main')).toContain('Correctie: u tekende eerder');
      await page.click('[data-count-button]');
      expect(await page.textContent('.notice')).toContain('2 verslagen zijn afgetekend');
      const second = await recordOf(1);
      expect(second.number).not.toBe(first.number);
      expect(await publicHeading(page, first.address)).toBe('Dit bewijs is echt, maar vervangen');
      expect(await page.textContent('main')).toContain(`Bewijs ${second.number} is ervoor in de plaats`);
      expect(await publicHeading(page, second.address)).toBe('Dit bewijs is echt en geldig');
    });
    expect(
      (await mailsAbout(first.id))
        .slice(3)
        .map(({ who }) => who)
        .sort(),
    ).toEqual(concerned);

    const second = await recordOf(1);
    await as(board, { javaScriptEnabled }, async (page) => {
      await page.goto(`${portal.url}/bewijzen?zoek=${second.number}`);
      await page.click(`a:has-text("${second.number}")`);
      await page.click('a:has-text("Intrekken")');
      expect(await page.textContent('main')).toContain('Noor Dijkgraaf, Anouk Verstappen en Hanneke Broek');
      await page.fill('#reason', 'Op onjuiste gegevens afgegeven');
      await page.click(`button:has-text("Bewijs ${second.number} intrekken")`);
      expect(await page.textContent('.notice')).toContain('Het bewijs is ingetrokken');
      expect(await page.textContent('main')).toContain('Op onjuiste gegevens afgegeven');
      expect(await publicHeading(page, second.address)).toBe('Dit bewijs is ingetrokken');
      expect(await page.textContent('main')).not.toContain('onjuiste gegevens');
    });
    const withdrawn = await mailsAbout(second.id);
    expect(withdrawn.map(({ kind }) => kind)).toEqual(Array(3).fill('record-withdrawn'));
    expect(withdrawn.map(({ who }) => who).sort()).toEqual(concerned);
  });

  it('with the keyboard alone: Tab and Enter', async () => {
    const { number } = await recordOf(0);
    await as(secretary, {}, async (page) => {
      await page.goto(`${portal.url}/deelnemers/${trainee.trajectoryId}/uren/${blockId}`);
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
      expect((await recordOf(0)).states).toEqual(['valid', 'suspended']);
    });
  });

  it.each(['nl-NL', 'en-GB'])('can be read by everybody in %s, narrow and wide', async (locale) => {
    const { id } = await recordOf(0);
    const dossier = `/deelnemers/${trainee.trajectoryId}`;
    const credit = `${dossier}/uren/${blockId}`;
    await as(secretary, { locale }, async (page, complaints) => {
      for (const path of ['', '/uren', '/uren?stand=returned', '/mails', '/verloop'])
        await inspect(page, dossier + path);
      for (const path of [credit, '/bewijzen', '/bewijzen?zoek=bestaat-niet', `/bewijzen/${id}`])
        await inspect(page, path);
      await page.goto(portal.url + credit);
      await page.fill('#hours', '99');
      await page.fill('#reason', REASON);
      await page.click('form.sheet button');
      await inspectHere(page, 'a form with a fault');
      await page.fill('#hours', '2');
      await page.click('form.sheet button');
      await inspectHere(page, 'what follows');
      await page.click('section.sheet form button');
      await inspectHere(page, 'a correction that was made');
      await inspect(page, `/bewijzen/${id}`);
      expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
    });
    await as(board, { locale }, async (page) => {
      await inspect(page, dossier);
      await inspect(page, `/bewijzen/${id}/intrekken`);
    });
  });

  it.each(['nl-NL', 'en-GB'])(
    'so can what the board decides, in %s (P6, P8, P9, R9, R13, S7)',
    async (locale) => {
      const { id: signerId, waiting } = await doubtedSigner();
      const decisions = `/deelnemers/${trainee.trajectoryId}/besluiten`;
      const facts = `/begeleiders/${signerId}`;
      await as(board, { locale }, async (page, complaints) => {
        for (const form of ['', '/meetellen?onderdeel=literature', '/meetellen?onderdeel=course', '/titel'])
          await inspect(page, decisions + form);
        await inspect(page, `${decisions}/meetellen?onderdeel=practice`);
        await inspect(page, `${decisions}/opleggen`);
        await page.click('form.sheet button');
        await inspectHere(page, 'requirements with a fault');
        await page.goto(`${portal.url}${decisions}/vrijstellen?onderdeel=fishbowl`);
        await page.fill('#reason', REASON);
        await inspectHere(page, 'an exemption');
        await page.click('form.sheet button');
        await inspectHere(page, 'what an exemption comes to');
        await page.click('section.sheet form button');
        await inspectHere(page, 'an exemption that was decided');
        await page.click('.doings a[href*=intrekken]');
        await inspectHere(page, 'revoking a decision');

        await inspect(page, '/leeslijsten');
        await page.click('main a[href*="/titel?"]');
        await page.fill('#title', `De arts, de patiënt en hun relatie (${locale})`);
        await page.fill('#reason', REASON);
        await inspectHere(page, 'another title for everybody');
        await page.click('form.sheet button');
        await inspectHere(page, 'what another title comes to');
        await page.click('section.sheet form button');
        await inspectHere(page, 'another title that was decided');
        await inspect(page, (await page.getAttribute('main a[href*="/onderdelen?"]', 'href'))!);

        for (const path of ['/begeleiders-aandacht', `${facts}/feiten`, `${facts}/feiten/${waiting}/besluit`])
          await inspect(page, path);
        await inspect(page, `${facts}/onderbreking`);
        await inspect(page, '/nakijken');
        await page.check('[name=credit] >> nth=0');
        await page.check('#outcome-stands');
        await page.fill('#reason', REASON);
        await page.click('form.sheet button');
        await inspectHere(page, 'what letting a credit stand comes to');
        await page.click('section.sheet form button');
        await inspectHere(page, 'a credit that stands');
        expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
      });
      await as(secretary, { locale }, (page) => inspect(page, '/nakijken'));
    },
  );

  /** A signer whose membership on the days of signing was withdrawn later (S7); a course of theirs waits for the board. */
  async function doubtedSigner(): Promise<{ id: string; waiting: string }> {
    const { services } = portal;
    const { manager } = services.get(DataSource);
    const signer = await newLeader(services, { name: 'Wilhelmina van Buren-Schoonhoven' });
    const follower = await newTrainee(services, { callName: 'Fenna', programme: 'leader', signer });
    const session = { component: 'supervision', block: null, description: '14:00' } as const;
    const days = ['2026-03-10', '2026-04-14'];
    const sessions = days.map((happenedOn) => ({ ...session, happenedOn, minutes: 90 }));
    await newCredits(services, follower, sessions);
    await withdrawFacts(services, manager, signer.id, 'member');
    const course = { personId: signer.id, kind: 'education', detail: 'coursework', year: 2025 } as const;
    const entry = { source: 'desk', actor: actorOf.command } as const;
    const waiting = await services.get(StandingFactsService).add(manager, { ...course, note: REASON }, entry);
    return { id: signer.id, waiting };
  }

  async function inspect(page: Page, path: string): Promise<void> {
    await page.goto(portal.url + path);
    await inspectHere(page, path);
  }

  async function inspectHere(page: Page, name: string): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect([name, width, ...(await sidewaysOverflow(page))]).toEqual([name, width]);
      expect([name, width, ...(await axeOnce(page, width))]).toEqual([name, width]);
      const heights = await page.evaluate<number[]>(
        "[...document.querySelectorAll('main button, main .button, main .parts a, main .doings a')].map((e) => e.getBoundingClientRect().height)",
      );
      expect([name, width, ...heights.filter((height) => height < 44)]).toEqual([name, width]);
    }
  }
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
