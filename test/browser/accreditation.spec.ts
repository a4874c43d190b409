import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { DataSource } from 'typeorm';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { DossiersService } from '../../src/recognition/accreditation/dossier/dossiers.service.js';
import { ProviderAccounts } from '../../src/recognition/accreditation/hand-off/sending/provider-accounts.service.js';
import { ProviderKeys } from '../../src/recognition/accreditation/pe-online/provider-keys.rules.js';
import { evaluationCode } from '../../src/recognition/evaluations/evaluation-codes.service.js';
import { EvaluationsService } from '../../src/recognition/evaluations/evaluations.service.js';
import { Questionnaires } from '../../src/recognition/evaluations/questionnaires.service.js';
import { optionsOf } from '../../src/recognition/evaluations/questionnaire.rules.js';
import { newDay } from '../builders/days.js';
import { coming, newGuest } from '../builders/meetings.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import { AxeController, axeOnce } from '../support/axe.js';
import { type Complaints, launchBrowser, sidewaysOverflow, withKeptPage } from '../support/browser.js';
import { giveRole } from '../support/roles.js';
import { type TestPortal, startTestPortal } from '../support/test-portal.js';

const WIDTHS = [320, 640, 1280];
const TODAY = '2026-04-25';
const PHONE = { width: 320, height: 640 };

