import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { listRoutes } from '../../src/platform/web/web-app.service.js';
import { startWork } from '../../src/work.js';
import { BreakableLink } from '../support/breakable-link.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { textOf } from '../support/html.js';
import { type TestTrainee, TraineeWorld } from '../support/trainee-world.js';
import { startTestWeb } from '../support/web.js';

const SOME_ID = '5f0c4e5a-1d7b-4c1e-9f43-0a4a3f6f1c11';

describe('while the database is away', () => {
  let database: TestDatabase;
  let link: BreakableLink;
  let dataSource: DataSource;
  let app: NestFastifyApplication;
  let world: TraineeWorld;
  let supervisorId: string;
  let trainee: TestTrainee;
  let stopWork: () => Promise<void>;
  const lines: { level: number; msg: string }[] = [];
  const logger = pino(
    { level: 'info' },
    { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) },
  );

  beforeAll(async () => {
    database = await createTestDatabase();
    link = await BreakableLink.to(database.appUrl);
    dataSource = await createDataSource({ url: link.url }).initialize();
    app = await startTestWeb({ dataSource }, { today: '2026-03-14', mailbox: true, logger });
    stopWork = await startWork(app, {
      config: { redisUrl: undefined, smtpUrl: undefined, production: false },
      databaseUrl: link.url,
      logger,
      haste: { everyMs: 200, lockDuration: 1_000, stalledInterval: 500 },
    });
    world = new TraineeWorld(app);
    supervisorId = await world.person('Hanneke', 'Broek');
    trainee = await world.trainee('Zoë', { supervisorId });
  });
  afterEach(async () => {
    lines.length = 0;
    await link.mend();
    await eventually(() => dataSource.query('SELECT 1'));
  });
  afterAll(async () => {
    await stopWork();
    await app.close();
    await dataSource.destroy();
    await link.cut();
    await database.drop();
  });

  const get = (url: string) => app.inject({ url, headers: { cookie: trainee.cookie } });
  const post = (url: string, fields: [string, string][], headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        cookie: trainee.cookie,
        ...headers,
      },
      payload: new URLSearchParams(fields).toString(),
    });
  const logs = () =>
    database.dataSource.query<{ minutes: number; reflection: string }[]>(
      'SELECT c.minutes, r.reflection FROM claim c JOIN reading_log r ON r.claim_id = c.id ORDER BY c.minutes',
    );

  /** A new reading log as its page has it, with what somebody typed. */
  async function filledLog(reflection: string, minutes: string): Promise<[string, string][]> {
    const hidden = hiddenFields((await get('/literatuur/nieuw')).body, '/literatuur');
    const typed = {
      title: 'leerboek-groepstherapie',
      otherTitle: '',
      date: '2026-03-01',
      hours: '1',
      minutes,
    };
    return [...hidden, ...Object.entries({ ...typed, pages: 'h. 3', reflection })];
  }

  it('every page answers 503 and when to ask again, never 500, and is itself again afterwards', async () => {
    const paths = listRoutes(app)
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path.replace(/:[A-Za-z]+/g, SOME_ID).replace('*', 'x'));
    expect(paths.length).toBeGreaterThan(80);
    await link.cut();
    for (const path of paths) {
      const answer = await get(path);
      expect([path, answer.statusCode < 500 || answer.statusCode === 503]).toEqual([path, true]);
    }
    const home = await get('/mijn-leerpad');
    expect([home.statusCode, home.headers['retry-after'], home.headers['cache-control']]).toEqual([
      503,
      '10',
      'no-store',
    ]);
    expect(textOf(home.body)).toContain('Leerpad is er zo weer');
    expect(home.body).toContain('<a class="button" href="/mijn-leerpad">Opnieuw proberen</a>');
    expect((await app.inject('/gezond')).statusCode).toBe(200);
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
    await link.mend();
    expect((await get('/mijn-leerpad')).statusCode).toBe(200);
  });

  it('a form comes back with the page, and can be sent again from there, with what was typed, once', async () => {
    const reflection = 'Ik zei "wacht" & dacht: <b>nu niet</b>.\r\nDaarna bleef het lang stil.';
    const fields = await filledLog(reflection, '31');
    await link.cut();
    const answer = await post('/literatuur', fields);
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10']);
    expect(answer.body).not.toContain('<b>nu niet</b>');
    expect(textOf(answer.body)).toContain('Wat u typte Ik zei "wacht" & dacht: &lt;b&gt;nu niet');
    const again = hiddenFields(answer.body, '/literatuur');
    expect(new Set(again.map(String))).toEqual(new Set(fields.map(String)));
    // Still away: the page it answers with carries the same once more.
    const stillAway = await post('/literatuur', again);
    expect(hiddenFields(stillAway.body, '/literatuur')).toEqual(again);
    await link.mend();
    const done = await post('/literatuur', again);
    expect([done.statusCode, done.headers.location]).toEqual([303, expect.stringMatching(/^\/literatuur\//)]);
    expect((await get(String(done.headers.location))).body).toContain('Daarna bleef het lang stil.');
    expect((await post('/literatuur', again)).headers.location).toContain('al-verstuurd');
    expect(await logs()).toEqual([
      { minutes: 91, reflection: 'Ik zei "wacht" & dacht: <b>nu niet</b>.\nDaarna bleef het lang stil.' },
    ]);
  });

  it('also when it goes while the form is done: nothing of it stays, and it can be sent again', async () => {
    const fields = await filledLog('Het viel weg terwijl het werd bewaard.', '32');
    const locked = database.dataSource.createQueryRunner();
    await locked.startTransaction();
    await locked.query('LOCK TABLE reading_log IN ACCESS EXCLUSIVE MODE');
    const answering = post('/literatuur', fields);
    await eventually(async () => {
      const [waiting] = await database.dataSource.query<unknown[]>(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      expect(waiting).toBeDefined();
    });
    await link.cut();
    const answer = await answering;
    await locked.rollbackTransaction();
    await locked.release();
    expect(answer.statusCode).toBe(503);
    await link.mend();
    expect(await logs()).not.toContainEqual(expect.objectContaining({ minutes: 92 }));
    const again = hiddenFields(answer.body, '/literatuur');
    expect((await post('/literatuur', again)).statusCode).toBe(303);
    expect(await logs()).toContainEqual(expect.objectContaining({ minutes: 92 }));
  });

  it('what may not be kept does not come back: a password, a form of nobody, more than a form holds', async () => {
    const long = await filledLog('a'.repeat(40_000), '33');
    await link.cut();
    const signIn = await post('/aanmelden', [
      ['email', 'zoe@voorbeeld.example'],
      ['password', 'steen voor steen'],
    ]);
    expect([signIn.statusCode, textOf(signIn.body)]).toEqual([
      503,
      expect.stringContaining('een pagina terug'),
    ]);
    expect(signIn.body).not.toContain('steen voor steen');
    const unmarked = await post('/literatuur', [['reflection', 'Van elders gestuurd']]);
    expect([unmarked.statusCode, unmarked.body.includes('Van elders')]).toEqual([503, false]);
    const foreign = await post('/literatuur', long, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.statusCode, foreign.body.includes('aaaa')]).toEqual([403, false]);
    const tooLong = await post('/literatuur', [...long, ['pages', 'b'.repeat(1_100_000)]]);
    expect([tooLong.statusCode, tooLong.body.includes('bbbb')]).toEqual([413, false]);
  });

  it('the worker waits, and goes on by itself: mail that is promised afterwards goes out', async () => {
    const claimId = await world.claim(trainee, { component: 'literature', minutes: 45 });
    await link.cut();
    await eventually(() => expect(lines.map(({ msg }) => msg)).toContain('relay'));
    await link.mend();
    await eventually(() => dataSource.query('SELECT 1'));
    await world
      .get(ClaimsService)
      .returnToTrainee({ claimId, version: 1 }, supervisorId, 'Welke bladzijden?');
    await eventually(async () => {
      expect(
        await database.dataSource.query(`SELECT state FROM mail_delivery WHERE kind = 'claim-returned'`),
      ).toEqual([{ state: 'sent' }]);
    });
  });
});

/** The hidden fields of the form of a page that sends there, as a browser would send them. */
function hiddenFields(body: string, action: string): [string, string][] {
  const form = body.split('<form').find((part) => part.includes(`method="post" action="${action}"`)) ?? '';
  const inputs = (form.split('</form>')[0] ?? '').match(/<input type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => {
    const [, name = '', value = ''] = /name="([^"]*)" value="([^"]*)"/.exec(input) ?? [];
    return [name, unescaped(value)];
  });
}

function unescaped(text: string): string {
  const meant: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#x27': "'",
    '#x60': '`',
    '#x3D': '=',
  };
  return text.replace(/&(amp|lt|gt|quot|#x27|#x60|#x3D);/g, (_all, name: string) => meant[name]!);
}
