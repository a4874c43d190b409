import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { lockImports } from '../../src/imports/import-lock.service.js';
import { ImportTask } from '../../src/imports/uploads/import-task.entity.js';
import { FILE_BYTES_AT_MOST } from '../../src/imports/uploads/uploads.service.js';
import { storedBytes } from '../../src/imports/uploads/upload-files.service.js';
import { workbookStream } from '../../src/platform/spreadsheet/workbook-writer.page.js';
import { hours, leader, participant, sheetBytes } from '../builders/sheets.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { eventually } from '../support/eventually.js';
import { RoleParties, ROLES } from '../support/role-parties.js';
import { multipartForm, type SentFile, sendFiles, workAll } from '../support/uploads.js';

const LEADERS: SentFile = {
  field: 'begeleiders',
  name: 'begeleiders.csv',
  content: sheetBytes('begeleiders', [leader()]),
};
const PARTICIPANTS: SentFile = {
  field: 'deelnemers',
  name: 'deelnemers.csv',
  content: sheetBytes('deelnemers', [participant('T1')]),
};
const NOTHING: SentFile = { name: '', content: '' };
const TABLES = ['import_upload', 'import_upload_file', 'import_upload_piece', 'import_task'];

describe('the import page', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let personId: string;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-21' });
    await portal.app.listen(0, '127.0.0.1');
    personId = (await new RoleParties(portal.services).party('secretariat'))!.personId;
    secretary = await portal.as(personId);
  });
  afterAll(() => portal.close());
  beforeEach(() =>
    query(
      'DELETE FROM import_task; DELETE FROM import_upload_piece; DELETE FROM import_upload_file; DELETE FROM import_upload',
    ),
  );

  const query = <T>(sql: string, params?: unknown[]) =>
    portal.services.get(DataSource).query<T[]>(sql, params);
  const send = (files: SentFile[], headers = {}) =>
    sendFiles(portal.app, files, { cookie: secretary.cookie, ...headers });
  const stored = async () => {
    const counts: Record<string, number> = {};
    for (const table of TABLES) counts[table] = (await query(`SELECT FROM ${table}`)).length;
    return counts;
  };
  const nothingStored = Object.fromEntries(TABLES.map((table) => [table, 0]));
  const wordsOf = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  /** Sends files, and does the work of the worker. @returns where the secretariat follows them */
  async function bring(files: SentFile[]): Promise<string> {
    const { headers, statusCode } = await send(files);
    expect(statusCode).toBe(303);
    await workAll(portal.services);
    return headers.location!;
  }

  it('V3: is for the secretariat alone; of what others send not a byte is stored', async () => {
    const answers: Record<string, number> = {};
    for (const role of ROLES.filter((one) => one !== 'secretariat')) {
      const party = await new RoleParties(portal.services).party(role);
      const cookie = party ? (await portal.as(party.personId)).cookie : '';
      answers[role] = (await sendFiles(portal.app, [LEADERS], { cookie })).statusCode;
    }
    const others = ROLES.filter((role) => !['visitor', 'secretariat'].includes(role));
    expect(answers).toEqual({ visitor: 401, ...Object.fromEntries(others.map((role) => [role, 404])) });
    expect(await stored()).toEqual(nothingStored);
  });

  it('takes no form of another site, and stores nothing of it', async () => {
    expect((await send([LEADERS], { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect(await stored()).toEqual(nothingStored);
  });

  it('only this form takes files: elsewhere a form with files is refused as before', async () => {
    for (const url of ['/aanmelden', '/account/wachtwoord', '/afmelden/overal'])
      expect([url, (await send([LEADERS], { url })).statusCode]).toEqual([url, 415]);
  });

  it.each([
    ['no file chosen', [NOTHING, NOTHING, NOTHING], 'Kies ten minste één bestand.'],
    ['no field at all', [], 'Kies ten minste één bestand.'],
    ['an empty file', [{ ...LEADERS, content: '' }], 'Het bestand “begeleiders.csv” is leeg.'],
    ['one too many', [LEADERS, PARTICIPANTS, LEADERS, PARTICIPANTS], 'Kies hoogstens 3 bestanden'],
  ])('says what to do: %s', async (_what, files, words) => {
    const { statusCode, body } = await send(files);
    expect([statusCode, wordsOf(body)]).toEqual([422, expect.stringContaining(words)]);
    expect(body).toContain('enctype="multipart/form-data"');
    expect(await stored()).toEqual(nothingStored);
  });

  it('says it too when the form came as another kind of form', async () => {
    const { statusCode, body } = await secretary.post('/invoer', [['uren', 'uren.csv']]);
    expect([statusCode, wordsOf(body)]).toEqual([
      422,
      expect.stringContaining('Kies ten minste één bestand.'),
    ]);
  });

  it('refuses a file above 50 MB kindly, names the command, and keeps nothing of it', async () => {
    const { statusCode, body } = await send([
      LEADERS,
      { name: 'uren.csv', content: Buffer.alloc(FILE_BYTES_AT_MOST + 1, 'x') },
    ]);
    expect(statusCode).toBe(413);
    expect(wordsOf(body)).toContain('“uren.csv” is groter dan 50 MB');
    expect(wordsOf(body)).toContain('npm run --silent leerpad -- import');
    expect(await stored()).toEqual(nothingStored);
  });

  it('takes one of exactly 50 MB', async () => {
    const { statusCode } = await send([{ name: 'uren.csv', content: Buffer.alloc(FILE_BYTES_AT_MOST, 'x') }]);
    expect(statusCode).toBe(303);
    expect(await query('SELECT bytes FROM import_upload_file')).toEqual([{ bytes: FILE_BYTES_AT_MOST }]);
  });

  it('refuses before a byte has come what says that it is too big', async () => {
    const { type } = multipartForm([LEADERS]);
    const answered = await new Promise<[number, string]>((resolve, reject) => {
      const asked = post({ 'content-type': type, 'content-length': String(4 * FILE_BYTES_AT_MOST) });
      asked.on('error', reject).on('response', (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => void (body += chunk.toString()));
        answer.on('end', () => {
          asked.destroy();
          resolve([answer.statusCode!, wordsOf(body)]);
        });
      });
      asked.flushHeaders();
    });
    expect(answered).toEqual([413, expect.stringContaining('npm run --silent leerpad -- import')]);
    expect(await stored()).toEqual(nothingStored);
  });

  it('keeps nothing of an upload that is broken off', async () => {
    const { type, body } = multipartForm([{ name: 'uren.csv', content: Buffer.alloc(8_000_000, 'x') }]);
    const asked = post({ 'content-type': type, 'content-length': String(body.length) });
    asked.on('error', () => {}); // what we are about to do
    asked.write(body.subarray(0, 5_000_000));
    await eventually(async () => expect((await stored())['import_upload_piece']).toBeGreaterThan(1));
    asked.destroy();
    await eventually(async () => expect(await stored()).toEqual(nothingStored));
  });

  it('says so when a form ends too early', async () => {
    const { type, body } = multipartForm([LEADERS]);
    const { statusCode, body: page } = await portal.app.inject({
      method: 'POST',
      url: '/invoer',
      payload: body.subarray(0, body.length - 60),
      headers: { cookie: secretary.cookie, 'content-type': type, 'sec-fetch-site': 'same-origin' },
    });
    expect([statusCode, wordsOf(page)]).toEqual([422, expect.stringContaining('Er is niets bewaard')]);
    expect(await stored()).toEqual(nothingStored);
  });

  it('takes two big uploads at once, each byte for byte', async () => {
    const contents = [randomBytes(12_345_678), randomBytes(9_876_543)];
    const answers = await Promise.all(contents.map((content) => send([{ name: 'uren.csv', content }])));
    const { manager } = portal.services.get(DataSource);
    for (const [index, { headers }] of answers.entries()) {
      const uploadId = headers.location!.split('/').at(-1)!;
      const hash = createHash('sha256');
      for await (const piece of storedBytes(manager, { uploadId, role: 'given', position: 1 }))
        hash.update(piece);
      expect(hash.digest('hex')).toBe(createHash('sha256').update(contents[index]!).digest('hex'));
    }
  });

  it('names a file as people do, whatever the browser calls it', async () => {
    const path = await bring([
      { ...LEADERS, name: 'C:\\\\Mijn documenten\\\\begeleiders “ë”.csv' },
      NOTHING,
      NOTHING,
    ]);
    expect((await secretary.get(path)).body).toContain('begeleiders “ë”.csv');
  });

  it('V3: keeps who brought, saw, confirmed, downloaded and threw away', async () => {
    const bad = { ...PARTICIPANTS, content: sheetBytes('deelnemers', [participant('T1', { Traject: 'x' })]) };
    const path = await bring([LEADERS, bad]);
    await secretary.get(path);
    await secretary.get(`${path}/afgewezen/deelnemers`);
    await secretary.post(`${path}/inlezen`, []);
    await workAll(portal.services);
    await secretary.post(`${path}/weggooien`, []);
    const deeds = await query<{ action: string; actor: string }>(
      'SELECT action, actor FROM audit_entry WHERE subject_id = $1 ORDER BY at',
      [path.split('/').at(-1)],
    );
    expect(deeds).toEqual(
      ['uploaded', 'viewed', 'downloaded', 'confirmed', 'discarded'].map((deed) => ({
        action: `import-upload.${deed}`,
        actor: `person:${personId}`,
      })),
    );
    expect((await secretary.get(path)).statusCode).toBe(404);
  });

  it('follows what goes on, without scripts too, and says when one waits for another', async () => {
    const content = sheetBytes('begeleiders', [leader({ 'E-mail': 'nul@begeleiders.example' })]);
    const { headers } = await send([{ ...LEADERS, content }]);
    const path = headers.location!;
    const first = (await secretary.get(path)).body;
    expect(first).toContain('<noscript><meta http-equiv="refresh" content="3"></noscript>');
    expect(wordsOf(first)).toContain('Dit begint zo.');
    await query(`UPDATE import_task SET progress = '{"step": "sheet", "sheet": "uren", "percent": 42}'`);
    const second = (await secretary.get(path)).body;
    expect(second).toContain('max="100" value="42"');
    expect(wordsOf(second)).toContain('De uren worden gelezen. 42 %');
    const runner = portal.services.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await lockImports(runner.manager);
    const working = workAll(portal.services);
    await eventually(async () => {
      const words = wordsOf((await secretary.get(path)).body);
      expect(words).toContain('Er wordt al iets anders ingelezen. Dit begint zodra dat klaar is.');
    });
    await runner.rollbackTransaction();
    await runner.release();
    await working;
    const last = (await secretary.get(path)).body;
    expect(last).not.toContain('http-equiv="refresh"');
    expect(wordsOf(last)).toContain('Dit gaat er gebeuren');
  });

  it('D7: before the confirmation some names with accents are shown, as they were read; afterwards no more', async () => {
    const rows = [participant('Z1', { Roepnaam: 'Zoë', Achternaam: 'Müller' })];
    const path = await bring([{ ...PARTICIPANTS, content: sheetBytes('deelnemers', rows) }]);
    const words = wordsOf((await secretary.get(path)).body);
    expect(words).toMatch(/Letters met accenten Zo zijn ze gelezen.* Zoë Müller Deze ene rij inlezen/);
    await secretary.post(`${path}/inlezen`, []);
    await workAll(portal.services);
    const done = wordsOf((await secretary.get(path)).body);
    expect(done).toContain('Dit is wat er is gebeurd.');
    expect(done).not.toContain('Letters met accenten');
  });

  it('D7: a workbook is brought in as a CSV file is, whatever its name, its dates as dates', async () => {
    const rows = [participant('00123', { Roepnaam: 'Zoë' }), participant('XL2'), participant('#N/A')];
    const cells = rows.map((row) => ({ ...row, Startdatum: { date: '2025-02-03' } }));
    const columns = Object.keys(rows[0]!);
    const content = await buffer(workbookStream(columns, cells.map(Object.values)));
    const path = await bring([{ field: 'deelnemers', name: 'deelnemers.xlsx', content }]);
    const words = wordsOf((await secretary.get(path)).body);
    expect(words).toContain('deelnemers.xlsx');
    expect(words).toContain('#N/A');
    await secretary.post(`${path}/inlezen`, []);
    await workAll(portal.services);
    const came = await query(
      `SELECT p.participant_number AS number, p.call_name AS name, t.started_on::text AS started
         FROM person p JOIN trajectory t ON t.person_id = p.id
        WHERE p.participant_number IN ('00123', 'XL2', '#N/A') ORDER BY 1`,
    );
    expect(came).toEqual([
      { number: '00123', name: 'Zoë', started: '2025-02-03' },
      { number: 'XL2', name: 'Anneke', started: '2025-02-03' },
    ]);
  });

  it('two tabs that confirm do it once, and both lead to the same page', async () => {
    const path = await bring([
      { ...LEADERS, content: sheetBytes('begeleiders', [leader({ 'E-mail': 'twee@begeleiders.example' })]) },
    ]);
    const answers = await Promise.all([1, 2].map(() => secretary.post(`${path}/inlezen`, [])));
    expect(answers.map(({ headers }) => headers.location)).toEqual([path, path]);
    const tasks = await portal.services.get(DataSource).manager.findBy(ImportTask, { kind: 'import' });
    expect(tasks).toHaveLength(1);
  });

  it('D4: says in what the result differs from what was told, when something changed in between', async () => {
    const content = sheetBytes('begeleiders', [leader({ 'E-mail': 'drie@begeleiders.example' })]);
    const [one, other] = [await bring([{ ...LEADERS, content }]), await bring([{ ...LEADERS, content }])];
    for (const path of [one, other]) {
      await secretary.post(`${path}/inlezen`, []);
      await workAll(portal.services);
    }
    expect(wordsOf((await secretary.get(one)).body)).toContain(
      'Het ging zoals bij het nakijken was voorspeld.',
    );
    const words = wordsOf((await secretary.get(other)).body);
    expect(words).toContain('Er is niets ingelezen');
    expect(words).toContain('Begeleiders, Nieuw: 0 in plaats van 1');
    expect(words).toContain('Begeleiders, Al bekend: 1 in plaats van 0');
  });

  it('says so when nothing can be brought in, and offers nothing to confirm', async () => {
    const content = sheetBytes('uren', [hours('NIEMAND')]);
    const { body } = await secretary.get(await bring([{ name: 'uren.csv', content }]));
    expect(wordsOf(body)).toContain('Er valt niets in te lezen');
    expect(body).not.toContain('/inlezen"');
    expect(wordsOf(body)).toContain('Deelnemer NIEMAND is niet bekend');
  });

  it('asks for a reason to take an import back, and does so once', async () => {
    const content = sheetBytes('begeleiders', [leader({ 'E-mail': 'vier@begeleiders.example' })]);
    const path = await bring([{ ...LEADERS, content }]);
    await secretary.post(`${path}/inlezen`, []);
    await workAll(portal.services);
    const run = /href="(\/invoer\/[0-9a-f-]{36})"/.exec((await secretary.get(path)).body)![1]!;
    const without = await secretary.post(`${run}/terugdraaien`, [['reason', '  ']]);
    expect([without.statusCode, wordsOf(without.body)]).toEqual([422, expect.stringContaining('waarom')]);
    const reason: [string, string][] = [['reason', 'Verkeerd jaar']];
    await Promise.all([1, 2].map(() => secretary.post(`${run}/terugdraaien`, reason)));
    await workAll(portal.services);
    await secretary.post(`${run}/terugdraaien`, reason);
    expect(wordsOf((await secretary.get(run)).body)).toContain('Verkeerd jaar');
    expect(await query(`SELECT FROM audit_entry WHERE action = 'import.taken-back'`)).toHaveLength(1);
    expect((await secretary.get(`${run}/terugdraaien`)).headers.location).toBe(run);
  });

  function post(headers: Record<string, string>) {
    const { port } = portal.app.getHttpServer().address() as AddressInfo;
    return request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/invoer',
      headers: { cookie: secretary.cookie, 'sec-fetch-site': 'same-origin', ...headers },
    });
  }
});
