import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { hashOfToken } from '../../src/platform/auth/secrets.service.js';
import { type IssuedToken, TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { newAccount } from '../support/account-services.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { MovingClock } from '../support/moving-clock.js';
import { signIn } from '../support/signed-in.js';
import { startTestWeb } from '../support/web.js';

const PASSWORD = 'vier rustige woorden hier';
const OTHER = 'nog een paar andere woorden';
const HOSTILE = '"><script>alert(1)</script>';

describe('the pages to sign in on', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let clock: MovingClock;
  const lines: string[] = [];
  let count = 0;
  let email: string;
  let personId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = new MovingClock();
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    app = await startTestWeb(database, { clock, logger });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(async () => {
    count += 1;
    email = `zoe${count}@voorbeeld.example`;
    ({ personId } = await newAccount(app, { email, password: PASSWORD, name: `Zoë Proef ${count}` }));
  });

  const get = (url: string, cookie?: string) => app.inject({ url, headers: cookie ? { cookie } : {} });

  function post(url: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
    return app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
      remoteAddress: `192.0.2.${count}`,
    });
  }

  /** The session's cookie of an answer, as the browser sends it back. */
  function cookieOf({ headers }: { headers: Record<string, unknown> }): string {
    const cookie = [headers['set-cookie']].flat().find((one) => String(one).startsWith('sessie='));
    return String(cookie).split(';')[0]!;
  }

  async function issue(purpose: 'sign-in' | 'reset', address = email): Promise<IssuedToken> {
    const client = { address: '198.51.100.1', userAgent: '' };
    const request = await app.get(MailedLinksService, { strict: false }).mail(purpose, address, client);
    return issueFor(request);
  }

  async function issueFor(request: string): Promise<IssuedToken> {
    const issuer = app.get(TokenIssuer, { strict: false });
    return (await database.dataSource.transaction((manager) => issuer.issue(manager, request)))!;
  }

  describe('with a password', () => {
    it('lead to where one wanted to go, with a cookie that scripts cannot read', async () => {
      const answer = await post('/aanmelden', { email, password: PASSWORD, naar: '/account' });
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe('/account');
      expect(answer.headers['set-cookie']).toEqual([
        expect.stringMatching(/^sessie=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax$/),
        expect.stringMatching(/^browser=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/),
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
      const page = await get('/account', cookieOf(answer));
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(`<a href="/account">Zoë Proef ${count}</a>`);
      expect(page.headers['cache-control']).toBe('no-store');
    });

    it('go round: a closed page leads to signing in and back', async () => {
      const closed = await get('/account?gedaan=afgemeld');
      expect(closed.headers.location).toBe('/aanmelden?naar=%2Faccount%3Fgedaan%3Dafgemeld');
      const form = await get(closed.headers.location!);
      const naar = /name="naar" value="([^"]*)"/.exec(form.body)![1]!.replaceAll('&#x3D;', '=');
      const answer = await post('/aanmelden', { email, password: PASSWORD, naar });
      expect(answer.headers.location).toBe('/account?gedaan=afgemeld');
    });

    it('are the same, but for what was typed, whether or not anybody has the address', async () => {
      const typed = { password: 'dit is het zeker niet', naar: '/' };
      const [known, unknown] = [
        await post('/aanmelden', { ...typed, email }),
        await post('/aanmelden', { ...typed, email: 'niemand@voorbeeld.example' }),
      ];
      expect([known.statusCode, unknown.statusCode]).toEqual([422, 422]);
      expect(known.body.replaceAll(email, '')).toBe(unknown.body.replaceAll('niemand@voorbeeld.example', ''));
      expect(known.body).toContain('horen niet bij elkaar');
      expect(known.body).not.toContain(typed.password);
      expect(Object.keys(known.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
    });

    it('keep what was typed, never the password, and run none of it', async () => {
      const { body, statusCode } = await post('/aanmelden', {
        email: HOSTILE,
        password: `${HOSTILE}geheim`,
        naar: HOSTILE,
      });
      expect(statusCode).toBe(422);
      expect(body).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
      expect(body).not.toContain('<script>');
      expect(body).not.toContain('geheim');
      expect(body).toContain('aria-describedby="email-wrong" aria-invalid="true"');
    });

    it('say how long to wait, and that a mailed link still works', async () => {
      const typed = { email, password: 'dit is het zeker niet' };
      for (let n = 0; n < 6; n += 1) await post('/aanmelden', typed);
      const answer = await post('/aanmelden', { ...typed, password: PASSWORD });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('Wacht 2 seconden');
      expect((await post('/aanmelden/link', typed)).statusCode).toBe(303);
    });

    it('give every sign-in a session of its own, and end the one that the browser had', async () => {
      const first = cookieOf(await post('/aanmelden', { email, password: PASSWORD }));
      const second = cookieOf(await post('/aanmelden', { email, password: PASSWORD }, { cookie: first }));
      expect(second).not.toBe(first);
      expect((await get('/account', first)).statusCode).toBe(303);
      expect((await get('/account', second)).statusCode).toBe(200);
    });

    it('let who is signed in pass at once', async () => {
      const cookie = await signIn(app, personId);
      expect((await get('/aanmelden?naar=/account', cookie)).headers.location).toBe('/account');
    });
  });

  describe('sent elsewhere', () => {
    it.each([
      'https://elders.example/',
      '//elders.example/',
      '/\\elders.example',
      '/\t/elders.example',
      'javascript:alert(1)',
    ])('do not lead to %j', async (naar) => {
      const query = `/aanmelden?${new URLSearchParams({ naar })}`;
      expect((await get(query)).body).toContain('name="naar" value="/"');
      expect((await get(query, await signIn(app, personId))).headers.location).toBe('/');
      const answer = await post('/aanmelden', { email, password: PASSWORD, naar });
      expect(answer.headers.location).toBe('/');
    });
  });

  describe('with a mailed link', () => {
    it('use it up at the button, not when a program opens it', async () => {
      const { token } = await issue('sign-in');
      for (let n = 0; n < 3; n += 1) {
        const page = await get(`/aanmelden/link/${token}`);
        expect(page.statusCode).toBe(200);
        expect(page.body).toContain(`Aanmelden als Zoë Proef ${count}`);
        expect(page.headers['set-cookie']).toBeUndefined();
      }
      expect((await app.inject({ method: 'HEAD', url: `/aanmelden/link/${token}` })).statusCode).toBe(200);
      const answer = await post(`/aanmelden/link/${token}`);
      expect(answer.statusCode).toBe(303);
      expect((await get('/account', cookieOf(answer))).statusCode).toBe(200);
      expect((await post(`/aanmelden/link/${token}`)).statusCode).toBe(410);
      expect((await get(`/aanmelden/link/${token}`)).statusCode).toBe(410);
    });

    it('or its code, where it was asked for', async () => {
      const asked = await post('/aanmelden/link', { email, password: '', naar: '/account' });
      const { location } = asked.headers;
      const aanvraag = new URL(location!, 'http://leerpad.example').searchParams.get('aanvraag')!;
      expect((await get(location!)).body).toContain(aanvraag);
      const { code } = await issueFor(aanvraag);
      const wrong = await post('/aanmelden/code', {
        aanvraag,
        code: code === '000000' ? '000001' : '000000',
      });
      expect(wrong.statusCode).toBe(422);
      expect(wrong.body).toContain('nog 4 keer');
      const spaced = `${code!.slice(0, 3)} ${code!.slice(3)}`;
      const answer = await post('/aanmelden/code', { aanvraag, code: spaced });
      expect(answer.headers.location).toBe('/account');
      expect((await get('/account', cookieOf(answer))).statusCode).toBe(200);
    });

    it('lead to the same page when nobody has the address', async () => {
      const answer = await post('/aanmelden/link', { email: 'niemand@voorbeeld.example' });
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toMatch(/^\/aanmelden\/code\?aanvraag=[0-9a-f-]{36}$/);
    });
  });

  describe('to choose a password', () => {
    it('by a reset: signed in here, and out everywhere else', async () => {
      const elsewhere = await signIn(app, personId);
      const answer = await post('/wachtwoord-vergeten', { email });
      expect(answer.headers.location).toBe('/wachtwoord-vergeten/verstuurd');
      const { token } = await issue('reset');
      expect((await get(`/wachtwoord/${token}`)).body).toContain(email);
      const short = await post(`/wachtwoord/${token}`, { password: 'kort' });
      expect(short.statusCode).toBe(422);
      expect(short.body).toContain('ten minste 12 tekens');
      const done = await post(`/wachtwoord/${token}`, { password: OTHER });
      expect((await get('/account', cookieOf(done))).statusCode).toBe(200);
      expect((await get('/account', elsewhere)).statusCode).toBe(303);
      expect((await post(`/wachtwoord/${token}`, { password: OTHER })).statusCode).toBe(410);
    });

    it('or, when invited, none', async () => {
      const links = app.get(MailedLinksService, { strict: false });
      const invited = await newAccount(app, { email: `nieuw${email}`, name: HOSTILE });
      const { token } = await issueFor(
        await links.inviteWithoutMail(database.dataSource.manager, invited.accountId),
      );
      const page = await get(`/uitnodiging/${token}`);
      expect(page.body).toContain('Welkom bij Leerpad, &quot;&gt;&lt;script&gt;');
      expect(page.body).not.toContain('<script>');
      const answer = await post(`/uitnodiging/${token}/zonder-wachtwoord`);
      const own = await get('/account', cookieOf(answer));
      expect(own.body).toContain('U hebt geen wachtwoord');
      expect((await post(`/uitnodiging/${token}/zonder-wachtwoord`)).statusCode).toBe(410);
    });
  });

  describe('for a first password', () => {
    const PROOF = '/account/tweede-stap/bewijs';
    const FIRST = { current: '', password: OTHER };
    let cookie: string;
    let own: string;

    beforeEach(async () => {
      await database.dataSource.query('DELETE FROM throttle');
      ({ personId: own } = await newAccount(app, { email: `zonder${email}` }));
      cookie = await signIn(app, own);
    });

    const hash = async () => {
      const { manager } = database.dataSource;
      return (await app.get(AccountsService, { strict: false }).ofPerson(manager, own))!.passwordHash;
    };
    const told = async () =>
      database.dataSource.query<object[]>(
        `SELECT kind, data FROM mail_delivery WHERE recipient_person_id = $1 AND kind = 'password-set'`,
        [own],
      );

    /** Asks for the code as the page does, and types it. */
    async function prove(): Promise<string> {
      const asked = await post(`${PROOF}/code`, { naar: '/account' }, { cookie });
      const aanvraag = new URL(asked.headers.location!, 'http://x').searchParams.get('aanvraag')!;
      const { code } = await issueFor(aanvraag);
      const done = await post(PROOF, { current: '', code: code!, aanvraag, naar: '/account' }, { cookie });
      return done.headers.location!;
    }

    it('a browser that was left open is not enough: nothing is set without a proof of the owner', async () => {
      const refused = await post('/account/wachtwoord', FIRST, { cookie });
      expect(refused.headers.location).toBe(`${PROOF}?naar=%2Faccount`);
      expect(await hash()).toBeNull();
      expect(await told()).toEqual([]);
      expect((await get('/account', cookie)).statusCode).toBe(200);
    });

    it.each([
      ['nl', 'Wachtwoord kiezen', 'Wachtwoord bewaren', 'Uw account'],
      ['en', 'Choose a password', 'Save password', 'Your account'],
    ])('the account’s page leads through the proof and back, in %s', async (language, choose, save, back) => {
      const page = async (url: string) =>
        (await app.inject({ url, headers: { cookie, 'accept-language': language } })).body;
      const before = await page('/account');
      const href = /href="([^"]*bewijs[^"]*)"/.exec(before)![1]!.replaceAll('&#x3D;', '=');
      expect([before.includes(choose), before.includes('action="/account/wachtwoord"')]).toEqual([
        true,
        false,
      ]);
      expect(await page(href)).toContain(`<a href="/account">${back}</a></p>`);
      expect(await prove()).toBe('/account#wachtwoord');
      expect(await page('/account')).toContain(save);
    });

    it('with the code that is mailed to the present address one is set, once, and told by mail', async () => {
      await prove();
      const short = await post('/account/wachtwoord', { current: '', password: 'kort' }, { cookie });
      expect(short.statusCode).toBe(422);
      const done = await post('/account/wachtwoord', FIRST, { cookie });
      expect(done.headers.location).toBe('/account?gedaan=wachtwoord');
      expect(await hash()).not.toBeNull();
      expect(await told()).toEqual([{ kind: 'password-set', data: { how: 'chosen' } }]);
      const fresh = { cookie: cookieOf(done) };
      expect((await post('/account/wachtwoord', FIRST, fresh)).statusCode).toBe(422);
    });

    it('the proof is over after ten minutes', async () => {
      await prove();
      clock.pass({ minutes: 10 });
      expect((await post('/account/wachtwoord', FIRST, { cookie })).headers.location).toContain(PROOF);
      expect(await hash()).toBeNull();
    });

    it('and once there is one, a mailed code does not take its place, and none is mailed', async () => {
      const asked = await post(`${PROOF}/code`, { naar: '/account' }, { cookie });
      const aanvraag = new URL(asked.headers.location!, 'http://x').searchParams.get('aanvraag')!;
      const { code } = await issueFor(aanvraag);
      await prove();
      const fresh = { cookie: cookieOf(await post('/account/wachtwoord', FIRST, { cookie })) };
      for (const [form, proof, more] of [
        [`${PROOF}`, `${PROOF}/code`, { naar: '/account/tweede-stap/app' }],
        ['/account/adres', '/account/adres/code', { email: `ander${email}` }],
      ] as const) {
        const refused = await post(form, { current: '', code: code!, aanvraag, ...more }, fresh);
        expect([refused.statusCode, refused.body]).toEqual([
          422,
          expect.stringContaining('Dit is niet uw huidige wachtwoord'),
        ]);
        const anew = await post(proof, more, fresh);
        expect([anew.statusCode, anew.body]).toEqual([
          409,
          expect.stringContaining('Dit account heeft een wachtwoord'),
        ]);
      }
    });
  });

  it('tell by mail of a password that was changed or reset, and not of one that was invited to', async () => {
    const cookie = await signIn(app, personId);
    await post('/account/wachtwoord', { current: PASSWORD, password: OTHER }, { cookie });
    await post(`/wachtwoord/${(await issue('reset')).token}`, { password: PASSWORD });
    const links = app.get(MailedLinksService, { strict: false });
    const invited = await newAccount(app, { email: `nieuw${email}` });
    const { manager } = database.dataSource;
    const { token } = await issueFor(await links.inviteWithoutMail(manager, invited.accountId));
    expect((await post(`/uitnodiging/${token}`, { password: OTHER })).statusCode).toBe(303);
    const told = await database.dataSource.query<object[]>(
      `SELECT recipient_person_id AS "to", data FROM mail_delivery
        WHERE kind = 'password-set' AND recipient_person_id = ANY($1)`,
      [[personId, invited.personId]],
    );
    const changed = { to: personId, data: { how: 'changed' } };
    expect(told).toEqual([changed, changed]);
  });

  describe('of one’s own account', () => {
    it('change the password with the present one, and say so', async () => {
      const [here, there] = [await signIn(app, personId), await signIn(app, personId)];
      const wrong = await post(
        '/account/wachtwoord',
        { current: 'niet het wachtwoord', password: OTHER },
        { cookie: here },
      );
      expect(wrong.statusCode).toBe(422);
      expect(wrong.body).toContain('Dit is niet uw huidige wachtwoord');
      expect(wrong.body).not.toContain('niet het wachtwoord');
      const done = await post(
        '/account/wachtwoord',
        { current: PASSWORD, password: OTHER },
        { cookie: here },
      );
      const fresh = cookieOf(done);
      expect((await get('/account?gedaan=wachtwoord', fresh)).body).toContain('Uw wachtwoord is veranderd');
      expect((await get('/account', here)).statusCode).toBe(303);
      expect((await get('/account', there)).statusCode).toBe(303);
    });

    it('say of each browser how and from where it was begun, and when it was last used', async () => {
      const headers = {
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0',
      };
      await post('/aanmelden', { email, password: PASSWORD }, headers);
      clock.pass({ minutes: 30 });
      const here = await signIn(app, personId);
      const text = (await get('/account', here)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      const [, then] = /Firefox op Windows Aangemeld op 1\d maart 2026 om (\d\d:\d\d) met wachtwoord/.exec(
        text,
      )!;
      expect(text).toContain(`${then} met wachtwoord, vanaf 192.0.2.${count} Laatst gebruikt op 1`);
      expect(text).toContain(`rond ${then}`);
      expect(text).toContain('Onbekende browser deze browser');
      expect(text).toContain('Overal elders afmelden');
    });

    it('end one other session, all of them, or this one', async () => {
      const [a, b, c] = [
        await signIn(app, personId),
        await signIn(app, personId),
        await signIn(app, personId),
      ];
      const ends = [
        ...(await get('/account', a)).body.matchAll(/action="(\/account\/aanmeldingen\/[^"]+)"/g),
      ];
      expect(ends).toHaveLength(2);
      await post(ends[0]![1]!, {}, { cookie: a });
      const open = async () =>
        Promise.all([a, b, c].map(async (one) => (await get('/account', one)).statusCode === 200));
      expect((await open()).filter(Boolean)).toHaveLength(2);
      const out = await post('/afmelden', {}, { cookie: a });
      expect(out.headers['set-cookie']).toMatch(/^sessie=; Max-Age=0; Path=\//);
      expect((await open())[0]).toBe(false);
      const left = (await open())[1] ? b : c;
      await post('/afmelden/overal', {}, { cookie: left });
      expect(await open()).toEqual([false, false, false]);
    });

    it('are nobody else’s: another’s session is not ended', async () => {
      const stranger = await newAccount(app, { email: `ander${email}` });
      const [mine, theirs] = [await signIn(app, personId), await signIn(app, stranger.personId)];
      const [row] = await database.dataSource.query<[{ id: string }]>(
        `SELECT session.id FROM session JOIN account ON account.id = account_id WHERE person_id = $1`,
        [stranger.personId],
      );
      const answer = await post(`/account/aanmeldingen/${row.id}/afmelden`, {}, { cookie: mine });
      expect(answer.statusCode).toBe(404);
      expect((await get('/account', theirs)).statusCode).toBe(200);
    });

    it('end a session once: a second click finds it ended', async () => {
      const [here, there] = [await signIn(app, personId), await signIn(app, personId)];
      const url = `/account/aanmeldingen/${hashOfToken(there.split('=')[1]!)}/afmelden`;
      const answers = [await post(url, {}, { cookie: here }), await post(url, {}, { cookie: here })];
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      expect((await get('/account', there)).statusCode).toBe(303);
    });

    it('say what to do when the session ended before a form came: nothing is thrown away', async () => {
      const answer = await post('/account/wachtwoord', { current: PASSWORD, password: OTHER });
      expect(answer.statusCode).toBe(401);
      expect(answer.body).toContain('het is ook niet weg');
      expect(answer.body).toContain('target="_blank"');
    });
  });

  describe('forms that another site sends', () => {
    it.each([
      ['by their origin', { origin: 'https://elders.example' }],
      ['by an origin that is hidden', { origin: 'null' }],
      ['by what the browser says', { 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' }],
      ['from a neighbouring host', { 'sec-fetch-site': 'same-site', origin: 'https://x.balint.example' }],
    ])('are refused %s', async (_how, headers) => {
      const cookie = await signIn(app, personId);
      for (const url of ['/afmelden', '/afmelden/overal', '/aanmelden', '/account/wachtwoord'])
        expect((await post(url, { email, password: PASSWORD }, { cookie, ...headers })).statusCode).toBe(403);
      expect((await get('/account', cookie)).statusCode).toBe(200);
    });

    it.each([
      ['a browser of today', { 'sec-fetch-site': 'same-origin', origin: 'http://leerpad.balint.example' }],
      ['an older one', { origin: 'http://leerpad.balint.example', host: 'leerpad.balint.example' }],
      [
        'one behind a proxy that changes the host',
        { origin: 'http://leerpad.balint.example', host: 'intern' },
      ],
    ])('but our own, from %s, are taken', async (_how, headers) => {
      const answer = await post('/aanmelden', { email, password: PASSWORD }, headers);
      expect(answer.statusCode).toBe(303);
    });
  });

  it('log no address, password, token or code', async () => {
    const { token, code } = await issue('sign-in');
    await get(`/aanmelden/link/${token}`);
    await post('/aanmelden', { email, password: PASSWORD, naar: '/geheim-pad' });
    const log = lines.join('');
    for (const secret of [email, PASSWORD, token, code!, '/geheim-pad']) expect(log).not.toContain(secret);
    expect(log).toContain('/aanmelden/link/:token');
  });

  it('refuse a field that a form does not have', async () => {
    const answer = await post('/aanmelden', { email, password: PASSWORD, roles: 'secretariat' });
    expect(answer.statusCode).toBe(400);
  });
});

describe('over https', () => {
  it('the cookie is this host’s alone and never travels in the clear', async () => {
    const database = await createTestDatabase();
    const app = await startTestWeb(database, { baseUrl: 'https://leerpad.balint.example' });
    try {
      await newAccount(app, { email: 'zoe@voorbeeld.example', password: PASSWORD });
      const answer = await app.inject({
        method: 'POST',
        url: '/aanmelden',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ email: 'zoe@voorbeeld.example', password: PASSWORD }).toString(),
      });
      const [cookie = '', browser] = answer.headers['set-cookie'] as unknown as string[];
      expect(browser).toMatch(
        /^__Host-browser=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(cookie).toMatch(
        /^__Host-sessie=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      const sent = { cookie: cookie.split(';')[0]! };
      expect((await app.inject({ url: '/account', headers: sent })).statusCode).toBe(200);
      const bare = { cookie: sent.cookie.replace('__Host-', '') };
      expect((await app.inject({ url: '/account', headers: bare })).statusCode).toBe(303);
    } finally {
      await app.close();
      await database.drop();
    }
  });
});
