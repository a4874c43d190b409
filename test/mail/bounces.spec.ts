import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Person } from '../../src/people/person.entity.js';
import { AddressCodes } from '../../src/platform/mail/address-codes.service.js';
import { BounceMailbox } from '../../src/platform/mail/bounces/bounce-mailbox.service.js';
import { Bounces } from '../../src/platform/mail/bounces/bounces.service.js';
import { Deliveries } from '../../src/platform/mail/deliveries.service.js';
import { MailDelivery } from '../../src/platform/mail/mail-delivery.entity.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import { SmtpCarrier } from '../../src/platform/mail/smtp-carrier.service.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { newLeader, type TestTrainee } from '../builders/people.js';
import { BOUNCE_BASE, newPostman } from '../support/mail.js';
import { startImap, type TestImap } from '../support/imap.js';
import { RoleParties } from '../support/role-parties.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const SECRET = 'a secret of the mail server and of nobody else';

describe('mail that comes back', () => {
  let portal: TestPortal;
  let smtp: TestSmtp;
  let secretary: Visitor;
  let trainee: TestTrainee;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18', bounces: { secret: SECRET } });
    smtp = await startSmtp();
    const office = (await new RoleParties(portal.services).party('secretariat'))!;
    secretary = await portal.as(office.personId);
  });
  afterAll(async () => {
    await smtp.stop();
    await portal.close();
  });
  beforeEach(async () => {
    smtp.weather = {};
    smtp.received.splice(0);
    await manager().query(`UPDATE mail_delivery SET state = 'dropped', lease_until = NULL, sent_at = NULL
      WHERE state IN ('waiting', 'sending')`);
    trainee = await newNamedTrainee(portal.services, 0, await newLeader(portal.services));
  });

  const manager = () => portal.services.get(DataSource).manager;
  const row = (id: string) => manager().findOneByOrFail(MailDelivery, { id });

  async function promised(): Promise<string> {
    const mail = { kind: 'claims-waiting', recipientPersonId: trainee.id, data: { claims: 3, trainees: 1 } };
    return portal.services.get(Outbox).enqueue(manager(), mail);
  }

  async function sent(): Promise<{ id: string; bounceTo: string }> {
    const id = await promised();
    const carrier = new SmtpCarrier(smtp.url, 'leerpad.balint.example', {
      greetingMs: 5_000,
      beforeEndMs: 5_000,
      answerMs: 1_000,
    });
    await newPostman(portal.services, carrier).deliver(id);
    return { id, bounceTo: smtp.received.at(-1)!.from };
  }

  function post(mail: string, { signature = signed(mail), type = 'message/rfc822' } = {}) {
    const headers = { 'content-type': type, ...(signature && { 'x-leerpad-signature': signature }) };
    return portal.app.inject({ method: 'POST', url: '/retourmail', headers, payload: mail });
  }

  it('has an address of its own for each delivery, short enough, which nobody can make up', async () => {
    const [one, other] = [await sent(), await sent()];
    expect(one.bounceTo).toMatch(/^retour\+[a-z2-7]{42}@balint\.example$/);
    expect(one.bounceTo.split('@')[0]!.length).toBeLessThanOrEqual(64);
    expect(other.bounceTo).not.toBe(one.bounceTo);
    expect(smtp.received[0]!.headers).toContain('From: Leerpad <leerpad@balint.example>');
    const codes = portal.services.get(AddressCodes);
    expect(codes.deliveryIn(one.bounceTo)).toBe(one.id);
    // Servers change the case, and put brackets around it.
    expect(codes.deliveryIn(`<${one.bounceTo.toUpperCase()}>`)).toBe(one.id);
    const [id, mac] = [one.bounceTo.slice(7, 32), other.bounceTo.slice(32)];
    expect(codes.deliveryIn(`retour+${id}${mac}`)).toBeUndefined();
  });

  it('is known with the delivery, in the list, and with the person, since when and why', async () => {
    const { id, bounceTo } = await sent();
    expect((await post(bounce(bounceTo))).statusCode).toBe(204);
    expect(await row(id)).toMatchObject({ state: 'bounced', lastAnswer: '550 5.1.1 …: user unknown' });
    const address = 'Dit adres weigert post sinds';
    const mail = await page(`/mails/${id}`);
    for (const words of [address, 'teruggekomen', 'Het e-mailadres bestaat niet.', 'Teruggekomen'])
      expect(mail).toContain(words);
    const list = await page('/mails');
    expect(list).toContain('niet bezorgd');
    expect(list).toContain(address);
    expect(await page('/secretariaat')).toMatch(/niet bezorgd\./);
    expect(await page(`/deelnemers/${trainee.trajectoryId}/persoon`)).toContain(address);
    await manager().update(Person, { id: trainee.id }, { email: `${randomUUID()}@mail.example` });
    expect(await page(`/deelnemers/${trainee.trajectoryId}/persoon`)).not.toContain(address);
  });

  it('of a refusal at once the same is said, until a mail arrives', async () => {
    smtp.weather = { rcptTo: [550, '5.1.1 No such user'] };
    const id = await promised();
    await newPostman(portal.services, new SmtpCarrier(smtp.url, 'x.example')).deliver(id);
    const person = `/deelnemers/${trainee.trajectoryId}/persoon`;
    expect(await page(person)).toContain('Dit adres weigert post sinds');
    smtp.weather = {};
    await sent();
    expect(await page(person)).not.toContain('Dit adres weigert post');
  });

  it('a mail that went to another address of theirs says nothing of the present one', async () => {
    const { id, bounceTo } = await sent();
    await manager().query(`UPDATE mail_delivery SET sent_to = '\\x00' WHERE id = $1`, [id]);
    await post(bounce(bounceTo));
    expect((await row(id)).state).toBe('bounced');
    expect(await page(`/deelnemers/${trainee.trajectoryId}/persoon`)).not.toContain('Dit adres weigert post');
  });

  it('of a mail that perhaps arrived is the answer: it is not sent again', async () => {
    smtp.weather = { drops: 'taken' };
    const { id, bounceTo } = await sent();
    expect((await row(id)).state).toBe('waiting');
    await post(bounce(bounceTo));
    expect((await row(id)).state).toBe('bounced');
    await manager().query('UPDATE mail_delivery SET due_at = now() WHERE id = $1', [id]);
    expect(await new Deliveries(portal.services.get(DataSource)).due(1_000)).not.toContain(id);
  });

  it('is told once, however often it comes, and can be sent again by the secretariat', async () => {
    const { id, bounceTo } = await sent();
    await post(bounce(bounceTo));
    const { refusedAt } = await row(id);
    await post(bounce(bounceTo, { diagnostic: 'smtp; 550 another answer' }));
    expect(await row(id)).toMatchObject({ refusedAt, lastAnswer: '550 5.1.1 …: user unknown' });
    // Not with all that failed: it would come back again.
    await secretary.post('/mails/opnieuw', []);
    expect((await row(id)).state).toBe('bounced');
    await secretary.post(`/mails/${id}/opnieuw`, []);
    expect(await row(id)).toMatchObject({ state: 'waiting', sentAt: null, refusedAt: null, attempts: 0 });
  });

  it.each<[string, Partial<Report>]>([
    ['delayed', { action: 'delayed', status: '4.4.1' }],
    ['delivered', { action: 'delivered', status: '2.0.0' }],
    ['relayed', { action: 'relayed', status: '2.0.0' }],
    ['an automatic answer', { type: 'text/plain' }],
    ['a report that somebody forwards', { type: 'multipart/mixed; boundary="b"' }],
    ['a read receipt', { part: 'message/disposition-notification' }],
  ])('%s is no bounce', async (_what, report) => {
    const { id, bounceTo } = await sent();
    expect((await post(bounce(bounceTo, report))).statusCode).toBe(204);
    expect((await row(id)).state).toBe('sent');
  });

  it.each<[string, Partial<Report>, string]>([
    ['without a diagnosis', { diagnostic: '' }, '5.1.1'],
    ['with a status that the diagnosis lacks', { diagnostic: 'smtp; 550 no' }, '5.1.1 550 no'],
    ['folded', { diagnostic: 'smtp; 550 5.1.1\r\n   mailbox gone' }, '550 5.1.1 mailbox gone'],
    [
      'of mail with letters of all kinds (RFC 6533)',
      { part: 'message/global-delivery-status' },
      '550 5.1.1 …: user unknown',
    ],
    ['given up after days', { status: '4.4.7', diagnostic: 'smtp; 451 4.4.7 expired' }, '451 4.4.7 expired'],
  ])('a report %s is understood', async (_what, report, answer) => {
    const { id, bounceTo } = await sent();
    await post(bounce(bounceTo, report));
    expect(await row(id)).toMatchObject({ state: 'bounced', lastAnswer: answer });
  });

  it('is found by the header in which the mail server kept the address', async () => {
    const { id, bounceTo } = await sent();
    await post(bounce('postmaster@balint.example').replace('To:', `X-Original-To: <${bounceTo}>\r\nTo:`));
    expect((await row(id)).state).toBe('bounced');
  });

  it('to an address that nobody mailed from changes nothing', async () => {
    const { id, bounceTo } = await sent();
    const guessed = bounceTo.replace(/.@/, (end) => (end === 'q@' ? 'e@' : 'q@'));
    const mangled = bounceTo.replace(/\+./, (begin) => (begin === '+a' ? '+b' : '+a'));
    for (const address of [mangled, guessed.replace(/.{9}@/, 'aaaaaaaaa@'), BOUNCE_BASE])
      expect((await post(bounce(address))).statusCode).toBe(204);
    expect((await row(id)).state).toBe('sent');
  });

  it.each([
    ['without a signature', { signature: '' }, 403],
    ['with another’s signature', { signature: `sha256=${'0'.repeat(64)}` }, 403],
    ['with half a signature', { signature: 'sha256=00' }, 403],
    ['as a form', { type: 'application/x-www-form-urlencoded' }, 403],
    ['as JSON', { type: 'application/json' }, 415],
  ])('%s nothing is taken', async (_how, how, status) => {
    const { id, bounceTo } = await sent();
    expect((await post(bounce(bounceTo), how)).statusCode).toBe(status);
    expect((await row(id)).state).toBe('sent');
  });

  it('is bounded in size, and no other page takes a mail', async () => {
    const large = bounce(BOUNCE_BASE) + 'x'.repeat(1_100_000);
    expect((await post(large)).statusCode).toBe(413);
    const headers = { 'content-type': 'message/rfc822' };
    const elsewhere = await portal.app.inject({ method: 'POST', url: '/aanmelden', headers, payload: 'x' });
    expect(elsewhere.statusCode).toBe(415);
  });

  describe('in a mailbox', () => {
    let imap: TestImap;
    beforeEach(async () => {
      imap = await startImap();
    });
    afterEach(() => imap.stop());
    const read = (url = imap.url) => new BounceMailbox(url, portal.services.get(Bounces)).read();
    const inbox = () => imap.folders.get('INBOX')!;

    it('is read, and put away; what is somebody’s own to read stays', async () => {
      const [one, other] = [await sent(), await sent()];
      imap.put(bounce(one.bounceTo));
      imap.put(
        'From: Zoe <zoe@mail.example>\r\nTo: retour@balint.example\r\nSubject: Een vraag\r\n\r\nDag!\r\n',
      );
      imap.put(bounce(other.bounceTo, { action: 'delayed' }));
      expect(await read()).toBe(2);
      expect((await row(one.id)).state).toBe('bounced');
      expect((await row(other.id)).state).toBe('sent');
      expect(imap.folders.get('Leerpad')!.map(({ raw }) => raw)).toEqual([
        bounce(one.bounceTo),
        bounce(other.bounceTo, { action: 'delayed' }),
      ]);
      expect(inbox().map(({ raw, seen }) => [raw.includes('Een vraag'), seen])).toEqual([[true, true]]);
    });

    it('is read once: a second look fetches nothing, and the folder is made once', async () => {
      const { id, bounceTo } = await sent();
      imap.put(bounce(bounceTo));
      await read();
      imap.put(bounce((await sent()).bounceTo));
      await read();
      expect(imap.folders.get('Leerpad')).toHaveLength(2);
      expect(imap.asked.filter((command) => command.startsWith('CREATE'))).toHaveLength(1);
      imap.asked.splice(0);
      expect(await read()).toBe(0);
      expect(imap.asked.filter((command) => command.startsWith('UID FETCH'))).toEqual([]);
      expect((await row(id)).state).toBe('bounced');
    });

    it('is read past one that holds what no database keeps', async () => {
      const [one, other] = [await sent(), await sent()];
      const status = Buffer.from(
        'Reporting-MTA: dns; mx\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 \0 gone\r\n',
      ).toString('base64');
      const type = 'multipart/report; report-type=delivery-status; boundary="b"';
      const part = `--b\r\nContent-Type: message/delivery-status\r\nContent-Transfer-Encoding: base64\r\n\r\n${status}`;
      imap.put(
        `To: ${one.bounceTo}\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${part}\r\n--b--\r\n`,
      );
      imap.put(bounce(other.bounceTo));
      expect(await read()).toBe(2);
      expect(await row(one.id)).toMatchObject({ state: 'bounced', lastAnswer: '550 5.1.1   gone' });
      expect((await row(other.id)).state).toBe('bounced');
    });

    it('goes on behind one that cannot be taken, which stays', async () => {
      const [one, other] = [await sent(), await sent()];
      imap.put(bounce(one.bounceTo));
      imap.put(bounce(other.bounceTo));
      const bounces = portal.services.get(Bounces);
      let failed = false;
      const once = Object.assign(Object.create(bounces) as Bounces, {
        take: (raw: Uint8Array) => {
          if (failed) return bounces.take(raw);
          failed = true;
          return Promise.reject(new Error('away'));
        },
      });
      await expect(new BounceMailbox(imap.url, once).read()).rejects.toThrow('away');
      expect([(await row(one.id)).state, (await row(other.id)).state]).toEqual(['sent', 'bounced']);
      expect(await read()).toBe(1);
      expect((await row(one.id)).state).toBe('bounced');
    });

    it('that cannot be opened, or is away, is said, and nothing is lost', async () => {
      const { id, bounceTo } = await sent();
      imap.put(bounce(bounceTo));
      await expect(read(imap.url.replace('leerpad:', 'iemand:'))).rejects.toThrow();
      const { url } = imap;
      await imap.stop();
      await expect(read(url)).rejects.toThrow();
      imap = await startImap();
      imap.put(bounce(bounceTo));
      await read();
      expect((await row(id)).state).toBe('bounced');
    });
  });

  async function page(url: string): Promise<string> {
    const { body } = await secretary.get(url);
    return body
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
});

