import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { WaitingMails } from '../../src/hours/mails/waiting-mails.service.js';
import { SigningLinkMails } from '../../src/hours/signing-links/mails/signing-link-mails.service.js';
import { SigningLinks } from '../../src/hours/signing-links/signing-links.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import { Person } from '../../src/people/person.entity.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { hashOfToken } from '../../src/platform/auth/secrets.service.js';
import { activity } from '../builders/hours.js';
import {
  addFacts,
  newLeader,
  newTrainee,
  type TestLeader,
  type TestTrainee,
  withdrawFacts,
} from '../builders/people.js';
import { asked, askedWithReflection, readMail, REFLECTION } from '../builders/signing-links.js';
import { giveAccount } from '../support/accounts.js';
import { claimOf, differencesOf, historyOf, ledgerOf } from '../support/facts.js';
import { giveRole } from '../support/roles.js';
import { promised } from '../support/mail.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2026-03-14';
const SECRETS = ['Noor', 'Dijkgraaf', 'Groep Noord', 'Leerboek', 'Praktijk', 'maart', REFLECTION];

describe('T1: signing by a mailed link', () => {
  let portal: TestPortal;
  let host: TestLeader;
  let trainee: TestTrainee;
  let claimId: string;
  let browser: Browser;
  let addresses = 0;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
  });
  beforeEach(async () => {
    portal.services.clock.setToday(TODAY);
    await query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    host = await newLeader(portal.services, { name: 'Wim Gastheer' });
    trainee = await newTrainee(portal.services, {
      programme: 'leader',
      callName: 'Noor',
      surname: 'Dijkgraaf',
    });
    browser = new Browser();
  });
  afterAll(async () => {
    expect(await differencesOf(portal.services)).toEqual([]);
    await portal.close();
  });

  const query = <T>(sql: string, ...params: unknown[]) =>
    portal.services.get(DataSource).query<T[]>(sql, params);
  const pass = (duration: Temporal.DurationLike) =>
    portal.services.clock.set(portal.services.clock.now().add(duration));

  /** A browser of somebody who is not signed in, from a network of its own. */
  class Browser {
    cookie = '';
    private readonly remoteAddress = `198.51.100.${(addresses += 1)}`;

    async get(url: string, method: 'GET' | 'HEAD' = 'GET', headers: Record<string, string> = {}) {
      return portal.app.inject({
        method,
        url,
        headers: { cookie: this.cookie, ...headers },
        remoteAddress: this.remoteAddress,
      });
    }

    async post(url: string, fields: Record<string, string> = {}) {
      const answer = await portal.app.inject({
        method: 'POST',
        url,
        headers: {
          cookie: this.cookie,
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        payload: new URLSearchParams(fields).toString(),
        remoteAddress: this.remoteAddress,
      });
      const set = [answer.headers['set-cookie'] ?? []].flat().find((one) => one.startsWith('bevestiging='));
      if (set) this.cookie = set.split(';')[0]!;
      return answer;
    }
  }

  /** Hands a session in. @returns the path of the link in the mail */
  async function link(make = () => asked(portal.services, trainee, host.id)): Promise<string> {
    claimId = await make();
    const { tokens } = await readMail(portal.services);
    expect(tokens).toHaveLength(1);
    return `/bevestigen/${tokens[0]}`;
  }

  async function codeFor(path: string, by = browser): Promise<string> {
    const answer = await by.post(`${path}/code`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, path]);
    const { codes } = await readMail(portal.services);
    expect(codes).toHaveLength(1);
    return codes[0]!;
  }

  /** Goes as far as the page that shows what is to be signed. */
  async function open(path: string, by = browser) {
    const code = await codeFor(path, by);
    expect((await by.post(path, { code })).statusCode).toBe(303);
    return by.get(path);
  }

  const wrongCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const isSigned = async () => (await claimOf(portal.services, claimId)).state === 'signed-off';
  const version = { version: '1' };

  async function nothingIsSigned(): Promise<void> {
    expect(await query('SELECT FROM ledger_entry WHERE claim_id = $1', claimId)).toEqual([]);
  }

  function tellsNothing(body: string): void {
    for (const secret of SECRETS) expect(body).not.toContain(secret);
  }

  describe('the mail', () => {
    it('says who asks, and nothing of what; neither outbox nor database holds its token', async () => {
      claimId = await askedWithReflection(portal.services, trainee, host.id);
      expect(await promised(portal.services)).toEqual([
        { kind: 'signing-link', to: host.id, data: { claim: claimId } },
      ]);
      const { mails, tokens } = await readMail(portal.services);
      expect(mails).toHaveLength(1);
      expect(mails[0]!.to.address).toMatch(/^leider\d+@balint\.example$/);
      expect(mails[0]!.subject).toBe('Noor Dijkgraaf vraagt u iets te bevestigen');
      for (const secret of ['Leerboek', 'maart', REFLECTION]) expect(mails[0]!.text).not.toContain(secret);
      expect(
        await query(
          'SELECT claim_id, version FROM signing_link WHERE token_hash = $1',
          hashOfToken(tokens[0]!),
        ),
      ).toEqual([{ claim_id: claimId, version: 1 }]);
      const kept = await query('SELECT * FROM signing_link l, mail_delivery d, mail_text x');
      expect(JSON.stringify(kept)).not.toContain(tokens[0]);
    });

    it('does not go to who has an account: it waits in their inbox', async () => {
      await giveAccount(portal.services.get(DataSource).manager, host.id);
      await asked(portal.services, trainee, host.id);
      expect(await promised(portal.services)).toEqual([]);
    });

    it('does not go when it was withdrawn before it was sent', async () => {
      claimId = await asked(portal.services, trainee, host.id);
      await portal.services.get(ClaimsService).withdraw({ claimId, version: 1 }, trainee.id);
      expect((await readMail(portal.services)).mails).toEqual([]);
    });

    it('H2: goes to a first signer without an account, who is asked for the right amount', async () => {
      claimId = await asked(portal.services, trainee, host.id);
      await portal.services.get(HoursService).signOff([claimId], host.id, 'mailed-link');
      await readMail(portal.services);
      const correction = { reason: 'Het was korter', right: { minutes: 90 } };
      const again = await portal.services
        .get(CorrectionsService)
        .correct(claimId, correction, actorOf.command);
      expect(await promised(portal.services)).toContainEqual({
        kind: 'signing-link',
        to: host.id,
        data: { claim: again },
      });
    });
  });

  it('shows nothing before the code; then exactly what is signed, and one button does it', async () => {
    const path = await link(() => askedWithReflection(portal.services, trainee, host.id));
    const door = await browser.get(path);
    expect(door.statusCode).toBe(200);
    expect(door.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
    });
    tellsNothing(door.body);
    expect(door.body).not.toContain('name="code"');
    const { body } = await open(path);
    for (const words of ['Noor Dijkgraaf', 'Leerboek Groepstherapie', 'h. 3', '10 maart 2026', REFLECTION])
      expect(body).toContain(words);
    const answer = await browser.post(`${path}/tekenen`, version);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, path]);
    expect(await ledgerOf(portal.services, trainee.trajectoryId)).toMatchObject([
      {
        claimId,
        signedBy: host.id,
        signedOn: TODAY,
        signedThrough: 'mailed-link',
        recordedBy: `person:${host.id}`,
      },
    ]);
    const done = await browser.get(path);
    expect(done.body).toContain('Dit is bevestigd');
    tellsNothing(done.body);
    expect(
      await query(`SELECT details FROM audit_entry WHERE subject_id = $1 AND action = 'claim.read'`, claimId),
    ).toEqual([{ details: { by: 'mailed-link' } }]);
  });

  it('T2: shows the role, in both languages', async () => {
    const path = await link();
    const { body } = await open(path);
    expect(body).toContain('Medebegeleid');
    expect(body).toContain('Groep Noord');
    const english = await browser.get(`${path}?taal=en`);
    expect(english.body).toContain('Co-led');
    expect(english.body).toContain('Confirm');
  });

  it('H1: sends it back with a reason, which the trainee alone reads', async () => {
    const path = await link();
    await open(path);
    const without = await browser.post(`${path}/terugsturen`, { ...version, reason: '' });
    expect(without.statusCode).toBe(422);
    expect(without.body).toContain('Schrijf erbij waarom u dit terugstuurt.');
    const answer = await browser.post(`${path}/terugsturen`, { ...version, reason: 'Welke rol had u?' });
    expect(answer.statusCode).toBe(303);
    expect((await historyOf(portal.services, claimId)).at(-1)).toMatchObject({
      state: 'returned',
      by: `person:${host.id}`,
      reason: 'Welke rol had u?',
    });
    const { body } = await browser.get(path);
    expect(body).toContain('Dit is teruggestuurd');
    expect(body).not.toContain('Welke rol');
    await nothingIsSigned();
  });

  describe('12.5: what ends without a signature', () => {
    it('used twice: it says that it is done, and nothing is signed a second time', async () => {
      const path = await link();
      await open(path);
      await browser.post(`${path}/tekenen`, version);
      const again = await browser.post(`${path}/tekenen`, version);
      expect(again.body).toContain('Dit is bevestigd');
      expect((await new Browser().post(`${path}/code`)).body).toContain('Dit is bevestigd');
      expect(await ledgerOf(portal.services, trainee.trajectoryId)).toHaveLength(1);
    });

    it('H3: confirmed from two browsers at once: one credit', async () => {
      const path = await link();
      await open(path);
      const answers = await Promise.all([1, 2, 3].map(() => browser.post(`${path}/tekenen`, version)));
      expect(answers.every(({ statusCode }) => [200, 303].includes(statusCode))).toBe(true);
      expect(await ledgerOf(portal.services, trainee.trajectoryId)).toHaveLength(1);
    });

    it('late: it says how to get a new one', async () => {
      const path = await link();
      pass({ hours: 24 * 30 });
      const { statusCode, body } = await browser.get(path);
      expect(statusCode).toBe(410);
      expect(body).toContain('Deze link is te oud');
      expect(body).toContain('om de link opnieuw te sturen');
      expect((await browser.post(`${path}/code`)).statusCode).toBe(410);
      await nothingIsSigned();
    });

    it('a code that is late', async () => {
      const path = await link();
      const code = await codeFor(path);
      pass({ minutes: 10 });
      const answer = await browser.post(path, { code });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('Deze code werkt niet meer');
      tellsNothing((await browser.get(path)).body);
    });

    it('a wrong code: five tries, counted before they are judged, and none opens after that', async () => {
      const path = await link();
      const code = await codeFor(path);
      for (const left of [4, 3, 2, 1]) {
        const answer = await browser.post(path, { code: wrongCode(code) });
        expect(answer.statusCode).toBe(422);
        expect(answer.body).toContain(`nog ${left} keer`);
        tellsNothing(answer.body);
      }
      expect((await browser.post(path, { code: wrongCode(code) })).body).toContain(
        'Deze code werkt niet meer',
      );
      expect((await browser.post(path, { code })).body).toContain('Deze code werkt niet meer');
      expect(browser.cookie).toBe('');
      expect(
        await query(`SELECT FROM security_event WHERE kind = 'failed' AND detail = 'signing-code'`),
      ).not.toEqual([]);
      tellsNothing((await browser.get(path)).body);
    });

    it('no code at all', async () => {
      const path = await link();
      await codeFor(path);
      const answer = await browser.post(path, { code: 'geen idee' });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('Vul de zes cijfers in');
    });

    it('a code of before: a new one takes its place, and ends what the old one opened', async () => {
      const path = await link();
      const first = await codeFor(path);
      const second = await codeFor(path);
      if (first !== second) expect((await browser.post(path, { code: first })).statusCode).toBe(422);
      expect((await browser.post(path, { code: second })).statusCode).toBe(303);
      await codeFor(path, new Browser());
      const closed = await browser.post(`${path}/tekenen`, version);
      expect(closed.statusCode).toBe(403);
      await nothingIsSigned();
    });

    it('a code that is typed a second time', async () => {
      const path = await link();
      const code = await codeFor(path);
      await browser.post(path, { code });
      const other = new Browser();
      expect((await other.post(path, { code })).body).toContain('Deze code werkt niet meer');
      tellsNothing((await other.get(path)).body);
    });

    it('forwarded: the code goes to the host alone, and what it opened stays in the host’s browser', async () => {
      const path = await link();
      await browser.post(`${path}/code`);
      const { mails } = await readMail(portal.services);
      const [{ email }] = (await query<{ email: string }>(
        'SELECT email FROM person WHERE id = $1',
        host.id,
      )) as [{ email: string }];
      expect(mails.map(({ to }) => to.address)).toEqual([email]);
      await open(path);
      const friend = new Browser();
      tellsNothing((await friend.get(path)).body);
      const answer = await friend.post(`${path}/tekenen`, version);
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain('Er is niets bevestigd');
      await nothingIsSigned();
    });

    it('guessed: a link that nobody was mailed is not there, and opens nothing', async () => {
      await link();
      const guess = `/bevestigen/${'x'.repeat(43)}`;
      const { statusCode, body } = await browser.get(guess);
      expect(statusCode).toBe(404);
      expect(body).toContain('Deze link kennen wij niet');
      expect((await browser.post(`${guess}/code`)).statusCode).toBe(404);
      expect((await browser.post(`${guess}/tekenen`, version)).statusCode).toBe(404);
      expect(await promised(portal.services)).toEqual([]);
      await nothingIsSigned();
    });

    it('fetched by a scanner: nothing is changed, mailed, kept or given', async () => {
      const path = await link();
      const rows = () =>
        query(`SELECT (SELECT count(*) FROM audit_entry) AS audit, (SELECT count(*) FROM mail_delivery) AS mails,
                      (SELECT count(*) FROM signing_code) AS codes, (SELECT count(*) FROM security_event) AS events`);
      const before = await rows();
      for (const [method, headers] of [
        ['GET', {}],
        ['HEAD', {}],
        ['GET', { purpose: 'prefetch', 'sec-purpose': 'prefetch' }],
        ['GET', { 'user-agent': 'SafeLinks' }],
      ] as const) {
        const answer = await browser.get(path, method, headers);
        expect(answer.statusCode).toBe(200);
        expect(answer.headers['set-cookie']).toBeUndefined();
        expect(answer.headers['cache-control']).toBe('no-store');
      }
      for (const part of ['code', 'tekenen', 'terugsturen'])
        expect((await browser.get(`${path}/${part}`)).statusCode).toBe(404);
      expect(await rows()).toEqual(before);
      await nothingIsSigned();
    });

    it('by somebody who meanwhile lost the recognition of that day', async () => {
      const path = await link();
      await open(path);
      const { manager } = portal.services.get(DataSource);
      await withdrawFacts(portal.services, manager, host.id, 'recognition');
      await addFacts(manager, host.id, { recognisedUntil: '2026-03-09' });
      const answer = await browser.post(`${path}/tekenen`, version);
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain('was u niet erkend als begeleider');
      await nothingIsSigned();
    });

    it('amended meanwhile: the old link says so, a new mail follows, and what was read is not signed', async () => {
      const path = await link();
      await open(path);
      const session = activity({
        component: 'practice',
        happenedOn: '2026-03-10',
        minutes: 90,
        description: 'Noord',
      });
      await portal.services.get(ClaimsService).amend({ claimId, version: 1 }, session, trainee.id);
      const answer = await browser.post(`${path}/tekenen`, version);
      expect(answer.statusCode).toBe(410);
      expect(answer.body).toContain('Dit is intussen veranderd');
      await nothingIsSigned();
      const { tokens } = await readMail(portal.services);
      const next = `/bevestigen/${tokens[0]}`;
      expect((await open(next)).body).toContain('1 u 30 min');
      expect((await browser.post(`${next}/tekenen`, version)).statusCode).toBe(409);
      await nothingIsSigned();
      await browser.post(`${next}/tekenen`, { version: '2' });
      expect(await isSigned()).toBe(true);
    });

    it('amended to somebody else: it is not theirs any more', async () => {
      const path = await link();
      await open(path);
      const other = await newLeader(portal.services);
      const session = activity({ component: 'practice', happenedOn: '2026-03-10', minutes: 90 });
      await portal.services
        .get(ClaimsService)
        .amend({ claimId, version: 1 }, session, trainee.id, { askedOf: other.id });
      const answer = await browser.post(`${path}/tekenen`, version);
      expect(answer.body).toContain('Deze link is niet meer voor u');
      await nothingIsSigned();
    });

    it('withdrawn meanwhile', async () => {
      const path = await link();
      await open(path);
      await portal.services.get(ClaimsService).withdraw({ claimId, version: 1 }, trainee.id);
      const answer = await browser.post(`${path}/tekenen`, version);
      expect(answer.statusCode).toBe(410);
      expect(answer.body).toContain('Dit is ingetrokken');
      await nothingIsSigned();
    });

    it('signed in another way meanwhile, and corrected after that', async () => {
      const path = await link();
      await portal.services.get(HoursService).signOff([claimId], host.id);
      expect((await browser.get(path)).body).toContain('Dit is bevestigd');
      await portal.services
        .get(CorrectionsService)
        .correct(claimId, { reason: 'Dubbel geteld' }, actorOf.command);
      expect((await browser.get(path)).body).toContain('Dit telt niet meer');
    });

    it('the host has an account by now: they are led to signing in, and then to their inbox', async () => {
      const path = await link();
      await open(path);
      const visitor = await portal.as(host.id);
      const answer = await browser.post(`${path}/tekenen`, version);
      expect(answer.body).toContain('U hebt intussen een account');
      const href = `/aanmelden?naar=${encodeURIComponent(`/aftekenen/${claimId}`)}`;
      expect(answer.body.replaceAll('&#x3D;', '=')).toContain(`href="${href}"`);
      await nothingIsSigned();
      const led = await visitor.get(path);
      expect([led.statusCode, led.headers.location]).toEqual([303, `/aftekenen/${claimId}`]);
      expect((await visitor.get(`/aftekenen/${claimId}`)).statusCode).toBe(200);
    });

    it('an account that was closed does not sign by mail either', async () => {
      const path = await link();
      const accountId = await giveAccount(portal.services.get(DataSource).manager, host.id);
      const accounts = portal.services.get(AccountsService);
      await portal.services.get(DataSource).transaction(async (manager) => {
        const account = await accounts.byId(manager, accountId);
        await accounts.disable(manager, account!, actorOf.command);
      });
      expect((await browser.get(path)).body).toContain('Uw account bij Leerpad is gesloten');
      expect((await browser.post(`${path}/code`)).statusCode).toBe(410);
    });

    it('mailed to an address that is not theirs any more', async () => {
      const path = await link();
      const { email } = await portal.services
        .get(DataSource)
        .manager.findOneByOrFail(Person, { id: host.id });
      const amendment = { seen: { email }, next: { email: `nieuw-${host.id}@balint.example` } };
      await portal.services.get(PeopleService).amend(host.id, amendment, actorOf.command);
      expect((await browser.get(path)).body).toContain('Deze link is niet meer voor u');
      expect((await browser.post(`${path}/code`)).statusCode).toBe(410);
    });

    it('too long after the code: nothing is signed, and a new code goes on', async () => {
      const path = await link();
      await open(path);
      pass({ minutes: 30 });
      const answer = await browser.post(`${path}/tekenen`, version);
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain('Er is niets bevestigd');
      tellsNothing(answer.body);
      await nothingIsSigned();
      expect((await open(path)).body).toContain('Noor Dijkgraaf');
    });

    it('K6: an address that somebody wrote into the database is mailed no link, and no code', async () => {
      const path = await link();
      const [{ email }] = (await query('SELECT email FROM person WHERE id = $1', host.id)) as [
        { email: string },
      ];
      await query('UPDATE person SET email = $2 WHERE id = $1', host.id, `kaper-${host.id}@balint.example`);
      expect((await browser.post(`${path}/code`)).statusCode).toBe(410);
      const session = activity({ component: 'practice', happenedOn: '2026-03-10', minutes: 90 });
      await portal.services.get(ClaimsService).amend({ claimId, version: 1 }, session, trainee.id);
      expect((await readMail(portal.services)).mails).toEqual([]);
      expect(await differencesOf(portal.services)).toEqual([`check.line-code person ${host.id}`]);
      await query('UPDATE person SET email = $2 WHERE id = $1', host.id, email);
    });

    it('K6: a link that somebody wrote into the database is not known, nor a code or a visit', async () => {
      await link();
      const token = 'z'.repeat(43);
      await query(
        `INSERT INTO signing_link (token_hash, claim_id, version, signer_id, mailed_to, made_at, expires_at, mac)
         SELECT $1, claim_id, version, signer_id, mailed_to, made_at, expires_at, mac FROM signing_link WHERE claim_id = $2`,
        hashOfToken(token),
        claimId,
      );
      expect((await browser.get(`/bevestigen/${token}`)).statusCode).toBe(404);
      await query('DELETE FROM signing_link WHERE token_hash = $1', hashOfToken(token));
    });

    it('K6: neither a code’s time nor a visit’s can be lengthened in the database', async () => {
      const path = await link();
      const code = await codeFor(path);
      const hash = hashOfToken(path.split('/').at(-1)!);
      pass({ minutes: 11 });
      await query(
        `UPDATE signing_code SET expires_at = expires_at + interval '1 hour' WHERE link_hash = $1`,
        hash,
      );
      expect((await browser.post(path, { code })).statusCode).toBe(422);
      await open(path);
      pass({ minutes: 31 });
      await query(
        `UPDATE signing_code SET opened_at = opened_at + interval '30 minutes' WHERE link_hash = $1`,
        hash,
      );
      expect((await browser.post(`${path}/tekenen`, version)).statusCode).toBe(403);
      await nothingIsSigned();
    });

    it('asked for too many codes: one waits, and is told how long', async () => {
      const path = await link();
      for (let time = 0; time < 9; time += 1)
        expect((await browser.post(`${path}/code`)).statusCode).toBe(303);
      const answer = await new Browser().post(`${path}/code`);
      expect(answer.statusCode).toBe(429);
      expect(answer.body).toMatch(/Wacht \d+ second/);
      pass({ hours: 2 });
      expect((await browser.post(`${path}/code`)).statusCode).toBe(303);
    });
  });

  describe('the trainee', () => {
    let visitor: Visitor;
    beforeEach(async () => {
      visitor = await portal.as(trainee.id);
    });
    const again = () => visitor.post(`/bevestiging/${claimId}/opnieuw-mailen`, []);

    it('has the link mailed again, three times a day; a double click mails once', async () => {
      const first = await link();
      const answers = await Promise.all([again(), again()]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      const told = await visitor.get(answers[0]!.headers.location!);
      expect(told.body).toContain('Wim Gastheer krijgt zo een mail');
      expect(told.body).toContain('href="/mijn-leerpad"');
      const { tokens } = await readMail(portal.services);
      expect(tokens).toHaveLength(1);
      // Which of two mails arrived nobody knows: both work.
      for (const path of [first, `/bevestigen/${tokens[0]}`])
        expect((await browser.get(path)).statusCode).toBe(200);
      await again();
      await readMail(portal.services);
      const refused = await again();
      expect(refused.statusCode).toBe(409);
      expect(refused.body).toContain('Wacht tot morgen');
      pass({ hours: 25 });
      expect((await again()).statusCode).toBe(303);
      expect(
        await query(
          `SELECT actor FROM audit_entry WHERE subject_id = $1 AND action = 'claim.link-asked'`,
          claimId,
        ),
      ).toHaveLength(4);
    });

    it('has nobody else’s mailed, none that is done, and none to who has an account', async () => {
      await link();
      const stranger = await newTrainee(portal.services);
      const path = `/bevestiging/${claimId}/opnieuw-mailen`;
      expect((await (await portal.as(stranger.id)).post(path, [])).statusCode).toBe(404);
      expect((await visitor.post('/bevestiging/x/opnieuw-mailen', [])).statusCode).toBe(404);
      await giveAccount(portal.services.get(DataSource).manager, host.id);
      expect((await again()).statusCode).toBe(404);
      expect(await promised(portal.services)).toEqual([]);
    });

    it('reads that it was mailed, may mail it again, and reads how it was signed', async () => {
      const path = await link(() => askedWithReflection(portal.services, trainee, host.id));
      const own = await visitor.get(`/literatuur/${claimId}`);
      expect(own.body).toContain('Wim Gastheer heeft geen account in Leerpad');
      expect(own.body).toContain(`action="/bevestiging/${claimId}/opnieuw-mailen"`);
      await open(path);
      await browser.post(`${path}/tekenen`, version);
      const signed = await visitor.get(`/literatuur/${claimId}`);
      expect(signed.body).toContain('Afgetekend door Wim Gastheer, via een gemailde link');
      expect(signed.body).not.toContain('opnieuw-mailen');
    });
  });

  describe('on Mondays', () => {
    const MONDAY = '2026-03-16T09:00:00+01:00';
    const at = (instant: string) => portal.services.clock.set(Temporal.Instant.from(instant));
    const rounds = async () => {
      await portal.services.get(WaitingMails).holdRound();
      await portal.services.get(SigningLinkMails).holdRound();
      return (await promised(portal.services)).filter(({ to }) => to === host.id).map(({ kind }) => kind);
    };

    it('who has no account gets the link again, at most weekly, and no mail to sign in', async () => {
      await link();
      at(MONDAY);
      expect(await rounds()).toEqual([]);
      at('2026-03-23T09:00:00+01:00');
      expect(await rounds()).toEqual(['signing-link']);
      expect((await readMail(portal.services)).tokens.length).toBeGreaterThan(0);
      at('2026-03-30T09:00:00+02:00');
      expect(await rounds()).toEqual(['signing-link']);
    });

    it('who has one is told that something waits in their inbox', async () => {
      await giveAccount(portal.services.get(DataSource).manager, host.id);
      claimId = await asked(portal.services, trainee, host.id);
      at('2026-04-06T09:00:00+02:00');
      expect(await rounds()).toEqual(['claims-waiting']);
    });
  });

  it('V1: the office reads that a link was mailed and how it was signed, never what the mail says', async () => {
    const path = await link(() => askedWithReflection(portal.services, trainee, host.id));
    const clerk = await newLeader(portal.services);
    await giveRole(portal.services.get(DataSource).manager, { personId: clerk.id, role: 'secretariat' });
    const secretary = await portal.as(clerk.id);
    const dossier = `/deelnemers/${trainee.trajectoryId}/uren/${claimId}`;
    expect((await secretary.get(dossier)).body).toContain(
      'wacht op Wim Gastheer; link gemaild op 14 maart 2026',
    );
    const mails = await secretary.get('/mails?soort=signing-link&zoek=Gastheer');
    expect(mails.body).toContain('Link om uren te bevestigen');
    const [{ id }] = (await query<{ id: string }>(
      `SELECT id FROM mail_delivery WHERE kind = 'signing-link' AND recipient_person_id = $1`,
      host.id,
    )) as [{ id: string }];
    const mail = await secretary.get(`/mails/${id}`);
    expect(mail.statusCode).toBe(200);
    expect(mail.body).not.toContain('/bevestigen/');
    await open(path);
    await browser.post(`${path}/tekenen`, version);
    const { body } = await secretary.get(dossier);
    expect(body).toContain('bevestigd via een gemailde link');
    expect(body).not.toContain(REFLECTION);
  });

  it('is removed some time after it ended', async () => {
    const path = await link();
    await browser.post(`${path}/code`);
    pass({ hours: 24 * 61 });
    await portal.services.get(SigningLinks).sweep();
    expect((await browser.get(path)).statusCode).toBe(404);
  });
});