describe('the pages of accreditation and evaluations, in a browser', () => {
  let portal: TestPortal;
  let url: string;
  let browser: Browser | undefined;
  let organiser: TestLeader;
  let secretary: TestLeader;
  let board: TestLeader;
  let people: string[];
  /** days: one with a closed evaluation, one with an open evaluation and attendance to hand over, one to come */
  const days = { closed: '', open: '', coming: '' };
  const dossiers = { granted: randomUUID() as string, draft: '' };

  beforeAll(async () => {
    const account = {
      url: 'http://127.0.0.1:9/',
      keys: new ProviderKeys('edu-17', 'sleutel-7731'),
      live: true,
      patience: 1000,
    };
    portal = await startTestPortal({
      controllers: [AxeController],
      today: '2026-02-01',
      providers: new ProviderAccounts(new Map([['gaia', account]])),
    });
    const { services } = portal;
    const { manager } = services.get(DataSource);
    organiser = await newLeader(services, { name: 'Olga Organist' });
    secretary = await newLeader(services, { name: 'Maria-Louise van der Wijngaarden-Hogervorst' });
    board = await newLeader(services, { name: 'Bob Bestuur' });
    await giveRole(manager, { personId: secretary.id, role: 'secretariat' });
    await giveRole(manager, { personId: board.id, role: 'board' });
    people = [];
    for (let count = 0; count < 6; count += 1) people.push((await newLeader(services)).id);
    people.push((await newGuest(services, 'gast@elders.example')).id);
    const organiserIds = [organiser.id];
    const enrolFrom = '2026-02-01';
    days.closed = await newDay(services, {
      organiserIds,
      enrolFrom,
      heldOn: '2026-03-20',
      enrolUntil: '2026-03-19',
    });
    days.open = await newDay(services, {
      organiserIds,
      enrolFrom,
      heldOn: '2026-04-24',
      enrolUntil: '2026-04-23',
    });
    days.coming = await newDay(services, {
      organiserIds,
      enrolFrom,
      heldOn: '2026-06-20',
      enrolUntil: '2026-06-01',
    });
    const who = people.map((id) => coming({ id }));
    for (const id of [days.closed, days.open])
      await services.get(EnrolmentsService).enrol(id, who, actorOf.command, { afterDeadline: true });
    await holdAndEvaluate(days.closed, '2026-03-21', people);
    await holdAndEvaluate(days.open, TODAY, people.slice(0, 2));
    services.clock.setToday('2026-04-10');
    await services.get(EvaluationsService).close(days.closed);
    services.clock.setToday(TODAY);
    await manager.query(
      `INSERT INTO person_register_number (person_id, register, number)
       SELECT p, 'big-doctors', n FROM unnest($1::uuid[], $2::text[]) AS r(p, n)`,
      [people.slice(0, 4), ['09010000001', '09010000002', '09010000003', '123']],
    );
    await manager.query(
      `INSERT INTO accreditation_dossier (id, edition_id, body, state, version, type, title, target_group, goals, literature,
         evaluation, self_study_minutes, maximum, grant_number, grant_points, valid_from, valid_until, known, begun_at)
       SELECT $1, edition_id, 'gaia', 'granted', 3, 1, 'Voorjaarsdag', 'Artsen', 'Leren', '', 'Vragenlijst', 0, 40, '467123', 400,
         '2026-01-01', '2027-12-31', '[]', now() FROM meeting WHERE id = $2`,
      [dossiers.granted, days.open],
    );
    const [{ editionId }] = await manager.query<[{ editionId: string }]>(
      'SELECT edition_id AS "editionId" FROM meeting WHERE id = $1',
      [days.coming],
    );
    dossiers.draft = await services
      .get(DossiersService)
      .begin(randomUUID(), { editionId, body: 'gaia' }, actorOf.person(secretary.id));
    await portal.app.listen(0, '127.0.0.1');
    url = await portal.app.getUrl();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  /** Closes the list of a day, opens its evaluation on a later day, and has some answer it. */
  async function holdAndEvaluate(day: string, on: string, answering: readonly string[]): Promise<void> {
    const { services } = portal;
    services.clock.setToday(on);
    await services.get(AttendanceService).markRest(day, organiser.id);
    await services.get(AttendanceService).close(day, organiser.id);
    const questionnaire = (await services.get(Questionnaires).newestFor(null))!;
    await services.get(EvaluationsService).open(day, questionnaire, people);
    const ballot = Object.fromEntries(
      questionnaire.questions.map((question) => [question.key, optionsOf(question)[1] ?? 'Een rustige dag']),
    );
    for (const id of answering) await services.get(EvaluationsService).answer(day, id, ballot);
  }

  async function as(
    personId: string | null,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    if (!browser) return;
    await withKeptPage(browser, { locale: 'nl-NL', ...options }, async (page, complaints) => {
      if (personId !== null) {
        const [name, value] = (await portal.as(personId)).cookie.split('=') as [string, string];
        await page.context().addCookies([{ name, value, url }]);
      }
      await use(page, complaints);
    });
  }

  /** What is wrong with a page at any width. */
  async function faultsOf(page: Page): Promise<string[]> {
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const low = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main button, main .button, main .pager, main input:not([type=hidden], [type=checkbox], [type=radio])')]
           .map((e) => [e.getBoundingClientRect().height, e.outerHTML.slice(0, 60)])
           .filter(([height]) => height > 0 && height < 43.5).map((one) => one.join(': '))`,
      );
      const wrong = [...(await axeOnce(page, width)), ...(await sidewaysOverflow(page)), ...low];
      found.push(...wrong.map((one) => `${page.url().slice(url.length)}, ${width}: ${one}`));
    }
    return found;
  }

  const codeOf = (personId: string) =>
    evaluationCode(portal.services.get(DataSource).manager, days.open, personId);

  it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, at every width', async (locale) => {
    const found: string[] = [];
    const look = async (page: Page, paths: string[]) => {
      for (const path of paths) {
        const answer = await page.goto(url + path);
        if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`);
        found.push(...(await faultsOf(page)));
      }
    };
    await as(null, { locale }, (page) => look(page, [`/evaluatie/${codeOf(people[0]!)}`, '/evaluatie/dank']));
    await as(people[0]!, { locale }, (page) => look(page, ['/evaluatie', '/account/nummers']));
    await as(organiser.id, { locale }, (page) =>
      look(page, [
        ...['/docentgegevens', '/evaluaties', `/evaluaties/${days.closed}`, `/evaluaties/${days.open}`],
      ]),
    );
    await as(board.id, { locale }, (page) => look(page, ['/jaaroverzicht', '/accreditatie/verbinding']));
    await as(secretary.id, { locale }, async (page, complaints) => {
      const draft = `/accreditatie/${dossiers.draft}`;
      const waiting = `${days.open}/gaia`;
      await look(page, [
        ...['/accreditatie', '/accreditatie/nieuw', draft, `${draft}/gegevens`, `${draft}/docenten`],
        ...[`${draft}/stap/laten-vallen`, `/accreditatie/${dossiers.granted}`],
        ...['overdragen', 'taken', 'verbinding', 'verbinding/gaia'].map((path) => `/accreditatie/${path}`),
        ...['overdragen', 'versturen'].map((path) => `/accreditatie/${path}/${waiting}`),
        ...[
          '/evaluaties/vragenlijsten',
          '/evaluaties/vragenlijsten/day/1',
          '/jaaroverzicht',
          '/secretariaat',
        ],
        `/personen/${people[0]!}/nummers`,
      ]);
      expect(complaints).toEqual([]);
    });
    expect(found).toEqual([]);
  });

  it('Q8: an evaluation is answered by keyboard alone', async () => {
    await as(null, {}, async (page) => {
      const requests: Request[] = [];
      page.on('request', (request) => void requests.push(request));
      await page.goto(`${url}/evaluatie/${codeOf(people[2]!)}`);
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
    await as(null, { javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await page.goto(`${url}/evaluatie/${codeOf(people[3]!)}`);
      await page.click('main form button[type=submit]');
      expect(await page.textContent('[role=alert]')).toContain('Beantwoord minstens één vraag');
      await page.locator('main input[type=radio]').nth(1).check();
      await page.click('main form button[type=submit]');
      await page.waitForURL(/\/evaluatie\/dank$/);
    });
  });

  it('Q1: a dossier is filled in without scripts, and lists what is still missing with a link', async () => {
    await as(secretary.id, { javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await page.goto(`${url}/accreditatie/${dossiers.draft}/gegevens`);
      await page.fill('[name=title]', 'Zomerdag voor begeleiders');
      await page.click('main form.fields button[type=submit]');
      expect(await page.textContent('[role=status]')).toContain('Het dossier is bewaard');
      expect(await page.textContent('main')).toContain('Zomerdag voor begeleiders');
      expect(await page.locator('#ontbreekt ~ * a, #ontbreekt ~ a').count()).toBeGreaterThan(0);
    });
  });
});
