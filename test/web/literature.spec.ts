import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ActivityDetails } from '../../src/hours/activity-details.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { Clock, type FixedClock } from '../../src/platform/clock/clock.service.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { type TestTrainee, TraineeWorld } from '../support/trainee-world.js';
import { textOf } from '../support/html.js';
import { signIn } from '../support/signed-in.js';
import { startTestWeb } from '../support/web.js';

const TODAY = '2026-03-14';
const FILLED = {
  title: 'leerboek-groepstherapie',
  otherTitle: '',
  date: '2026-03-01',
  hours: '2',
  minutes: '30',
  pages: 'hoofdstuk 3',
  reflection: 'Ik leerde wachten.',
};

describe('the literature pages', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let world: TraineeWorld;
  let supervisorId: string;
  let trainee: TestTrainee;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startTestWeb(database, { today: TODAY });
    world = new TraineeWorld(app);
    supervisorId = await world.person('Hanneke', 'Broek');
  });
  beforeEach(async () => {
    trainee = await world.trainee('Zoë', { supervisorId });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const open = (url: string, who: TestTrainee | null = trainee) =>
    app.inject({ url, headers: who ? { cookie: who.cookie } : {} });

  const send = (url: string, fields: Record<string, string>, who: TestTrainee | null = trainee) =>
    app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://leerpad.balint.example',
        host: 'leerpad.balint.example',
        ...(who && { cookie: who.cookie }),
      },
      payload: new URLSearchParams(fields).toString(),
    });

  const toldIn = (body: string) => /name="told" value="([^"]+)"/.exec(body)?.[1] ?? '';

  /** Sends a form, and once more when there is something to be told first. */
  async function sendAnyway(url: string, fields: Record<string, string>, who: TestTrainee | null = trainee) {
    const first = await send(url, fields, who);
    return first.statusCode === 200 ? send(url, { ...fields, told: toldIn(first.body) }, who) : first;
  }

  /** Hands a log in and gives its address. */
  async function handIn(fields: Partial<typeof FILLED> = {}, who = trainee): Promise<string> {
    const form = { ...FILLED, formKey: randomUUID(), ...fields };
    const { statusCode, headers } = await sendAnyway('/literatuur', form, who);
    expect(statusCode).toBe(303);
    return String(headers.location);
  }

  const claimId = (address: string) => address.replace('/literatuur/', '');
  const count = async (): Promise<number> => {
    const [{ count: rows }] = await database.dataSource.query('SELECT count(*)::integer AS count FROM claim');
    return rows;
  };

  it('L1: takes a log in and shows it, waiting for the supervisor', async () => {
    const address = await handIn();
    const { body, headers } = await open(address);
    for (const words of [
      'Leerboek Groepstherapie',
      '2 u 30 min',
      'hoofdstuk 3',
      'Ik leerde wachten.',
      'Hanneke Broek',
    ])
      expect(body).toContain(words);
    expect(headers['cache-control']).toBe('no-store');
    expect((await open('/literatuur')).body).toContain(address);
  });

  it('V1: says at the reflection what not to write, and who reads it', async () => {
    const { body } = await open('/literatuur/nieuw');
    expect(body).toContain('waaraan een patiënt te herkennen is');
    expect(body).toContain('Alleen u en wie het aftekent lezen dit: Hanneke Broek.');
  });

  it('V1: gives pages and reflection to whoever asks for the details of these claims', async () => {
    const id = claimId(await handIn());
    const claims = [{ id, component: 'literature' as const }];
    expect(await world.get(ActivityDetails).of(database.dataSource.manager, claims)).toEqual(
      new Map([[id, { where: 'hoofdstuk 3', reflection: 'Ik leerde wachten.' }]]),
    );
  });

  it('marks a title that is not on the list', async () => {
    const { body } = await open(await handIn({ title: 'anders', otherTitle: 'Groepen lezen' }));
    expect(body).toContain('Niet op de literatuurlijst');
  });

  it('hands in once what is sent twice, also at the same time', async () => {
    const fields = { ...FILLED, formKey: randomUUID() };
    const before = await count();
    const answers = await Promise.all([1, 2, 3].map(() => send('/literatuur', fields)));
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await count()).toBe(before + 1);
  });

  it('hands in another log from the form that "back" brings, filled in otherwise', async () => {
    const formKey = randomUUID();
    const first = await sendAnyway('/literatuur', { ...FILLED, formKey });
    const second = await sendAnyway('/literatuur', { ...FILLED, formKey, pages: 'hoofdstuk 4' });
    expect(second.headers.location).not.toBe(first.headers.location);
  });

  it.each<[string, Partial<typeof FILLED>, string]>([
    ['the future', { date: '2026-03-15' }, 'Deze datum ligt nog in de toekomst.'],
    ['before the start', { date: '2025-12-31' }, 'vóór het begin van het traject (1 januari 2026)'],
  ])('H9: refuses %s beside the field, and keeps what was typed', async (_what, change, words) => {
    const { statusCode, body } = await send('/literatuur', { ...FILLED, formKey: randomUUID(), ...change });
    expect(statusCode).toBe(422);
    expect(body).toContain(words);
    expect(body).toContain('id="date-wrong"');
    expect(body).toContain(`value="${change.date}"`);
    expect(body).toContain('Ik leerde wachten.</textarea>');
  });

  it('shows what is typed as what it is: text', async () => {
    const hostile = {
      title: 'anders',
      otherTitle: '<b>"x"</b>',
      pages: '<i>p',
      reflection: '<script>alert(1)</script>',
    };
    const address = await handIn(hostile);
    for (const url of [address, `${address}/aanvullen`, '/literatuur', '/mijn-leerpad']) {
      const { body } = await open(url);
      expect(body).not.toMatch(/<b>"|<i>p|<script>alert/);
    }
    expect((await open(address)).body).toContain('&lt;script&gt;');
  });

  it('amends a log that came back, and shows first why it did', async () => {
    const address = await handIn();
    await world
      .get(ClaimsService)
      .returnToTrainee({ claimId: claimId(address), version: 1 }, supervisorId, 'Welk deel?');
    expect((await open(address)).body).toContain('Hanneke Broek schrijft');
    const form = await open(`${address}/aanvullen`);
    expect(form.body).toContain('Welk deel?');
    const answer = await send(`${address}/aanvullen`, { ...FILLED, version: '2', pages: 'deel II' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, address]);
    const { body } = await open(address);
    expect(body).toContain('deel II');
    expect(body).toContain('Aangevuld en opnieuw ingestuurd');
  });

  it('amends once what is sent twice', async () => {
    const address = await handIn();
    const fields = { ...FILLED, version: '1', pages: 'deel III' };
    const answers = await Promise.all([1, 2].map(() => send(`${address}/aanvullen`, fields)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  });

  it('says what changed to who amends what was changed elsewhere, and then replaces it', async () => {
    const address = await handIn();
    await send(`${address}/aanvullen`, { ...FILLED, version: '1', pages: 'eerst dit' });
    const late = await send(`${address}/aanvullen`, { ...FILLED, version: '1', pages: 'toen dat' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Dit verslag is intussen veranderd');
    expect(late.body).toContain('eerst dit');
    expect(late.body).toContain('value="toen dat"');
    expect(late.body).toContain('name="version" value="2"');
    expect(
      (await send(`${address}/aanvullen`, { ...FILLED, version: '2', pages: 'toen dat' })).statusCode,
    ).toBe(303);
  });

  it('cannot amend or withdraw what was signed meanwhile', async () => {
    const address = await handIn({ date: '2026-03-02' });
    await world.sign(supervisorId, claimId(address));
    for (const [path, fields] of [
      ['aanvullen', { ...FILLED, version: '1' }],
      ['intrekken', { version: '1' }],
    ] as const) {
      const { statusCode, body } = await send(`${address}/${path}`, fields);
      expect(statusCode).toBe(409);
      expect(body).toContain('Dit kan niet meer worden veranderd');
      expect(body).toContain('Afgetekend door Hanneke Broek op 14 maart 2026');
    }
    expect((await open(`${address}/aanvullen`)).headers.location).toBe(address);
  });

  it('withdraws, twice is once, and can hand in the same as a new log', async () => {
    const address = await handIn({ pages: 'hoofdstuk 12' });
    for (let time = 0; time < 2; time += 1)
      expect((await send(`${address}/intrekken`, { version: '1' })).headers.location).toBe(address);
    expect((await open(address)).body).toContain('U hebt dit verslag ingetrokken');
    expect((await open(`/literatuur/nieuw?van=${claimId(address)}`)).body).toContain('value="hoofdstuk 12"');
  });

  it('H2: keeps what was written beside hours whose signature was taken back', async () => {
    const address = await handIn({ date: '2026-03-03', pages: 'blz. 40–96' });
    await world.sign(supervisorId, claimId(address));
    await world.get(CorrectionsService).takeBack(claimId(address), supervisorId, 'Toch niet.');
    const [{ id }] = await database.dataSource.query('SELECT id FROM claim WHERE corrects = $1', [
      claimId(address),
    ]);
    expect((await open(`/literatuur/${id}/aanvullen`)).body).toContain('value="blz. 40–96"');
  });

  it('H7: tells which required titles still lack a signed log, and what counts', async () => {
    const { body } = await open('/literatuur');
    expect(body).toContain(
      '“Handboek Groepstherapie: hoofdstuk P5 Balintgroepen” is nog geen verslag afgetekend',
    );
    expect(body).toContain('nog een afgetekend verslag nodig');
    expect(body).toContain('Waarom telt dit voor');
  });

  it('is nobody else’s: 404 for every page and form of another’s log', async () => {
    const address = await handIn();
    const other = await world.trainee('Bart');
    for (const url of [address, `${address}/aanvullen`, `/literatuur/nieuw?van=${claimId(address)}`])
      expect((await open(url, other)).statusCode).toBe(404);
    expect((await send(`${address}/aanvullen`, { ...FILLED, version: '1' }, other)).statusCode).toBe(404);
    expect((await send(`${address}/intrekken`, { version: '1' }, other)).statusCode).toBe(404);
    expect((await open('/literatuur/geen-uuid')).statusCode).toBe(404);
  });

  it('shows no claim of another kind as a reading log', async () => {
    const course = await world.claim(trainee, { component: 'course', block: 1, minutes: 240 });
    expect((await open(`/literatuur/${course}`)).statusCode).toBe(404);
    expect((await send(`/literatuur/${course}/aanvullen`, { ...FILLED, version: '1' })).statusCode).toBe(404);
  });

  describe('L1: that equals another one of the same trainee', () => {
    const EQUAL = 'Met hetzelfde onderwerp, dezelfde dag en dezelfde duur';
    const tab = (fields: Record<string, string> = {}) => ({ ...FILLED, formKey: randomUUID(), ...fields });
    const read = async (url: string, who: TestTrainee | null = trainee) =>
      textOf((await open(url, who)).body);
    const signedMinutes = async () => {
      const rows = await database.dataSource.query<{ minutes: number }[]>(
        'SELECT minutes FROM ledger_entry WHERE trajectory_id = $1',
        [trainee.trajectoryId],
      );
      return rows.map(({ minutes }) => minutes);
    };

    it('from two tabs: is told before it is handed in, and on both pages; the inbox marks both, and its signer decides', async () => {
      const signer = { cookie: await signIn(app, supervisorId) } as TestTrainee;
      const first = await handIn();
      const before = await count();
      const second = tab({ pages: 'hoofdstuk 4', title: 'anders', otherTitle: 'LEERBOEK groepstherapie' });
      const asked = await send('/literatuur', second);
      expect(asked.statusCode).toBe(200);
      expect(textOf(asked.body)).toMatch(
        new RegExp(
          `Dit is nog niet ingestuurd ${EQUAL} hebt u al: Wacht op aftekenen, ingestuurd op 14 maart 2026`,
        ),
      );
      expect(asked.body).toContain(`href="${first}"`);
      expect(asked.body).toContain('Toch insturen');
      expect(asked.body).toContain('Ik leerde wachten.</textarea>');
      expect(await count()).toBe(before);
      const sent = await send('/literatuur', { ...second, told: toldIn(asked.body) });
      const other = String(sent.headers.location);
      expect(await count()).toBe(before + 1);
      expect((await send('/literatuur', { ...second, told: toldIn(asked.body) })).headers.location).toBe(
        other,
      );
      expect(await count()).toBe(before + 1);
      for (const [one, another] of [
        [first, other],
        [other, first],
      ] as const) {
        const { body } = await open(one);
        expect(textOf(body)).toContain(`${EQUAL} hebt u al:`);
        expect(body).toContain(`href="${another}"`);
      }
      const inbox = await open('/aftekenen', signer);
      const rows = inbox.body
        .split('<tr>')
        .filter((row) => [first, other].some((one) => row.includes(claimId(one))));
      expect(rows.map((row) => row.includes('gelijk aan een ander'))).toEqual([true, true]);
      expect(await read(`/aftekenen/${claimId(other)}`, signer)).toContain(
        `${EQUAL} is er ook: Wacht op aftekenen`,
      );
      await world.sign(supervisorId, claimId(first));
      expect(await signedMinutes()).toEqual([150]);
      expect(await read(`/aftekenen/${claimId(other)}`, signer)).toContain(
        'Afgetekend, ingestuurd op 14 maart 2026',
      );
      await world.sign(supervisorId, claimId(other));
      expect(await signedMinutes()).toEqual([150, 150]);
    });

    it('from two tabs at the same moment: one of them is told', async () => {
      const before = await count();
      const answers = await Promise.all([tab(), tab()].map((fields) => send('/literatuur', fields)));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 303]);
      expect(await count()).toBe(before + 1);
    });

    it('is told anew when another one came meanwhile, and of nobody else, nor of one that was withdrawn', async () => {
      const first = await handIn();
      const late = tab({ pages: 'hoofdstuk 5' });
      const told = toldIn((await send('/literatuur', late)).body);
      await handIn({ pages: 'hoofdstuk 6' });
      expect((await send('/literatuur', { ...late, told })).statusCode).toBe(200);
      const another = await world.trainee('Bart', { supervisorId });
      const fresh = await send('/literatuur', tab(), another);
      expect(fresh.statusCode).toBe(303);
      await send(`${first}/intrekken`, { version: '1' });
      expect(await read(first)).not.toContain(EQUAL);
    });

    it('by being amended: is told too', async () => {
      await handIn();
      const other = await handIn({ date: '2026-03-02' });
      const amended = { ...FILLED, version: '1' };
      const asked = await send(`${other}/aanvullen`, amended);
      expect([asked.statusCode, textOf(asked.body)]).toEqual([
        200,
        expect.stringContaining(`${EQUAL} hebt u al:`),
      ]);
      const sent = await send(`${other}/aanvullen`, { ...amended, told: toldIn(asked.body) });
      expect(sent.headers.location).toBe(other);
    });
  });

  it('H9: says when a day would hold more than 16 hours, with the figures, and takes it in all the same', async () => {
    await handIn({ hours: '12', minutes: '' });
    const fields = { ...FILLED, hours: '4', minutes: '1', formKey: randomUUID() };
    const asked = await send('/literatuur', fields);
    expect(textOf(asked.body)).toContain(
      'Op 1 maart 2026 staat al 12 uur van u. Hiermee wordt dat 16 u 1 min, en voor één dag kan hoogstens 16 uur worden afgetekend.',
    );
    expect((await send('/literatuur', { ...fields, told: toldIn(asked.body) })).statusCode).toBe(303);
    const exact = await send('/literatuur', { ...FILLED, date: '2026-03-02', formKey: randomUUID() });
    expect(exact.statusCode).toBe(303);
  });

  it('takes 30 new ones in within an hour, however many are sent at once, and says when there can be more', async () => {
    const log = (minutes: number) => ({
      ...FILLED,
      hours: '',
      minutes: String(minutes),
      formKey: randomUUID(),
    });
    const logs = Array.from({ length: 34 }, (_, index) => log(index + 1));
    const answers = await Promise.all(logs.map((fields) => send('/literatuur', fields)));
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(
      [codes.filter((code) => code === 303), codes.filter((code) => code === 429)].map(
        ({ length }) => length,
      ),
    ).toEqual([30, 4]);
    const refused = answers.find(({ statusCode }) => statusCode === 429)!;
    expect(textOf(refused.body)).toContain(
      'U hebt in het afgelopen uur al 30 activiteiten ingestuurd. Stuur deze vanaf 13:01 uur in; wat u typte, staat er nog.',
    );
    expect(refused.body).toContain('Ik leerde wachten.</textarea>');
    // The same form once more counts as handed in. The limit is the trainee's, over all trajectories; another has their own.
    const done = codes.indexOf(303);
    expect((await send('/literatuur', logs[done]!)).headers.location).toBe(answers[done]!.headers.location);
    await world.start(trainee.personId, 'leader', supervisorId, '2026-02-01');
    const elsewhere = { ...log(40), traject: 'begeleider' };
    expect((await send('/literatuur', elsewhere)).statusCode).toBe(429);
    expect((await send('/literatuur', log(1), await world.trainee('Bart'))).statusCode).toBe(303);
    const clock = world.get(Clock) as FixedClock;
    clock.set(clock.now().add({ minutes: 60, seconds: 1 }));
    expect((await send('/literatuur', elsewhere)).statusCode).toBe(303);
    clock.setToday(TODAY);
  });

  it('leads who is not signed in to signing in', async () => {
    for (const url of ['/literatuur', '/literatuur/nieuw', `/literatuur/${randomUUID()}`]) {
      const { statusCode, headers } = await open(url, null);
      expect([statusCode, String(headers.location).startsWith('/aanmelden')]).toEqual([303, true]);
    }
  });

  it('refuses what no form of ours sends', async () => {
    expect((await send('/literatuur', { ...FILLED, formKey: 'x' })).statusCode).toBe(400);
    expect(
      (await send('/literatuur', { ...FILLED, formKey: randomUUID(), state: 'signed-off' })).statusCode,
    ).toBe(400);
  });

  it('is another list for each trajectory of somebody with two', async () => {
    const both = await world.trainee('Noor', { supervisorId });
    await world.start(both.personId, 'leader', supervisorId, '2026-02-01');
    const address = await handIn({}, both);
    expect((await open('/literatuur', both)).body).toContain(address);
    const earlier = await open('/literatuur?traject=cobegeleider', both);
    expect(earlier.body).not.toContain(address);
    expect(earlier.body).toContain('/literatuur/nieuw?traject&#x3D;cobegeleider');
    expect((await open('/literatuur?traject=iets', both)).statusCode).toBe(404);
  });
});
