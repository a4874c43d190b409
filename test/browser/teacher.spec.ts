import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clickOn, fillIn, goBy, textOf } from '../support/acting.js';
import { openClassroom } from '../support/classroom.js';

/** A device of its own, beside the page that the other tests share. */
const PHONE = { hasTouch: true };

describe('the teacher’s pages, in a browser', () => {
  const classroom = openClassroom();

  const radio = (index: number, choice: string) => `[id="${choice}-${classroom.trainees[index]!.id}"]`;

  describe('at the door', () => {
    let meeting: string;
    beforeEach(async () => {
      meeting = await classroom.block(classroom.trainees.slice(0, 3));
    });

    async function keepList(page: Page): Promise<void> {
      await page.goto(`${classroom.url}/lesgeven/${meeting}`);
      await clickOn(page, radio(0, 'part'));
      await fillIn(page, { [`from-${classroom.trainees[0]!.id}`]: '10:00' });
      await clickOn(page, radio(1, 'absent'));
      await goBy(page, 'button', 'Alle anderen waren er');
      expect(page.url()).toMatch(/bewaard/);
      await fillIn(page, { zoek: 'hoekstra' });
      await goBy(page, 'button', 'Zoeken');
      await goBy(page, 'button', 'Toevoegen');
      expect(page.url()).toMatch(/bewaard/);
      await goBy(page, 'button', 'Nakijken en sluiten');
      expect(await textOf(page, '.lead')).toBe('U tekent voor 3 mensen af, samen 660 minuten.');
      await goBy(page, 'button', 'Sluiten en aftekenen');
      expect(await textOf(page, '.notice')).toBe('De lijst is gesloten en afgetekend.');
      await goBy(page, 'a', 'Lijst weer openen');
      await goBy(page, 'button', 'Weer openen');
      expect(await textOf(page, '.wrong')).toContain('waarom de lijst weer open moet');
      await fillIn(page, { reason: 'Verwisseld' });
      await goBy(page, 'button', 'Weer openen');
      await clickOn(page, radio(1, 'whole'));
      await clickOn(page, radio(0, 'absent'));
      await goBy(page, 'button', 'Nakijken en sluiten');
      expect(await textOf(page, 'main')).toContain('was 180 minuten, vervalt');
      await goBy(page, 'button', 'Sluiten en aftekenen');
      expect(await classroom.marksOf(meeting)).toEqual([0, 240, 240, 240, undefined, undefined, undefined]);
    }

    it.each([true, false])(
      'a list is kept, closed, opened again and closed, with scripts: %s',
      async (javaScriptEnabled) => {
        await classroom.as({ javaScriptEnabled, viewport: { width: 320, height: 640 } }, keepList);
      },
    );

    it('each tap is kept at once, on two phones at the same time, and the count follows', async () => {
      await classroom.as(PHONE, (one) =>
        classroom.as(PHONE, async (two) => {
          await Promise.all([one, two].map((page) => page.goto(`${classroom.url}/lesgeven/${meeting}`)));
          await Promise.all([tap(one, radio(0, 'whole')), tap(two, radio(1, 'whole'))]);
          await tap(two, radio(1, 'absent'));
          await Promise.all([tap(one, radio(2, 'absent')), tap(two, radio(2, 'absent'))]);
          for (const page of [one, two]) await page.waitForSelector('[data-status]:has-text("Bewaard")');
          expect((await classroom.marksOf(meeting)).slice(0, 3)).toEqual([240, 0, 0]);
          expect(await one.textContent('[data-count="whole"]')).toBe('1');
          // The button sends only marks that this phone has not sent yet, which are none: the other phone's marks stay.
          await two.click('button:has-text("Bewaren")');
          await two.waitForURL(/bewaard/);
          expect((await classroom.marksOf(meeting)).slice(0, 3)).toEqual([240, 0, 0]);
        }),
      );
    });

    it('says so when a tap could not be kept', async () => {
      await classroom.as(PHONE, async (page) => {
        await page.goto(`${classroom.url}/lesgeven/${meeting}`);
        await page.route('**/lesgeven/**', (route) => route.abort());
        await tap(page, radio(0, 'whole'));
        await page.waitForSelector('[data-status]:has-text("Niet bewaard")');
        expect((await classroom.marksOf(meeting))[0]).toBeUndefined();
        await page.unroute('**/lesgeven/**');
        await page.click('button:has-text("Bewaren")');
        await page.waitForURL(/bewaard/);
        expect((await classroom.marksOf(meeting))[0]).toBe(240);
      });
    });

    it('by the keyboard alone: arrows choose, Enter keeps', async () => {
      await classroom.as({ javaScriptEnabled: false }, async (page) => {
        await page.goto(`${classroom.url}/lesgeven/${meeting}`);
        await page.evaluate(`document.querySelector('${radio(0, 'open')}').focus()`);
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Enter');
        await page.waitForURL(/bewaard/);
        expect((await classroom.marksOf(meeting))[0]).toBe(0);
      });
    });
  });

  it.each([true, false])(
    'F1: a round is composed on a phone, with scripts: %s',
    async (javaScriptEnabled) => {
      const fishbowl = await classroom.block(classroom.trainees.slice(0, 6), { component: 'fishbowl' });
      await classroom.as({ javaScriptEnabled, viewport: { width: 320, height: 640 } }, async (page) => {
        await page.goto(`${classroom.url}/lesgeven/${fishbowl}/rondes`);
        await goBy(page, 'main a', 'Ronde samenstellen');
        await fillIn(page, { [`rol-${classroom.trainees[5]!.id}`]: 'outer-circle' });
        await goBy(page, 'button', 'Ronde bewaren');
        expect(await textOf(page, '.seats')).toContain('Buitenkring');
        await goBy(page, 'main a', 'Wijzigen');
        await goBy(page, 'main a', 'Voorstel opnieuw');
        await goBy(page, 'button', 'Ronde bewaren');
        expect(await textOf(page, '.seats')).not.toContain('Buitenkring');
        await clickOn(page, 'summary', 'Verwijderen');
        await goBy(page, 'button', 'Ja, deze ronde verwijderen');
        expect(await textOf(page, 'main')).toContain('Er staat nog geen ronde');
      });
    },
  );
});

/** Taps without waiting for the page, as thumbs do. */
function tap(page: Page, selector: string): Promise<void> {
  return page.locator(selector).check();
}
