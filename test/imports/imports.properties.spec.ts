import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Cells } from '../../src/imports/sheets.rules.js';
import { TakeBackService } from '../../src/imports/take-back/take-back.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { ProgressReport } from '../../src/recognition/completion/report.service.js';
import { hours96, practiceAndSupervision } from '../builders/complete-hours.js';
import { asHours, leader, signed } from '../builders/sheets.js';
import { TestImporter } from '../support/test-importer.js';

type Row = Cells<'uren'>;

/** What the rows are about is filled in later: the same rows are tried on several trainees. */
const NOBODY = '';
/** Twelve trials, four in each sheet: of four trainees, whose rows stand in it one after the other. */
const RUNS = { numRuns: 3 };
const AT_ONCE = 4;

jest.setTimeout(180_000);

/** Nearly or just all that completes a programme, so that records come into it. */
const nearlyComplete = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.boolean()).chain(([lacking, whole]) => {
  const all = [...hours96(NOBODY), ...(whole ? practiceAndSupervision(NOBODY) : [])];
  return fc.shuffledSubarray(all, { minLength: all.length - lacking });
});

/** Rows of any kind. Each has its own day, so that no day is ever full (H9). */
const strays = fc
  .array(
    fc.record({
      component: fc.constantFrom('literatuur', 'cursus', 'vissenkom', 'praktijk', 'supervisie'),
      minutes: fc.integer({ min: 30, max: 240 }),
      block: fc.integer({ min: 1, max: 4 }),
      title: fc.constantFrom('Leerboek Groepstherapie', 'De dokter als medicijn', 'Een ander boek'),
      signedOn: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 12 },
  )
  .map((many) =>
    many.map(({ component, minutes, block, title, signedOn }, index) =>
      signed(NOBODY, {
        Onderdeel: component,
        Datum: `${index + 1}-02-2026`,
        Uren: asHours(minutes),
        Omschrijving: title,
        Blok: String(block),
        'Afgetekend op': `${signedOn}-10-2026`,
      }),
    ),
  );

/** Some rows come without their signature, or with and without, or twice. */
const rows = fc.tuple(nearlyComplete, strays).chain(([complete, others]) =>
  fc
    .array(fc.constantFrom('signed', 'signed', 'signed', 'signed', 'waiting', 'both', 'twice'), {
      minLength: complete.length + others.length,
      maxLength: complete.length + others.length,
    })
    .map((how) => [...complete, ...others].flatMap((row, index) => occurrences(row, how[index]!))),
);

function occurrences(row: Row, how: string): Row[] {
  const waiting = { ...row, 'Afgetekend door': '', 'Afgetekend op': '' };
  if (how === 'waiting') return [waiting];
  if (how === 'both') return [waiting, row];
  return how === 'twice' ? [row, row] : [row];
}

/** The same rows in another order. */
function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

describe('an import of any rows', () => {
  let importer: TestImporter;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    await importer.leaders([leader()]);
  });

  afterAll(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.close();
  });

  type Progress = Omit<ProgressReport, 'participant'>;

  /** What stands in one file of each trial, as one sheet. */
  const sheetOf = (numbers: readonly string[], files: readonly Row[][]): Row[] =>
    files.flatMap((file, index) => file.map((row) => ({ ...row, Deelnemernummer: numbers[index]! })));

  /** Imports what stands in one file of each trial. */
  async function bring(numbers: readonly string[], files: readonly Row[][]): Promise<void> {
    const { rejected } = await importer.hours(sheetOf(numbers, files));
    expect(rejected).toEqual([]);
  }

  /** The progress of each; whose, and under which numbers, is left out. */
  async function progressOf(numbers: readonly string[]): Promise<Progress[]> {
    const reports = new Map((await importer.progress()).map((report) => [report.participant, report]));
    return numbers.map((number) => {
      const { participant, records, ...rest } = reports.get(number)!;
      expect(participant).toBe(number);
      return { ...rest, records: records.map(() => 'a record') };
    });
  }

  const trials = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(one, { minLength: AT_ONCE, maxLength: AT_ONCE });

  it('D4, D6: gives the same progress in one file, in two, and in any order', async () => {
    const cases = rows.chain((all) => fc.tuple(fc.constant(all), shuffled(all), fc.nat(all.length)));
    await fc.assert(
      fc.asyncProperty(trials(cases), async (many) => {
        const numbers = await importer.trainees(4 * AT_ONCE);
        const files = many.flatMap(([all, mixed, cut]) => [
          [all, []],
          [all.slice(0, cut), all.slice(cut)],
          [all.slice(cut), all.slice(0, cut)],
          [mixed, []],
        ]);
        for (const which of [0, 1])
          await bring(
            numbers,
            files.map((file) => file[which]!),
          );
        const progress = await progressOf(numbers);
        for (let index = 0; index < numbers.length; index += 4) {
          const [atOnce, inTwo, backwards, mixed] = progress.slice(index);
          expect(inTwo).toEqual(atOnce);
          expect(backwards).toEqual(atOnce);
          expect(mixed).toEqual(atOnce);
        }
      }),
      RUNS,
    );
  });

  it('H5: never counts more than is required, nor more than was signed', async () => {
    await fc.assert(
      fc.asyncProperty(trials(rows), async (many) => {
        const numbers = await importer.trainees(AT_ONCE);
        await bring(numbers, many);
        for (const { components, hours96MetOn, records } of await progressOf(numbers)) {
          for (const { signed: signedOff, counted, required, metOn } of Object.values(components)) {
            expect(counted).toBeLessThanOrEqual(Math.min(signedOff, required));
            if (metOn !== null) expect(counted).toBe(required);
          }
          expect(records.length > 0).toBe(hours96MetOn !== null);
        }
      }),
      RUNS,
    );
  });

  it('D4, H2: taken back leaves the progress of before, and gives the same again when it comes again', async () => {
    const cases = rows.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length)));
    await fc.assert(
      fc.asyncProperty(trials(cases), async (many) => {
        const numbers = await importer.trainees(AT_ONCE);
        const progress = async () =>
          (await progressOf(numbers)).map((report) => ({ ...report, records: [] }));
        const part = (of: (all: Row[], cut: number) => Row[]) =>
          sheetOf(
            numbers,
            many.map(([all, cut]) => of(all, cut)),
          );
        await importer.hours(part((all, cut) => all.slice(0, cut)));
        const before = await progress();
        const { runId } = await importer.import({ uren: part((all, cut) => all.slice(cut)) });
        const after = await progress();
        if (runId === null) return;
        const why = { reason: 'Verkeerd bestand' };
        await importer.services.get(TakeBackService).takeBack(runId, why, actorOf.command);
        expect(await progress()).toEqual(before);
        await importer.hours(part((all) => all));
        expect(await progress()).toEqual(after);
      }),
      RUNS,
    );
  });

  it('D4: changes nothing when everything comes again', async () => {
    const cases = rows.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    await fc.assert(
      fc.asyncProperty(trials(cases), async (many) => {
        const numbers = await importer.trainees(AT_ONCE);
        const all = many.map(([file]) => file);
        await importer.hours(sheetOf(numbers, all));
        const before = await importer.dump();
        const again = await importer.hours(
          sheetOf(
            numbers,
            many.map(([, mixed]) => mixed),
          ),
        );
        expect(again).toEqual({ accepted: 0, known: all.flat().length, updated: 0, rejected: [] });
        expect(await importer.dump()).toEqual(before);
      }),
      RUNS,
    );
  });
});
