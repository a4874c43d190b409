import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { storeSession } from '../../src/learning/practice/practice.queries.js';
import { PRACTISED } from '../../src/learning/supervision/supervision.kind.js';
import { storeProposal } from '../../src/learning/supervision/supervision.queries.js';
import { GroupPeopleService } from '../../src/people/groups/group-people.service.js';
import { GroupsService } from '../../src/people/groups/groups.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newLeader } from '../builders/people.js';
import { Effort } from '../support/effort.js';
import { eventually } from '../support/eventually.js';
import type { TestServices } from '../support/services.js';
import { AxeController, axe, axeOnce } from '../support/axe.js';
import { launchBrowser, sidewaysOverflow, withKeptPage } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type TestTrainee, TraineeWorld } from '../support/trainee-world.js';
import { atWidths, visitAs, type VisitorCookie } from '../support/visits.js';
import { startTestWeb } from '../support/web.js';

const WIDTHS = [320, 640, 1280];
/** Longer than any that is usual, in one piece: it must break, not push. */
const LONG = `${'Psychotherapeutengroepsbehandeling'.repeat(3)} <b>& zo</b>`;

describe('the pages of a trainee in a browser', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let browser: Browser | undefined;
  const people: Record<string, TestTrainee> = {};
  const logs: Record<string, string> = {};
  const practice: Record<'groupId' | 'hostId' | 'returned', string> = {
    groupId: '',
    hostId: '',
    returned: '',
  };

  /** a session of supervision that came back */
  let supervision: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startTestWeb(database, {
      today: '2026-03-14',
      baseUrl: 'http://localhost',
      controllers: [AxeController],
    });
    await makePeople(new TraineeWorld(app));
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('127.0.0.1', 'localhost');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app.close();
    await database.drop();
  });

  async function makePeople(world: TraineeWorld): Promise<void> {
    const supervisorId = await world.person('Hanneke', 'Broek-van den Wijngaarden');
    people['new'] = await world.trainee('Bram', { programme: 'leader' });
    people['halfway'] = await world.trainee('Lotte', { supervisorId, programme: 'leader' });
    people['done'] = await world.trainee('Noor', { supervisorId });
    people['suspended'] = await world.trainee('Marit', { supervisorId });
    await world.complete(people['done'], supervisorId);
    await world.complete(people['suspended'], supervisorId);
    const [{ id }] = await database.dataSource.query(
      `SELECT id FROM claim WHERE trajectory_id = $1 AND component = 'course' AND block = 3`,
      [people['suspended'].trajectoryId],
    );
    const correction = { reason: 'Eerder vertrokken.', right: { minutes: 150 } };
    await world.get(CorrectionsService).correct(id, correction, actorOf.command);
    const read = (description: string) =>
      world.claim(people['halfway']!, { component: 'literature', minutes: 150, description });
    logs['waiting'] = await read('De dokter als medicijn');
    logs['returned'] = await read(LONG);
    logs['withdrawn'] = await read('Leerboek Groepstherapie');
    const claims = world.get(ClaimsService);
    await claims.returnToTrainee({ claimId: logs['returned'], version: 1 }, supervisorId, `Waarom?\n${LONG}`);
    await claims.withdraw({ claimId: logs['withdrawn'], version: 1 }, people['halfway'].personId);
    await makePractice(world);
  }

  /** A group with its leader, and a session in it that came back; supervision on it came back too. */
  async function makePractice(world: TraineeWorld): Promise<void> {
    people['practising'] = await world.trainee('Zoë', { programme: 'leader' });
    people['on a phone'] = await world.trainee('Kim', { programme: 'leader' });
    people['at a desk'] = await world.trainee('Tess', { programme: 'leader' });
    const services = { get: world.get.bind(world) } as unknown as TestServices;
    practice.hostId = (await newLeader(services, { name: 'Wilhelmina van Buren-Schoonhoven' })).id;
    practice.groupId = randomUUID();
    const details = {
      name: LONG.slice(0, 80),
      place: 'Zwolle',
      region: 'Oost',
      everyWeeks: 4,
      sessionsAYear: 10,
    };
    const first = { state: 'recognised', since: '2020-01-01' } as const;
    const groups = world.get(GroupsService);
    await groups.add(practice.groupId, { ...details, sessionMinutes: 120 }, first, actorOf.command);
    const leads = { personId: practice.hostId, role: 'leader', from: '2020-01-01', to: null } as const;
    await world.get(GroupPeopleService).addLeader(randomUUID(), practice.groupId, leads, actorOf.command);
    const { trajectoryId, personId } = people['practising'];
    const session = { component: 'practice', block: null, happenedOn: '2026-03-03', minutes: 120 } as const;
    const kept = { group: { id: practice.groupId }, startsAt: '19:30', standIn: false, reflection: LONG };
    const claims = world.get(ClaimsService);
    practice.returned = await claims.submit(
      trajectoryId,
      { ...session, description: `${details.name}, Zwolle`, role: 'co-leading' },
      personId,
      { askedOf: practice.hostId, withDetails: (manager, id) => storeSession(manager, id, kept) },
    );
    await claims.returnToTrainee({ claimId: practice.returned, version: 1 }, practice.hostId, LONG);
    const group = { ...session, component: 'supervision', minutes: 90, description: '14:00' } as const;
    const told = { start: '14:00', form: 'group' as const, reflection: LONG, practice: [practice.returned] };
    supervision = await claims.submit(trajectoryId, group, personId, {
      askedOf: practice.hostId,
      withDetails: (manager, id) => storeProposal(manager, id, told, PRACTISED),
    });
    await claims.returnToTrainee({ claimId: supervision, version: 1 }, practice.hostId, LONG);
  }

  function cookieOf(who: string): VisitorCookie {
    const [name = '', value = ''] = people[who]!.cookie.split(/[=;]/);
    return { name, value, url };
  }

  /** A page of a signed-in person. */
  async function as(
    who: string,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    return visitAs(browser!, cookieOf(who), options, use);
  }

  const PAGES: [string, string, () => string][] = [
    ['the home of who begins', 'new', () => '/mijn-leerpad'],
    ['the home of who is halfway', 'halfway', () => '/mijn-leerpad'],
    ['the home of who is done', 'done', () => '/mijn-leerpad'],
    ['the home of whose record is suspended', 'suspended', () => '/mijn-leerpad'],
    ['all that happened', 'done', () => '/mijn-leerpad/verloop'],
    ['the name for print', 'halfway', () => '/mijn-leerpad/naam'],
    ['the reading list of who begins', 'new', () => '/literatuur'],
    ['the reading list', 'halfway', () => '/literatuur'],
    ['a new log', 'halfway', () => '/literatuur/nieuw'],
    ['a log that waits', 'halfway', () => `/literatuur/${logs['waiting']}`],
    ['a log that came back', 'halfway', () => `/literatuur/${logs['returned']}`],
    ['a log that was withdrawn', 'halfway', () => `/literatuur/${logs['withdrawn']}`],
    ['a log to amend', 'halfway', () => `/literatuur/${logs['returned']}/aanvullen`],
    ['the practice of who began', 'practising', () => '/praktijk'],
    ['a new practice session', 'practising', () => '/praktijk/nieuw'],
    ['a practice session that came back', 'practising', () => `/praktijk/${practice.returned}`],
    ['no supervision yet', 'new', () => '/supervisie'],
    ['the supervision of who began', 'practising', () => '/supervisie'],
    ['a supervision session to propose', 'practising', () => '/supervisie/nieuw'],
    ['a supervision session that came back', 'practising', () => `/supervisie/${supervision}`],
    ['a supervision session to amend', 'practising', () => `/supervisie/${supervision}/aanvullen`],
    ['a practice session to amend', 'practising', () => `/praktijk/${practice.returned}/aanvullen`],
  ];

  describe.each(PAGES)('%s', (_name, who, path) => {
    it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, at every width', async (locale) => {
      if (!browser) return;
      await withKeptPage(browser, locale, async (page, complaints) => {
        await page.context().addCookies([cookieOf(who)]);
        expect((await page.goto(url + path()))?.status()).toBe(200);
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })');
        await atWidths(page, WIDTHS, async (width) => {
          expect([width, ...(await sidewaysOverflow(page))]).toEqual([width]);
          expect([width, ...(await axeOnce(page, width))]).toEqual([width]);
        });
        expect(complaints).toEqual([]);
      });
    });
  });

  it.each([
    ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
    ['at a desk', { viewport: { width: 1280, height: 900 } }],
  ])('T1: %s a practice session is recorded in three clicks and six fields at most', async (who, options) => {
    if (!browser) return;
    await as(who, { locale: 'nl-NL', ...options }, async (page) => {
      await page.goto(`${url}/mijn-leerpad`);
      const first = new Effort(page);
      await first.click('.stone-rows a[href="/praktijk/nieuw"]');
      await first.fill('#startsAt', '19:30');
      await first.fill('#group', practice.groupId);
      await first.fill('#host', practice.hostId);
      await first.fill('#reflection', 'Ik leerde wachten.');
      await first.click('main form button[type="submit"]');
      await eventually(async () => expect(await page.title()).toContain('Bijeenkomst bij'));
      expect(first.clicks).toBeLessThanOrEqual(3);
      expect(first.fields).toBeLessThanOrEqual(6);
      // The next form has all but the day and the reflection from the session before.
      await page.goto(`${url}/mijn-leerpad`);
      const next = new Effort(page);
      await next.click('.stone-rows a[href="/praktijk/nieuw"]');
      await next.fill('#date', '2026-03-10');
      await next.fill('#reflection', 'Ik leerde zwijgen.');
      await next.click('main form button[type="submit"]');
      await eventually(async () => expect(await page.title()).toContain('Bijeenkomst bij'));
      expect([next.clicks, next.fields]).toEqual([2, 2]);
    });
  });

  it('T1: what was written of a session stays on the device until it is sent', async () => {
    if (!browser) return;
    await as('practising', { locale: 'nl-NL', viewport: { width: 390, height: 844 } }, async (page) => {
      await page.goto(`${url}/praktijk/nieuw`);
      await page.fill('#reflection', 'Nog in de auto bedacht.');
      await page.locator('.draft:not(:empty)').waitFor();
      await page.goto(`${url}/praktijk/nieuw`);
      await page.locator('.draft:not(:empty)').waitFor();
      expect(await page.inputValue('#reflection')).toBe('Nog in de auto bedacht.');
    });
  });

  it('say beside each field what is wrong, readable by everybody', async () => {
    if (!browser) return;
    await as('halfway', { locale: 'nl-NL', viewport: { width: 320, height: 800 } }, async (page) => {
      await page.goto(`${url}/literatuur/nieuw`);
      await page.click('main form button');
      expect(await page.textContent('[role=alert]')).toContain('Er kloppen nog 5 dingen niet.');
      expect(await page.locator('.faults').count()).toBe(1);
      expect(await page.locator('.wrong').count()).toBe(5);
      expect(await sidewaysOverflow(page)).toEqual([]);
      expect(await axe(page)).toEqual([]);
    });
  });

  it('work without JavaScript: a log is handed in, amended and withdrawn', async () => {
    if (!browser) return;
    await as('halfway', { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await page.goto(`${url}/literatuur`);
      await page.click('main a.button');
      await page.check('#titel-2');
      await page.fill('#date', '2026-03-08');
      await page.fill('#hours', '1,5');
      await page.fill('#pages', 'verslagen 2003');
      await page.fill('#reflection', 'Ik leerde dat stilte ook werk is.');
      await page.click('main form button');
      expect(await page.textContent('main')).toContain('1 u 30 min');
      expect(await page.textContent('main')).toContain('Hanneke Broek-van den Wijngaarden');
      await page.click('.actions a.button');
      await page.fill('#pages', 'verslagen 2003 en 2005');
      await page.click('main form button');
      expect(await page.textContent('main')).toContain('verslagen 2003 en 2005');
      await page.click('summary');
      await page.click('.button-stop');
      expect(await page.textContent('main')).toContain('U hebt dit verslag ingetrokken');
    });
  });

  it('work with the keyboard alone: Tab, Space and Enter hand a log in', async () => {
    if (!browser) return;
    await as('halfway', { locale: 'nl-NL' }, async (page) => {
      await page.goto(`${url}/literatuur/nieuw`);
      const tabTo = async (id: string) => {
        for (let steps = 0; steps < 40; steps += 1) {
          await page.keyboard.press('Tab');
          if ((await page.evaluate('document.activeElement.id')) === id) return;
        }
        throw new Error(`Tab does not reach ${id}`);
      };
      await tabTo('titel-1');
      await page.keyboard.press('Space');
      await tabTo('date');
      await page.keyboard.type('03082026');
      await tabTo('hours');
      await page.keyboard.type('2');
      await tabTo('pages');
      await page.keyboard.type('hoofdstuk 7');
      await tabTo('reflection');
      await page.keyboard.type('Ik leerde wachten.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/literatuur\/[0-9a-f-]{36}$/);
      expect(await page.textContent('main')).toContain('hoofdstuk 7');
    });
  });

  it('offer nothing to press that is smaller than 44 pixels, but for links within a text', async () => {
    if (!browser) return;
    await as('halfway', { locale: 'nl-NL', viewport: { width: 320, height: 800 } }, async (page) => {
      for (const path of ['/mijn-leerpad', '/literatuur/nieuw', `/literatuur/${logs['returned']}`]) {
        await page.goto(url + path);
        const heights = await page.evaluate<number[]>(
          "[...document.querySelectorAll('header nav a, main button, main .button, main .pager, main .back a, main input:not([type=hidden],[type=radio])')].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().height)",
        );
        expect([path, ...heights.filter((height) => height < 44)]).toEqual([path]);
      }
    });
  });
});
