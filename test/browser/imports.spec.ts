import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { SheetName } from '../../src/imports/import-summary.rules.js';
import { CheckService } from '../../src/recognition/completion/check.service.js';
import { type ProgressReport, ReportService } from '../../src/recognition/completion/report.service.js';
import { leader, sheetBytes } from '../builders/sheets.js';
import { axe, axeOnce } from '../support/axe.js';
import { type Complaints, launchBrowser, sidewaysOverflow, withPage } from '../support/browser.js';
import { RoleParties } from '../support/role-parties.js';
import { type RunningPortal, startRunningPortal } from '../support/running-portal.js';
import { atWidths } from '../support/visits.js';

const FOLDER = path.join(import.meta.dirname, '../fixtures/sample-2026');
const WIDTHS = [320, 640, 1280];
/** A worker and a browser, on a machine that may have more to do. */
const PATIENCE_MS = 180_000;

/** What must come out, computed by an independent program from the rules alone. */
interface Expected {
  progress: Omit<ProgressReport, 'records'>[];
  rejects: Record<SheetName, [number, string][]>;
  known: number;
}
const expected = JSON.parse(readFileSync(path.join(FOLDER, 'expected-2026.json'), 'utf8')) as Expected;
const fileOf = (sheet: SheetName) => path.join(FOLDER, `${sheet}-2026.csv`);

