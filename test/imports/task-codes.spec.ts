import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ImportTask } from '../../src/imports/uploads/import-task.entity.js';
import { hashOfFiles } from '../../src/imports/uploads/task-codes.service.js';
import { UploadsService } from '../../src/imports/uploads/uploads.service.js';
import { hours96 } from '../builders/complete-hours.js';
import { leader, participant, sheetBytes } from '../builders/sheets.js';
import { RoleParties } from '../support/role-parties.js';
import { TestImporter } from '../support/test-importer.js';
import { workAll } from '../support/uploads.js';

const LEADERS = sheetBytes('begeleiders', [leader()]);
const PARTICIPANTS = sheetBytes('deelnemers', [participant('T1')]);
const HOURS = sheetBytes('uren', hours96('T1'));
const NOT_GIVEN = 'import-page.not-given';

describe('K6: whoever has the database user of the application only', () => {
  let importer: TestImporter;
  let secretary: string;
  let app: pg.Client;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    secretary = (await new RoleParties(importer.services).party('secretariat'))!.personId;
    app = new pg.Client(importer.database.appUrl);
    await app.connect();
    await importer.remember();
  });
  afterEach(async () => {
    Logger.overrideLogger(false);
    await importer.rewind();
  });
  afterAll(async () => {
    await app.end();
    await importer.close();
  });

  const uploads = () => importer.services.get(UploadsService);
  const work = () => workAll(importer.services);
  const confirm = (id: string) => uploads().confirm(id, secretary);
  const tasks = () => importer.database.dataSource.manager;
  const task = (uploadId: string, kind: 'check' | 'import') =>
    tasks().findOneByOrFail(ImportTask, { uploadId, kind });
  const takeBack = (runId: string) => tasks().findOneByOrFail(ImportTask, { runId, kind: 'take-back' });
  const count = async (table: string) => (await importer.query(`SELECT FROM ${table}`)).length;
  const nothingCredited = async () => {
    for (const table of ['import_run', 'ledger_entry', 'trajectory', 'completion_record'])
      expect([table, await count(table)]).toEqual([table, 0]);
  };

  /** Files as the import page takes them, looked at. */
  const bring = async (...contents: Buffer[]) => {
    const files = contents.map((bytes, index) => ({
      name: `blad-${index}.csv`,
      bytes: Readable.from([bytes]),
      isCut: () => false,
    }));
    const id = await uploads().receive(Readable.from(files), secretary);
    await work();
    return id;
  };
  const imported = async () => {
    const id = await bring(LEADERS, PARTICIPANTS, HOURS);
    await confirm(id);
    await work();
    return { id, runId: (await task(id, 'import')).runId! };
  };

  /** Files that nobody brought. */
  const forgeUpload = async (...contents: Buffer[]) => {
    const id = randomUUID();
    await app.query('INSERT INTO import_upload VALUES ($1, $2, now(), true)', [id, secretary]);
    for (const [index, bytes] of contents.entries()) {
      await app.query(
        `INSERT INTO import_upload_file (upload_id, role, position, name, bytes) VALUES ($1, 'given', $2, $3, $4)`,
        [id, index + 1, `blad-${index}.csv`, bytes.length],
      );
      await app.query(`INSERT INTO import_upload_piece VALUES ($1, 'given', $2, 1, $3)`, [
        id,
        index + 1,
        bytes,
      ]);
    }
    return id;
  };
  /** What anybody can work out they do; the code is that of another task, or none. */
  const forgeTask = async (
    uploadId: string,
    kind: string,
    contents: Buffer[],
    { mac = null, state = 'waiting' }: { mac?: Buffer | null; state?: string } = {},
  ) => {
    const files = contents.map((bytes, index) => ({
      position: index + 1,
      name: `blad-${index}.csv`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
    await app.query(
      `INSERT INTO import_task (id, kind, upload_id, requested_by, requested_at, state, ended_at, files_hash, mac)
       VALUES (gen_random_uuid(), $2, $1, $3, now(), $4::text, CASE $4 WHEN 'done' THEN now() END, decode($5, 'hex'), $6)`,
      [uploadId, kind, secretary, state, hashOfFiles(files), mac],
    );
  };

  it('has no import carried out that they ask for, and it is said why', async () => {
    const log: string[] = [];
    const silent = () => {};
    Logger.overrideLogger({ log: silent, warn: silent, error: (message: string) => void log.push(message) });
    const files = [LEADERS, PARTICIPANTS, HOURS];
    const id = await forgeUpload(...files);
    await forgeTask(id, 'import', files);
    await work();
    const { state, fault, id: taskId } = await task(id, 'import');
    expect([state, fault?.code]).toEqual(['failed', NOT_GIVEN]);
    expect(log).toEqual([expect.stringContaining(taskId)]);
    await nothingCredited();
  });

  it('has none carried out with the code of another, nor when the secretary confirms their dry run', async () => {
    const honest = await imported();
    const before = await count('ledger_entry');
    const files = [sheetBytes('deelnemers', [participant('T2')]), sheetBytes('uren', hours96('T2'))];
    const id = await forgeUpload(...files);
    const { rows } = await app.query<{ mac: Buffer }>('SELECT mac FROM import_task WHERE upload_id = $1', [
      honest.id,
    ]);
    await forgeTask(id, 'import', files, { mac: rows[0]!.mac });
    await work();
    expect((await task(id, 'import')).fault?.code).toBe(NOT_GIVEN);

    await forgeTask(id, 'check', files, { state: 'done' });
    await expect(confirm(id)).rejects.toMatchObject({ code: NOT_GIVEN, kind: 'conflict' });
    await work();
    expect(await count('import_run')).toBe(1);
    expect(await count('ledger_entry')).toBe(before);
  });

  it.each(['before', 'after'])(
    'has nothing imported of files that they change %s it is confirmed',
    async (when) => {
      const id = await bring(LEADERS, PARTICIPANTS, sheetBytes('uren', hours96('T1').slice(0, 1)));
      const change = () =>
        app.query('UPDATE import_upload_piece SET content = $2 WHERE upload_id = $1 AND position = 3', [
          id,
          HOURS,
        ]);
      if (when === 'before') await change();
      await confirm(id);
      if (when === 'after') await change();
      await work();
      expect(await task(id, 'import')).toMatchObject({ state: 'failed', fault: { code: NOT_GIVEN } });
      await nothingCredited();
    },
  );

  it.each([
    ['who asks', 'requested_by = (SELECT id FROM person WHERE id <> requested_by LIMIT 1)'],
    ['when', `requested_at = requested_at + interval '1 day'`],
    ['the hash of the files', `files_hash = sha256('')`],
    ['its number', 'id = gen_random_uuid()'],
  ])('cannot change of a task %s', async (_what, change) => {
    await new RoleParties(importer.services).party('board');
    const id = await bring(LEADERS, PARTICIPANTS, HOURS);
    await confirm(id);
    const { rowCount } = await app.query(`UPDATE import_task SET ${change} WHERE kind = 'import'`);
    expect(rowCount).toBe(1);
    await work();
    expect((await task(id, 'import')).fault?.code).toBe(NOT_GIVEN);
    await nothingCredited();
  });

  it('has no import taken back', async () => {
    const { runId } = await imported();
    await app.query(
      `INSERT INTO import_task (id, kind, run_id, reason, requested_by, requested_at)
       VALUES (gen_random_uuid(), 'take-back', $1, 'Omdat', $2, now())`,
      [runId, secretary],
    );
    await work();
    expect((await takeBack(runId)).fault?.code).toBe(NOT_GIVEN);
    expect(await count('import_take_back')).toBe(0);
  });

  it('has no import done a second time, after it was taken back', async () => {
    const { id, runId } = await imported();
    await uploads().askTakeBack(runId, 'Verkeerd bestand', secretary);
    await work();
    expect(await count('import_take_back')).toBe(1);
    const before = await count('ledger_entry');
    await app.query(
      `UPDATE import_task SET state = 'waiting', ended_at = NULL, run_id = NULL, attempts = 0 WHERE upload_id = $1`,
      [id],
    );
    await work();
    expect((await task(id, 'import')).fault?.code).toBe(NOT_GIVEN);
    expect(await count('ledger_entry')).toBe(before);
  });

  it('what waited when codes came is refused, and done when it is asked again', async () => {
    const { runId } = await imported();
    await uploads().askTakeBack(runId, 'Verkeerd bestand', secretary);
    await app.query('UPDATE import_task SET mac = NULL, files_hash = NULL');
    await work();
    expect(await takeBack(runId)).toMatchObject({ state: 'failed', fault: { code: NOT_GIVEN } });
    await uploads().askTakeBack(runId, 'Verkeerd bestand', secretary);
    await work();
    expect((await takeBack(runId)).state).toBe('done');
  });

  it('a file with a long name, cut within a letter, is imported all the same', async () => {
    const name = `${'x'.repeat(10)}😀${'y'.repeat(45)}.csv`;
    const files = [{ name, bytes: Readable.from([LEADERS]), isCut: () => false }];
    const id = await uploads().receive(Readable.from(files), secretary);
    await work();
    await confirm(id);
    await work();
    expect((await task(id, 'import')).state).toBe('done');
  });
});
