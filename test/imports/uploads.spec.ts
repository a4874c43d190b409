import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SheetName } from '../../src/imports/import-summary.rules.js';
import { IMPORT_LOCK } from '../../src/imports/import-lock.service.js';
import { ImportTask } from '../../src/imports/uploads/import-task.entity.js';
import { ImportTasks } from '../../src/imports/uploads/import-tasks.service.js';
import { WORK_IMPORT } from '../../src/imports/uploads/import-worker.service.js';
import { UploadsService } from '../../src/imports/uploads/uploads.service.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.service.js';
import { hours, leader, participant, sheetBytes } from '../builders/sheets.js';
import { eventually } from '../support/eventually.js';
import { TestImporter } from '../support/test-importer.js';
import { startProgram } from '../support/programs.js';
import { newPrivateKeyPem } from '../support/services.js';
import { RoleParties } from '../support/role-parties.js';
import { workAll } from '../support/uploads.js';

const TODAY = '2026-11-21';
const KEY = newPrivateKeyPem();

const LEADERS = sheetBytes('begeleiders', [leader()]);
const PARTICIPANTS = sheetBytes('deelnemers', [participant('T1'), participant('T2')]);
const HOURS = sheetBytes('uren', [hours('T1'), hours('T2'), hours('T9'), hours('T1', { Uren: '3' })]);

