import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { newDay } from '../builders/days.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import { AxeController, axeOnce } from '../support/axe.js';
import { launchBrowser, sidewaysOverflow, withPage } from '../support/browser.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const DAY = '2026-05-30';

describe('the door of a day, on two phones', () => {
  let portal: TestPortal;
  let url: string;
  let browser: Browser | undefined;
  let organiser: TestLeader;
  let day: string;
  const people: string[] = [];

  beforeAll(async () => {
    portal = await startTestPortal({ today: DAY, controllers: [AxeController] });
    await portal.app.listen(0, '127.0.0.1');
    url = await portal.app.getUrl();
    browser = await launchBrowser();
    organiser = await newLeader(portal.services, { name: 'Olga Organist' });
    day = await newDay(portal.services, { heldOn: DAY, organiserIds: [organiser.id] });
    for (let at = 0; at < 40; at += 1) people.push((await newLeader(portal.services)).id);
    const sql = `INSERT INTO enrolment (id, meeting_id, person_id, state, place_in_line, version)
                 SELECT gen_random_uuid(), $1, id, 'placed', n, 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS x(id, n)`;
    await portal.services.get(DataSource).query(sql, [day, people]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  /** A phone whose clock says this time, at the door, which it has kept. */
  async function atTheDoor(time: string, use: (page: Page) => Promise<void>): Promise<void> {
    const [name, value] = (await portal.as(organiser.id)).cookie.split('=') as [string, string];
    const phone = { locale: 'nl-NL', viewport: { width: 320, height: 640 } };
    await withPage(browser!, phone, async (page) => {
      await page.context().addCookies([{ name, value, url }]);
      await page.clock.setFixedTime(new Date(`${DAY}T${time}:00+02:00`));
      await page.goto(`${url}/dagen/${day}/deur`);
      await page.getByText('werkt nu ook zonder verbinding').waitFor();
      await use(page);
    });
  }
  const tick = async (page: Page, some: readonly string[]) => {
    for (const id of some) await page.locator(`button[name="in"][value="${id}"]`).click();
  };
  const inside = (page: Page) => page.locator('[data-person][data-state="in"]').count();

  it('I4: without the portal, loaded again, 40 people are ticked, and each is kept once at the earliest tap', async () => {
    if (!browser) return;
    const server = portal.app.getHttpServer() as Server;
    const port = Number(new URL(url).port);
    await atTheDoor('09:47', (late) =>
      atTheDoor('09:41', async (early) => {
        expect(await sidewaysOverflow(early)).toEqual([]);
        expect(await axeOnce(early, 320)).toEqual([]);
        const stopped = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await stopped;
        for (const page of [late, early]) await page.reload();
        await tick(early, people.slice(1, 25));
        // A thumb that taps twice finds the other button in the same place: it lets nobody out again.
        await early.locator(`button[name="in"][value="${people[0]}"]`).dblclick();
        await tick(late, people.slice(15));
        for (const [page, name] of [
          [late, 'gerda  gast'],
          [early, 'Gerda Gast'],
        ] as const) {
          await page.getByLabel('Naam of nummer').fill(name);
          await page.getByRole('button', { name: 'Als gast erbij' }).click();
          await page.reload();
          await page.getByText('Tikken die op dit toestel wachten: 26').waitFor();
          expect(await inside(page)).toBe(26);
        }
        await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
        for (const page of [late, early]) {
          await page.evaluate(`dispatchEvent(new Event('online'))`);
          await page.getByText('Alles is verstuurd.').waitFor();
        }
        expect(await inside(early)).toBe(41);
      }),
    );
    const attended = (who: string) =>
      portal.services.get(DataSource).query<{ id: string; name: string; from: string }[]>(
        `SELECT a.person_id AS id, p.full_name AS name, to_char(a.from_time, 'HH24:MI') AS from
           FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.meeting_id = $1 AND a.walk_in = ${who}`,
        [day],
      );
    // The guest whose name both phones typed is one person.
    const guests = (await attended('true')).map(({ name, from }) => ({ name: name.toLowerCase(), from }));
    expect(guests).toEqual([{ name: 'gerda gast', from: '09:41' }]);
    const rows = (await attended('false')).map(({ id, from }) => ({ id, from }));
    const expected = people.map((id, index) => ({ id, from: index < 25 ? '09:41' : '09:47' }));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(rows.sort(byId)).toEqual(expected.sort(byId));
  });
});