it('without a secret there is no address to post to', async () => {
  const portal = await startTestPortal({ today: '2026-11-18' });
  const answer = await portal.app.inject({ method: 'POST', url: '/retourmail', payload: '' });
  expect(answer.statusCode).toBe(404);
  await portal.close();
});

interface Report {
  type: string;
  part: string;
  action: string;
  status: string;
  diagnostic: string;
}

/** What a mail server sends back, in the form of RFC 3464. */
function bounce(
  to: string,
  {
    type = 'multipart/report; report-type=delivery-status; boundary="b"',
    part = 'message/delivery-status',
    action = 'failed',
    status = '5.1.1',
    diagnostic = 'smtp; 550 5.1.1 <zoe@mail.example>: user unknown',
  }: Partial<Report> = {},
): string {
  return [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mail.example>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to tell you.',
    '--b',
    `Content-Type: ${part}`,
    '',
    'Reporting-MTA: dns; mail.example',
    'Arrival-Date: Wed, 18 Nov 2026 09:00:00 +0100',
    '',
    'Final-Recipient: rfc822; zoe@mail.example',
    `Action: ${action}`,
    `Status: ${status}`,
    ...(diagnostic === '' ? [] : [`Diagnostic-Code: ${diagnostic}`]),
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: Leerpad <leerpad@balint.example>',
    'To: zoe@mail.example',
    'Subject: x',
    '',
    'x',
    '--b--',
    '',
  ].join('\r\n');
}

function signed(mail: string): string {
  return `sha256=${createHmac('sha256', SECRET).update(mail).digest('hex')}`;
}
