import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { RoundsService } from '../../src/learning/meetings/rounds/rounds.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newDay } from '../builders/days.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { coming, type TestAttendee } from '../builders/meetings.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import { fillIn, focusOn, goBy, goByEnter, textOf, valueOf } from '../support/acting.js';
import { AxeController } from '../support/axe.js';
import { type Complaints, launchBrowser, withKeptPage } from '../support/browser.js';
import { sees } from '../support/input-device.js';
import { read } from '../support/page-debugger.js';
import { type TestPortal, startTestPortal } from '../support/test-portal.js';
import { looksAtWidths, lowerThan } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];
const FIELDS = 'main input:not([type=hidden], [type=checkbox], [type=radio])';
const TODAY = '2026-05-30';
/** The button that shows what a pasted list will do. */
const CHECK = 'form[action$="/nakijken"] button[type=submit]';
/** In a page: what the door's page says when it has its files. */
const READY = `document.querySelector('form[data-door]').dataset.ready`;

describe('the pages of intervision days, in a browser', () => {
  let portal: TestPortal;
  let url: string;
  let browser: Browser | undefined;
  let organiser: TestLeader;
  let member: TestLeader;
  /** days: one that is over, with its list closed; one of today; one to come, which is full */
  const days = { over: '', today: '', coming: '' };

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY, controllers: [AxeController] });
    const { services } = portal;
    organiser = await newLeader(services, { name: 'Olga Organist' });
    member = await newLeader(services, { name: 'Maria-Louise van der Wijngaarden-Hogervorst' });
    const people: TestAttendee[] = [member];
    for (let number = 0; number < 7; number += 1)
      people.push(await newNamedTrainee(services, number, organiser));
    const organiserIds = [organiser.id];
    services.clock.setToday('2026-04-01');
    days.over = await newDay(services, { organiserIds, heldOn: '2026-05-23' });
    days.today = await newDay(services, { organiserIds, heldOn: TODAY });
    const enrolUntil = '2026-06-20';
    days.coming = await newDay(services, { organiserIds, heldOn: '2026-07-04', enrolUntil, capacity: 4 });
    const who = people.map(coming);
    for (const id of [days.over, days.today])
      await services.get(EnrolmentsService).enrol(id, who, actorOf.command, { afterDeadline: true });
    await services.get(EnrolmentsService).enrol(days.coming, who.slice(1, 6), actorOf.command, {
      afterDeadline: true,
    });
    services.clock.setToday(TODAY);
    const [attendance, rounds] = [services.get(AttendanceService), services.get(RoundsService)];
    for (const id of [days.over, days.today]) {
      await attendance.markRest(id, organiser.id);
      await rounds.keep(id, await rounds.propose(id, null), null, organiser.id);
    }
    await attendance.close(days.over, organiser.id);
    await portal.app.listen(0, '127.0.0.1');
    url = await portal.app.getUrl();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

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
    const low = lowerThan(43.5, `main button, main .button, main .pager, ${FIELDS}`);
    const looks = await looksAtWidths<string[]>(page, WIDTHS, low);
    return looks.flatMap(({ width, axe, sideways, told }) =>
      [...axe, ...sideways, ...told].map((one) => `${page.url().slice(url.length)}, ${width}: ${one}`),
    );
  }

  it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, at every width', async (locale) => {
    const found: string[] = [];
    const look = async (page: Page, paths: string[]) => {
      for (const path of paths) {
        const answer = await page.goto(url + path);
        if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`);
        // The door's page keeps its files on the device, and a browser that leaves it before it has them complains.
        if (path.includes('/deur')) await sees(page, await read<string>(page, READY), '[data-door-status]');
        found.push(...(await faultsOf(page)));
      }
    };
    await as(null, { locale }, (page) => look(page, ['/intervisiedagen']));
    await as(member.id, { locale }, (page) =>
      look(page, [
        ...['/intervisiedagen', `/intervisiedagen/${days.coming}`],
        ...[`/intervisiedagen/${days.today}`, `/intervisiedagen/${days.today}/code`],
      ]),
    );
    await as(organiser.id, { locale }, async (page, complaints) => {
      const [list, over] = [`/dagen/${days.today}/presentie`, `/dagen/${days.over}/presentie`];
      await look(page, [
        ...['/dagen', `/dagen/${days.over}`, `/dagen/${days.today}/deelnemers`, `/dagen/${days.today}/deur`],
        ...[`/dagen/${days.today}/deur?zoek=ol`, list, `${list}/sluiten`, `${list}/rondes?ronde=nieuw`],
        ...[`${over}?gesloten=1`, `${over}/openen`, `${over}/rondes`],
        ...['na-afloop', 'verslag'].map((page) => `/dagen/${days.over}/${page}`),
        ...['tekenlijst', 'naamkaartjes', 'wensen'].map((page) => `/dagen/${days.today}/${page}`),
        ...['berichten', 'supervisie', 'deelnemers/gast', 'deelnemers'].map(
          (page) => `/dagen/${days.coming}/${page}`,
        ),
      ]);
      await fillIn(page, {
        lijst: 'Olga Organist\nElif Çelik\nNiemand Bekend\nGast Vanver; gast@voorbeeld.example',
      });
      await goBy(page, CHECK);
      expect(page.url()).toMatch(/nakijken/);
      found.push(...(await faultsOf(page)));
      expect(complaints).toEqual([]);
    });
    expect(found).toEqual([]);
  });

  it('I2: a list is pasted and enrolled without scripts, and who is not known comes back', async () => {
    await as(
      organiser.id,
      { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
      async (page) => {
        await page.goto(`${url}/dagen/${days.coming}/deelnemers`);
        await fillIn(page, { lijst: 'Olga Organist\nNiemand Bekend' });
        await goBy(page, CHECK);
        await goBy(page, 'form[action$="/inschrijven"] button:not([formaction])');
        expect(await textOf(page, '#wacht ~ ol')).toContain('Olga Organist');
        expect(await valueOf(page, 'lijst')).toBe('Niemand Bekend');
      },
    );
  });

  it('C1: a member enrols and cancels by keyboard alone', async () => {
    await as(member.id, {}, async (page) => {
      await page.goto(`${url}/intervisiedagen`);
      await focusOn(page, `a[href="/intervisiedagen/${days.coming}"]`);
      await goByEnter(page);
      expect(page.url()).toContain(days.coming);
      await focusOn(page, 'form[action$="/inschrijven"] button');
      await goByEnter(page);
      expect(page.url()).toContain('?');
      expect(await textOf(page, '[role=status]')).toContain('U staat op de wachtlijst');
      await focusOn(page, 'main summary');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await goByEnter(page);
      expect(await textOf(page, '[role=status]')).toContain('uitgeschreven');
    });
  });
});
