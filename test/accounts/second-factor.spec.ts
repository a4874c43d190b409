import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import type { Role } from '../../src/people/accounts/person-role.entity.js';
import { giveRole } from '../support/roles.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { Account } from '../../src/platform/auth/account.entity.js';
import { PasskeyChallenge } from '../../src/platform/auth/passkey-challenge.entity.js';
import { PendingSignIn } from '../../src/platform/auth/pending-sign-in.entity.js';
import { RecoveryCode } from '../../src/platform/auth/recovery-code.entity.js';
import { Sessions } from '../../src/platform/auth/sessions.service.js';
import { SignInSweep } from '../../src/platform/auth/sign-in-sweep.service.js';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { totpCode } from '../../src/platform/auth/totp.rules.js';
import { resealTotpSecrets } from '../../src/platform/auth/totp-seal.service.js';
import { TotpSecret } from '../../src/platform/auth/totp-secret.entity.js';
import { AssociationKey } from '../../src/platform/documents/association-key.service.js';
import { readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { newAccount } from '../support/account-services.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { textOf } from '../support/html.js';
import { MovingClock } from '../support/moving-clock.js';
import { newPasskey } from '../support/passkeys.js';
import { ROUTE_TRIALS } from '../support/route-trials.js';
import { newPrivateKeyPem } from '../support/services.js';
import { signIn } from '../support/signed-in.js';
import { startTestWeb } from '../support/web.js';

const PASSWORD = 'vier rustige woorden hier';
const OTHER = 'nog een paar andere woorden';
const OWN = '/account/tweede-stap';
const SECOND = '/aanmelden/tweede-stap';

type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

describe('a second factor', () => {
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
    // Codes are used up by the half minute: each test begins in another.
    clock.pass({ minutes: 5 });
    email = `zoe${count}@voorbeeld.example`;
    ({ personId, accountId } = await newAccount(app, {
      email,
      password: PASSWORD,
      name: `Zoë Proef${count}`,
    }));
  });

  const manager = () => database.dataSource.manager;
  const query = <T>(sql: string, values: unknown[] = []) => manager().query<T[]>(sql, values);
  const now = () => new Date(clock.now().epochMilliseconds);
  const get = (url: string, cookie = '') => app.inject({ url, headers: { cookie } });
  const post = (url: string, fields: Record<string, string>, cookie = '') =>
    app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
      remoteAddress: `192.0.2.${count}`,
    });

  /** The cookie that an answer gives. */
  function cookieOf({ headers }: Answer): string {
    const given = [headers['set-cookie']].flat().find((one) => String(one).startsWith('sessie='));
    return String(given).split(';')[0]!;
  }

  const password = (naar = '/account') => post('/aanmelden', { email, password: PASSWORD, naar });
  /** Somebody who has typed their password, and waits. */
  const waiting = async () => cookieOf(await password());
  const enters = async (cookie: string) => (await get('/account', cookie)).statusCode === 200;
  const viewerRole = (role: Role, who = personId) => giveRole(manager(), { personId: who, role });
  const mails = (who = personId) =>
    query<{ kind: string; data: object }>(
      'SELECT kind, data FROM mail_delivery WHERE recipient_person_id = $1 ORDER BY created_at, kind',
      [who],
    );
  const log = () =>
    query<{ kind: string; detail: string | null }>(
      'SELECT kind, detail FROM security_event WHERE account_id = $1 ORDER BY happened_at, kind, detail',
      [accountId],
    );

  /** Proves that it is the owner. @returns the cookie to go on with */
  async function proven(cookie?: string): Promise<string> {
    const own = cookie ?? (await signIn(app, personId));
    const answer = await post(`${OWN}/bewijs`, { current: PASSWORD, code: '', aanvraag: '', naar: '' }, own);
    expect(answer.headers.location).toBe(OWN);
    return own;
  }

  interface App {
    secret: string;
    codes: string[];
    cookie: string;
  }

  /** Sets up an app as its owner does: reads the secret from the page and types the code. */
  async function withApp(): Promise<App> {
    const cookie = await proven();
    const { body } = await get(`${OWN}/app`, cookie);
    const secret = /<code class="secret">([^<]+)</.exec(body)![1]!.replaceAll(' ', '');
    const answer = await post(`${OWN}/app`, { code: totpCode(secret, now()) }, cookie);
    expect(answer.statusCode).toBe(200);
    const codes = [...answer.body.matchAll(/<li><code>([^<]+)</g)].map(([, code]) => code!);
    clock.pass({ seconds: 30 });
    return { secret, codes, cookie: cookieOf(answer) };
  }

  describe('that is an app with codes', () => {
    it('is offered after one more proof, and set up by a code of it', async () => {
      const cookie = await signIn(app, personId);
      const other = await signIn(app, personId);
      const asked = await get(`${OWN}/app`, cookie);
      expect(asked.headers.location).toBe(`${OWN}/bewijs?naar=%2Faccount%2Ftweede-stap%2Fapp`);
      const wrong = await post(
        `${OWN}/bewijs`,
        { current: 'dit is het niet', code: '', aanvraag: '', naar: `${OWN}/app` },
        cookie,
      );
      expect([wrong.statusCode, textOf(wrong.body)]).toEqual([
        422,
        expect.stringContaining('niet uw huidige wachtwoord'),
      ]);
      await proven(cookie);
      const page = await get(`${OWN}/app`, cookie);
      expect(page.body).toContain('<svg class="code-square"');
      const secret = /<code class="secret">([^<]+)</.exec(page.body)![1]!.replaceAll(' ', '');
      expect(page.body).toContain(`secret&#x3D;${secret}&amp;`);
      // The same secret whenever the page is opened, or a code would be typed in vain.
      expect((await get(`${OWN}/app`, cookie)).body).toContain(`secret&#x3D;${secret}&amp;`);
      const refused = await post(`${OWN}/app`, { code: '000000' }, cookie);
      expect([refused.statusCode, textOf(refused.body)]).toEqual([
        422,
        expect.stringContaining('Deze code klopt niet'),
      ]);

      const done = await post(`${OWN}/app`, { code: totpCode(secret, now()) }, cookie);
      expect(textOf(done.body)).toContain('Uw tweede stap is ingesteld');
      expect(done.body.match(/<li><code>/g)).toHaveLength(10);
      expect(done.body).toContain('download="leerpad-herstelcodes.txt"');
      expect([await enters(cookie), await enters(other), await enters(cookieOf(done))]).toEqual([
        false,
        false,
        true,
      ]);
      expect(await mails()).toEqual([{ kind: 'factor-added', data: { factor: 'totp' } }]);
      expect(await log()).toContainEqual({ kind: 'factor-added', detail: 'totp' });
      // One proof, one change.
      expect((await get(`${OWN}/codes`, cookieOf(done))).statusCode).toBe(303);
    });

    it('keeps its secret sealed, and the recovery codes as hashes', async () => {
      const { secret, codes } = await withApp();
      const { sealed } = await manager().findOneByOrFail(TotpSecret, { accountId });
      for (const text of ['utf8', 'latin1', 'hex', 'base64'] as const)
        expect(sealed.toString(text)).not.toContain(secret);
      const kept = JSON.stringify(await manager().findBy(RecoveryCode, { accountId }));
      for (const code of codes) {
        expect(kept).not.toContain(code);
        expect(kept).not.toContain(code.replaceAll('-', ''));
      }
    });

    it('is asked for after the password: until then nobody is signed in', async () => {
      const { secret } = await withApp();
      const first = await password('/account?gedaan=adres');
      expect(first.headers.location).toBe(SECOND);
      const cookie = cookieOf(first);
      expect(await enters(cookie)).toBe(false);
      const page = await get(SECOND, cookie);
      expect(textOf(page.body)).toContain('Met de code uit uw app');
      const before = (await log()).length;
      const wrong = await post(SECOND, { code: '000000' }, cookie);
      expect([wrong.statusCode, textOf(wrong.body)]).toEqual([422, expect.stringContaining('nog 4 keer')]);
      expect(await enters(cookie)).toBe(false);
      const right = await post(SECOND, { code: totpCode(secret, now()) }, cookie);
      expect([right.statusCode, right.headers.location]).toEqual([303, '/account?gedaan=adres']);
      expect(await enters(cookieOf(right))).toBe(true);
      // A token of its own: the person who saw the one of the first step has nothing.
      expect(cookieOf(right)).not.toBe(cookie);
      expect([await enters(cookie), (await get(SECOND, cookie)).statusCode]).toEqual([false, 410]);
      expect((await log()).slice(before)).toEqual([
        { kind: 'factor-failed', detail: 'totp' },
        { kind: 'signed-in', detail: 'totp' },
      ]);
    });

    it('takes a code once, also from two at the same moment', async () => {
      const { secret } = await withApp();
      const cookies = [await waiting(), await waiting(), await waiting()];
      const code = totpCode(secret, now());
      const answers = await Promise.all(cookies.map((cookie) => post(SECOND, { code }, cookie)));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422, 422]);
      const earlier = totpCode(secret, new Date(now().getTime() - 30_000));
      expect((await post(SECOND, { code: earlier }, await waiting())).statusCode).toBe(422);
    });

    it('has five tries, and then that sign-in is over, whatever is typed', async () => {
      const { secret } = await withApp();
      const cookie = await waiting();
      const statuses: number[] = [];
      for (let n = 0; n < 5; n += 1)
        statuses.push((await post(SECOND, { code: '000000' }, cookie)).statusCode);
      expect(statuses).toEqual([422, 422, 422, 422, 410]);
      const right = await post(SECOND, { code: totpCode(secret, now()) }, cookie);
      expect([right.statusCode, await enters(cookie)]).toEqual([410, false]);
      // It does not shut the owner out, who begins anew.
      expect((await post(SECOND, { code: totpCode(secret, now()) }, await waiting())).statusCode).toBe(303);
    });

    it('slows who begins again after every five tries, from wherever', async () => {
      await withApp();
      const tries: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const cookie = await waiting();
        for (let n = 0; n < 4; n += 1) {
          await query(`DELETE FROM throttle WHERE key LIKE 'code:client%'`);
          tries.push(
            textOf((await post(SECOND, { code: '000000' }, cookie)).body).includes(
              'te vaak geprobeerd. Wacht',
            )
              ? 1
              : 0,
          );
        }
      }
      expect(tries.slice(0, 16)).toEqual(Array(16).fill(0));
      expect(tries.slice(16)).toContain(1);
    });

    it('has ten minutes', async () => {
      const { secret } = await withApp();
      const cookie = await waiting();
      clock.pass({ minutes: 9, seconds: 59 });
      expect((await get(SECOND, cookie)).statusCode).toBe(200);
      clock.pass({ seconds: 1 });
      expect((await post(SECOND, { code: totpCode(secret, now()) }, cookie)).statusCode).toBe(410);
      await app.get(SignInSweep, { strict: false }).sweep();
      expect(await manager().countBy(PendingSignIn, { accountId })).toBe(0);
    });

    it('is asked for after a link, a code, an invitation and a reset too', async () => {
      await withApp();
      const links = app.get(MailedLinksService, { strict: false });
      const client = { address: '198.51.100.1', userAgent: '' };
      const issued = async (request: string) =>
        (await manager().transaction((one) => app.get(TokenIssuer, { strict: false }).issue(one, request)))!;
      const link = await issued(await links.mail('sign-in', email, client));
      const request = await links.mail('sign-in', email, client);
      const { code } = await issued(request);
      const invitation = await issued(await links.inviteWithoutMail(manager(), accountId));
      const answers = [
        await post(`/aanmelden/link/${link.token}`, {}),
        await post('/aanmelden/code', { code: code!, aanvraag: request }),
        await post(`/uitnodiging/${invitation.token}/zonder-wachtwoord`, {}),
      ];
      const reset = await issued(await links.mail('reset', email, client));
      answers.push(await post(`/wachtwoord/${reset.token}`, { password: OTHER }));
      expect(answers.map(({ headers }) => headers.location)).toEqual(answers.map(() => SECOND));
      for (const answer of answers) expect(await enters(cookieOf(answer))).toBe(false);
      // A new password ends what waited with the old one.
      expect((await get(SECOND, cookieOf(answers[0]!))).statusCode).toBe(410);
      expect((await get(SECOND, cookieOf(answers[3]!))).statusCode).toBe(200);
    });

    it('can be removed by its owner, with the codes that stood in for it', async () => {
      const { cookie } = await withApp();
      const page = `${OWN}/app/verwijderen`;
      expect((await post(page, {}, cookie)).headers.location).toContain(`${OWN}/bewijs`);
      await proven(cookie);
      expect(textOf((await get(page, cookie)).body)).toContain('De app met codes verwijderen?');
      const done = await post(page, {}, cookie);
      expect(done.headers.location).toBe(`${OWN}?gedaan=weg`);
      expect(await enters(cookie)).toBe(false);
      expect(textOf((await get(done.headers.location!, cookieOf(done))).body)).toContain('Verwijderd.');
      expect(await manager().countBy(RecoveryCode, { accountId })).toBe(0);
      expect((await password()).headers.location).toBe('/account');
      expect((await mails()).map(({ kind }) => kind)).toEqual(['factor-added', 'factor-removed']);
      expect(await log()).toContainEqual({ kind: 'factor-removed', detail: 'totp' });
    });

    it('cannot be read under another key, says so, and is sealed anew by renew-codes', async () => {
      const { secret } = await withApp();
      const mine = app.get(AssociationKey, { strict: false });
      const former = await readSigningKey(newPrivateKeyPem());
      // As it is after the key was replaced: sealed under the one before.
      await resealTotpSecrets(database.dataSource, former, mine);
      const cookie = await waiting();
      const page = textOf((await get(SECOND, cookie)).body);
      expect(page).toContain('De codes van uw app werken op dit moment niet');
      expect(page).toContain('Met een herstelcode');
      const code = totpCode(secret, now());
      expect((await post(SECOND, { code }, cookie)).statusCode).toBe(422);
      expect(await resealTotpSecrets(database.dataSource, mine, former)).toBeGreaterThan(0);
      expect((await post(SECOND, { code }, cookie)).statusCode).toBe(303);
    });
  });

  describe('that is lost', () => {
    it('is made up for by a recovery code, once, which the owner is told', async () => {
      const { codes } = await withApp();
      const url = `${SECOND}/herstelcode`;
      const typed = { herstelcode: codes[3]!.toLowerCase().replaceAll('-', ' ') };
      const cookies = [await waiting(), await waiting()];
      const answers = await Promise.all(cookies.map((cookie) => post(url, typed, cookie)));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
      const entered = answers.find(({ statusCode }) => statusCode === 303)!;
      expect(textOf((await get(OWN, cookieOf(entered))).body)).toContain('nog 9 herstelcodes');
      expect((await post(url, typed, await waiting())).statusCode).toBe(422);
      expect((await mails()).map(({ kind }) => kind)).toEqual(['factor-added', 'recovery-used']);
      expect(await log()).toContainEqual({ kind: 'recovery-used', detail: null });
    });

    it('has recovery codes that can be renewed, after which the old ones work no more', async () => {
      const { codes, cookie } = await withApp();
      await proven(cookie);
      const renewed = await post(`${OWN}/codes`, {}, cookie);
      expect(renewed.statusCode).toBe(200);
      const fresh = [...renewed.body.matchAll(/<li><code>([^<]+)</g)].map(([, code]) => code!);
      expect(fresh).toHaveLength(10);
      const url = `${SECOND}/herstelcode`;
      const waits = await waiting();
      expect((await post(url, { herstelcode: codes[0]! }, waits)).statusCode).toBe(422);
      expect((await post(url, { herstelcode: fresh[0]! }, waits)).statusCode).toBe(303);
      expect((await mails()).map(({ kind }) => kind)).toContain('recovery-renewed');
      expect(await log()).toContainEqual({ kind: 'recovery-renewed', detail: null });
    });

    it('is removed by the board, never from oneself, after a page that says what it means', async () => {
      const { cookie } = await withApp();
      const boardId = await someBoard();
      const board = await signIn(app, boardId);
      const found = await get(`/rollen?zoek=Proef${count}`, board);
      const path = `/rollen/${personId}/tweede-stap`;
      expect(found.body).toContain(path);
      expect(textOf((await get(path, board)).body)).toContain(
        'Weet zeker dat u met deze persoon zelf spreekt',
      );
      const done = await post(path, {}, board);
      expect(done.headers.location).toBe('/rollen?gedaan=tweede-stap');
      expect(await enters(cookie)).toBe(false);
      expect((await password()).headers.location).toBe('/account');
      expect((await mails()).map(({ kind }) => kind)).toEqual(['factor-added', 'factors-lost']);
      expect(await log()).toContainEqual({ kind: 'factor-removed', detail: 'totp' });
      const audited = await query(
        `SELECT actor, action FROM audit_entry WHERE subject_id = $1 AND action = 'account.factors-removed'`,
        [personId],
      );
      expect(audited).toEqual([{ actor: actorOf.person(boardId), action: 'account.factors-removed' }]);
      expect((await post(path, {}, board)).statusCode).toBe(409);

      const { accountId: own } = (
        await manager().query<[{ accountId: string }]>(
          'SELECT id AS "accountId" FROM account WHERE person_id = $1',
          [boardId],
        )
      )[0];
      await newPasskey(manager(), own);
      expect((await post(`/rollen/${boardId}/tweede-stap`, {}, board)).statusCode).toBe(403);
    });
  });

  async function someBoard(): Promise<string> {
    const board = await newAccount(app, { email: `bestuur${count}@voorbeeld.example`, name: 'Bea Bestuur' });
    await viewerRole('board', board.personId);
    return board.personId;
  }

  describe('that waits to be proven', () => {
    it('opens no page that asks for somebody: every route answers as to a visitor', async () => {
      await viewerRole('secretariat');
      await viewerRole('board');
      await withApp();
      const cookie = await waiting();
      const open: string[] = [];
      const closed = Object.entries(ROUTE_TRIALS).filter(([, { lets }]) => lets !== 'anyone');
      expect(closed.length).toBeGreaterThan(100);
      for (const [pattern] of closed) {
        const { statusCode, headers } = await ask(pattern, cookie);
        const shut = statusCode === 401 || String(headers.location).startsWith('/aanmelden?naar=');
        if (!shut) open.push(`${pattern}: ${statusCode}`);
      }
      expect(open).toEqual([]);
      // All that time it waited.
      expect((await get(SECOND, cookie)).statusCode).toBe(200);
    });
  });

  /** Asks for a route with whatever fills its address: who may enter is decided before that is looked at. */
  function ask(pattern: string, cookie: string): Promise<Answer> {
    const [method, path] = pattern.split(' ') as ['GET' | 'POST', string];
    const url = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    return method === 'GET' ? get(url, cookie) : post(url, {}, cookie);
  }

  describe('that a role asks for', () => {
    const OFFICE = Object.entries(ROUTE_TRIALS).filter(([, { lets }]) =>
      ['secretariat', 'board', 'office'].includes(lets),
    );

    it('is announced for fourteen days from the first page with the role, with the day', async () => {
      await viewerRole('secretariat');
      clock.pass({ hours: 24 * 30 });
      const first = await get('/secretariaat', await signIn(app, personId));
      expect(first.statusCode).toBe(200);
      const day = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
      const until = day.format(new Date(now().getTime() + 14 * 86_400_000));
      expect(textOf(first.body)).toContain(`Uw rol vraagt vanaf ${until} om een tweede stap`);
      expect(first.body).toContain(`<a href="${OWN}">Tweede stap instellen</a>`);
      clock.pass({ days: 0, hours: 24 * 14 - 1 });
      expect((await get('/secretariaat', await signIn(app, personId))).statusCode).toBe(200);
      clock.pass({ hours: 1 });
      const cookie = await signIn(app, personId);
      const shut = await get('/secretariaat', cookie);
      expect([shut.statusCode, textOf(shut.body)]).toEqual([
        403,
        expect.stringContaining('Eerst een tweede stap'),
      ]);
      expect(shut.body).toContain(`href="${OWN}"`);
      expect(shut.body).not.toContain('href="/deelnemers"');
      // What is their own stays open, and the factor opens the role again.
      expect(await enters(cookie)).toBe(true);
      expect(textOf((await get(OWN, cookie)).body)).toContain('De pagina’s van uw rol zijn dicht');
      await newPasskey(manager(), accountId);
      const open = await get('/secretariaat', cookie);
      expect([open.statusCode, open.body.includes('tweede stap')]).toEqual([200, false]);
    });

    it('shuts every page of the role, and none once there is one', async () => {
      await viewerRole('secretariat');
      await viewerRole('board');
      await get('/account', await signIn(app, personId));
      clock.pass({ hours: 24 * 14 });
      const cookie = await signIn(app, personId);
      const shut: Record<string, number> = {};
      for (const [pattern] of OFFICE) shut[pattern] = (await ask(pattern, cookie)).statusCode;
      expect(shut).toEqual(Object.fromEntries(OFFICE.map(([pattern]) => [pattern, 403])));
      await newPasskey(manager(), accountId);
      for (const [pattern] of OFFICE.filter(([name]) => name.startsWith('GET')))
        expect([pattern, (await ask(pattern, cookie)).statusCode]).not.toEqual([pattern, 403]);
    });

    it('is asked anew of a role that is given later, and of another one only as before', async () => {
      const accounts = app.get(AccountsService, { strict: false });
      const give = (role: Role) => accounts.grant(manager(), personId, role, actorOf.command);
      await give('secretariat');
      await get('/account', await signIn(app, personId));
      clock.pass({ hours: 24 * 15 });
      await give('board');
      expect((await get('/bestuur', await signIn(app, personId))).statusCode).toBe(403);
      for (const role of ['board', 'secretariat'] as const)
        await accounts.revoke(manager(), personId, role, actorOf.command);
      clock.pass({ hours: 24 * 100 });
      await give('board');
      clock.pass({ hours: 24 * 20 });
      // From the first sign-in with it.
      expect((await get('/bestuur', await signIn(app, personId))).statusCode).toBe(200);
      clock.pass({ hours: 24 * 14 });
      expect((await get('/bestuur', await signIn(app, personId))).statusCode).toBe(403);
    });

    it('begins its fourteen days once more when it was lost, and not a second time', async () => {
      await viewerRole('secretariat');
      await get('/account', await signIn(app, personId));
      await newPasskey(manager(), accountId);
      clock.pass({ hours: 24 * 100 });
      const lose = async () => {
        const board = await signIn(app, await someBoard());
        const page = await get(`/rollen/${personId}/tweede-stap`, board);
        expect((await post(`/rollen/${personId}/tweede-stap`, {}, board)).statusCode).toBe(303);
        return textOf(page.body);
      };
      expect(await lose()).toContain('nog één keer opnieuw');
      expect((await get('/secretariaat', await signIn(app, personId))).statusCode).toBe(200);
      clock.pass({ hours: 24 * 14 });
      expect((await get('/secretariaat', await signIn(app, personId))).statusCode).toBe(403);
      await newPasskey(manager(), accountId);
      expect((await get('/secretariaat', await signIn(app, personId))).statusCode).toBe(200);
      count += 1;
      expect(await lose()).toContain('begint niet nog eens');
      expect((await get('/secretariaat', await signIn(app, personId))).statusCode).toBe(403);
    });

    it('is not asked of who has no role', async () => {
      const cookie = await signIn(app, personId);
      expect((await get('/account', cookie)).body).not.toContain('notice-waiting');
      expect((await manager().findOneByOrFail(Account, { id: accountId })).factorAwaitedSince).toBeNull();
    });
  });

  describe('and the sessions of who has a role', () => {
    const sessions = () => app.get(Sessions, { strict: false });

    it('end after twelve hours without use, in the list and the sweep too', async () => {
      const [mine, theirs] = [await signIn(app, personId), await signIn(app, await someBoard())];
      clock.pass({ hours: 11, minutes: 59 });
      expect([await enters(mine), await enters(theirs)]).toEqual([true, true]);
      clock.pass({ hours: 12 });
      expect([await enters(mine), await enters(theirs)]).toEqual([true, false]);
    });

    it('end after seven days at most, and a role that is given later counts at once', async () => {
      const cookie = await signIn(app, personId);
      for (let times = 0; times < 15; times += 1) {
        clock.pass({ hours: 11 });
        expect(await enters(cookie)).toBe(true);
      }
      expect(await sessions().of(accountId)).toHaveLength(1);
      await viewerRole('board');
      clock.pass({ hours: 2 });
      // 167 hours old, and used within twelve: it is the age that ends it an hour later.
      expect(await enters(cookie)).toBe(true);
      clock.pass({ hours: 1 });
      expect(await sessions().of(accountId)).toEqual([]);
      expect(await enters(cookie)).toBe(false);
      await app.get(SignInSweep, { strict: false }).sweep();
      expect(await query('SELECT FROM session WHERE account_id = $1', [accountId])).toEqual([]);
    });

    it('cost one query to find, with a factor or without', async () => {
      await viewerRole('board');
      const cookie = await signIn(app, personId);
      await get('/account', cookie);
      const [without, withOne] = [
        await statements(cookie),
        (await newPasskey(manager(), accountId), await statements(cookie)),
      ];
      expect([without, withOne]).toEqual([1, 1]);
    });

    /** How many statements it takes to answer a page that needs nothing but to know who asks. */
    async function statements(cookie: string): Promise<number> {
      const { dataSource } = database;
      const real = dataSource.query.bind(dataSource);
      let asked = 0;
      dataSource.query = ((...values: Parameters<typeof real>) => {
        asked += 1;
        return real(...values);
      }) as typeof dataSource.query;
      try {
        expect((await get('/aanmelden', cookie)).statusCode).toBe(303);
      } finally {
        dataSource.query = real;
      }
      return asked;
    }
  });

  describe('that is a passkey', () => {
    it('asks with a challenge that is kept as a hash, for minutes, and bound to where it was asked', async () => {
      const { body } = await post('/aanmelden/passkey/vraag', {});
      const options = JSON.parse(body) as { challenge: string; rpId: string; userVerification: string };
      expect(options).toMatchObject({ rpId: 'leerpad.balint.example', userVerification: 'required' });
      const kept = await manager().find(PasskeyChallenge);
      expect(JSON.stringify(kept)).not.toContain(options.challenge);
      clock.pass({ minutes: 5 });
      await app.get(SignInSweep, { strict: false }).sweep();
      expect(await manager().count(PasskeyChallenge)).toBe(0);
    });

    it.each(['', '{}', 'x', '{"id":"x","response":{"clientDataJSON":"e30"}}'])(
      'is none that says %j',
      async (antwoord) => {
        const answer = await post('/aanmelden/passkey', { antwoord, naar: '/' });
        expect([answer.statusCode, textOf(answer.body)]).toEqual([
          422,
          expect.stringContaining('Dit is niet gelukt'),
        ]);
      },
    );
  });
});

describe('in the demo', () => {
  it('no role asks for a second factor, however long it lasts', async () => {
    const database = await createTestDatabase();
    const clock = new MovingClock();
    const app = await startTestWeb(database, { clock, factorsRequired: false });
    try {
      const { personId } = await newAccount(app, { email: 'demo@voorbeeld.example', password: PASSWORD });
      await giveRole(database.dataSource.manager, { personId, role: 'board' });
      for (let n = 0; n < 2; n += 1) {
        const { statusCode, body } = await app.inject({
          url: '/bestuur',
          headers: { cookie: await signIn(app, personId) },
        });
        expect([statusCode, textOf(body).includes('tweede stap')]).toEqual([200, false]);
        clock.pass({ hours: 24 * 30 });
      }
    } finally {
      await app.close();
      await database.drop();
    }
  });
});
