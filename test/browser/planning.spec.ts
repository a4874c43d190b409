import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { giveRole } from '../support/roles.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newDay } from '../builders/days.js';
import { coming, newEdition, type TestEdition } from '../builders/meetings.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { newLeader } from '../builders/people.js';
import { fillIn, goBy, textOf } from '../support/acting.js';
import { type Complaints } from '../support/browser.js';
import { openBrowserPortal } from '../support/browser-portal.js';
import { read } from '../support/page-debugger.js';
import { looksAtWidths, lowerThan } from '../support/visits.js';

const WIDTHS = [320, 640, 1280];
const FIELDS = 'main input:not([type=hidden], [type=checkbox], [type=radio])';
/** In a page: the boxes of the topics that a block may have. */
const TOPIC_BOXES = "[...document.querySelectorAll('input[name=topic]')].map(({ id }) => id)";
const BLOCKS = ['2026-09-12', '2026-10-10', '2026-11-14', '2026-12-12'];

describe('the secretariat’s planning, in a browser', () => {
  const portal = openBrowserPortal('2026-03-14');
  let secretaryId: string;
  let edition: TestEdition;
  let dayId: string;

  beforeAll(async () => {
    const { services } = portal;
    secretaryId = (await newLeader(services, { name: 'Sanne Secretaris' })).id;
    const role = { personId: secretaryId, role: 'secretariat' as const };
    await giveRole(services.get(DataSource).manager, role);
    const teacher = await newLeader(services, { name: 'Hanneke Broek' });
    await newLeader(services, { name: 'Noor van den Heuvel' });
    edition = await newEdition(services, {
      teacher,
      blocks: [
        { heldOn: '2026-03-07', enrolUntil: '2026-03-01', topics: ['incest'] },
        {
          block: 2,
          capacity: 2,
          videoLink: 'https://video.example/vergadering/zaal-met-een-lange-naam-2026',
        },
        { block: 3, heldOn: '2026-06-13', enrolUntil: '2026-06-01' },
      ],
    });
    for (const number of [0, 1, 2]) {
      const one = await newNamedTrainee(services, number, teacher);
      const enrolments = services.get(EnrolmentsService);
      await enrolments.enrol(edition.blocks[2]!, [coming(one)], actorOf.command, { afterDeadline: true });
    }
    await newEdition(services, { teacher, component: 'fishbowl', title: 'Vissenkom najaar' });
    dayId = await newDay(services, { organiserIds: [teacher.id] });
  });

  async function asSecretary(
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    await portal.as({ id: secretaryId }, options, use);
  }

  it.each(['nl-NL', 'en-GB'])('can be read by everybody, in %s, narrow and wide', async (locale) => {
    await asSecretary({ locale }, async (page, complaints) => {
      const block = `/planning/${edition.id}/dagdeel/2`;
      const paths = ['/planning', '/planning?jaar=2031', '/planning/nieuw', `/planning/${edition.id}`];
      const days = ['/dagen', '/dagen/nieuw', '/dagen/overnemen', '/intervisiedagen'];
      const ofDay = [`/dagen/${dayId}`, `/dagen/${dayId}/gegevens`, `/intervisiedagen/${dayId}`];
      const ofBlock = [`/planning/${edition.id}/gegevens`, `${block}/afgelasten`];
      for (const path of [...paths, ...ofBlock, ...days, ...ofDay]) {
        await inspect(page, path);
      }
      for (const path of [block, `${block}/inschrijvingen`, `/planning/${edition.id}/dagdeel/4`]) {
        await inspect(page, path);
      }
      await page.goto(portal.url + block);
      await fillIn(page, { venue: 'Zeist', capacity: '3' });
      await goBy(page, 'form.sheet button:not(.button-quiet)');
      await inspect(page, null);
      await fillIn(page, { endsAt: '08:00', 'teacher-1': 'Niemand' });
      await goBy(page, 'form.sheet button:not(.button-quiet)');
      await inspect(page, null);
      expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    });
  });

  /** @param path null: the page as it stands */
  async function inspect(page: Page, path: string | null): Promise<void> {
    if (path !== null) await page.goto(portal.url + path);
    const at = page.url();
    const low = lowerThan(43.5, `main button, main .button, main .pager, ${FIELDS}`);
    const filled = `document.querySelectorAll('main button:not(.button-quiet, .button-stop), main .button:not(.button-quiet)').length`;
    const tell = `({ low: ${low}, filled: ${filled} })`;
    const looks = await looksAtWidths<{ low: string[]; filled: number }>(page, WIDTHS, tell);
    for (const { width, sideways, axe, told } of looks) {
      expect([at, width, ...sideways]).toEqual([at, width]);
      expect([at, width, ...axe]).toEqual([at, width]);
      expect([at, width, ...told.low]).toEqual([at, width]);
      expect([at, told.filled <= 1]).toEqual([at, true]);
    }
  }

  it('C1, P5: works without scripts: begun, four blocks, the gap shown, opened, changed, one called off', async () => {
    await asSecretary({ javaScriptEnabled: false }, async (page) => {
      const submit = () => goBy(page, 'form.sheet button[type=submit]:not(.button-quiet)');
      const press = (name: string) => goBy(page, 'main :is(a, button)', name);
      await page.goto(`${portal.url}/planning/nieuw`);
      await fillIn(page, { 'component-course': true, title: 'Cursus 2026' });
      await submit();
      const home = page.url().split('?')[0]!;
      for (const [index, heldOn] of BLOCKS.entries()) {
        await press(`Dagdeel ${index + 1} plannen`);
        await fillIn(page, { heldOn, enrolUntil: heldOn });
        // From the second on, place and teacher are those of the block before.
        if (index === 0) {
          const venue = 'De Werkplaats, Utrecht';
          await fillIn(page, { venue, 'teacher-1': 'heuvel', 'topic-incest': true });
        }
        await submit();
        expect(page.url()).toBe(`${home}?gedaan=dagdeel`);
      }
      expect(await textOf(page, '#onderwerpen')).toContain('11 onderwerpen ontbreken nog');
      await press('Dagdeel 4 wijzigen');
      const boxes = await read<string[]>(page, TOPIC_BOXES);
      await fillIn(page, Object.fromEntries(boxes.map((id) => [id, true as const])));
      await submit();
      expect(await textOf(page, '#onderwerpen')).toContain('behandelen samen alles');
      await press('Editie openen');
      expect(await textOf(page, '.notice-done')).toContain('deelnemers kunnen zich inschrijven');
      await press('Dagdeel 2 wijzigen');
      await fillIn(page, { startsAt: '09:30' });
      await submit();
      expect(await textOf(page, 'form.sheet .notice')).toContain('De tijden veranderen.');
      await submit();
      expect(await textOf(page, '#dagdeel-2')).toContain('210 minuten tellen mee');
      await press('Dagdeel 3 afgelasten');
      await fillIn(page, { reason: 'De zaal is dubbel geboekt' });
      await goBy(page, 'button.button-stop');
      expect(await textOf(page, '#dagdeel-3')).toContain('De zaal is dubbel geboekt');
      expect(await textOf(page, '.happenings')).toContain('Gelastte een dagdeel of een intervisiedag af');
    });
  });

  it('can be filled in by keyboard alone', async () => {
    await asSecretary({}, async (page) => {
      await page.goto(`${portal.url}/planning/nieuw`);
      await read(page, "document.getElementById('component-course').focus()");
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Met de toetsen');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gedaan=begonnen/);
      await page.focus('text=Dagdeel 1 plannen');
      await page.keyboard.press('Enter');
      await page.waitForURL(/dagdeel\/1/);
      await fillIn(page, { heldOn: '2026-09-12', enrolUntil: '2026-09-01', venue: 'Zeist' });
      await read(page, "document.getElementById('teacher-1').focus()");
      await page.keyboard.type('Hanneke Broek');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gedaan=dagdeel/);
      expect(await textOf(page, '#dagdeel-1')).toContain('Hanneke Broek');
    });
  });
});
