import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SheetName } from '../../src/imports/import-summary.rules.js';
import { CheckService } from '../../src/recognition/completion/check.service.js';
import { type ProgressReport, ReportService } from '../../src/recognition/completion/report.service.js';
import { countOf, countSaying, goBy } from '../support/acting.js';
import { mouse, sees } from '../support/input-device.js';
import { read } from '../support/page-debugger.js';
import {
  attach,
  figures,
  follow,
  arrivesAt,
  openImportsOffice,
  PATIENCE_MS,
  press,
} from '../support/imports-office.js';
import { looksAtWidths } from '../support/visits.js';

const FOLDER = path.join(import.meta.dirname, '../fixtures/sample-2026');
const WIDTHS = [320, 640, 1280];

/** What must come out, computed by an independent program from the rules alone. */
interface Expected {
  progress: Omit<ProgressReport, 'records'>[];
  rejects: Record<SheetName, [number, string][]>;
  known: number;
}
const expected = JSON.parse(readFileSync(path.join(FOLDER, 'expected-2026.json'), 'utf8')) as Expected;
const fileOf = (sheet: SheetName) => path.join(FOLDER, `${sheet}-2026.csv`);

describe('bringing spreadsheets in, in a browser', () => {
  const office = openImportsOffice();

  /** The rejected rows that the page tells of a sheet, as line and column. */
  const rejectedOn = (page: Page, sheet: string) =>
    read<[number, string][]>(
      page,
      `[...[...document.querySelectorAll('section')]
        .find((one) => /^${sheet}: .* afgewezen/.test(one.querySelector('h2, h3')?.textContent.trim()))
        .querySelectorAll('tbody tr')].map(({ children }) =>
          [Number(/\\d+/.exec(children[0].textContent)[0]), children[1].textContent])`,
    );

  async function readable(page: Page): Promise<void> {
    const at = page.url();
    for (const language of ['en', 'nl']) {
      await page.goto(`${at}?taal=${language}`);
      await read(page, `document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
      for (const { width, axe, sideways } of await looksAtWidths(page, WIDTHS, 'null')) {
        expect([at, language, width, axe]).toEqual([at, language, width, []]);
        expect([at, language, width, sideways]).toEqual([at, language, width, []]);
      }
    }
  }

  async function download(page: Page, sheet: string): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      follow(page, `Afgewezen rijen downloaden (${sheet})`),
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

  const fileAt = async (file: string) => ({ name: path.basename(file), bytes: await readFile(file) });

  async function progress(): Promise<ProgressReport[]> {
    const reports: ProgressReport[] = [];
    for await (const report of office.portal.services.get(ReportService).progressReports())
      reports.push(report);
    return reports;
  }

  async function differences(): Promise<unknown[]> {
    const found: unknown[] = [];
    for await (const difference of office.portal.services.get(CheckService).differences())
      found.push(difference);
    return found;
  }

  async function takeBack(page: Page, run: number): Promise<void> {
    await page.goto(`${office.portal.url}/invoer`);
    await goBy(page, `section[aria-labelledby="eerder"] tbody tr:nth-child(${run + 1}) th a`);
    await goBy(page, 'main a', 'Terugdraaien …');
  }

  it(
    'point 1: the sample is brought in as the dry run told, the rejects mended and brought in, and all taken back',
    async () => {
      await office.asSecretary({ acceptDownloads: true }, async (page, complaints) => {
        await page.goto(`${office.portal.url}/invoer`);
        await readable(page);
        for (const [label, sheet] of [
          ['Begeleiders', 'begeleiders'],
          ['Deelnemers', 'deelnemers'],
          ['Uren', 'uren'],
        ] as const)
          await attach(page, label, await fileAt(fileOf(sheet)));
        await press(page, 'Laten nakijken');

        await arrivesAt(page, 'Dit gaat er gebeuren');
        const told = await figures(page);
        expect(told).toEqual(['Begeleiders 13 0 0 0', 'Deelnemers 40 0 0 6', 'Uren 1.096 0 2 23']);
        expect(await rejectedOn(page, 'Deelnemers')).toEqual(expected.rejects.deelnemers);
        expect(await rejectedOn(page, 'Uren')).toEqual(expected.rejects.uren);
        expect(await countSaying(page, 'Er worden 10 bewijzen van voltooiing afgegeven.')).toBe(1);
        expect(await progress()).toEqual([]);
        await readable(page);
        await press(page, 'Deze 1.149 rijen inlezen');

        await arrivesAt(page, 'Ingelezen');
        expect(await figures(page)).toEqual(told);
        expect(await countSaying(page, 'Het ging zoals bij het nakijken was voorspeld.')).toBe(1);
        expect(await progress()).toEqual(
          expected.progress.map((report) => ({ ...report, records: expect.any(Array) })),
        );
        await readable(page);

        const [people, hours] = [await download(page, 'Deelnemers'), await download(page, 'Uren')];
        expect(people.name).toBe('deelnemers-2026-afgewezen.csv');
        expect(people.bytes.toString('latin1')).toBe(rejectedBytes('deelnemers'));
        expect(hours.bytes.toString('latin1')).toBe(rejectedBytes('uren'));

        await page.goto(`${office.portal.url}/invoer`);
        await attach(page, 'Deelnemers', { name: people.name, bytes: mendedPeople(people.bytes) });
        await attach(page, 'Uren', { name: hours.name, bytes: mendedHours(hours.bytes) });
        await press(page, 'Laten nakijken');
        await arrivesAt(page, 'Dit gaat er gebeuren');
        expect(await figures(page)).toEqual(['Deelnemers 2 0 0 0', 'Uren 1 0 0 0']);
        await press(page, 'Deze 3 rijen inlezen');
        await arrivesAt(page, 'Ingelezen');
        expect(await progress()).toHaveLength(expected.progress.length + 2);

        await takeBack(page, 1);
        await sees(page, 'Dit kan nu niet', '.notice-stop h2');
        expect(await countSaying(page, 'Draai eerst die terug.')).toBeGreaterThan(0);
        await readable(page);
        for (const run of [0, 1]) {
          await takeBack(page, run);
          if (run === 1) {
            expect(await countSaying(page, new RegExp(`^${office.portal.today.slice(0, 4)}-\\d{4} · `))).toBe(
              10,
            );
            await readable(page);
          }
          await mouse(page).type('Waarom?', 'Dit waren de bestanden van vorig jaar.');
          await press(page, 'Alles terugdraaien');
          await sees(page, 'Teruggedraaid op 2', 'main', PATIENCE_MS / 2);
        }
        await readable(page);
        expect((await progress()).filter(({ hours96MetOn }) => hours96MetOn !== null)).toEqual([]);
        await page.goto(`${office.portal.url}/deelnemers`);
        expect(await countOf(page, 'main tbody tr')).toBe(0);
        await page.goto(`${office.portal.url}/invoer`);
        expect(await countSaying(page, /^teruggedraaid$/)).toBe(2);
        await readable(page);
        expect(await differences()).toEqual([]);
        // A page that turns out to be a download is given up by the browser, which is right.
        expect(complaints.filter((text) => !text.endsWith('ERR_ABORTED'))).toEqual([]);
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
