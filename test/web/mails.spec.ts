import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { catalogues } from '../../src/messages/catalogue.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { MailDelivery } from '../../src/platform/mail/mail-delivery.entity.js';
import { mayBeRead } from '../../src/people/mails/pages/mail-kinds.rules.js';
import { MailKinds } from '../../src/platform/mail/mail-kinds.service.js';
import { type MailData, Outbox } from '../../src/platform/mail/outbox.service.js';
import { failureOf } from '../../src/people/mails/pages/mail-failure.rules.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { newLeader, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { deliverAll } from '../support/mail.js';
import { RoleParties } from '../support/role-parties.js';
import { tamper } from '../support/tampering.js';

describe('the secretariat’s pages about the mail', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let secretaryId: string;
  let trainee: TestTrainee;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18' });
    secretaryId = (await new RoleParties(portal.services).party('secretariat'))!.personId;
    secretary = await portal.as(secretaryId);
  });
  beforeEach(async () => {
    // The product never removes a mail, and each test begins with none.
    await tamper(portal.database, 'TRUNCATE mail_delivery CASCADE');
    trainee = await newNamedTrainee(portal.services, 0, await newLeader(portal.services));
  });
  afterAll(() => portal.close());

  async function mail(
    state: MailDelivery['state'],
    {
      kind = 'claims-waiting',
      to = trainee.id,
      data = { claims: 3, trainees: 1 } as MailData,
      answer = null as string | null,
    } = {},
  ): Promise<string> {
    const { manager } = portal.services.get(DataSource);
    const id = await portal.services.get(Outbox).enqueue(manager, { kind, recipientPersonId: to, data });
    const sentAt = state === 'sent' ? new Date('2026-11-17T08:00:00Z') : null;
    const attempts = state === 'waiting' ? 0 : 1;
    await manager.update(MailDelivery, { id }, { state, sentAt, lastAnswer: answer, attempts });
    return id;
  }
  const stored = (id: string) =>
    portal.services.get(DataSource).manager.findOneByOrFail(MailDelivery, { id });
  const audited = async (id: string): Promise<string[]> => {
    const rows = await portal.services
      .get(DataSource)
      .query<{ what: string }[]>(
        `SELECT action || ' ' || actor AS what FROM audit_entry WHERE subject_id = $1 ORDER BY at`,
        [id],
      );
    return rows.map(({ what }) => what);
  };
  const text = async (url: string) => textOf((await secretary.get(url)).body);

  it('says what will be here while there is nothing', async () => {
    expect(await text('/mails')).toContain('Hier komt elke mail te staan die Leerpad verstuurt.');
  });

  it('lists to whom, what, when and how it stands, those that failed above all others, with why', async () => {
    await mail('sent');
    await mail('failed', { answer: '550 5.1.1 … no such user' });
    await mail('waiting', { kind: 'claims-waiting-long', data: { claims: 1, trainees: 1, unasked: 0 } });
    const body = await text('/mails');
    expect(body).toContain('Eén mail is niet bezorgd');
    expect(body.indexOf('niet bezorgd Het e-mailadres bestaat niet.')).toBeLessThan(
      body.indexOf('Alle andere mail'),
    );
    for (const words of ['Uren die lang wachten, aan het secretariaat', 'wacht op verzending', 'verstuurd'])
      expect(body).toContain(words);
  });

  it('narrows by state, kind, person and period, and keeps that in the addresses of its pages', async () => {
    const other = await newNamedTrainee(portal.services, 1, await newLeader(portal.services));
    for (let count = 0; count < 51; count += 1) await mail('sent');
    await mail('dropped', { to: other.id });
    const found = async (query: string) =>
      (await secretary.get(`/mails?${query}`)).body.match(/<th scope="row">/g)?.length ?? 0;
    expect(await found('')).toBe(50);
    expect(await found('blad=2')).toBe(2);
    expect(await found('stand=vervallen')).toBe(1);
    expect(await found('soort=invitation')).toBe(0);
    expect(await found(`deelnemer=${other.trajectoryId}`)).toBe(1);
    expect(await found('tot=2020-01-01')).toBe(0);
    expect(await found('van=2020-01-01&stand=verstuurd')).toBe(50);
    const { body } = await secretary.get(`/mails?stand=verstuurd&deelnemer=${trainee.trajectoryId}`);
    expect(body.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')).toContain(
      `href="/mails?stand=verstuurd&deelnemer=${trainee.trajectoryId}&blad=2"`,
    );
  });

  it.each(['stand=weg', 'soort=x', 'deelnemer=1', 'van=gisteren', 'van=2026-02-31', 'blad=0'])(
    'refuses what no form of ours sends: %s',
    async (query) => {
      expect((await secretary.get(`/mails?${query}`)).statusCode).toBe(400);
    },
  );

  it('V3: shows what a mail says and keeps that it was looked at', async () => {
    const id = await mail('sent');
    const body = await text(`/mails/${id}`);
    expect(body).toContain('Er wachten 3 activiteiten op uw handtekening');
    expect(body).toContain('Wat er precies stond, is van deze mail niet bewaard.');
    expect(await audited(id)).toEqual([`mail.viewed ${actorOf.person(secretaryId)}`]);
  });

  it('shows what a mail said when it was sent, whatever it would say now, and of a link no more than its host', async () => {
    const id = await mail('waiting');
    await deliverAll(portal.services);
    await portal.services
      .get(DataSource)
      .manager.update(MailDelivery, { id }, { data: { claims: 9, trainees: 9 } });
    const body = await text(`/mails/${id}`);
    expect(body).toContain('Dit stond erin toen Leerpad de mail verstuurde, zonder links en codes.');
    expect(body).toContain('Er wachten 3 activiteiten op uw handtekening');
    expect(body).toContain('http://leerpad.balint.example/…');
    expect(body).not.toContain('leerpad.balint.example/aftekenen');
    const request = await requestOf('reset');
    const link = await mail('waiting', { kind: 'reset', data: { request } });
    await deliverAll(portal.services);
    const secret = (await secretary.get(`/mails/${link}`)).body;
    expect(textOf(secret)).toContain('Dit stond erin');
    expect(secret).not.toMatch(/wachtwoord\/[\w-]{20}/);
  });

  it('finds mail by name and by address, by parts of them, without regard to case and accents', async () => {
    const { manager } = portal.services.get(DataSource);
    const other = await newNamedTrainee(portal.services, 1, await newLeader(portal.services));
    await manager.query(
      `UPDATE person SET call_name = 'Zoë', surname = 'Šćepanović', email = 'z.scepan@mail.example' WHERE id = $1`,
      [other.id],
    );
    await mail('sent');
    const [, failed] = [await mail('sent', { to: other.id }), await mail('failed', { to: other.id })];
    const found = async (query: string) =>
      (await secretary.get(`/mails?${query}`)).body.match(/<th scope="row">/g)?.length ?? 0;
    for (const search of ['scepanovic', 'zoe', 'ŠĆEP+Zoë', 'z.scepan@mail', 'Z.SCEPAN@MAIL.EXAMPLE'])
      expect([search, await found(`zoek=${encodeURIComponent(search).replaceAll('%2B', '+')}`)]).toEqual([
        search,
        2,
      ]);
    expect(await found('zoek=scepanovic&stand=verstuurd')).toBe(1);
    expect(await found('zoek=niemand')).toBe(0);
    expect(await found('zoek=sce%00panovic&stand=verstuurd')).toBe(1);
    expect(await found(`zoek=${encodeURIComponent("100%_' ")}`)).toBe(0);
    const { body } = await secretary.get('/mails?zoek=Zo%C3%AB');
    expect(body).toMatch(/<input id="zoek"[^>]*value="Zoë"/);
    await mail('failed');
    const again = await secretary.post('/mails/opnieuw', [['zoek', 'zoe']]);
    expect(again.headers.location).toBe('/mails?zoek=zoe&opnieuw=1');
    expect((await stored(failed)).state).toBe('waiting');
  });

  it('says above all when mail has waited for more than an hour, what the server answered, and on the home', async () => {
    const id = await mail('waiting');
    const { manager } = portal.services.get(DataSource);
    const tried = (ago: string) =>
      manager.query(
        `UPDATE mail_delivery SET attempts = 4, tried_since = now() - $2::interval, due_at = now() + interval '1 hour',
                last_answer = 'MAIL FROM: 550 5.7.1 Sender not allowed' WHERE id = $1`,
        [id, ago],
      );
    await tried('50 minutes');
    expect(await text('/mails')).not.toContain('al langer dan een uur');
    expect(await text('/secretariaat')).not.toContain('al langer dan een uur');
    await tried('70 minutes');
    expect(await text('/mails')).toContain('Eén mail wacht al langer dan een uur, sinds');
    expect(await text('/secretariaat')).toContain('Eén mail wacht al langer dan een uur');
    const body = await text(`/mails/${id}`);
    expect(body).toContain('Waarom deze mail nog niet weg is');
    expect(body).toContain('Dat ligt niet aan het adres.');
    expect(body).toContain('MAIL FROM: 550 5.7.1 Sender not allowed');
  });

  it('of a mail that perhaps arrived it says so', async () => {
    const id = await mail('waiting');
    const { manager } = portal.services.get(DataSource);
    await manager.update(MailDelivery, { id }, { attempts: 1, unanswered: 1, lastAnswer: 'ETIMEDOUT' });
    expect(await text(`/mails/${id}`)).toContain('Misschien is deze mail al aangekomen');
    const change = { state: 'failed', attempts: 2, unanswered: 2, lastAnswer: 'no answer' } as const;
    await manager.update(MailDelivery, { id }, change);
    expect(await text(`/mails/${id}`)).toContain('Misschien is deze mail aangekomen, misschien niet');
  });

  it.each(['invitation', 'sign-in-link', 'reset'])(
    'neither shows nor issues the link of a mail that lets somebody in: %s',
    async (kind) => {
      const request = await requestOf(kind);
      const id = await mail('sent', { kind, data: { request } });
      const body = await text(`/mails/${id}`);
      expect(body).toContain('Daarom ziet u hem hier niet.');
      const [token] = await portal.services
        .get(DataSource)
        .query<object[]>('SELECT token_hash FROM sign_in_token WHERE id = $1', [request]);
      expect(token).toEqual({ token_hash: null });
    },
  );

  it('tries what failed once more, however often it is clicked, and then it arrives', async () => {
    const id = await mail('failed', { answer: 'ECONNECTION' });
    const answers = await Promise.all([1, 2, 3].map(() => secretary.post(`/mails/${id}/opnieuw`, [])));
    expect(answers.map(({ headers }) => headers.location)).toEqual(
      Array(3).fill(`/mails/${id}?gedaan=opnieuw`),
    );
    expect(await audited(id)).toEqual([`mail.sent-again ${actorOf.person(secretaryId)}`]);
    expect(await deliverAll(portal.services)).toHaveLength(1);
    expect((await stored(id)).state).toBe('sent');
  });

  it('sends a new mail of the same kind after one that was sent, once, and says so with the old one', async () => {
    const id = await mail('sent');
    const answers = await Promise.all([1, 2].map(() => secretary.post(`/mails/${id}/opnieuw`, [])));
    const [first, second] = answers.map(({ headers }) => headers.location);
    expect(second).toBe(first);
    expect(first).not.toContain(id);
    const sent = await deliverAll(portal.services);
    expect(sent.map(({ subject }) => subject)).toEqual(['Er wachten 3 activiteiten op uw handtekening']);
    expect(await text(`/mails/${id}`)).toContain('Opnieuw verstuurd');
    expect((await secretary.get(`/mails/${id}`)).body).not.toContain('/opnieuw"');
  });

  it('makes a new invitation of one that is sent again', async () => {
    const request = await requestOf('invitation');
    const id = await mail('failed', { kind: 'invitation', data: { request } });
    await secretary.post(`/mails/${id}/opnieuw`, []);
    expect((await stored(id)).data).not.toEqual({ request });
    const [letter] = await deliverAll(portal.services);
    expect(letter?.subject).toBe('Uitnodiging voor Leerpad');
  });

  it('invites nobody whose account is closed', async () => {
    const id = await mail('failed', { kind: 'invitation', data: { request: randomUUID() } });
    const { statusCode, body } = await secretary.post(`/mails/${id}/opnieuw`, []);
    expect([statusCode, textOf(body)]).toEqual([
      409,
      expect.stringContaining('geen account meer dat open is'),
    ]);
    expect((await stored(id)).state).toBe('failed');
  });

  it.each(['sign-in-link', 'reset'])('leaves asking for a %s to whoever needs it', async (kind) => {
    const id = await mail('failed', { kind, data: { request: randomUUID() } });
    expect((await secretary.get(`/mails/${id}`)).body).not.toContain(`/mails/${id}/opnieuw`);
    expect((await secretary.post(`/mails/${id}/opnieuw`, [])).statusCode).toBe(409);
    expect((await stored(id)).state).toBe('failed');
  });

  it('sends all that failed under the filter again, and nothing the second time', async () => {
    const ids = [await mail('failed'), await mail('failed'), await mail('failed')];
    const other = await mail('failed', { kind: 'claims-waiting-long' });
    const link = await mail('failed', { kind: 'reset', data: { request: randomUUID() } });
    expect((await secretary.get('/mails')).body).toContain('Alle 4 opnieuw versturen');
    const fields: [string, string][] = [
      ['soort', 'claims-waiting'],
      ['deelnemer', ''],
    ];
    const first = await secretary.post('/mails/opnieuw', fields);
    expect(first.headers.location).toBe('/mails?soort=claims-waiting&opnieuw=3');
    expect(await text(String(first.headers.location))).toContain('3 mails worden opnieuw verstuurd.');
    const second = await secretary.post('/mails/opnieuw', fields);
    expect(await text(String(second.headers.location))).toContain('Er was niets meer te versturen');
    const states = await Promise.all([...ids, other, link].map(async (id) => (await stored(id)).state));
    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'failed', 'failed']);
  });

  it('lets a mail rest that nobody needs any more', async () => {
    const id = await mail('failed', { kind: 'reset', data: { request: randomUUID() } });
    await secretary.post(`/mails/${id}/laten`, []);
    await secretary.post(`/mails/${id}/laten`, []);
    expect(await text(`/mails/${id}`)).toContain('het secretariaat heeft het erbij gelaten');
    expect((await audited(id)).filter((what) => what.startsWith('mail.let-go'))).toHaveLength(1);
  });

  it('leads to the address where the address may be wrong, and shows the raw answer folded away', async () => {
    const id = await mail('failed', { answer: '550 5.1.1 … User unknown' });
    const { body } = await secretary.get(`/mails/${id}`);
    expect(body).toContain(`href="/deelnemers/${trainee.trajectoryId}/persoon"`);
    expect(body).toMatch(/<details>.*550 5\.1\.1 … User unknown.*<\/details>/s);
  });

  it('V1: shows no reason of a return and no reflection', async () => {
    const parties = new RoleParties(portal.services);
    const claimId = await parties.returned(trainee);
    const rows = await portal.services
      .get(DataSource)
      .manager.findBy(MailDelivery, { kind: 'claim-returned' });
    const id = rows.find(({ data }) => data['claimId'] === claimId)!.id;
    const body = await text(`/mails/${id}`);
    expect(body).toContain('zij kwam bij u terug met een opmerking');
    expect(body).not.toContain('Welke hoofdstukken?');
  });

  it('has a name for every kind of mail, in both languages', () => {
    const kinds = portal.services.get(MailKinds).names();
    for (const language of ['nl', 'en'] as const)
      expect(kinds.filter((kind) => !(`office-mail.kind.${kind}` in catalogues[language]))).toEqual([]);
  });

  it('V1: the secretariat may read what these say, which have no link that speaks for their recipient, and no others', () => {
    const readable = `
      address-changed address-replaced attendance-open certificate-ready certificate-withdrawn
      claim-returned claims-waiting claims-waiting-long day-message day-missed day-previous-report
      day-report day-waited decision-taken deputy-ended-deputy deputy-ended-supervisor
      deputy-ended-trainee deputy-named-deputy deputy-named-supervisor deputy-named-trainee digest
      enrolment-cancelled enrolment-moved-up enrolment-placed enrolment-released
      enrolment-unreachable enrolment-waiting factor-added factor-removed factors-lost
      hours-corrected imported-records mail-waits meeting-cancelled meeting-changed
      meeting-reminder national-days-lacking objection-decided-trainee objection-made password-set
      places-released print-name-approved print-name-sent-back record-names-foreign record-ready
      record-superseded record-suspended record-withdrawn recovery-renewed recovery-used
      register-number-asked role-given role-taken signature-taken-back signer-address-replaced
      slot-ended slot-given slot-off slot-to-hold standing-ending standing-ending-office
      supervisees-added supervisees-ended supervisor-changed teacher-part-wanted teaching-ended
      teaching-given`;
    const kinds = portal.services.get(MailKinds).names();
    expect(kinds.filter(mayBeRead).sort()).toEqual(readable.trim().split(/\s+/));
  });

  async function requestOf(kind: string): Promise<string> {
    const { manager } = portal.services.get(DataSource);
    const accounts = portal.services.get(AccountsService);
    const accountId = await accounts.create(manager, { personId: trainee.id });
    const links = portal.services.get(MailedLinksService);
    if (kind === 'invitation') return links.inviteWithoutMail(manager, accountId);
    const { email } = (await accounts.byId(manager, accountId))!;
    const client = { address: '192.0.2.1', userAgent: '' };
    return links.mail(kind === 'reset' ? 'reset' : 'sign-in', email, client);
  }
});

