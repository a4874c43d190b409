import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeAccountCode } from '../../src/people/accounts/account-codes.service.js';
import type { INestApplicationContext } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { OwnAccountService } from '../../src/people/accounts/own-account.service.js';
import { SignInService } from '../../src/people/accounts/sign-in.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { Account } from '../../src/platform/auth/account.entity.js';
import { Passwords } from '../../src/platform/auth/passwords.service.js';
import { hashOfToken } from '../../src/platform/auth/secrets.service.js';
import { Session } from '../../src/platform/auth/session.entity.js';
import { SignInToken } from '../../src/platform/auth/sign-in-token.entity.js';
import { type IssuedToken, TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import type { Viewer } from '../../src/platform/auth/viewer.form.js';
import { Viewers } from '../../src/platform/auth/viewers.service.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.service.js';
import { DomainError } from '../../src/platform/errors/domain-error.rules.js';
import { RememberingOutbox, newAccount, startAccountServices } from '../support/account-services.js';
import { makePasswordsCheap } from '../support/cheap-passwords.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { MovingClock } from '../support/moving-clock.js';

const PASSWORD = 'vier rustige woorden hier';
const OTHER = 'nog een paar andere woorden';

describe('signing in', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let clock: MovingClock;
  let outbox: RememberingOutbox;
  let count = 0;

  /** Of every test another address and another client, so that none is slowed by the one before. */
  let email: string;
  let client: { address: string; userAgent: string };
  let personId: string;
  let accountId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = new MovingClock();
    outbox = new RememberingOutbox();
    app = await startAccountServices(database, clock, outbox);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(async () => {
    count += 1;
    email = `zoe${count}@voorbeeld.example`;
    client = { address: `192.0.2.${count}`, userAgent: 'Proefbrowser' };
    ({ personId, accountId } = await newAccount(app, { email, password: PASSWORD }));
  });

  /** Ends what `withCheapPasswords` began. */
  let costAgain: () => void;

  /** Where nothing is said of what a password costs, nor of what happens while one is hashed. */
  function withCheapPasswords(): void {
    beforeAll(() => {
      costAgain = makePasswordsCheap(app);
    });
    afterAll(() => costAgain());
  }

  const signIn = () => app.get(SignInService);
  const links = () => app.get(MailedLinksService);
  const viewer = (token: string): Promise<Viewer | null> => app.get(Viewers).find(token);
  const issue = (request: string): Promise<IssuedToken | null> =>
    database.dataSource.transaction((manager) => app.get(TokenIssuer).issue(manager, request));
  const issued = async (request: string): Promise<IssuedToken> => (await issue(request))!;

  async function disable(): Promise<void> {
    const accounts = app.get(AccountsService);
    await database.dataSource.transaction(async (manager) =>
      accounts.disable(manager, (await accounts.byId(manager, accountId))!, actorOf.command),
    );
  }

  async function codeOf(promise: Promise<unknown>): Promise<string> {
    const error: unknown = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof DomainError)) throw new Error('refused with no DomainError', { cause: error });
    return error.code;
  }

  describe('by password', () => {
    it('recognises the person, whatever the case of the address', async () => {
      const token = (await signIn().withPassword(email.toUpperCase(), PASSWORD, client)).token;
      expect(await viewer(token)).toEqual({
        personId,
        accountId: expect.any(String),
        sessionId: hashOfToken(token),
        name: 'Zoë Proef',
        roles: [],
      });
    });

    it('keeps neither the token nor the password', async () => {
      const token = (await signIn().withPassword(email, PASSWORD, client)).token;
      const rows = await database.dataSource.query<object[]>(
        'SELECT row_to_json(session) AS s, row_to_json(account) AS a FROM session, account',
      );
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(JSON.stringify(rows)).not.toContain(PASSWORD);
      expect(JSON.stringify(rows)).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    });

    it('takes composed letters for the same password', async () => {
      await newAccount(app, { email: `nfc${email}`, password: 'één héél lang wachtwoord'.normalize('NFD') });
      await expect(
        signIn().withPassword(`nfc${email}`, 'één héél lang wachtwoord'.normalize('NFC'), client),
      ).resolves.toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) });
    });

    it('gives one answer for a wrong password, an unknown address, an account without password', async () => {
      await newAccount(app, { email: `zonder${email}` });
      const answers = await Promise.all(
        [email, `niemand${email}`, `zonder${email}`].map((typed) =>
          codeOf(signIn().withPassword(typed, 'dit is het zeker niet', client)),
        ),
      );
      expect(answers).toEqual(Array(3).fill('account.wrong'));
    });

    it('works on a hash of older parameters, and renews it', async () => {
      const repository = database.dataSource.getRepository(Account);
      const passwordHash = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
      await repository.update({ id: accountId }, { passwordHash });
      await writeAccountCode(database.dataSource.manager, accountId);
      await signIn().withPassword(email, PASSWORD, client);
      const renewed = (await repository.findOneByOrFail({ id: accountId })).passwordHash!;
      expect(app.get(Passwords).outdated(renewed)).toBe(false);
      await signIn().withPassword(email, PASSWORD, client);
    });
  });

  describe('by a mailed link', () => {
    withCheapPasswords();

    it('promises a mail that holds an id only; token and code are made when it is sent', async () => {
      const request = await links().mail('sign-in', email, client, '/mijn-leerpad');
      expect(outbox.mails.at(-1)).toEqual({
        kind: 'sign-in-link',
        recipientPersonId: personId,
        data: { request },
      });
      const row = () => database.dataSource.getRepository(SignInToken).findOneByOrFail({ id: request });
      expect(await row()).toMatchObject({ tokenHash: null, codeHash: null, expiresAt: null });
      const { token, code } = await issued(request);
      expect(code).toMatch(/^\d{6}$/);
      expect(JSON.stringify(await row())).not.toContain(token);
      expect((await row()).codeHash).toMatch(/^\$argon2id/);
    });

    it('signs in once, and leads to where one wanted to go', async () => {
      const { token } = await issued(await links().mail('sign-in', email, client, '/mijn-leerpad'));
      expect((await signIn().ownerOfLink(token))?.name).toBe('Zoë Proef');
      expect((await signIn().ownerOfLink(token))?.name).toBe('Zoë Proef');
      const { token: session, returnPath } = await signIn().withLink(token, client);
      expect(returnPath).toBe('/mijn-leerpad');
      expect((await viewer(session))?.personId).toBe(personId);
      expect(await codeOf(signIn().withLink(token, client))).toBe('account.link.over');
    });

    it('works once, also for 20 at the same moment', async () => {
      const { token } = await issued(await links().mail('sign-in', email, client));
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, () => signIn().withLink(token, client)),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await database.dataSource.getRepository(Session).countBy({ accountId })).toBe(1);
    });

    it('works for ten minutes', async () => {
      const { token } = await issued(await links().mail('sign-in', email, client));
      clock.pass({ minutes: 9, seconds: 59 });
      expect(await signIn().ownerOfLink(token)).toBeDefined();
      clock.pass({ seconds: 1 });
      expect(await codeOf(signIn().withLink(token, client))).toBe('account.link.over');
    });

    it('is for signing in only: it sets no password', async () => {
      const { token } = await issued(await links().mail('sign-in', email, client));
      expect(await codeOf(links().accept('reset', token, OTHER, client))).toBe('account.link.over');
      expect(await codeOf(links().accept('invitation', token, OTHER, client))).toBe('account.link.over');
    });

    it('mails nobody when nobody has the address, and nobody can tell', async () => {
      const before = outbox.mails.length;
      const request = await links().mail('sign-in', `niemand${email}`, client);
      expect(request).toMatch(/^[0-9a-f-]{36}$/);
      expect(outbox.mails).toHaveLength(before);
      expect(await issue(request)).toBeNull();
    });

    it('leads only to pages of the portal', async () => {
      const { token } = await issued(await links().mail('sign-in', email, client, '//elders.example/'));
      expect((await signIn().withLink(token, client)).returnPath).toBe('/');
    });

    it('of two mails for one request, when nobody knows whether the first arrived, is the same, and works once', async () => {
      const request = await links().mail('sign-in', email, client);
      const [first, second] = [await issued(request), await issued(request)];
      expect(second).toMatchObject({ token: first.token, code: first.code });
      await signIn().withLink(first.token, client);
      expect(await codeOf(signIn().withLink(second.token, client))).toBe('account.link.over');
      expect(await issue(request)).toBeNull();
    });

    it('is another for another request, and what the database holds does not tell it', async () => {
      const [one, other] = [
        await links().mail('sign-in', email, client),
        await links().mail('sign-in', email, client),
      ];
      const { token, code } = await issued(one);
      expect((await issued(other)).token).not.toBe(token);
      const row = await database.dataSource.manager.findOneByOrFail(SignInToken, { id: one });
      const texts = [row.seed!, ...Object.values(row)].map((value) =>
        Buffer.isBuffer(value) ? value.toString('base64url') + value.toString('hex') : String(value),
      );
      expect(texts.join(' ')).not.toContain(token);
      expect(texts.join(' ')).not.toContain(code);
      for (const guess of [row.seed!, Buffer.concat([Buffer.from(one), row.seed!])])
        expect(createHash('sha256').update(guess).digest('base64url')).not.toBe(token);
    });
  });

  describe('by the code of the mail', () => {
    withCheapPasswords();

    it('signs in on the page where it was asked for, and uses the link up', async () => {
      const request = await links().mail('sign-in', email, client, '/literatuur');
      const { token, code } = await issued(request);
      const { token: session, returnPath } = await signIn().withCode(request, code!, client);
      expect((await viewer(session))?.personId).toBe(personId);
      expect(returnPath).toBe('/literatuur');
      expect(await codeOf(signIn().withLink(token, client))).toBe('account.link.over');
      expect(await codeOf(signIn().withCode(request, code!, client))).toBe('account.code.over');
    });

    it('cannot be typed for another request', async () => {
      const [mine, other] = [
        await links().mail('sign-in', email, client),
        await links().mail('sign-in', email, client),
      ];
      const { code } = await issued(mine);
      await issued(other);
      expect(await codeOf(signIn().withCode(other, code!, client))).toBe('account.code.wrong');
    });

    it('can be tried five times, a right sixth is too late, and an unknown address answers the same', async () => {
      const [known, unknown] = [
        await links().mail('sign-in', email, client),
        await links().mail('sign-in', `niemand${email}`, client),
      ];
      const { code } = await issued(known);
      const wrong = code === '000000' ? '000001' : '000000';
      for (const request of [known, unknown]) {
        const answers: string[] = [];
        for (let n = 0; n < 5; n += 1) answers.push(await codeOf(signIn().withCode(request, wrong, client)));
        expect(answers).toEqual([...Array<string>(4).fill('account.code.wrong'), 'account.code.over']);
      }
      expect(await codeOf(signIn().withCode(known, code!, client))).toBe('account.code.over');
    });

    it('counts tries at the same moment one by one', async () => {
      // They are all compared with its hash meanwhile.
      costAgain();
      const request = await links().mail('sign-in', email, client);
      const { code } = await issued(request);
      const wrong = code === '000000' ? '000001' : '000000';
      const codes = await Promise.all(
        Array.from({ length: 12 }, () => codeOf(signIn().withCode(request, wrong, client))),
      );
      expect(codes.filter((answer) => answer === 'account.code.wrong')).toHaveLength(4);
    });

    it('is refused before the mail was sent, and for a request that never was', async () => {
      const request = await links().mail('sign-in', email, client);
      expect(await codeOf(signIn().withCode(request, '123456', client))).toBe('account.code.wrong');
      expect(await codeOf(signIn().withCode(randomUUID(), '123456', client))).toBe('account.code.over');
      expect(await codeOf(signIn().withCode("' OR 1=1", '123456', client))).toBe('account.code.over');
    });
  });

  describe('a new password', () => {
    it('is set by a mailed link: all sessions end, all links are spent, a new session begins', async () => {
      const before = (await signIn().withPassword(email, PASSWORD, client)).token;
      const link = await issued(await links().mail('sign-in', email, client));
      const { token } = await issued(await links().mail('reset', email, client));
      const { token: session } = await links().accept('reset', token, OTHER, client);
      expect(await viewer(before)).toBeNull();
      expect((await viewer(session))?.personId).toBe(personId);
      expect(await codeOf(signIn().withLink(link.token, client))).toBe('account.link.over');
      expect(await codeOf(signIn().withPassword(email, PASSWORD, client))).toBe('account.wrong');
      await signIn().withPassword(email, OTHER, client);
    });

    it.each([
      ['too short', 'kort en fel', 'account.password.short'],
      ['the address itself', 'zoe@voorbeeld.example', 'account.password.personal'],
      ['the name, written twice', 'ZoeProef zoeproef', 'account.password.personal'],
      ['a pattern', '121212121212', 'account.password.pattern'],
      ['too long', 'lang '.repeat(50), 'account.password.long'],
    ])('is refused when it is %s, and the link still works then', async (_why, password, code) => {
      const { token } = await issued(await links().mail('reset', email, client));
      expect(await codeOf(links().accept('reset', token, password, client))).toBe(code);
      await links().accept('reset', token, OTHER, client);
    });

    it('can be changed with the present one: every session ends, and one goes on under a new token', async () => {
      const [here, there] = [
        (await signIn().withPassword(email, PASSWORD, client)).token,
        (await signIn().withPassword(email, PASSWORD, client)).token,
      ];
      const own = app.get(OwnAccountService);
      const me = (await viewer(here))!;
      expect(await codeOf(own.changePassword(me, 'iets anders toch', OTHER, client))).toBe(
        'account.current.wrong',
      );
      const fresh = (await own.changePassword(me, PASSWORD, OTHER, client))!;
      expect(await viewer(fresh)).toEqual({ ...me, sessionId: hashOfToken(fresh) });
      expect([await viewer(here), await viewer(there)]).toEqual([null, null]);
    });

    it('leaves no session that began with the old one at the same moment', async () => {
      for (let round = 0; round < 5; round += 1) {
        const [from, to] = round % 2 === 0 ? [PASSWORD, OTHER] : [OTHER, PASSWORD];
        const { token } = await issued(await links().mail('reset', email, client));
        const [attempt, reset] = await Promise.allSettled([
          signIn().withPassword(email, from, client),
          links().accept('reset', token, to, client),
        ]);
        expect(reset.status).toBe('fulfilled');
        if (attempt.status === 'fulfilled') expect(await viewer(attempt.value.token)).toBeNull();
        await signIn().withPassword(email, to, client);
        // Enough mail for today, were it not that the owner got it.
        const link = await issued(await links().mail('sign-in', email, client));
        await signIn().withLink(link.token, client);
      }
    });
  });

  describe('an invitation', () => {
    withCheapPasswords();

    it('sets the first password within seven days, or none', async () => {
      const accounts = app.get(AccountsService);
      const { dataSource } = database;
      for (const password of [OTHER, null]) {
        const invited = await newAccount(app, { email: `${password?.length ?? 0}${email}` });
        const account = (await accounts.byId(dataSource.manager, invited.accountId))!;
        const request = await dataSource.transaction((m) => links().invite(m, account, actorOf.command));
        expect(outbox.mails.at(-1)).toMatchObject({ kind: 'invitation', data: { request } });
        const { token, code } = await issued(request);
        expect(code).toBeNull();
        clock.pass({ hours: 24 * 7 - 1 });
        const { token: session } = await links().accept('invitation', token, password, client);
        expect((await viewer(session))?.personId).toBe(invited.personId);
        expect(await codeOf(links().accept('invitation', token, password, client))).toBe('account.link.over');
      }
    });
  });

  describe('a session', () => {
    it('ends after 14 days without use, and with use after 60', async () => {
      const token = (await signIn().withPassword(email, PASSWORD, client)).token;
      for (let days = 0; days < 52; days += 13) {
        clock.pass({ hours: 13 * 24 });
        expect(await viewer(token)).not.toBeNull();
      }
      clock.pass({ hours: 8 * 24 });
      expect(await viewer(token)).toBeNull();
      const idle = (await signIn().withPassword(email, PASSWORD, client)).token;
      clock.pass({ hours: 14 * 24 });
      expect(await viewer(idle)).toBeNull();
    });

    it('ends here, there, or everywhere; never somebody else’s', async () => {
      const stranger = await newAccount(app, { email: `ander${email}`, password: PASSWORD });
      const theirs = (await signIn().withPassword(`ander${email}`, PASSWORD, client)).token;
      const tokens: string[] = [];
      for (let n = 0; n < 4; n += 1)
        tokens.push((await signIn().withPassword(email, PASSWORD, client)).token);
      const own = app.get(OwnAccountService);
      const me = (await viewer(tokens[0]!))!;
      await own.end(me, hashOfToken(tokens[1]!), client);
      await expect(own.end(me, hashOfToken(theirs), client)).rejects.toMatchObject({ kind: 'not-found' });
      await own.end(me, hashOfToken(tokens[1]!), client);
      expect(await Promise.all(tokens.map(async (token) => (await viewer(token)) !== null))).toEqual([
        true,
        false,
        true,
        true,
      ]);
      await own.signOutEverywhere(me, client);
      expect(await Promise.all(tokens.map(viewer))).toEqual([null, null, null, null]);
      expect((await viewer(theirs))?.personId).toBe(stranger.personId);
    });

    it('ends when the account is closed, which says so only to its owner', async () => {
      const token = (await signIn().withPassword(email, PASSWORD, client)).token;
      const link = await issued(await links().mail('sign-in', email, client));
      const asked = await links().mail('reset', email, client);
      await disable();
      expect(await viewer(token)).toBeNull();
      expect(await codeOf(signIn().withLink(link.token, client))).toBe('account.link.over');
      expect(await issue(asked)).toBeNull();
      expect(await codeOf(signIn().withPassword(email, PASSWORD, client))).toBe('account.disabled');
      expect(await codeOf(signIn().withPassword(email, 'dit is het zeker niet', client))).toBe(
        'account.wrong',
      );
    });

    it('is swept away at night once it has ended, with old links and counts; what lives stays', async () => {
      const jobs = app.get(JobRegistry);
      const old = await links().mail('sign-in', email, client);
      await signIn().withPassword(email, PASSWORD, client);
      clock.pass({ hours: 31 * 24 });
      const token = (await signIn().withPassword(email, PASSWORD, client)).token;
      const recent = await links().mail('sign-in', email, client);
      await jobs.run('sweep-sign-ins', '');
      expect(await database.dataSource.getRepository(Session).countBy({ accountId })).toBe(1);
      expect(await viewer(token)).not.toBeNull();
      const tokens = database.dataSource.getRepository(SignInToken);
      expect([await tokens.countBy({ id: old }), await tokens.countBy({ id: recent })]).toEqual([0, 1]);
      expect(await database.dataSource.query('SELECT count(*)::int AS n FROM throttle')).toEqual([{ n: 4 }]);
    });

    it('is not begun on an account that is closed at the same moment', async () => {
      const outcomes = await Promise.allSettled([
        ...Array.from({ length: 3 }, () => signIn().withPassword(email, PASSWORD, client)),
        disable(),
      ]);
      const tokens = outcomes.flatMap((outcome) =>
        outcome.status === 'fulfilled' && outcome.value ? [outcome.value.token] : [],
      );
      expect(await Promise.all(tokens.map(viewer))).toEqual(tokens.map(() => null));
      expect(await database.dataSource.getRepository(Session).countBy({ accountId })).toBe(0);
    });
  });
});
