import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { ExercisesService } from '../../src/learning/fishbowl/exercises.service.js';
import { RoundsService } from '../../src/learning/meetings/rounds/rounds.service.js';
import type { ScheduledComponent } from '../../src/learning/meetings/edition.entity.js';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { coming, newEdition } from '../builders/meetings.js';
import { newLeader, type TestLeader, type TestTrainee } from '../builders/people.js';
import { AxeController, axeOnce } from '../support/axe.js';
import { type Complaints, launchBrowser, sidewaysOverflow } from '../support/browser.js';
import { type TestPortal, startTestPortal } from '../support/test-portal.js';
import { atWidths, visitAs } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];
const DAY = '2026-05-09';
/** A device of its own, beside the page that the other tests share. */
const PHONE = { hasTouch: true };

describe('the teacher’s pages, in a browser', () => {
  let portal: TestPortal;
  let url: string;
  let browser: Browser | undefined;
  let teacher: TestLeader;
  let trainees: TestTrainee[];

  beforeAll(async () => {
    portal = await startTestPortal({ today: DAY, controllers: [AxeController] });
    await portal.app.listen(0, '127.0.0.1');
    url = await portal.app.getUrl();
    browser = await launchBrowser();
    teacher = await newLeader(portal.services, { name: 'Hanneke Broek' });
    trainees = [];
    for (let index = 0; index < 7; index += 1) {
      trainees.push(await newNamedTrainee(portal.services, index, teacher));
    }
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  async function as(
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    if (!browser) return;
    const [name, value] = (await portal.as(teacher.id)).cookie.split('=') as [string, string];
    await visitAs(browser, { name, value, url }, options, use);
  }
  async function block(
    enrolled: TestTrainee[],
    { component = 'course', heldOn = DAY }: { component?: ScheduledComponent; heldOn?: string } = {},
  ): Promise<string> {
    const blocks = [{ heldOn, enrolUntil: DAY, capacity: 6 }];
    const { blocks: ids } = await newEdition(portal.services, { teacher, component, blocks });
    const who = enrolled.map(coming);
    const enrolments = portal.services.get(EnrolmentsService);
    portal.services.clock.setToday('2026-04-01');
    await enrolments.enrol(ids[1]!, who, actorOf.command, { afterDeadline: true });
    portal.services.clock.setToday(DAY);
    return ids[1]!;
  }
  const marksOf = async (meeting: string) => {
    const rows = await portal.services
      .get(DataSource)
      .query<{ person_id: string; minutes: number | null }[]>(
        'SELECT person_id, minutes FROM attendance WHERE meeting_id = $1',
        [meeting],
      );
    return trainees.map((one) => rows.find((row) => row.person_id === one.id)?.minutes);
  };
  const radio = (index: number, choice: string) => `[id="${choice}-${trainees[index]!.id}"]`;

  describe('can be read by everybody', () => {
    const paths: [string, string][] = [];
    beforeAll(async () => {
      const attendance = portal.services.get(AttendanceService);
      const [open, closed, fishbowl] = [
        await block(trainees),
        await block(trainees.slice(0, 3)),
        await block(trainees, { component: 'fishbowl' }),
      ];
      const later = await block(trainees, { heldOn: '2026-06-06' });
      const all = new Map(trainees.map(({ id }) => [id, 'whole' as const]));
      const part = { from: '10:00', until: '13:15' };
      await attendance.mark(open, new Map<string, Mark>([...all, [trainees[1]!.id, part]]), teacher.id);
      await attendance.mark(closed, new Map([...all].slice(0, 3)), teacher.id);
      await attendance.close(closed, teacher.id);
      const rounds = portal.services.get(RoundsService);
      await rounds.keep(fishbowl, await rounds.propose(fishbowl, null), null, teacher.id);
      await portal.services.get(ExercisesService).add(fishbowl, 'Stiltes laten duren', teacher.id);
      paths.push(
        ['the blocks', '/lesgeven'],
        ['the list', `/lesgeven/${open}?zoek=marijke`],
        ['the list before its day', `/lesgeven/${later}`],
        ['closing', `/lesgeven/${open}/sluiten`],
        ['a closed list', `/lesgeven/${closed}?gesloten=1`],
        ['opening again', `/lesgeven/${closed}/openen`],
        ['the printed list', `/lesgeven/${open}/lijst`],
        ['the rounds', `/lesgeven/${fishbowl}/rondes?ronde=nieuw`],
        ['the enrolments', `/lesgeven/${later}/inschrijvingen?zoek=marijke`],
      );
    });

    it.each(['nl-NL', 'en-GB'])('at every width, in %s', async (locale) => {
      await as({ locale }, async (page, complaints) => {
        const found: Record<string, unknown> = {};
        for (const [name, path] of paths) {
          const answer = await page.goto(url + path);
          await atWidths(page, WIDTHS, async (width) => {
            const wrong = [
              ...(await axeOnce(page, width)),
              ...(await sidewaysOverflow(page)),
              ...(await tooSmall(page)),
            ];
            if (answer?.status() !== 200 || wrong.length > 0) found[`${name}, ${width}`] = wrong;
          });
        }
        expect(found).toEqual({});
        expect(complaints).toEqual([]);
      });
    });
  });

  describe('at the door', () => {
    let meeting: string;
    beforeEach(async () => {
      meeting = await block(trainees.slice(0, 3));
    });

    async function keepList(page: Page): Promise<void> {
      await page.goto(`${url}/lesgeven/${meeting}`);
      await page.check(radio(0, 'part'));
      await page.fill(`[id="from-${trainees[0]!.id}"]`, '10:00');
      await page.check(radio(1, 'absent'));
      await page.click('button:has-text("Alle anderen waren er")');
      await page.waitForURL(/bewaard/);
      await page.fill('#zoek', 'hoekstra');
      await page.click('button:has-text("Zoeken")');
      await page.click('button:has-text("Toevoegen")');
      await page.waitForURL(/bewaard/);
      await page.click('button:has-text("Nakijken en sluiten")');
      expect(await page.textContent('.lead')).toBe('U tekent voor 3 mensen af, samen 660 minuten.');
      await page.click('button:has-text("Sluiten en aftekenen")');
      expect(await page.textContent('.notice')).toBe('De lijst is gesloten en afgetekend.');
      await page.click('a:has-text("Lijst weer openen")');
      await page.click('button:has-text("Weer openen")');
      expect(await page.textContent('.wrong')).toContain('waarom de lijst weer open moet');
      await page.fill('#reason', 'Verwisseld');
      await page.click('button:has-text("Weer openen")');
      await page.check(radio(1, 'whole'));
      await page.check(radio(0, 'absent'));
      await page.click('button:has-text("Nakijken en sluiten")');
      expect(await page.textContent('main')).toContain('was 180 minuten, vervalt');
      await page.click('button:has-text("Sluiten en aftekenen")');
      expect(await marksOf(meeting)).toEqual([0, 240, 240, 240, undefined, undefined, undefined]);
    }

    it.each([true, false])(
      'a list is kept, closed, opened again and closed, with scripts: %s',
      async (javaScriptEnabled) => {
        await as({ javaScriptEnabled, viewport: { width: 320, height: 640 } }, keepList);
      },
    );

    it('each tap is kept at once, on two phones at the same time, and the count follows', async () => {
      await as(PHONE, (one) =>
        as(PHONE, async (two) => {
          await Promise.all([one, two].map((page) => page.goto(`${url}/lesgeven/${meeting}`)));
          await Promise.all([tap(one, radio(0, 'whole')), tap(two, radio(1, 'whole'))]);
          await tap(two, radio(1, 'absent'));
          await Promise.all([tap(one, radio(2, 'absent')), tap(two, radio(2, 'absent'))]);
          for (const page of [one, two]) await page.waitForSelector('[data-status]:has-text("Bewaard")');
          expect((await marksOf(meeting)).slice(0, 3)).toEqual([240, 0, 0]);
          expect(await one.textContent('[data-count="whole"]')).toBe('1');
          // The button sends only marks that this phone has not sent yet, which are none: the other phone's marks stay.
          await two.click('button:has-text("Bewaren")');
          await two.waitForURL(/bewaard/);
          expect((await marksOf(meeting)).slice(0, 3)).toEqual([240, 0, 0]);
        }),
      );
    });

    it('says so when a tap could not be kept', async () => {
      await as(PHONE, async (page) => {
        await page.goto(`${url}/lesgeven/${meeting}`);
        await page.route('**/lesgeven/**', (route) => route.abort());
        await tap(page, radio(0, 'whole'));
        await page.waitForSelector('[data-status]:has-text("Niet bewaard")');
        expect((await marksOf(meeting))[0]).toBeUndefined();
        await page.unroute('**/lesgeven/**');
        await page.click('button:has-text("Bewaren")');
        await page.waitForURL(/bewaard/);
        expect((await marksOf(meeting))[0]).toBe(240);
      });
    });

    it('by the keyboard alone: arrows choose, Enter keeps', async () => {
      await as({ javaScriptEnabled: false }, async (page) => {
        await page.goto(`${url}/lesgeven/${meeting}`);
        await page.focus(radio(0, 'open'));
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Enter');
        await page.waitForURL(/bewaard/);
        expect((await marksOf(meeting))[0]).toBe(0);
      });
    });
  });

  it.each([true, false])(
    'F1: a round is composed on a phone, with scripts: %s',
    async (javaScriptEnabled) => {
      const fishbowl = await block(trainees.slice(0, 6), { component: 'fishbowl' });
      await as({ javaScriptEnabled, viewport: { width: 320, height: 640 } }, async (page) => {
        await page.goto(`${url}/lesgeven/${fishbowl}/rondes`);
        await page.click('main a:has-text("Ronde samenstellen")');
        await page.selectOption(`[name="rol-${trainees[5]!.id}"]`, 'outer-circle');
        await page.click('button:has-text("Ronde bewaren")');
        expect(await page.textContent('.seats')).toContain('Buitenkring');
        await page.click('main a:has-text("Wijzigen")');
        await page.click('main a:has-text("Voorstel opnieuw")');
        await page.click('button:has-text("Ronde bewaren")');
        expect(await page.textContent('.seats')).not.toContain('Buitenkring');
        await page.click('summary:has-text("Verwijderen")');
        await page.click('button:has-text("Ja, deze ronde verwijderen")');
        expect(await page.textContent('main')).toContain('Er staat nog geen ronde');
      });
    },
  );
});

/** Taps without waiting for the page, as thumbs do. */
function tap(page: Page, selector: string): Promise<void> {
  return page.locator(selector).check();
}

/** Buttons, tabs and choices that a thumb would miss: less than 44 px high. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate<
    string[]
  >(`[...document.querySelectorAll('main :is(button, .button, select, .tabs a, .marks label)')]
    .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 43.5)
    .map((element) => 'too small: ' + element.outerHTML.slice(0, 80))`);
}