describe('bringing spreadsheets in, in a browser', () => {
  let portal: RunningPortal;
  let browser: Browser | undefined;
  let personId: string;

  beforeAll(async () => {
    portal = await startRunningPortal({ today: '2026-11-21', working: true });
    personId = (await new RoleParties(portal.services).party('secretariat'))!.personId;
    browser = await launchBrowser();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  async function asSecretary(
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    if (!browser) return;
    await withPage(browser, { locale: 'nl-NL', ...options }, async (page, complaints) => {
      page.setDefaultTimeout(PATIENCE_MS / 2);
      await page.context().addCookies([await portal.cookieOf(personId)]);
      await use(page, complaints);
    });
  }

  const heading = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

  /** The figures of the page's first table, a line a sheet. */
  const figures = (page: Page) =>
    page
      .locator('table.figures tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim()).join(' ')),
      );

  /** The rejected rows that the page tells of a sheet, as line and column. */
  const rejectedOn = (page: Page, sheet: string) =>
    page
      .locator('section', { has: page.getByRole('heading', { name: new RegExp(`^${sheet}: .* afgewezen`) }) })
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          Number(/\d+/.exec(row.children[0]!.textContent!)![0]),
          row.children[1]!.textContent!,
        ]),
      );

  async function readable(page: Page): Promise<void> {
    const at = page.url();
    for (const language of ['en', 'nl']) {
      await page.goto(`${at}?taal=${language}`);
      await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
      await atWidths(page, WIDTHS, async (width) => {
        expect([at, language, width, await axeOnce(page, width)]).toEqual([at, language, width, []]);
        expect([at, language, width, await sidewaysOverflow(page)]).toEqual([at, language, width, []]);
      });
    }
    await page.goto(at);
  }

  async function download(page: Page, sheet: string): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Afgewezen rijen downloaden (${sheet})` }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** The rejected rows as they stand in the sheet, below its header: the file that D4 gives back. */
  function rejectedBytes(sheet: 'deelnemers' | 'uren'): string {
    const lines = readFileSync(fileOf(sheet))
      .toString('latin1')
      .split(/(?<=\r\n)/);
    return [lines[0], ...expected.rejects[sheet].map(([line]) => lines[line - 1])].join('');
  }

  async function progress(): Promise<ProgressReport[]> {
    const reports: ProgressReport[] = [];
    for await (const report of portal.services.get(ReportService).progressReports()) reports.push(report);
    return reports;
  }

  async function differences(): Promise<unknown[]> {
    const found: unknown[] = [];
    for await (const difference of portal.services.get(CheckService).differences()) found.push(difference);
    return found;
  }

  async function takeBack(page: Page, run: number): Promise<void> {
    await page.goto(`${portal.url}/invoer`);
    await page.locator('section[aria-labelledby="eerder"] tbody th a').nth(run).click();
    await page.getByRole('link', { name: 'Terugdraaien …' }).click();
  }

  it(
    'point 1: the sample is brought in as the dry run told, the rejects mended and brought in, and all taken back',
    async () => {
      await asSecretary({ acceptDownloads: true }, async (page, complaints) => {
        await page.goto(`${portal.url}/invoer`);
        await readable(page);
        for (const [label, sheet] of [
          ['Begeleiders', 'begeleiders'],
          ['Deelnemers', 'deelnemers'],
          ['Uren', 'uren'],
        ] as const)
          await page.getByLabel(label, { exact: true }).setInputFiles(fileOf(sheet));
        await press(page, 'Laten nakijken');

        await heading(page, 'Dit gaat er gebeuren');
        const told = await figures(page);
        expect(told).toEqual(['Begeleiders 13 0 0 0', 'Deelnemers 40 0 0 6', 'Uren 1.096 0 2 23']);
        expect(await rejectedOn(page, 'Deelnemers')).toEqual(expected.rejects.deelnemers);
        expect(await rejectedOn(page, 'Uren')).toEqual(expected.rejects.uren);
        expect(await page.getByText('Er worden 10 bewijzen van voltooiing afgegeven.').count()).toBe(1);
        expect(await progress()).toEqual([]);
        await readable(page);
        await press(page, 'Deze 1.149 rijen inlezen');

        await heading(page, 'Ingelezen');
        expect(await figures(page)).toEqual(told);
        expect(await page.getByText('Het ging zoals bij het nakijken was voorspeld.').count()).toBe(1);
        expect(await progress()).toEqual(
          expected.progress.map((report) => ({ ...report, records: expect.any(Array) })),
        );
        await readable(page);

        const [people, hours] = [await download(page, 'Deelnemers'), await download(page, 'Uren')];
        expect(people.name).toBe('deelnemers-2026-afgewezen.csv');
        expect(people.bytes.toString('latin1')).toBe(rejectedBytes('deelnemers'));
        expect(hours.bytes.toString('latin1')).toBe(rejectedBytes('uren'));

        await page.goto(`${portal.url}/invoer`);
        await page
          .getByLabel('Deelnemers', { exact: true })
          .setInputFiles({ name: people.name, mimeType: 'text/csv', buffer: mendedPeople(people.bytes) });
        await page
          .getByLabel('Uren', { exact: true })
          .setInputFiles({ name: hours.name, mimeType: 'text/csv', buffer: mendedHours(hours.bytes) });
        await press(page, 'Laten nakijken');
        await heading(page, 'Dit gaat er gebeuren');
        expect(await figures(page)).toEqual(['Deelnemers 2 0 0 0', 'Uren 1 0 0 0']);
        await press(page, 'Deze 3 rijen inlezen');
        await heading(page, 'Ingelezen');
        expect(await progress()).toHaveLength(expected.progress.length + 2);

        await takeBack(page, 1);
        await page.getByRole('heading', { name: 'Dit kan nu niet' }).waitFor();
        expect(await page.getByText('Draai eerst die terug.').count()).toBeGreaterThan(0);
        await readable(page);
        for (const run of [0, 1]) {
          await takeBack(page, run);
          if (run === 1) {
            expect(await page.getByText(new RegExp(`^${portal.today.slice(0, 4)}-\\d{4} · `)).count()).toBe(
              10,
            );
            await readable(page);
          }
          await page.getByLabel('Waarom?').fill('Dit waren de bestanden van vorig jaar.');
          await press(page, 'Alles terugdraaien');
          await page.getByText('Teruggedraaid op 2').waitFor();
        }
        await readable(page);
        expect((await progress()).filter(({ hours96MetOn }) => hours96MetOn !== null)).toEqual([]);
        await page.goto(`${portal.url}/deelnemers`);
        expect(await page.locator('main tbody tr').count()).toBe(0);
        await page.goto(`${portal.url}/invoer`);
        expect(await page.getByText('teruggedraaid', { exact: true }).count()).toBe(2);
        await readable(page);
        expect(await differences()).toEqual([]);
        // A page that turns out to be a download is given up by the browser, which is right.
        expect(complaints.filter((text) => !text.endsWith('ERR_ABORTED'))).toEqual([]);
      });
    },
    PATIENCE_MS,
  );

  it(
    'goes the same way without scripts, and says what is wrong with another file',
    async () => {
      await asSecretary({ javaScriptEnabled: false }, async (page, complaints) => {
        await page.goto(`${portal.url}/invoer`);
        const bring = async (label: string, name: string, buffer: Buffer) => {
          await page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer });
          await press(page, 'Laten nakijken');
        };
        await bring('Uren', 'jaarverslag.csv', Buffer.from('%PDF-1.7 \n'));
        await heading(page, 'Dit kan niet worden ingelezen');
        expect(await page.getByText('“jaarverslag.csv” is een pdf').count()).toBe(1);
        await press(page, 'Weggooien');
        await heading(page, 'Bestanden inlezen');

        // A sheet of leaders in the field for hours: its header tells what it is.
        const someone = leader({ 'E-mail': 'iemand.nieuws@begeleiders.example' });
        await bring('Uren', 'leiders.csv', sheetBytes('begeleiders', [someone]));
        await heading(page, 'Dit gaat er gebeuren');
        expect(await figures(page)).toEqual(['Begeleiders 1 0 0 0']);
        await press(page, 'Deze ene rij inlezen');
        await heading(page, 'Ingelezen');
        await page.getByRole('link', { name: /hoe u haar terugdraait/ }).click();
        await page.getByRole('link', { name: 'Terugdraaien …' }).click();
        await page.getByLabel('Waarom?').fill('Vergissing');
        await press(page, 'Alles terugdraaien');
        await page.getByText('Teruggedraaid op').waitFor();
        expect(complaints).toEqual([]);
      });
    },
    PATIENCE_MS,
  );

  it(
    'says kindly that a file is too big, when the browser has sent it all',
    async () => {
      await asSecretary({}, async (page) => {
        await page.goto(`${portal.url}/invoer`);
        // Made in the browser, since its driver passes on less than that.
        await page.evaluate(`(() => {
          const files = new DataTransfer();
          files.items.add(new File([new Uint8Array(51 * 1024 * 1024)], 'uren.csv'));
          document.querySelector('#uren').files = files.files;
        })()`);
        await press(page, 'Laten nakijken');
        await page.locator('#bestanden-wrong', { hasText: '“uren.csv” is groter dan 50 MB.' }).waitFor();
        expect(await axe(page)).toEqual([]);
      });
    },
    PATIENCE_MS,
  );
});

/** Two of the six put right, the others left out. */
function mendedPeople(bytes: Buffer): Buffer {
  const [header, ...lines] = bytes.toString('latin1').split(/(?<=\r\n)/);
  const wrongDay = lines.find((line) => line.includes('31-02-2024'))!.replace('31-02-2024', '28-02-2024');
  const wrongWay = lines.find((line) => line.includes(';huisarts;'))!.replace(';huisarts;', ';cobegeleider;');
  return Buffer.from([header, wrongDay, wrongWay].join(''), 'latin1');
}

/** One of them put right: the hours were missing. */
function mendedHours(bytes: Buffer): Buffer {
  const [header, first] = bytes.toString('latin1').split(/(?<=\r\n)/);
  return Buffer.from([header, first!.replace(';08-05-2026;;', ';08-05-2026;1;')].join(''), 'latin1');
}
