import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { ProgrammeDefinition } from '../../src/curriculum/programme-definition.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { ProgressService } from '../../src/hours/progress.service.js';
import { csvColumns } from '../../src/portal/trainees/trainees-csv.page.js';
import { PROGRAMMES_FOLDER } from '../../src/services.js';
import { createTestDatabase, loadProgrammesAsOwner, type TestDatabase } from '../support/database.js';
import { deliverAll } from '../support/mail.js';
import { RetreatModule } from '../support/new-kind/retreat.module.js';
import { RETREAT_TABLE } from '../support/new-kind/retreat.queries.js';
import type { TestServices } from '../support/services.js';
import { signIn } from '../support/signed-in.js';
import { type TestTrainee, TraineeWorld } from '../support/trainee-world.js';
import { startTestWeb } from '../support/web.js';

const TODAY = '2026-03-14';
const NEEDED = 2;
const RETREAT = {
  date: '2026-03-01',
  hours: '3',
  minutes: '',
  place: 'Bergen',
  reflection: 'Ik leerde zwijgen.',
};

/**
 * A kind of activity that exists here alone, in `test/support/new-kind`: added to the product without a change to the
 * product, by what docs/NEW-ACTIVITY.md says. The kind is registered for good, which no other suite may see: @own-modules
 */
