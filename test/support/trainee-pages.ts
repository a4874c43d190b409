import { describe, expect, it } from '@jest/globals';
import { withKeptPage } from './browser.js';
import { read } from './page-debugger.js';
import { openTraineePortal } from './trainee-portal.js';
import { looksAtWidths } from './visits.js';

const WIDTHS = [320, 640, 1280];

/** Declares that the pages of a trainee can be read in this language; each language is a suite, so that no worker is kept for long. */
export function describeTraineePages(locale: string): void {
  describe('the pages of a trainee in a browser', () => declarePages(locale));
}

function declarePages(locale: string): void {
  const portal = openTraineePortal();

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
    ['a log that waits', 'halfway', () => `/literatuur/${portal.logs['waiting']}`],
    ['a log that came back', 'halfway', () => `/literatuur/${portal.logs['returned']}`],
    ['a log that was withdrawn', 'halfway', () => `/literatuur/${portal.logs['withdrawn']}`],
    ['a log to amend', 'halfway', () => `/literatuur/${portal.logs['returned']}/aanvullen`],
    ['the practice of who began', 'practising', () => '/praktijk'],
    ['a new practice session', 'practising', () => '/praktijk/nieuw'],
    ['a practice session that came back', 'practising', () => `/praktijk/${portal.practice.returned}`],
    ['no supervision yet', 'new', () => '/supervisie'],
    ['the supervision of who began', 'practising', () => '/supervisie'],
    ['a supervision session to propose', 'practising', () => '/supervisie/nieuw'],
    ['a supervision session that came back', 'practising', () => `/supervisie/${portal.supervision}`],
    ['a supervision session to amend', 'practising', () => `/supervisie/${portal.supervision}/aanvullen`],
    ['a practice session to amend', 'practising', () => `/praktijk/${portal.practice.returned}/aanvullen`],
  ];

  describe.each(PAGES)('%s', (_name, who, path) => {
    it(`can be read by everybody, in ${locale}, at every width`, async () => {
      if (!portal.browser) return;
      await withKeptPage(portal.browser, { locale, viewport: null }, async (page, complaints) => {
        await page.context().addCookies([portal.cookieOf(who)]);
        expect((await page.goto(portal.url + path()))?.status()).toBe(200);
        await read(page, 'document.querySelectorAll("details").forEach((one) => { one.open = true })');
        for (const { width, sideways, axe } of await looksAtWidths(page, WIDTHS, 'null')) {
          expect([width, ...sideways]).toEqual([width]);
          expect([width, ...axe]).toEqual([width]);
        }
        expect(complaints).toEqual([]);
      });
    });
  });
}
