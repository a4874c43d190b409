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
const RUNS = { numRuns: 12 };

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

  /** Progress of somebody new after these files; whose, and under which numbers, is left out. */
  async function progressAfter(...files: Row[][]): Promise<Omit<ProgressReport, 'participant'>> {
    const number = await importer.trainee();
    for (const file of files) {
      const { rejected } = await importer.hours(file.map((row) => ({ ...row, Deelnemernummer: number })));
      expect(rejected).toEqual([]);
    }
    const { participant, records, ...rest } = await importer.progressOf(number);
    expect(participant).toBe(number);
    return { ...rest, records: records.map(() => 'a record') };
  }

  it('D4, D6: gives the same progress in one file, in two, and in any order', async () => {
    const cases = rows.chain((all) => fc.tuple(fc.constant(all), shuffled(all), fc.nat(all.length)));
    await fc.assert(
      fc.asyncProperty(cases, async ([all, mixed, cut]) => {
        const progress = await progressAfter(all);
        expect(await progressAfter(all.slice(0, cut), all.slice(cut))).toEqual(progress);
        expect(await progressAfter(all.slice(cut), all.slice(0, cut))).toEqual(progress);
        expect(await progressAfter(mixed)).toEqual(progress);
      }),
      RUNS,
    );
  });

  it('H5: never counts more than is required, nor more than was signed', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const { components, hours96MetOn, records } = await progressAfter(all);
        for (const { signed: signedOff, counted, required, metOn } of Object.values(components)) {
          expect(counted).toBeLessThanOrEqual(Math.min(signedOff, required));
          if (metOn !== null) expect(counted).toBe(required);
        }
        expect(records.length > 0).toBe(hours96MetOn !== null);
      }),
      RUNS,
    );
  });

  it('D4, H2: taken back leaves the progress of before, and gives the same again when it comes again', async () => {
    const cases = rows.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length)));
    await fc.assert(
      fc.asyncProperty(cases, async ([all, cut]) => {
        const number = await importer.trainee();
        const own = (file: Row[]) => file.map((row) => ({ ...row, Deelnemernummer: number }));
        const progress = async () => ({ ...(await importer.progressOf(number)), records: [] });
        await importer.hours(own(all.slice(0, cut)));
        const before = await progress();
        const { runId } = await importer.import({ uren: own(all.slice(cut)) });
        const after = await progress();
        if (runId === null) return;
        const why = { reason: 'Verkeerd bestand' };
        await importer.services.get(TakeBackService).takeBack(runId, why, actorOf.command);
        expect(await progress()).toEqual(before);
        await importer.hours(own(all));
        expect(await progress()).toEqual(after);
      }),
      RUNS,
    );
  });

  it('D4: changes nothing when everything comes again', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        async ([all, mixed]) => {
          const number = await importer.trainee();
          const own = (file: Row[]) => file.map((row) => ({ ...row, Deelnemernummer: number }));
          await importer.hours(own(all));
          const before = await importer.dump();
          expect(await importer.hours(own(mixed))).toEqual({
            accepted: 0,
            known: all.length,
            updated: 0,
            rejected: [],
          });
          expect(await importer.dump()).toEqual(before);
        },
      ),
      RUNS,
    );
  });
});
