import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { OwnAddressService } from '../../src/people/accounts/own-address.service.js';
import { SignInSweep } from '../../src/platform/auth/sign-in-sweep.service.js';
import { SignInToken } from '../../src/platform/auth/sign-in-token.entity.js';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { newAccount } from '../support/account-services.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { MovingClock } from '../support/moving-clock.js';
import { signIn } from '../support/signed-in.js';
import { startTestWeb } from '../support/web.js';

const PASSWORD = 'vier rustige woorden hier';
const OTHER = 'nog een paar andere woorden';
const WRONG = 'dit is het zeker niet';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const TWO_YEARS_AGO = `now() - interval '2 years'`;

describe('the security log', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let clock: MovingClock;
  let count = 0;
  let email: string;
  let personId: string;
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
    ({ personId, accountId } = await newAccount(app, { email, password: PASSWORD }));
  });

  const query = <Row>(sql: string, params: unknown[] = []) => database.dataSource.query<Row[]>(sql, params);

  function post(url: string, fields: Record<string, string> = {}, cookie?: string, from = count) {
    return app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': FIREFOX,
        ...(cookie && { cookie }),
      },
      payload: new URLSearchParams(fields).toString(),
      remoteAddress: `192.0.2.${from}`,
    });
  }

  /** What was kept of the account, as `kind detail`, the oldest first; a sign-in of the test's own is left out. */
  async function events(of: string | null = accountId): Promise<string[]> {
    const rows = await query<{ kind: string; detail: string | null; user_agent: string }>(
      `SELECT kind, detail, user_agent FROM security_event
        WHERE account_id IS NOT DISTINCT FROM $1 AND user_agent <> 'tests' ORDER BY happened_at, ctid`,
      [of],
    );
    return rows.map(({ kind, detail }) => [kind, detail].filter(Boolean).join(' '));
  }

  async function mailed(purpose: 'sign-in' | 'reset') {
    const client = { address: '198.51.100.1', userAgent: '' };
    const links = app.get(MailedLinksService, { strict: false });
    const request = await links.mail(purpose, email, client);
    const issuer = app.get(TokenIssuer, { strict: false });
    return { request, ...(await issuer.issue(database.dataSource.manager, request))! };
  }

  it('keeps a sign-in by its means, once, with browser and network', async () => {
    await post('/aanmelden', { email, password: PASSWORD });
    expect(await events()).toEqual(['signed-in password']);
    expect(await query('SELECT * FROM security_event WHERE account_id = $1', [accountId])).toEqual([
      {
        id: expect.any(String),
        account_id: accountId,
        happened_at: new Date(clock.now().epochMilliseconds),
        kind: 'signed-in',
        detail: 'password',
        user_agent: FIREFOX,
        network: `192.0.2.${count}`,
      },
    ]);
  });

  it('keeps a failure of a known account, and of an unknown address not what was typed', async () => {
    const before = (await events(null)).length;
    await post('/aanmelden', { email, password: WRONG });
    await post('/aanmelden', { email: `niemand${email}`, password: WRONG });
    expect(await events()).toEqual(['failed password']);
    expect((await events(null)).slice(before)).toEqual(['failed password']);
    const all = JSON.stringify(await query('SELECT * FROM security_event'));
    for (const typed of [WRONG, PASSWORD, email, 'niemand']) expect(all).not.toContain(typed);
  });

  it('keeps a wrong code with whose it was, and no code', async () => {
    const { request, code } = await mailed('sign-in');
    const wrong = code === '123456' ? '654321' : '123456';
    await post('/aanmelden/code', { aanvraag: request, code: wrong });
    expect(await events()).toEqual(['failed code']);
    expect(JSON.stringify(await query('SELECT * FROM security_event'))).not.toContain(wrong);
    await post('/aanmelden/code', { aanvraag: request, code: code! });
    expect(await events()).toEqual(['failed code', 'signed-in code']);
  });

  it('keeps a wait once, however often one knocks meanwhile', async () => {
    for (let n = 0; n < 20; n += 1) await post('/aanmelden', { email, password: WRONG });
    expect(await events()).toEqual([...Array<string>(6).fill('failed password'), 'waited password']);
    clock.pass({ seconds: 3 });
    for (let n = 0; n < 5; n += 1) await post('/aanmelden', { email, password: WRONG });
    expect((await events()).slice(7)).toEqual(['failed password', 'waited password']);
  });

  it('keeps no more than an hour’s share of what strangers cause, and a sign-in all the same', async () => {
    for (let n = 0; n < 90; n += 1) await post('/aanmelden', { email, password: WRONG }, undefined, 100 + n);
    await post('/aanmelden', { email, password: PASSWORD }, undefined, 250);
    const kept = await events();
    expect(kept.filter((event) => event === 'failed password')).toHaveLength(60);
    expect(kept.at(-1)).toBe('signed-in password');
    clock.pass({ hours: 1 });
    await post('/aanmelden', { email, password: WRONG }, undefined, 251);
    expect((await events()).at(-1)).toBe('failed password');
  });

  it('keeps signing out: here, in another browser, elsewhere, everywhere', async () => {
    const [a, b, c] = [
      await signIn(app, personId),
      await signIn(app, personId),
      await signIn(app, personId),
    ] as const;
    const page = await app.inject({ url: '/account', headers: { cookie: a } });
    const [, end] = /action="(\/account\/aanmeldingen\/[^"]+)"/.exec(page.body)!;
    await post(end!, {}, a);
    await post(end!, {}, a);
    await post('/afmelden/elders', {}, a);
    for (const gone of [b, c])
      expect((await app.inject({ url: '/account', headers: { cookie: gone } })).statusCode).toBe(303);
    await post('/afmelden', {}, a);
    await post('/afmelden/overal', {}, await signIn(app, personId));
    expect(await events()).toEqual([
      'signed-out elsewhere',
      'signed-out others',
      'signed-out here',
      'signed-out everywhere',
    ]);
  });

  it('keeps a change of password, by whatever way, and a wrong present one', async () => {
    const cookie = await signIn(app, personId);
    await post('/account/wachtwoord', { current: WRONG, password: OTHER }, cookie);
    await post('/account/wachtwoord', { current: PASSWORD, password: OTHER }, cookie);
    const { token } = await mailed('reset');
    await post(`/wachtwoord/${token}`, { password: 'welkom123456' });
    await post(`/wachtwoord/${token}`, { password: PASSWORD });
    expect(await events()).toEqual([
      'failed current',
      'password-changed',
      'password-changed reset',
      'signed-in reset',
    ]);
  });

  it('keeps a change of address, and that one was stopped', async () => {
    const addresses = app.get(OwnAddressService, { strict: false });
    const client = { address: '192.0.2.1', userAgent: FIREFOX };
    const link = async (purpose: 'address' | 'address-stop', next: string) => {
      await addresses.ask({ personId }, { email: next, current: PASSWORD, request: '', code: '' }, client);
      const { manager } = database.dataSource;
      const [{ id }] = (await manager.find(SignInToken, {
        where: { accountId, purpose },
        order: { requestedAt: 'DESC' },
      })) as [SignInToken];
      return (await app.get(TokenIssuer, { strict: false }).issue(manager, id))!.token;
    };
    await post(`/adres-tegenhouden/${await link('address-stop', `a${email}`)}`);
    clock.pass({ seconds: 1 });
    await post(`/adres/${await link('address', `b${email}`)}`);
    expect(await events()).toEqual(['signed-out stopped', 'address-changed']);
  });

  it('goes after twelve months, and the database lets nobody remove it sooner, or change it', async () => {
    const insert = `INSERT INTO security_event (id, account_id, happened_at, kind, user_agent, network)
      VALUES (gen_random_uuid(), $1, `;
    await query(`${insert} ${TWO_YEARS_AGO}, 'signed-in', 'oud', '')`, [accountId]);
    await query(`${insert} now() - interval '11 months', 'signed-in', 'jong', '')`, [accountId]);
    const refused = { driverError: { code: '42501' } };
    for (const sql of [
      `DELETE FROM security_event WHERE user_agent = 'jong'`,
      `DELETE FROM security_event WHERE account_id = '${accountId}'`,
      `UPDATE security_event SET kind = 'failed' WHERE user_agent = 'oud'`,
      'TRUNCATE security_event',
    ])
      await expect(query(sql)).rejects.toMatchObject(refused);
    clock.pass({ hours: 24 * 365 });
    await app.get(SignInSweep, { strict: false }).sweep();
    const left = await query(`SELECT user_agent FROM security_event WHERE user_agent IN ('oud', 'jong')`);
    expect(left).toEqual([{ user_agent: 'jong' }]);
  });
});