describe('files for an import', () => {
  let importer: TestImporter;
  let personId: string;

  beforeAll(async () => {
    importer = await TestImporter.open(TODAY, KEY);
    personId = (await new RoleParties(importer.services).party('secretariat'))!.personId;
    await importer.remember();
  });
  afterEach(() => importer.rewind());
  afterAll(() => importer.close());

  const uploads = () => importer.services.get(UploadsService);
  const bring = (...contents: (Buffer | [string, Buffer])[]) =>
    uploads().receive(
      Readable.from(
        contents.map((content, index) => {
          const [name, bytes] = Array.isArray(content) ? content : [`blad-${index + 1}.csv`, content];
          return { name, bytes: Readable.from([bytes]), isCut: () => false };
        }),
      ),
      personId,
    );
  const task = (uploadId: string, kind: 'check' | 'import') =>
    importer.database.dataSource.manager.findOneByOrFail(ImportTask, { uploadId, kind });
  const work = () => workAll(importer.services);
  const confirm = (id: string) => uploads().confirm(id, personId);
  const runs = () => importer.query<{ id: string }>('SELECT id FROM import_run');
  const count = async (table: string) => (await importer.query(`SELECT FROM ${table}`)).length;
  const nothingLeft = async () => {
    for (const table of ['import_upload', 'import_upload_file', 'import_upload_piece', 'import_task'])
      expect([table, await count(table)]).toEqual([table, 0]);
  };

  it('D4: a dry run leaves nothing behind but what it tells; the import tells the same', async () => {
    const before = await importer.dump();
    const id = await bring(HOURS, PARTICIPANTS, LEADERS);
    await work();
    const after = await importer.dump();
    const own = /^import_(upload|task)|^audit_entry$/;
    for (const table of Object.keys(before).filter((name) => !own.test(name)))
      expect([table, after[table]]).toEqual([table, before[table]]);
    const told = await task(id, 'check');
    expect(told).toMatchObject({ state: 'done', runId: null });
    expect(told.outcome?.summary.uren).toEqual({ accepted: 3, known: 0, updated: 0, rejected: 1 });

    await confirm(id);
    await work();
    const is = await task(id, 'import');
    expect(is.outcome).toEqual(told.outcome);
    expect(await runs()).toEqual([{ id: is.runId }]);
  });

  it('tells who is new, the hours of each, and what is rejected, by name', async () => {
    const id = await bring(HOURS, PARTICIPANTS, LEADERS);
    await work();
    const { outcome } = await task(id, 'check');
    expect(outcome?.sheets.deelnemers?.people).toEqual({
      total: 2,
      rows: [
        { who: 'T1', name: 'Anneke Kok' },
        { who: 'T2', name: 'Anneke Kok' },
      ],
    });
    expect(outcome?.hours).toEqual({
      total: 2,
      minutes: 420,
      rows: [
        { who: 'T1', name: 'Anneke Kok', rows: 2, minutes: 300 },
        { who: 'T2', name: 'Anneke Kok', rows: 1, minutes: 120 },
      ],
    });
    expect(outcome?.sheets.uren?.rejected.rows).toEqual([
      { line: 4, field: 'Deelnemernummer', reason: expect.stringContaining('T9') },
    ]);
  });

  it('tells of a changed row which columns change', async () => {
    await importer.import({ begeleiders: [leader()], deelnemers: [participant('T1')] });
    const id = await bring(sheetBytes('deelnemers', [participant('T1', { Achternaam: 'Bakker' })]));
    await work();
    const { outcome } = await task(id, 'check');
    expect(outcome?.sheets.deelnemers?.changed).toEqual({
      total: 1,
      rows: [{ who: 'T1', name: 'Anneke Bakker', line: 2, columns: ['Achternaam'] }],
    });
  });

  it.each<[SheetName, Buffer]>([
    ['begeleiders', LEADERS],
    ['deelnemers', PARTICIPANTS],
    ['uren', HOURS],
  ])('sees from its header that a file is the one of %s, whatever it is called', async (sheet, content) => {
    const id = await bring(['anders.txt', content]);
    await work();
    expect(Object.keys((await task(id, 'check')).outcome!.summary)).toEqual([sheet]);
  });

  it('keeps files with the same name apart, and their rejected rows', async () => {
    const id = await bring(
      ['export.csv', HOURS],
      ['EXPORT.csv', sheetBytes('deelnemers', [participant('T1', { Traject: 'x' })])],
    );
    await work();
    const names = await importer.query<{ name: string; sheet: string }>(
      `SELECT name, sheet FROM import_upload_file WHERE upload_id = $1 AND role = 'rejected' ORDER BY sheet`,
      [id],
    );
    expect(names).toEqual([
      { sheet: 'deelnemers', name: 'EXPORT-2-afgewezen.csv' },
      { sheet: 'uren', name: 'export-afgewezen.csv' },
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['a damaged workbook', Buffer.from('PK\x03\x04rest'), 'spreadsheet.workbook-damaged'],
    ['a pdf', Buffer.from('%PDF-1.7'), 'spreadsheet.pdf'],
    ['Unicode text', Buffer.from('\xff\xfeN\0a\0', 'latin1'), 'spreadsheet.utf16'],
    [
      'damaged letters',
      Buffer.concat([LEADERS, Buffer.from('é;ë;\xff\r\n', 'latin1')]),
      'spreadsheet.broken-encoding',
    ],
    ['another CSV file', Buffer.from('Naam;E-mail\r\nx;y\r\n'), 'spreadsheet.missing-columns'],
    [
      'a few columns short',
      sheetBytes('uren', [hours('T1')], { columns: ['Deelnemernummer', 'Onderdeel', 'Datum', 'Uren'] }),
      'spreadsheet.missing-columns',
    ],
  ])('says what is wrong with %s, and changes nothing', async (_what, content, code) => {
    const id = await bring(content);
    await work();
    expect(await task(id, 'check')).toMatchObject({ state: 'failed', fault: { code } });
    expect(await runs()).toEqual([]);
  });

  it('says so when a file is brought twice', async () => {
    const id = await bring(['een.csv', LEADERS], ['twee.csv', LEADERS]);
    await work();
    expect((await task(id, 'check')).fault).toEqual({
      code: 'import-page.same-sheet',
      params: { sheet: 'begeleiders', one: 'een.csv', other: 'twee.csv' },
    });
  });

  it('imports once, however often and from however many places it is confirmed and worked on', async () => {
    const id = await bring(LEADERS, PARTICIPANTS, HOURS);
    await work();
    await Promise.all([confirm(id), confirm(id), confirm(id)]);
    const ids = await importer.services.get(ImportTasks).due(10);
    expect(ids).toHaveLength(1);
    const jobs = importer.services.get(JobRegistry);
    await Promise.all([1, 2, 3].map(() => jobs.run(WORK_IMPORT.name, ids[0]!)));
    await confirm(id);
    await work();
    expect(await runs()).toHaveLength(1);
    expect(await count('claim')).toBe(3);
    const confirmations = await importer.query(
      `SELECT FROM audit_entry WHERE action = 'import-upload.confirmed' AND subject_id = $1`,
      [id],
    );
    expect(confirmations).toHaveLength(1);
  });

  it('imports nothing that was not looked at first', async () => {
    const id = await bring(LEADERS);
    await expect(confirm(id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await count('import_task')).toBe(1);
  });

  it('a worker that is killed before the end leaves nothing; the next one brings it to its end, once', async () => {
    const id = await bring(LEADERS, PARTICIPANTS, HOURS);
    await work();
    await confirm(id);
    const child = startProgram('test/imports/import-process.ts', [importer.database.appUrl, TODAY, KEY], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaints = '';
    child.stderr!.on('data', (chunk: Buffer) => void (complaints += chunk.toString()));
    const [, signal] = (await once(child, 'close')) as [number, string];
    expect([signal, complaints]).toEqual(['SIGKILL', '']);
    expect(await count('claim')).toBe(0);
    expect(await task(id, 'import')).toMatchObject({ state: 'waiting', attempts: 1 });

    // Until its lease has ended nobody knows that it was killed.
    await work();
    expect(await count('claim')).toBe(0);
    await leaseEnds();
    await work();
    expect(await task(id, 'import')).toMatchObject({ state: 'done', attempts: 2 });
    expect((await task(id, 'import')).outcome).toEqual((await task(id, 'check')).outcome);
    expect(await runs()).toHaveLength(1);
    expect(await importer.differences()).toEqual([]);
    const { id: taskId } = await task(id, 'import');
    expect(readdirSync(tmpdir()).filter((name) => name.includes(taskId))).toEqual([]);
  });

  it('a worker that was thought dead and comes back keeps nothing of what it did', async () => {
    const id = await bring(LEADERS, PARTICIPANTS, HOURS);
    await work();
    await confirm(id);
    const tasks = importer.services.get(ImportTasks);
    const slow = (await tasks.claim((await task(id, 'import')).id))!;
    await leaseEnds();
    await work();
    const late = importer.database.dataSource.transaction((manager) => tasks.done(manager, slow, {}));
    await expect(late).rejects.toThrow();
    expect((await task(id, 'import')).outcome?.summary.uren?.accepted).toBe(3);
  });

  it('gives up a task that kills every worker, and lets it be asked for again', async () => {
    const id = await bring(LEADERS);
    await work();
    await confirm(id);
    const tasks = importer.services.get(ImportTasks);
    const { id: taskId } = await task(id, 'import');
    while (await tasks.claim(taskId)) await leaseEnds();
    await tasks.due(10);
    expect(await task(id, 'import')).toMatchObject({
      state: 'failed',
      fault: { code: 'import-page.interrupted' },
    });
    await confirm(id);
    await work();
    expect((await task(id, 'import')).state).toBe('done');
  });

  it('waits for another import, and goes on after it', async () => {
    const id = await bring(LEADERS);
    await work();
    await confirm(id);
    const runner = importer.database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
    const working = work();
    await eventually(async () => {
      const [waits] = await importer.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      );
      expect(waits).toBeDefined();
    });
    expect(await runs()).toEqual([]);
    await runner.commitTransaction();
    await runner.release();
    await working;
    expect(await runs()).toHaveLength(1);
  });

  it('V2: what is thrown away is gone at once, and stays known only by its number', async () => {
    const id = await bring(LEADERS, PARTICIPANTS);
    await work();
    await uploads().discard(id, personId);
    await nothingLeft();
    const deeds = await importer.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at, action DESC`,
      [id],
    );
    expect(deeds.map(({ action }) => action)).toEqual(['import-upload.uploaded', 'import-upload.discarded']);
    await uploads().discard(id, personId);
  });

  it('is not thrown away while it is imported', async () => {
    const id = await bring(LEADERS);
    await work();
    await confirm(id);
    await expect(uploads().discard(id, personId)).rejects.toMatchObject({ kind: 'conflict' });
    await work();
    await uploads().discard(id, personId);
    await nothingLeft();
    expect(await runs()).toHaveLength(1);
  });

  it('a dry run of what is thrown away meanwhile keeps nothing', async () => {
    const id = await bring(LEADERS);
    const claimed = (await importer.services.get(ImportTasks).claim((await task(id, 'check')).id))!;
    await uploads().discard(id, personId);
    const late = importer.database.dataSource.transaction((manager) =>
      importer.services.get(ImportTasks).done(manager, claimed, {}),
    );
    await expect(late).rejects.toThrow();
    await nothingLeft();
  });

  it('V2: goes by itself after thirty days, imported or not; what was imported stays', async () => {
    const imported = await bring(LEADERS);
    await bring(PARTICIPANTS);
    await work();
    await confirm(imported);
    await work();
    importer.services.clock.setToday('2026-12-20');
    await uploads().sweep();
    expect(await count('import_upload')).toBe(2);
    importer.services.clock.setToday('2026-12-22');
    await uploads().sweep();
    await nothingLeft();
    expect(await runs()).toHaveLength(1);
  });

  it('keeps nothing of an upload that fails half way', async () => {
    async function* broken() {
      yield { name: 'heel.csv', bytes: Readable.from([LEADERS]), isCut: () => false };
      throw new Error('gone');
    }
    await expect(uploads().receive(broken(), personId)).rejects.toThrow('gone');
    await nothingLeft();
  });

  function leaseEnds(): Promise<unknown> {
    return importer.query(
      `UPDATE import_task SET lease_until = now() - interval '1 second' WHERE state = 'waiting'`,
    );
  }
});
