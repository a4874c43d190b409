import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { writeAccountCode } from '../../src/people/accounts/account-codes.service.js';
import { Account } from '../../src/platform/auth/account.entity.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { Person } from '../../src/people/person.entity.js';
import { FormerEmail } from '../../src/people/former-email.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import type { MailMessage } from '../../src/platform/mail/mail-carrier.service.js';
import { newAccount } from '../support/account-services.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { deliverAll } from '../support/mail.js';
import { MovingClock } from '../support/moving-clock.js';
import type { TestServices } from '../support/services.js';
import { signIn } from '../support/signed-in.js';
import { startTestWeb } from '../support/web.js';

const PASSWORD = 'vier rustige woorden hier';
const OTHER = 'nog een paar andere woorden';
const CLIENT = { address: '198.51.100.1', userAgent: '' };

describe('the address of one’s own account', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let clock: MovingClock;
  let services: TestServices;
  let count = 0;
  let personId: string;
  let old: string;
  let next: string;
  let cookie: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = new MovingClock();
    app = await startTestWeb(database, { clock });
    services = {
      get: (type) => app.get(type, { strict: false }),
      clock: clock as never,
      close: () => app.close(),
    };
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(async () => {
    count += 1;
    await database.dataSource.query('DELETE FROM throttle');
    await database.dataSource.query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    [old, next] = [`oud${count}@voorbeeld.example`, `nieuw${count}@voorbeeld.example`];
    ({ personId } = await newAccount(app, { email: old, password: PASSWORD, name: 'Zoë Proef' }));
    cookie = await signIn(app, personId);
  });

  const get = (url: string, by = cookie) => app.inject({ url, headers: by ? { cookie: by } : {} });
  function post(url: string, fields: Record<string, string> = {}, by = cookie) {
    return app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(by && { cookie: by }) },
      payload: new URLSearchParams(fields).toString(),
    });
  }
  const cookieOf = ({ headers }: { headers: Record<string, unknown> }) =>
    String([headers['set-cookie']].flat().find((one) => String(one).startsWith('sessie='))).split(';')[0]!;
  const emailNow = async () =>
    (await database.dataSource.manager.findOneByOrFail(Person, { id: personId })).email;
  const ask = (changes: Record<string, string> = {}) =>
    post('/account/adres', { email: next, current: PASSWORD, code: '', aanvraag: '', ...changes });
  const linkIn = (mail: MailMessage | undefined) => /\/adres(-tegenhouden)?\/[\w-]{43}/.exec(mail!.text)![0];

  /** Asks, and has both mails brought. */
  async function asked(): Promise<{ confirm: MailMessage; told: MailMessage }> {
    expect((await ask()).headers.location).toBe('/account/adres?gedaan=gevraagd');
    const mails = await deliverAll(services);
    const to = (address: string) => mails.find((mail) => mail.to.address === address)!;
    expect(mails).toHaveLength(2);
    return { confirm: to(next), told: to(old) };
  }

  it('changes when it is confirmed from the new one, and the old one is told twice', async () => {
    const page = await get('/account/adres');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`U meldt zich nu aan met ${old}`);
    const { confirm, told } = await asked();
    expect(told.text).not.toContain(next);
    expect((await get('/account/adres?gedaan=gevraagd')).body).toContain(`Naar ${next} is een link gemaild`);
    expect(await emailNow()).toBe(old);

    const link = linkIn(confirm);
    const shown = await get(link, '');
    expect(shown.body).toContain('Nieuw adres van Zoë Proef');
    expect(shown.body).toContain(next);
    expect((await app.inject({ method: 'HEAD', url: link })).statusCode).toBe(200);
    expect(await emailNow()).toBe(old);

    expect((await post(link, {}, '')).headers.location).toBe('/adres-bevestigd');
    expect((await get('/adres-bevestigd', '')).body).toContain('Uw e-mailadres is veranderd');
    expect(await emailNow()).toBe(next);
    const [last, ...others] = await deliverAll(services);
    expect(others).toEqual([]);
    expect(last!.to.address).toBe(old);
    expect(last!.text).toContain('Uw e-mailadres in Leerpad is veranderd');
    expect(await database.dataSource.manager.findOneBy(FormerEmail, { personId })).toMatchObject({
      email: old,
    });
    expect(
      (await post('/aanmelden', { email: next, password: PASSWORD, naar: '/account' }, '')).statusCode,
    ).toBe(303);
    expect(
      (await post('/aanmelden', { email: old, password: PASSWORD, naar: '/account' }, '')).statusCode,
    ).toBe(422);
    const actions = await database.dataSource.query<{ action: string }[]>(
      `SELECT action FROM audit_entry WHERE subject_id = $1 AND action LIKE 'account.address%' ORDER BY at, action`,
      [personId],
    );
    expect(actions.map(({ action }) => action)).toEqual(['account.address-asked', 'account.address-changed']);
  });

  it('ends every session and link from before; the browser that confirms goes on under a new token', async () => {
    const elsewhere = await signIn(app, personId);
    const links = services.get(MailedLinksService);
    const requests = [await links.mail('sign-in', old, CLIENT), await links.mail('reset', old, CLIENT)];
    const issue = (request: string) => services.get(TokenIssuer).issue(database.dataSource.manager, request);
    const [signInLink, reset] = [await issue(requests[0]!), await issue(requests[1]!)];
    const unsent = await links.mail('reset', old, CLIENT);
    await database.dataSource.query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);

    const { confirm } = await asked();
    const confirmed = await post(linkIn(confirm));
    expect(confirmed.headers.location).toBe('/account?gedaan=adres');
    const fresh = cookieOf(confirmed);
    expect(fresh).not.toBe(cookie);
    expect((await get('/account?gedaan=adres', fresh)).body).toContain('Uw e-mailadres is veranderd');
    for (const ended of [cookie, elsewhere]) expect((await get('/account', ended)).statusCode).toBe(303);
    expect((await get(`/aanmelden/link/${signInLink!.token}`, '')).statusCode).toBe(410);
    expect((await post(`/aanmelden/link/${signInLink!.token}`, {}, '')).statusCode).toBe(410);
    expect((await post(`/wachtwoord/${reset!.token}`, { password: OTHER }, '')).statusCode).toBe(410);
    expect(await issue(unsent)).toBeNull();
    expect(
      (await post('/aanmelden/code', { aanvraag: requests[0]!, code: signInLink!.code! }, '')).statusCode,
    ).toBe(422);
    expect((await post(linkIn(confirm), {}, '')).statusCode).toBe(410);
  });

  it('is not changed by somebody else’s click while they are signed in: their own session stays theirs', async () => {
    const { confirm } = await asked();
    const stranger = await newAccount(app, { email: `vreemd${count}@voorbeeld.example` });
    const theirs = await signIn(app, stranger.personId);
    const answer = await post(linkIn(confirm), {}, theirs);
    expect(answer.headers.location).toBe('/adres-bevestigd');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await get('/account', theirs)).body).toContain(`vreemd${count}@voorbeeld.example`);
  });

  it('asks for the present password: a browser that was left open is not enough', async () => {
    for (const current of ['', 'dit is het zeker niet']) {
      const { statusCode, body } = await ask({ current });
      expect(statusCode).toBe(422);
      expect(body).toContain('Dit is niet uw huidige wachtwoord');
      expect(body).toContain(`value="${next}"`);
      expect(body).not.toContain('zeker niet');
    }
    expect(await deliverAll(services)).toEqual([]);
  });

  it.each([
    ['geen adres', 'Vul uw e-mailadres in'],
    ['', 'Vul uw e-mailadres in'],
  ])('says what is wrong with %j', async (email, said) => {
    const { statusCode, body } = await ask({ email });
    expect(statusCode).toBe(422);
    expect(body).toContain(said);
  });

  it('says that it is the one they have, in whatever case', async () => {
    expect((await ask({ email: old.toUpperCase() })).body).toContain('Dit is het adres dat u al hebt');
  });

  describe('without a password', () => {
    beforeEach(async () => {
      const { manager } = database.dataSource;
      await manager.update(Account, { personId }, { passwordHash: null });
      await writeAccountCode(manager, (await manager.findOneByOrFail(Account, { personId })).id);
    });

    const mailed = async () => {
      const { location } = (await post('/account/adres/code')).headers;
      const [mail] = await deliverAll(services);
      expect(mail!.to.address).toBe(old);
      const aanvraag = new URL(location!, 'http://leerpad.example').searchParams.get('aanvraag')!;
      return { location: location!, aanvraag, code: /\b\d{6}\b/.exec(mail!.text)![0] };
    };

    it('asks for a code that is mailed to the present address', async () => {
      expect((await get('/account/adres')).body).toContain('Mail mij een code');
      const { location, aanvraag, code } = await mailed();
      expect((await get(location)).body).toContain(`Naar ${old} is een code van zes cijfers gemaild`);
      const wrong = code === '000000' ? '000001' : '000000';
      const refused = await ask({ current: '', aanvraag, code: wrong });
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toContain('nog 4 keer');
      expect((await ask({ current: '', aanvraag, code })).statusCode).toBe(303);
      expect((await ask({ current: '', aanvraag, code })).body).toContain('Deze code werkt niet meer');
    });

    it('takes no code of another account, none that is ten minutes old, and no sign-in code', async () => {
      const { aanvraag, code } = await mailed();
      const stranger = await newAccount(app, { email: `ander${count}@voorbeeld.example` });
      const theirs = await signIn(app, stranger.personId);
      const wish = { email: next, current: '', code, aanvraag };
      expect((await post('/account/adres', wish, theirs)).statusCode).toBe(404);
      const request = await services.get(MailedLinksService).mail('sign-in', old, CLIENT);
      const { code: signInCode } = (await services
        .get(TokenIssuer)
        .issue(database.dataSource.manager, request))!;
      expect((await ask({ current: '', aanvraag: request, code: signInCode! })).statusCode).toBe(422);
      await database.dataSource.query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
      const late = await mailed();
      clock.pass({ minutes: 10 });
      expect((await ask({ current: '', aanvraag: late.aanvraag, code: late.code })).statusCode).toBe(422);
      expect((await ask({ current: '', aanvraag: '', code: '' })).statusCode).toBe(422);
      expect(await deliverAll(services)).toEqual([]);
    });

    it('a code for an address signs nobody in', async () => {
      const { aanvraag, code } = await mailed();
      expect((await post('/aanmelden/code', { aanvraag, code }, '')).statusCode).toBe(422);
    });
  });

  describe('is kept', () => {
    it('by the link in the old mailbox, which signs out whoever asked', async () => {
      const { confirm, told } = await asked();
      const stop = linkIn(told);
      expect((await get(stop, '')).body).toContain('Uw e-mailadres houden');
      expect((await get('/account')).statusCode).toBe(200);
      const stopped = await post(stop, {}, '');
      expect(stopped.headers.location).toBe('/adres-tegengehouden');
      expect((await get('/adres-tegengehouden', '')).body).toContain('kies nu een ander wachtwoord');
      expect((await get('/account')).statusCode).toBe(303);
      const confirmed = await post(linkIn(confirm), {}, '');
      expect(confirmed.statusCode).toBe(410);
      expect((await post(stop, {}, '')).statusCode).toBe(410);
      expect((await get(stop, '')).statusCode).toBe(410);
      expect(await emailNow()).toBe(old);
    });

    it('when its owner thinks better of it', async () => {
      const { confirm } = await asked();
      const answer = await post('/account/adres/intrekken');
      expect(answer.headers.location).toBe('/account/adres?gedaan=ingetrokken');
      const { body } = await get(answer.headers.location!);
      expect(body).toContain('Uw adres blijft zoals het was');
      expect(body).not.toContain('Nog te bevestigen');
      expect((await post(linkIn(confirm), {}, '')).statusCode).toBe(410);
    });

    it('when a day has passed', async () => {
      const { confirm } = await asked();
      clock.pass({ hours: 24 });
      expect((await get(linkIn(confirm), '')).statusCode).toBe(410);
      expect((await post(linkIn(confirm), {}, '')).statusCode).toBe(410);
      expect(await emailNow()).toBe(old);
    });

    it('when another was asked for since: the latest wish counts', async () => {
      const { confirm } = await asked();
      const later = `later${count}@voorbeeld.example`;
      await ask({ email: later });
      expect((await post(linkIn(confirm), {}, '')).statusCode).toBe(410);
      const mail = (await deliverAll(services)).find(({ to }) => to.address === later);
      await post(linkIn(mail), {}, '');
      expect(await emailNow()).toBe(later);
    });

    it('when the password was changed since', async () => {
      const { confirm } = await asked();
      await post('/account/wachtwoord', { current: PASSWORD, password: OTHER });
      expect((await post(linkIn(confirm), {}, '')).statusCode).toBe(410);
      expect(await emailNow()).toBe(old);
    });

    it('when the account was closed since, also once it is open again', async () => {
      const { confirm } = await asked();
      const { manager } = database.dataSource;
      const accounts = services.get(AccountsService);
      const account = (await accounts.ofPerson(manager, personId))!;
      await manager.transaction((within) => accounts.disable(within, account, actorOf.command));
      expect((await post(linkIn(confirm), {}, '')).statusCode).toBe(410);
      await manager.transaction((within) => accounts.enable(within, account, actorOf.command));
      expect((await post(linkIn(confirm), {}, '')).statusCode).toBe(410);
      expect(await emailNow()).toBe(old);
    });
  });

  describe('that somebody else has', () => {
    it('is told to its mailbox alone: who asks cannot find out who is known here', async () => {
      await newAccount(app, { email: next, name: 'Iemand Anders' });
      const answer = await ask();
      expect(answer.headers.location).toBe('/account/adres?gedaan=gevraagd');
      const mail = (await deliverAll(services)).find(({ to }) => to.address === next);
      expect(mail!.text.replace(/\s+/g, ' ')).toContain('het hoort daar al bij iemand');
      expect(mail!.text).not.toMatch(/\/adres\//);
    });

    it('got it between asking and confirming: nothing changes', async () => {
      const { confirm } = await asked();
      await newAccount(app, { email: next });
      const answer = await post(linkIn(confirm));
      expect(answer.statusCode).toBe(409);
      expect(answer.body).toContain('hoort intussen bij iemand anders');
      expect(await emailNow()).toBe(old);
      expect((await get('/account')).statusCode).toBe(200);
    });
  });

  it('confirmed many times at once is changed once, and told once', async () => {
    const { confirm } = await asked();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(linkIn(confirm), {}, '')));
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 410)).toHaveLength(7);
    expect(await deliverAll(services)).toHaveLength(1);
  });

  it('asked while an earlier wish is confirmed waits for no other in a circle', async () => {
    const { confirm } = await asked();
    const waiting = (many: number) =>
      eventually(async () => {
        const rows = await database.dataSource.query<unknown[]>(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        expect(rows).toHaveLength(many);
      });
    const holding = database.dataSource.createQueryRunner();
    await holding.startTransaction();
    // Who asks holds the account by then, and has not yet had the mail written that refers to the person.
    await holding.query('LOCK TABLE address_change IN SHARE MODE');
    const asking = ask({ email: `anders${count}@voorbeeld.example` });
    await waiting(1);
    const confirming = post(linkIn(confirm), {}, '');
    await waiting(2);
    await holding.commitTransaction();
    await holding.release();
    expect((await asking).headers.location).toBe('/account/adres?gedaan=gevraagd');
    expect((await confirming).statusCode).toBe(410);
    expect(await emailNow()).toBe(old);
  });

  it('is asked for in English too', async () => {
    const { body } = await get('/account/adres', `${cookie}; taal=en`);
    expect(body).toContain('Change e-mail address');
    const refused = await post(
      '/account/adres',
      { email: next, current: '', code: '', aanvraag: '' },
      `${cookie}; taal=en`,
    );
    expect(refused.body).toContain('present password');
  });
});
