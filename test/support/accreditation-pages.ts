import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openAccreditationOffice } from './accreditation-office.js';
import { looksAtWidths, lowerThan } from './visits.js';

const WIDTHS = [320, 640, 1280];
const FIELDS = 'main input:not([type=hidden], [type=checkbox], [type=radio])';

/** Declares that these pages can be read in this language; each language is a suite, so that no worker is kept for long. */
export function describeAccreditationPages(locale: string): void {
  describe('the pages of accreditation and evaluations, in a browser', () => declarePages(locale));
}

function declarePages(locale: string): void {
  const office = openAccreditationOffice();

  /** What is wrong with a page at any width. */
  async function faultsOf(page: Page): Promise<string[]> {
    const low = lowerThan(43.5, `main button, main .button, main .pager, ${FIELDS}`);
    const looks = await looksAtWidths<string[]>(page, WIDTHS, low);
    return looks.flatMap(({ width, axe, sideways, told }) =>
      [...axe, ...sideways, ...told].map((one) => `${page.url().slice(office.url.length)}, ${width}: ${one}`),
    );
  }

  it(`can be read by everybody, in ${locale}, at every width`, async () => {
    const found: string[] = [];
    const look = async (page: Page, paths: string[]) => {
      for (const path of paths) {
        const answer = await page.goto(office.url + path);
        if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`);
        found.push(...(await faultsOf(page)));
      }
    };
    await office.as(null, { locale }, (page) =>
      look(page, [`/evaluatie/${office.codeOf(office.people[0]!)}`, '/evaluatie/dank']),
    );
    await office.as(office.people[0]!, { locale }, (page) => look(page, ['/evaluatie', '/account/nummers']));
    await office.as(office.organiser.id, { locale }, (page) =>
      look(page, [
        ...[
          '/docentgegevens',
          '/evaluaties',
          `/evaluaties/${office.days.closed}`,
          `/evaluaties/${office.days.open}`,
        ],
      ]),
    );
    await office.as(office.board.id, { locale }, (page) =>
      look(page, ['/jaaroverzicht', '/accreditatie/verbinding']),
    );
    await office.as(office.secretary.id, { locale }, async (page, complaints) => {
      const draft = `/accreditatie/${office.dossiers.draft}`;
      const waiting = `${office.days.open}/gaia`;
      await look(page, [
        ...['/accreditatie', '/accreditatie/nieuw', draft, `${draft}/gegevens`, `${draft}/docenten`],
        ...[`${draft}/stap/laten-vallen`, `/accreditatie/${office.dossiers.granted}`],
        ...['overdragen', 'taken', 'verbinding', 'verbinding/gaia'].map((path) => `/accreditatie/${path}`),
        ...['overdragen', 'versturen'].map((path) => `/accreditatie/${path}/${waiting}`),
        ...[
          '/evaluaties/vragenlijsten',
          '/evaluaties/vragenlijsten/day/1',
          '/jaaroverzicht',
          '/secretariaat',
        ],
        `/personen/${office.people[0]!}/nummers`,
      ]);
      expect(complaints).toEqual([]);
    });
    expect(found).toEqual([]);
  });
}
