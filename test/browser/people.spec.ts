import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { DeputiesService } from '../../src/enrolment/trajectories/deputies.service.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { GroupPeopleService } from '../../src/people/groups/group-people.service.js';
import { GroupsService } from '../../src/people/groups/groups.service.js';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import { FACT_PATHS } from '../../src/people/standing/pages/fact-form.page.js';
import { encodeIds } from '../../src/platform/web/id-list.form.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { axeOnce } from '../support/axe.js';
import { type Complaints, launchBrowser, sidewaysOverflow } from '../support/browser.js';
import { type RunningPortal, startRunningPortal } from '../support/running-portal.js';
import { atWidths, visitAs } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];
/** Longer than any word is: it must break, not push. */
const LONG = 'Psychotherapeutengroepsbehandelingscertificaat'.repeat(3);

describe('what the secretariat changes about people, in a browser', () => {
  let portal: RunningPortal;
  let browser: Browser | undefined;
  let secretaryId: string;
  let trainee: TestTrainee;
  let other: TestTrainee;
  let leader: TestLeader;
  let full: TestLeader;
  const deputyId = randomUUID();
  const [groupId, memberId] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    portal = await startRunningPortal({ today: '2026-11-18' });
    browser = await launchBrowser();
    const { services } = portal;
    secretaryId = (await newLeader(services, { name: 'Sanne Secretaris' })).id;
    await giveRole(manager(), { personId: secretaryId, role: 'secretariat' });
    leader = await newLeader(services, { name: 'Hanneke Broek' });
    const barred = await newLeader(services, {
      name: 'Wilhelmina van Buren-Schoonhoven',
      ordinaryMember: false,
    });
    trainee = await newTrainee(services, { callName: 'Noor', tussenvoegsel: 'van den', surname: 'Heuvel' });
    other = await newTrainee(services, { callName: 'Piet', surname: 'Veen', signer: barred });
    await manager().update(Person, { id: trainee.id }, { printName: 'Noor van den Heuvel' });
    const away = { supervisorId: trainee.signer.id, deputyId: leader.id };
    const wish = { ...away, fromDate: '2026-11-20', toDate: '2026-12-04' };
    await services.get(DeputiesService).name(deputyId, wish, 'command');
    full = await newLeader(services, { name: 'Vera Vol', maxSupervisees: 0 });
    await manager().update(Person, { id: trainee.id }, { region: 'Gooi en Vechtstreek' });
    const stop = { to: 'stopped', reason: 'Verhuisd naar Frankrijk' } as const;
    const stopped = await newTrainee(services, { callName: 'Bas', surname: 'Kuiper', signer: barred });
    await services.get(TrajectoryStatesService).change(stopped.trajectoryId, stop, 'command');
    await makeGroup();
    await makeFacts();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  async function makeGroup(): Promise<void> {
    const details = { name: 'Balint aan de Vecht en de Lek', place: 'Utrecht', region: 'Midden-Nederland' };
    const rhythm = { everyWeeks: 4, sessionsAYear: 10, sessionMinutes: 120 };
    const first = { state: 'recognised', since: '2020-01-01' } as const;
    await portal.services.get(GroupsService).add(groupId, { ...details, ...rhythm }, first, 'command');
    const people = portal.services.get(GroupPeopleService);
    const leads = { personId: leader.id, role: 'leader', from: '2020-01-01', to: null } as const;
    await people.addLeader(randomUUID(), groupId, leads, 'command');
    const member = {
      person: { name: 'Lies van der Meer-Jongbloed' },
      profession: 'specialist ouderengeneeskunde',
    };
    await people.addMember(memberId, groupId, { ...member, from: '2024-01-01', to: null }, 'command');
  }

  /** Education that waits for the board, and a membership that was withdrawn. */
  async function makeFacts(): Promise<void> {
    const facts = portal.services.get(StandingFactsService);
    const entry = { source: 'desk', actor: 'command' } as const;
    const course = { personId: leader.id, kind: 'education', detail: 'coursework', year: 2025 } as const;
    await facts.add(manager(), { ...course, note: LONG }, entry);
    const group = { personId: leader.id, kind: 'member', detail: 'group', fromDate: '2020-01-01' } as const;
    await facts.withdraw(manager(), await facts.add(manager(), group, entry), 'command');
  }

  const manager = () => portal.services.get(DataSource).manager;

  const asSecretary = <T>(
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> => as(secretaryId, options, use);

  async function as<T>(
    personId: string,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    return browser && visitAs(browser, await portal.cookieOf(personId), options, use);
  }

  it.each(['nl-NL', 'en-GB'])(
    'every page can be read by everybody, in %s, narrow and wide',
    async (locale) => {
      const chosen = `traject=${trainee.trajectoryId}&traject=${other.trajectoryId}`;
      const wie = encodeIds([trainee.trajectoryId, other.trajectoryId]);
      const check = (vanaf: string) =>
        `/toewijzen/nakijken?wie=${wie}&supervisor=${leader.id}&vanaf=${vanaf}`;
      const deputies = `/begeleiders/${trainee.signer.id}/waarnemers`;
      const deputyFrom = (vanaf: string) =>
        `formKey=${randomUUID()}&waarnemer=${leader.id}&vanaf=${vanaf}&tot=14-12-2026`;
      const handingOver = ({ id }: TestLeader) =>
        `/begeleiders/${other.signer.id}/overdragen/nakijken?vanaf=18-11-2026&allen=${id}&naar=${other.trajectoryId}.`;
      const paths: [string, string][] = [
        ['details', `/deelnemers/${trainee.trajectoryId}/persoon`],
        ['the course', `/deelnemers/${trainee.trajectoryId}/traject`],
        ['leaders', '/begeleiders'],
        ['no leader found', '/begeleiders?zoek=niemand'],
        ['a leader', `/begeleiders/${other.signer.id}`],
        ['a new leader', '/begeleiders/nieuw'],
        ['a leader to change', `/begeleiders/${leader.id}/gegevens`],
        ['the facts of a leader', `/begeleiders/${leader.id}/feiten`],
        ['the facts of a leader on a day', `/begeleiders/${other.signer.id}/feiten?op=01-03-2026`],
        ['the facts of a leader on no day', `/begeleiders/${leader.id}/feiten?op=gisteren`],
        ...FACT_PATHS.map((kind): [string, string] => [
          `a fact to enter, ${kind}`,
          `/begeleiders/${leader.id}/feiten/${kind}`,
        ]),
        ['leaders who ask for attention', '/begeleiders-aandacht'],
        ['no signatures to look at', '/nakijken'],
        ['a leader who is away', `/begeleiders/${trainee.signer.id}`],
        ['a deputy', `${deputies}/nieuw`],
        ['a deputy to confirm', `${deputies}/nakijken?${deputyFrom('10-12-2026')}`],
        ['a deputy that cannot be', `${deputies}/nakijken?${deputyFrom('20-11-2026')}`],
        ['a deputy to end', `${deputies}/${deputyId}/beeindigen`],
        ['handing over', `/begeleiders/${other.signer.id}/overdragen`],
        ['nobody to hand over', `/begeleiders/${leader.id}/overdragen`],
        ['handing over to confirm', handingOver(leader)],
        ['handing over to one who is full', handingOver(full)],
        ['assigning', `/toewijzen?${chosen}`],
        ['nobody to assign', '/toewijzen'],
        ['assignments to confirm', check('18-11-2026')],
        ['assignments that cannot be', check('01-01-2020')],
        ['a wrong day', check('gisteren')],
        ['inviting', `/uitnodigen?${chosen}&persoon=${secretaryId}`],
        ['a new trainee', '/deelnemers/nieuw'],
        ['for somebody known', `/deelnemers/nieuw?persoon=${leader.id}`],
        ['pasting', '/deelnemers/nieuw/lijst'],
        ['groups', '/groepen'],
        ['a group', `/groepen/${groupId}`],
        ['a new group', '/groepen/nieuw'],
        ['a group to change', `/groepen/${groupId}/gegevens`],
        ['somebody for a group', `/groepen/${groupId}/personen/nieuw`],
        ['a member', `/groepen/${groupId}/personen/${memberId}`],
      ];
      await asSecretary({ locale }, async (page, complaints) => {
        for (const [name, path] of paths) await inspect(page, name, path);
        expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
      });
      await as(leader.id, { locale }, async (page, complaints) => {
        await inspect(page, 'their own standing', '/mijn-bevoegdheid');
        await inspect(page, 'their own groups', '/mijn-groepen');
        await inspect(page, 'a group of theirs', `/mijn-groepen/${groupId}`);
        expect(complaints).toEqual([]);
      });
    },
  );

  async function inspect(page: Page, name: string, path: string): Promise<void> {
    await page.goto(portal.url + path);
    await atWidths(page, WIDTHS, async (width) => {
      expect([name, width, ...(await sidewaysOverflow(page))]).toEqual([name, width]);
      expect([name, width, ...(await axeOnce(page, width))]).toEqual([name, width]);
      const heights = await page.evaluate<number[]>(
        "[...document.querySelectorAll('main button, main .button, main select, .choice label')].map((e) => e.getBoundingClientRect().height)",
      );
      expect([name, width, ...heights.filter((height) => height < 44)]).toEqual([name, width]);
      // A locator would have the browser read all of Playwright's own script, on every page.
      const filled = await page.evaluate<number>(
        "document.querySelectorAll('main button:not(.button-quiet), main .button:not(.button-quiet)').length",
      );
      expect([name, filled <= 1]).toEqual([name, true]);
      if (process.env['SHOTS'] && width !== 320) {
        if (width === 640) await page.setViewportSize({ width: 390, height: 800 });
        await page.screenshot({
          path: `${process.env['SHOTS']}/${name.replaceAll(' ', '-')}-${width}.png`,
          fullPage: true,
        });
      }
    });
  }

  it('without scripts: a mistake is mended, a supervisor assigned, two people invited', async () => {
    await asSecretary({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${portal.url}/deelnemers/${other.trajectoryId}/persoon`);
      await page.fill('#email', 'geen adres');
      await page.click('main button[type=submit] >> nth=0');
      expect(await page.locator('#email-wrong').innerText()).toContain('geen e-mailadres');
      await page.fill('#email', 'hersteld@voorbeeld.example');
      await page.click('main button[type=submit] >> nth=0');
      expect(await page.locator('[role=status]').innerText()).toBe('De gegevens zijn bewaard.');

      await page.goto(
        `${portal.url}/toewijzen?traject=${trainee.trajectoryId}&traject=${other.trajectoryId}`,
      );
      await page.selectOption('#supervisor', leader.id);
      await page.click('text=Bekijken wat er verandert');
      await page.click('text=2 deelnemers toewijzen');
      expect(await page.locator('[role=status]').innerText()).toBe('2 toewijzingen zijn bewaard.');

      await page.goto(
        `${portal.url}/uitnodigen?traject=${trainee.trajectoryId}&traject=${other.trajectoryId}`,
      );
      await page.click('text=Wie is aangevinkt uitnodigen');
      expect(await page.locator('[role=status]').innerText()).toBe('2 uitnodigingen gaan op de mail.');
    });
  });

  it('without scripts: somebody is added with a supervisor, and invited once', async () => {
    await asSecretary({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${portal.url}/deelnemers/nieuw`);
      await page.fill('#callName', 'Fenna');
      await page.fill('#surname', 'Oosterhuis');
      await page.fill('#email', 'fenna.oosterhuis@deelnemers.example');
      await page.selectOption('#programme', 'leader');
      await page.selectOption('#supervisor', leader.id);
      await page.check('#invite');
      await page.click('main button[type=submit]');
      await page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}/);
      expect(await page.textContent('h1')).toBe('Fenna Oosterhuis');
      expect(await page.textContent('main')).toContain('Supervisor is Hanneke Broek');
      const mails = await manager().query<{ kind: string }[]>(
        `SELECT m.kind FROM mail_delivery m JOIN person p ON p.id = m.recipient_person_id WHERE p.email = $1 ORDER BY m.kind`,
        ['fenna.oosterhuis@deelnemers.example'],
      );
      expect(mails.map(({ kind }) => kind)).toEqual(['invitation', 'supervisor-changed']);
    });
  });

  it('by keyboard alone a trajectory is paused', async () => {
    await asSecretary({}, async (page) => {
      await page.goto(`${portal.url}/deelnemers/${other.trajectoryId}/traject`);
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
