import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SignInSweep } from '../../src/platform/auth/sign-in-sweep.service.js';
import { newAccount } from '../support/account-services.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { MovingClock } from '../support/moving-clock.js';
import { startTestWeb } from '../support/web.js';

const PASSWORD = 'vier rustige woorden hier';
const OTHER = 'nog een paar andere woorden';
const WRONG = 'dit is het zeker niet';

/** What a browser keeps of the portal. */
type Jar = Record<string, string>;

describe('a browser in which somebody signed in before', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let clock: MovingClock;
  let count = 0;
  let email: string;
  let accountId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = new MovingClock();
    app = await startTestWeb(database, { clock });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(async () => {
    count += 1;
    email = `zoe${count}@voorbeeld.example`;
    ({ accountId } = await newAccount(app, { email, password: PASSWORD }));
  });

  async function post(url: string, fields: Record<string, string>, jar: Jar) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: Object.entries(jar)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      },
      payload: new URLSearchParams(fields).toString(),
      // One practice, behind one address.
      remoteAddress: `192.0.2.${count}`,
    });
    for (const { name, value } of answer.cookies) jar[name] = value;
    return answer;
  }

  /** `in`, `wrong` or `wait`. */
  async function attempt(jar: Jar, password = PASSWORD, as = email): Promise<string> {
    const { statusCode, body } = await post('/aanmelden', { email: as, password }, jar);
    if (statusCode === 303) return 'in';
    return body.includes('Wacht ') ? 'wait' : 'wrong';
  }

  /** A browser that was signed in, and is out again. */
  async function knownBrowser(as = email): Promise<Jar> {
    const jar: Jar = {};
    expect(await attempt(jar, PASSWORD, as)).toBe('in');
    await post('/afmelden', {}, jar);
    return jar;
  }

  /** Wrong passwords from the same network, by browsers that nobody knows, until the whole network must wait. */
  async function attackers(): Promise<void> {
    for (let n = 0; n < 30; n += 1) await attempt({}, WRONG, n % 2 ? email : `niemand${n}@voorbeeld.example`);
    expect(await attempt({})).toBe('wait');
  }

  const browsers = async (): Promise<number> => {
    const sql = 'SELECT count(*)::integer AS count FROM known_browser WHERE account_id = $1';
    const [row] = await database.dataSource.query<[{ count: number }]>(sql, [accountId]);
    return row.count;
  };

  it('is spared while others on its network must wait', async () => {
    const own = await knownBrowser();
    await attackers();
    expect(await attempt(own)).toBe('in');
    expect(await attempt({})).toBe('wait');
  });

  it('makes nobody else wait by its own mistakes', async () => {
    const own = await knownBrowser();
    for (let n = 0; n < 30; n += 1) await attempt(own, WRONG);
    expect(await attempt(own)).toBe('wait');
    expect(await attempt({})).toBe('in');
  });

  it('may guess no more than anybody: five at once, then ever slower', async () => {
    const own = await knownBrowser();
    const outcomes: string[] = [];
    for (let n = 0; n < 9; n += 1) outcomes.push(await attempt(own, WRONG));
    expect(outcomes).toEqual([...Array<string>(6).fill('wrong'), 'wait', 'wait', 'wait']);
    clock.pass({ minutes: 15 });
    expect(await attempt(own)).toBe('in');
  });

  it('is spared for that account alone', async () => {
    const own = await knownBrowser();
    const other = `ander${email}`;
    await newAccount(app, { email: other, password: PASSWORD });
    await attackers();
    expect(await attempt(own, PASSWORD, other)).toBe('wait');
  });

  it('is given a mail, when the network and everybody else have had theirs', async () => {
    const own = await knownBrowser();
    for (let n = 0; n < 30; n += 1) await post('/aanmelden/link', { email }, {});
    expect((await post('/aanmelden/link', { email }, {})).statusCode).toBe(422);
    expect((await post('/aanmelden/link', { email }, own)).statusCode).toBe(303);
  });

  it('lets nobody in by being known', async () => {
    const own = await knownBrowser();
    expect(own['sessie']).toBe('');
    const answer = await app.inject({ url: '/account', headers: { cookie: `browser=${own['browser']}` } });
    expect(answer.statusCode).toBe(303);
    const kept = JSON.stringify(await database.dataSource.query('SELECT * FROM known_browser'));
    expect(kept).not.toContain(own['browser']);
  });

  it('is the same when several people share it, and known to each', async () => {
    const shared = await knownBrowser();
    const { browser } = shared;
    const other = `ander${email}`;
    await newAccount(app, { email: other, password: PASSWORD });
    expect(await attempt(shared, PASSWORD, other)).toBe('in');
    expect(shared['browser']).toBe(browser);
    await attackers();
    expect(await attempt(shared, PASSWORD, other)).toBe('in');
    expect(await attempt(shared)).toBe('in');
  });

  it('is not known by a token that somebody put there', async () => {
    const planted = 'A'.repeat(43);
    const jar: Jar = { browser: planted };
    expect(await attempt(jar)).toBe('in');
    expect(jar['browser']).toMatch(/^[\w-]{43}$/);
    expect(jar['browser']).not.toBe(planted);
  });

  it('is forgotten when one signs out everywhere, and elsewhere', async () => {
    const [stolen, here]: [Jar, Jar] = [await knownBrowser(), {}];
    await attempt(here);
    const { browser } = here;
    await post('/afmelden/elders', {}, here);
    expect(here['browser']).not.toBe(browser);
    expect(await browsers()).toBe(1);
    await post('/afmelden/overal', {}, here);
    expect(await browsers()).toBe(0);
    await attackers();
    expect(await attempt(stolen)).toBe('wait');
  });

  it('is forgotten with a new password, but for the one where it was chosen, which is known by another token', async () => {
    const [stolen, here]: [Jar, Jar] = [await knownBrowser(), {}];
    await attempt(here);
    const { browser } = here;
    await post('/account/wachtwoord', { current: PASSWORD, password: OTHER }, here);
    expect(here['browser']).not.toBe(browser);
    expect(await browsers()).toBe(1);
    await attackers();
    expect(await attempt(stolen, OTHER)).toBe('wait');
    expect(await attempt({ browser: browser! }, OTHER)).toBe('wait');
    expect(await attempt(here, OTHER)).toBe('in');
  });

  it('is one of ten: the one that was longest unused goes', async () => {
    const first = await knownBrowser();
    for (let n = 0; n < 10; n += 1) {
      clock.pass({ minutes: 1 });
      await knownBrowser();
    }
    expect(await browsers()).toBe(10);
    await attackers();
    expect(await attempt(first)).toBe('wait');
  });

  it('is known for half a year after it was last used', async () => {
    const own = await knownBrowser();
    clock.pass({ hours: 24 * 181 });
    await attackers();
    expect(await attempt(own)).toBe('wait');
    await app.get(SignInSweep, { strict: false }).sweep();
    expect(await browsers()).toBe(0);
  });
});
