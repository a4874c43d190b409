import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { coming, daysPass, newEdition, type TestEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { countOf } from '../support/acting.js';
import { AxeController } from '../support/axe.js';
import { type Complaints, launchBrowser, withKeptPage } from '../support/browser.js';
import { type TestPortal, startTestPortal } from '../support/test-portal.js';
import { heightsOf, looksAtWidths } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];
const TODAY = '2026-03-14';
const SMALLEST_TARGET = 44;
const PRESSED = 'main button, main .button, main .confirm summary';

describe('a trainee’s blocks, in a browser', () => {
  let portal: TestPortal;
  let url: string;
  let browser: Browser | undefined;
  let trainee: TestTrainee;
  let spring: TestEdition;
  let autumn: TestEdition;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY, controllers: [AxeController] });
    await portal.app.listen(0, '127.0.0.1');
    url = await portal.app.getUrl();
    browser = await launchBrowser();
    await everything();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  /** A trainee with every kind of block: attended, in part, twice, enrolled, waiting, called off, offered, full. */
  async function everything(): Promise<void> {
    const { services } = portal;
    trainee = await newTrainee(services, { callName: 'Zoë', tussenvoegsel: 'in ’t', surname: 'Veld' });
    const others = [await newTrainee(services), await newTrainee(services)];
    const teacher = await newLeader(services, { name: 'Hanneke Broek' });
    const until = { enrolUntil: '2026-05-01' };
    const four = (changes: (block: number) => object = () => ({})) =>
      [1, 2, 3, 4].map((block) => ({ block, heldOn: `2026-05-0${block + 4}`, ...until, ...changes(block) }));
    const past = await newEdition(services, { teacher, blocks: four(), title: 'Najaar 2025' });
    await attend(past.blocks[1]!, teacher.id, 'whole', '2025-10-04');
    await attend(past.blocks[2]!, teacher.id, { from: '09:00', until: '11:30' }, '2025-10-11');
    const twice = await newEdition(services, { teacher, blocks: four(), title: 'Extra 2026' });
    await attend(twice.blocks[1]!, teacher.id, 'whole', '2026-02-07');
    spring = await newEdition(services, {
      teacher,
      title: 'Voorjaar 2026',
      blocks: four((block) => (block === 2 ? { videoLink: 'https://video.example/zaal' } : {})),
    });
    const fishbowl = { teacher, component: 'fishbowl' as const };
    autumn = await newEdition(services, {
      ...fishbowl,
      title: 'Vissenkom 2026',
      blocks: four((block) => ({ capacity: 1, ...(block === 4 && { enrolUntil: TODAY }) })),
    });
    await fill(autumn.blocks[1]!, others[0]!, trainee, others[1]!);
    await fill(autumn.blocks[2]!, others[0]!, others[1]!);
    await fill(autumn.blocks[4]!, trainee, others[1]!);
    const off = await newEdition(services, { ...fishbowl, blocks: four(), title: 'Vissenkom, tweede reeks' });
    await fill(off.blocks[3]!, trainee);
    await services.get(EditionsService).cancelBlock(off.blocks[3]!, 'De zaal is dicht.', actorOf.command);
  }

  const fill = (meeting: string, ...people: TestTrainee[]) =>
    portal.services
      .get(EnrolmentsService)
      .enrol(meeting, people.map(coming), actorOf.command, { afterDeadline: true });

  async function attend(meeting: string, teacherId: string, mark: Mark, heldOn: string): Promise<void> {
    await fill(meeting, trainee);
    await daysPass(portal.services, meeting, heldOn);
    const attendance = portal.services.get(AttendanceService);
    await attendance.mark(meeting, new Map([[trainee.id, mark]]), teacherId);
    await attendance.close(meeting, teacherId);
  }

  async function as<T>(
    { id }: TestTrainee,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    if (!browser) return undefined;
    const [name, value] = (await portal.as(id)).cookie.split('=') as [string, string];
    return withKeptPage(browser, { locale: 'nl-NL', ...options }, async (page, complaints) => {
      await page.context().addCookies([{ name, value, url }]);
      return use(page, complaints);
    });
  }

  it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, narrow and wide', async (locale) => {
    const paths: [string, string][] = [
      ['all blocks', '/dagdelen'],
      ['after enrolling', `/dagdelen?ingeschreven=${autumn.blocks[1]}&net=vol`],
      ['one block', `/dagdelen/${spring.blocks[2]}`],
      ['one with a place', `/dagdelen/${autumn.blocks[4]}`],
      ['the home', '/mijn-leerpad'],
    ];
    await as(trainee, { locale }, async (page, complaints) => {
      for (const [name, path] of paths) await inspect(page, name, path);
      expect(complaints).toEqual([]);
    });
    await as(await newTrainee(portal.services), { locale }, (page) =>
      inspect(page, 'nothing yet', '/dagdelen'),
    );
  });

  it('have one filled button at most', async () => {
    await as(trainee, {}, async (page) => {
      for (const path of ['/dagdelen', `/dagdelen/${spring.blocks[2]}`]) {
        await page.goto(url + path);
        const filled = await countOf(page, 'main :is(button, .button):not(.button-quiet)');
        expect([path, filled]).toEqual([path, 1]);
      }
    });
  });

  it('cancelling a place for which others wait is asked twice, without JavaScript too', async () => {
    await as(trainee, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${url}/dagdelen`);
      const cancel = page.getByRole('button', { name: 'Uitschrijven voor vissenkom dagdeel 4' });
      expect(await cancel.isVisible()).toBe(false);
      await page.locator('summary', { hasText: 'Uitschrijven' }).click();
      expect(await cancel.isVisible()).toBe(true);
      expect(await page.textContent('details[open]')).toContain('sluit u achteraan');
    });
  });

  async function inspect(page: Page, name: string, path: string): Promise<void> {
    const response = await page.goto(url + path);
    expect([name, response?.status()]).toEqual([name, 200]);
    const looks = await looksAtWidths<number[]>(page, WIDTHS, heightsOf(PRESSED));
    for (const { width, sideways, axe, told: heights } of looks) {
      expect([name, width, ...sideways]).toEqual([name, width]);
      expect([name, width, ...axe]).toEqual([name, width]);
      // What has no height is not shown.
      expect(heights.filter((height) => height > 0 && height < SMALLEST_TARGET)).toEqual([]);
    }
  }
});