describe('why a mail did not arrive', () => {
  it.each([
    ['550 5.1.1 <…>: Recipient address rejected: User unknown', 'unknown-address'],
    ['550 no such user', 'unknown-address'],
    ['550 Requested action not taken: mailbox unavailable', 'unknown-address'],
    ['452 4.2.2 Mailbox full', 'full'],
    ['552 5.2.2 … over quota', 'full'],
    ['554 5.7.1 Message rejected as spam', 'refused'],
    ['550 5.7.26 Unauthenticated email … DMARC policy', 'refused'],
    ['552 5.3.4 Message too large', 'too-large'],
    ['535 5.7.8 Authentication failed', 'sign-in'],
    ['EAUTH', 'sign-in'],
    ['ECONNECTION', 'unreachable'],
    ['ETIMEDOUT', 'unreachable'],
    ['EDNS', 'unreachable'],
    ['no mail server', 'unreachable'],
    ['MAIL FROM: 550 5.7.1 Sender not allowed', 'from-us'],
    ['MAIL FROM: 530 5.7.0 Authentication required', 'sign-in'],
    ['554 5.7.1 Relay access denied', 'from-us'],
    ['550 5.4.5 Daily sending limit exceeded', 'limit'],
    ['no answer', 'unanswered'],
    ['451 4.7.1 Greylisted, try again later', 'refused'],
    ['421 Service not available', 'later'],
    ['not written: TypeError', 'not-written'],
    ['interrupted', 'interrupted'],
    ['restored from a backup', 'restored'],
    ['something else', 'other'],
    [null, 'other'],
  ])('%s: %s', (answer, failure) => {
    expect(failureOf(answer)).toBe(failure);
  });
});

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