describe('a new kind of activity', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let world: TraineeWorld;
  let supervisorId: string;
  let host: { personId: string; cookie: string };
  let trainee: TestTrainee;

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeTable(database);
    app = await startTestWeb(database, { today: TODAY, modules: [RetreatModule], mailbox: true });
    await loadProgrammeWithRetreats(database);
    world = new TraineeWorld(app);
    supervisorId = await world.person('Hanneke', 'Broek');
    const personId = await world.person('Wim', 'Gastheer');
    host = { personId, cookie: await signIn(app, personId) };
    trainee = await world.trainee('Zoë', { supervisorId, programme: 'leader' });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const open = (url: string, cookie = trainee.cookie) => app.inject({ url, headers: { cookie } });

  const send = (url: string, fields: Record<string, string>, cookie = trainee.cookie) =>
    app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://leerpad.balint.example',
        host: 'leerpad.balint.example',
        cookie,
      },
      payload: new URLSearchParams(fields).toString(),
    });

  const typed = (change: Record<string, string> = {}) => ({ ...RETREAT, host: host.personId, ...change });

  const filled = (change: Record<string, string> = {}) => ({
    ...typed(change),
    formKey: randomUUID(),
    traject: '',
  });

  async function handIn(change: Record<string, string> = {}): Promise<{ address: string; claimId: string }> {
    const { statusCode, headers } = await send('/retraites', filled(change));
    expect(statusCode).toBe(303);
    const address = String(headers.location);
    return { address, claimId: address.replace('/retraites/', '') };
  }

  async function retreats() {
    const [{ progress }] = (await world
      .get(ProgressService)
      .of(database.dataSource.manager, [trainee.trajectoryId])) as [
      Awaited<ReturnType<ProgressService['of']>>[0],
    ];
    return progress.components.find(({ component }) => component === 'retreat');
  }

  it('is what the home says to do next, with a link to its blank form', async () => {
    const { claimId } = await handIn({ date: '2026-02-20' });
    const { body } = await open('/mijn-leerpad');
    expect(body).toContain('Was u op retraite? Leg het vast.');
    expect(body).toContain('href="/retraites/nieuw"');
    expect(body).toContain('0 van 2 sessies');
    // And in its own row, whatever else there is to do first.
    expect(body).toMatch(/<h3><a href="\/retraites">Retraite<\/a><\/h3>/);
    expect(body).toMatch(/class="button button-quiet" href="\/retraites\/nieuw">Retraite vastleggen</);
    await world.get(ClaimsService).withdraw({ claimId, version: 1 }, trainee.personId);
  });

  it('is filled in on a form that says what is wrong, all at once', async () => {
    const { body } = await open('/retraites/nieuw');
    for (const words of ['Waar was het?', 'Wie ontving u?', 'Wim', 'Wat leerde u ervan?'])
      expect(body).toContain(words);
    const answer = await send('/retraites', filled({ place: '', host: '', hours: '9' }));
    expect(answer.statusCode).toBe(422);
    for (const id of ['place-wrong', 'host-wrong', 'duration-wrong'])
      expect(answer.body).toContain(`id="${id}"`);
    expect(answer.body).toContain('Ik leerde zwijgen.</textarea>');
  });

  it('H9: what the hours refuse stands beside its field', async () => {
    const { statusCode, body } = await send('/retraites', filled({ date: '2026-03-15' }));
    expect(statusCode).toBe(422);
    expect(body).toContain('id="date-wrong"');
  });

  it('H4: nobody is asked to sign their own', async () => {
    const { statusCode, body } = await send('/retraites', filled({ host: trainee.personId }));
    expect(statusCode).toBe(422);
    expect(body).toContain('id="host-wrong"');
  });

  it('is handed in once, however often its form is sent', async () => {
    const fields = filled({ date: '2026-02-10' });
    const answers = await Promise.all([1, 2, 3].map(() => send('/retraites', fields)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
  });

  it('waits for the host whom it names, and for nobody else', async () => {
    const { address, claimId } = await handIn({ date: '2026-02-11', place: 'Assen' });
    const { body } = await open(address);
    expect(body).toContain('Dit ligt klaar voor Wim Gastheer');
    const inbox = (await open('/aftekenen', host.cookie)).body;
    expect(inbox).toContain('Retraite');
    expect(inbox).toContain('Ik leerde zwijgen.');
    expect((await open(`/aftekenen/${claimId}`, host.cookie)).body).toContain('Ik leerde zwijgen.');
    const supervisor = await signIn(app, supervisorId);
    expect((await open(`/aftekenen/${claimId}`, supervisor)).statusCode).toBe(404);
  });

  it('comes back with a reason: by mail, on the home, and in its form', async () => {
    const { address, claimId } = await handIn({ date: '2026-02-12', place: 'Sneek' });
    await world.get(ClaimsService).returnToTrainee({ claimId, version: 1 }, host.personId, 'Met wie?');
    const mails = await deliverAll({
      get: (type: never) => app.get(type, { strict: false }),
    } as unknown as TestServices);
    const letter = mails.map(({ text }) => text).join('\n');
    expect(letter).toContain('Retraite');
    expect(letter).toContain(`http://leerpad.balint.example${address}`);
    expect(letter).not.toContain('Sneek');
    const home = (await open('/mijn-leerpad')).body;
    expect(home).toContain('Eén retraite kwam terug met een vraag van Wim Gastheer.');
    expect(home).toContain(`href="${address}/aanvullen"`);
    expect((await open(`${address}/aanvullen`)).body).toContain('Met wie?');
    const again = typed({ date: '2026-02-12', place: 'Sneek, met Bart' });
    const answer = await send(`${address}/aanvullen`, { ...again, version: '2' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, address]);
    expect((await open(address)).body).toContain('Aangevuld en opnieuw ingestuurd');
  });

  it('is told that it changed meanwhile, and is withdrawn once', async () => {
    const { address } = await handIn({ date: '2026-02-13' });
    const fields = typed({ date: '2026-02-13', place: 'Delft' });
    expect((await send(`${address}/aanvullen`, { ...fields, version: '1' })).statusCode).toBe(303);
    const late = await send(`${address}/aanvullen`, { ...fields, place: 'Gouda', version: '1' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Dit is intussen veranderd');
    for (let time = 0; time < 2; time += 1)
      expect((await send(`${address}/intrekken`, { version: '2' })).statusCode).toBe(303);
    expect((await open(address)).body).toContain('U hebt dit ingetrokken');
  });

  it('H2, H8: is signed off by its host, stands in the ledger, and counts by day', async () => {
    const before = (await retreats())!;
    const { address, claimId } = await handIn({ date: '2026-03-02', place: 'Zwolle' });
    const second = filled({ date: '2026-03-02', place: 'Zwolle, middag' });
    const first = await send('/retraites', second);
    expect(first.statusCode).toBe(200);
    expect(first.body).toContain('tellen als dezelfde dag, dus als één');
    expect(first.body).toContain(`href="${address}"`);
    const told = /name="told" value="([^"]+)"/.exec(first.body)![1]!;
    const again = await send('/retraites', { ...second, told });
    expect(again.statusCode).toBe(303);
    const same = { claimId: String(again.headers.location).replace('/retraites/', '') };
    await world.sign(host.personId, claimId, same.claimId);
    const lines = await database.dataSource.query(
      'SELECT component, minutes, signed_by FROM ledger_entry WHERE claim_id = $1',
      [claimId],
    );
    expect(lines).toEqual([{ component: 'retreat', minutes: 180, signed_by: host.personId }]);
    expect(await retreats()).toMatchObject({
      unit: 'sessions',
      required: NEEDED,
      signed: before.signed + 2,
      counted: before.counted + 1,
    });
    expect((await open(address)).body).toContain('Afgetekend door Wim Gastheer');
    expect((await open('/mijn-leerpad')).body).toContain('1 van 2 sessies');
  });

  it('has its columns in the list of trainees as a sheet', () => {
    expect(csvColumns('nl')).toContain('Retraite: afgetekend (sessies)');
  });

  it('takes eight files besides its texts, and no change to the product', async () => {
    const files = await readdir(new URL('../support/new-kind/', import.meta.url));
    expect(files.filter((file) => !file.includes('messages')).length).toBeLessThanOrEqual(8);
  });
});

/** The programme for leaders as it would be with retreats. */
async function loadProgrammeWithRetreats(database: TestDatabase): Promise<void> {
  const file = await readFile(join(PROGRAMMES_FOLDER, 'leader-1.json'), 'utf8');
  const definition = JSON.parse(file) as ProgrammeDefinition;
  const retreats = { component: 'retreat', unit: 'sessions' as const, required: NEEDED };
  const folder = await mkdtemp(join(tmpdir(), 'programmes-'));
  const next = { ...definition, version: 2, validFrom: '2026-01-01' };
  // The home tells three things at most: with retreats in the place of supervision, it tells of them.
  const asked = definition.requirements.filter(({ component }) => component !== 'supervision');
  const requirements = [...asked, retreats];
  await writeFile(join(folder, 'leader-2.json'), JSON.stringify({ ...next, requirements }));
  await loadProgrammesAsOwner(database, folder);
  await rm(folder, { recursive: true });
}

/** What a migration of the kind would do. */
async function makeTable({ ownerUrl, appUrl }: TestDatabase): Promise<void> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query(RETREAT_TABLE);
  await owner.query(`GRANT SELECT, INSERT, UPDATE ON retreat TO ${new URL(appUrl).username}`);
  await owner.end();
}
