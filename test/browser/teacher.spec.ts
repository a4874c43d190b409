import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
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
      await page.check(radio(0, 'part'));
      await page.fill(`[id="from-${classroom.trainees[0]!.id}"]`, '10:00');
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
        await page.focus(radio(0, 'open'));
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
        await page.click('main a:has-text("Ronde samenstellen")');
        await page.selectOption(`[name="rol-${classroom.trainees[5]!.id}"]`, 'outer-circle');
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
