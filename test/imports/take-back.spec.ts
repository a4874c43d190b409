import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TakeBackService } from '../../src/imports/take-back/take-back.service.js';
import type {
  TakeBackPreview,
  TakeBackProgress,
  TakeBackResult,
} from '../../src/imports/take-back/take-back.rules.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { type ProgressReport, ReportService } from '../../src/recognition/completion/report.service.js';
import { TestImporter } from '../support/test-importer.js';
import { promised } from '../support/mail.js';

const FOLDER = path.join(import.meta.dirname, '../fixtures/sample-2026');
const FILES = {
  begeleiders: path.join(FOLDER, 'begeleiders-2026.csv'),
  deelnemers: path.join(FOLDER, 'deelnemers-2026.csv'),
  uren: path.join(FOLDER, 'uren-2026.csv'),
};
const EXPECTED = JSON.parse(readFileSync(path.join(FOLDER, 'expected-2026.json'), 'utf8')) as {
  progress: Omit<ProgressReport, 'records'>[];
};
const REASON = 'Dit was het bestand van vorig jaar';
const SECRETARY = actorOf.person('00000000-0000-4000-8000-000000000001');

describe('the sample cohort, taken back', () => {
  let importer: TestImporter;
  let runId: string;
  let preview: TakeBackPreview;
  let result: TakeBackResult;
  let steps: TakeBackProgress[];

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    ({ runId } = (await importer.import(FILES)) as { runId: string });
    const service = importer.services.get(TakeBackService);
    const before = await importer.dump();
    preview = await service.preview(importer.database.dataSource.manager, runId);
    expect(await importer.dump()).toEqual(before);
    steps = [];
    result = await service.takeBack(runId, { reason: REASON }, SECRETARY, (step) => void steps.push(step));
  });

  afterAll(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.close();
  });

  const count = async (what: string): Promise<number> =>
    (await importer.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${what}`))[0]!.count;

  it('counts beforehand what the import did', () => {
    const waiting = EXPECTED.progress.reduce((sum, each) => sum + each.waiting, 0);
    const signed = EXPECTED.progress.flatMap(({ components }) =>
      Object.entries(components)
        .filter(([component]) => component !== 'practice')
        .map(([, component]) => component.signed),
    );
    expect(preview.counts).toMatchObject({
      personsAdded: EXPECTED.progress.length + 13,
      personsChanged: 0,
      leadersAdded: 13,
      trajectories: EXPECTED.progress.length,
      claimsWaiting: waiting,
      trainees: EXPECTED.progress.length,
    });
    expect(preview.counts.minutes).toBeGreaterThan(signed.reduce((sum, minutes) => sum + minutes, 0));
    expect(preview.obstacles).toEqual({ total: 0, shown: [] });
    expect(result).toEqual({ runId, counts: preview.counts, records: preview.records, places: [] });
  });

  it('tells how far it is', () => {
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['hours', 'progress', 'people']));
    for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total);
    expect(steps.at(-1)).toEqual({ step: 'people', done: 1, total: 1 });
  });

  it('H10: leaves nothing for `check` to find', async () => {
    await expect(importer.differences()).resolves.toEqual([]);
  });

  it('H2: no hours count any more, by counter-entries with the reason, and nothing is deleted', async () => {
    expect(await importer.progress()).toEqual([]);
    expect(await count('component_progress WHERE signed > 0')).toBe(0);
    const lines = await importer.query(
      `SELECT count(*)::integer AS credits, sum(minutes)::integer AS minutes,
              count(*) FILTER (WHERE reverses IS NOT NULL AND reason = $1 AND recorded_by = $2)::integer AS reversed,
              count(*) FILTER (WHERE EXISTS (SELECT FROM ledger_entry c WHERE c.id = e.reverses
                AND c.signed_by = e.signed_by AND c.signed_on = e.signed_on))::integer AS alike
         FROM ledger_entry e`,
      [REASON, SECRETARY],
    );
    const { credits } = preview.counts;
    expect(lines).toEqual([{ credits: 2 * credits, minutes: 0, reversed: credits, alike: credits }]);
    expect(await count(`claim WHERE state NOT IN ('corrected', 'withdrawn')`)).toBe(0);
  });

  it('K5: the records that rested on it are suspended and say so, and everyone concerned is told', async () => {
    const records = await importer.services.get(ReportService).recordReports();
    expect(records).toHaveLength(10);
    expect(records.map(({ state }) => state)).toEqual(records.map(() => 'suspended'));
    expect(preview.records).toEqual(
      records.map(({ number, kind }) => ({ number, kind, name: expect.any(String) })),
    );
    const mails = await promised(importer.services);
    expect(mails.filter(({ kind }) => kind === 'record-suspended').length).toBeGreaterThanOrEqual(10);
  });

  it('removes whoever left no trace, and cancels the trajectories of the others', async () => {
    expect(await count(`trajectory WHERE state <> 'cancelled'`)).toBe(0);
    expect(
      await count('trajectory t WHERE NOT EXISTS (SELECT FROM claim c WHERE c.trajectory_id = t.id)'),
    ).toBe(0);
    expect(await count('leader_standing')).toBe(0);
    expect(await count('imported_row')).toBe(0);
    expect(await count('supervisor_assignment WHERE to_date IS NULL')).toBe(0);
    const persons = await count('person');
    expect(persons).toBeLessThan(preview.counts.personsAdded);
  });

  it('V3: stands in the audit log, and once among the take-backs, with who and why', async () => {
    await expect(
      importer.query(`SELECT actor, subject_id FROM audit_entry WHERE action = 'import.taken-back'`),
    ).resolves.toEqual([{ actor: SECRETARY, subject_id: runId }]);
    await expect(
      importer.query('SELECT run_id, reason, taken_back_on, taken_back_by FROM import_take_back'),
    ).resolves.toEqual([
      { run_id: runId, reason: REASON, taken_back_on: '2026-11-21', taken_back_by: SECRETARY },
    ]);
  });

  it('cannot be taken back twice', async () => {
    const service = importer.services.get(TakeBackService);
    const already = { code: 'take-back.already', kind: 'conflict' };
    await expect(service.takeBack(runId, { reason: REASON }, SECRETARY)).rejects.toMatchObject(already);
    await expect(service.preview(importer.database.dataSource.manager, runId)).rejects.toMatchObject(already);
  });

  describe('and imported again', () => {
    let again: Awaited<ReturnType<TestImporter['import']>>;

    beforeAll(async () => {
      again = await importer.import(FILES);
    });

    it('D4: counts anew, to the same progress', async () => {
      const all = EXPECTED.progress.map((report) => ({ ...report, records: expect.any(Array) }));
      await expect(importer.progress()).resolves.toEqual(all);
      expect(again.files.begeleiders).toMatchObject({ accepted: 13, known: 0, updated: 0 });
      expect(again.recordsIssued).toBe(10);
    });

    it('K5: new records, with new numbers, supersede the suspended ones', async () => {
      const records = await importer.services.get(ReportService).recordReports();
      expect(records.map(({ number, state }) => [number, state])).toEqual([
        ...Array.from({ length: 10 }, (_, index) => [
          `2026-00${String(index + 1).padStart(2, '0')}`,
          'superseded',
        ]),
        ...Array.from({ length: 10 }, (_, index) => [`2026-00${index + 11}`, 'valid']),
      ]);
    });

    it('H10: leaves nothing for `check` to find', async () => {
      await expect(importer.differences()).resolves.toEqual([]);
    });

    it('D4: the same files once more change nothing', async () => {
      const before = await importer.dump();
      await importer.import(FILES);
      expect(await importer.dump()).toEqual(before);
    });

    it('can be taken back in its turn', async () => {
      await importer.services.get(TakeBackService).takeBack(again.runId!, { reason: REASON }, SECRETARY);
      await expect(importer.progress()).resolves.toEqual([]);
      const records = await importer.services.get(ReportService).recordReports();
      expect(records.filter(({ state }) => state === 'suspended')).toHaveLength(10);
    });
  });
});
