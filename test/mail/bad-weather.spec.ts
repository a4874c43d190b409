import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { SignInTokens } from '../../src/platform/auth/sign-in-tokens.service.js';
import { Deliveries, LEASES } from '../../src/platform/mail/deliveries.service.js';
import { MailDelivery } from '../../src/platform/mail/mail-delivery.entity.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import type { Postman } from '../../src/platform/mail/postman.service.js';
import { SMTP_PATIENCE, SmtpCarrier } from '../../src/platform/mail/smtp-carrier.service.js';
import { newLeader } from '../builders/people.js';
import { giveAccount } from '../support/accounts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { newPostman } from '../support/mail.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { startSmtp, type TestSmtp, type Weather } from '../support/smtp.js';

/** As the real ones, in the same order, but a test does not wait for minutes. */
const HURRIED = { greetingMs: 5_000, beforeEndMs: 5_000, answerMs: 300 };
const HOST = 'leerpad.balint.example';

describe('a mail server in bad weather', () => {
  let database: TestDatabase;
  let services: TestServices;
  let smtp: TestSmtp;
  let postman: Postman;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-11-20' });
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });
  beforeEach(async () => {
    smtp = await startSmtp();
    postman = newPostman(services, new SmtpCarrier(smtp.url, HOST, HURRIED));
  });
  afterEach(() => smtp.stop());

  /** Somebody asked for a link to a new password. @returns the mail that promises it */
  async function resetAsked(): Promise<string> {
    const { id: recipientPersonId } = await newLeader(services);
    return services.get(DataSource).transaction(async (manager) => {
      const accountId = await giveAccount(manager, recipientPersonId);
      const request = await services.get(SignInTokens).request(manager, { purpose: 'reset', accountId });
      return services.get(Outbox).enqueue(manager, { kind: 'reset', recipientPersonId, data: { request } });
    });
  }

  const row = (id: string) => database.dataSource.manager.findOneByOrFail(MailDelivery, { id });
  const later = (id: string, interval = '0') =>
    database.dataSource.query(
      `UPDATE mail_delivery SET due_at = now(), tried_since = tried_since - $2::interval WHERE id = $1`,
      [id, interval],
    );
  const tokens = () =>
    smtp.received.map(({ raw }) => /\/wachtwoord\/([\w-]{43})/.exec(unfolded(raw))?.[1] ?? '');
  const works = (token: string) => services.get(SignInTokens).peek('reset', token);

  it('an answer is waited for as long as RFC 5321 §4.5.3.2 says, and the lease is longer than the wait', () => {
    expect(SMTP_PATIENCE.answerMs).toBeGreaterThanOrEqual(10 * 60_000);
    expect(LEASES.answerS * 1000).toBeGreaterThan(SMTP_PATIENCE.answerMs);
    expect(LEASES.beforeEndS * 1000).toBeGreaterThan(SMTP_PATIENCE.beforeEndMs);
  });

  it('an answer that comes late, after more time than all before it may take: one copy, whose link works', async () => {
    const slow = new SmtpCarrier(smtp.url, HOST, { greetingMs: 5_000, beforeEndMs: 600, answerMs: 5_000 });
    smtp.weather = { thinksMs: 1_000 };
    const id = await resetAsked();
    // The lease is shorter than the answer takes, but not the one that begins when the mail is handed over.
    const sending = newPostman(services, slow, { beforeEndS: 0.7, answerS: 6 }).deliver(id);
    await new Promise((resolve) => setTimeout(resolve, 850));
    await postman.deliver(id);
    await sending;
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(smtp.received).toHaveLength(1);
    expect(await works(tokens()[0]!)).toBeDefined();
  });

  describe.each<[string, Weather]>([
    ['530 to the sender', { mailFrom: [530, '5.7.0 Authentication required'] }],
    ['550 5.7.1 to the sender', { mailFrom: [550, '5.7.1 Sender not allowed'] }],
    ['554 to the recipient: no relaying', { rcptTo: [554, '5.7.1 Relay access denied'] }],
    ['550 5.7.1 to the recipient', { rcptTo: [550, '5.7.1 Blocked'] }],
    ['450 to the recipient', { rcptTo: [450, '4.2.0 Greylisted'] }],
    ['552 to the recipient', { rcptTo: [552, '5.2.2 Mailbox full'] }],
    ['550 5.4.5 after the message', { data: [550, '5.4.5 Daily sending limit exceeded'] }],
    ['552 after the message', { data: [552, '5.3.4 Message too big'] }],
    ['421 after the message', { data: [421, '4.3.2 Shutting down'] }],
    ['broken off before the sender', { drops: 'sender' }],
    ['broken off before the recipient', { drops: 'recipient' }],
    ['broken off in the middle of the message', { drops: 'middle' }],
  ])('%s', (_what, weather) => {
    it('is tried later, for days, and then arrives once, with a link that works', async () => {
      const id = await resetAsked();
      smtp.weather = weather;
      await postman.deliver(id);
      const first = await row(id);
      expect(first).toMatchObject({ state: 'waiting', attempts: 1, unanswered: 0, refusedAt: null });
      expect(first.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
      await later(id, '4 days');
      await postman.deliver(id);
      expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 2 });
      smtp.weather = {};
      await later(id);
      await postman.deliver(id);
      expect(await row(id)).toMatchObject({ state: 'sent', attempts: 3 });
      expect(smtp.received).toHaveLength(1);
      expect(await works(tokens()[0]!)).toBeDefined();
    });

    it('is given up after five days, and the recipient is not to blame', async () => {
      const id = await resetAsked();
      smtp.weather = weather;
      await postman.deliver(id);
      await later(id, '5 days');
      await postman.deliver(id);
      expect(await row(id)).toMatchObject({ state: 'failed', refusedAt: null });
      expect(smtp.received).toEqual([]);
    });
  });

  it.each<[string, Weather]>([
    ['550 5.1.1 to the recipient', { rcptTo: [550, '5.1.1 No such user'] }],
    ['550 without a status to the recipient', { rcptTo: [550, 'No such user'] }],
    ['550 5.1.10 after the message', { data: [550, '5.1.10 Recipient not found'] }],
    ['554 5.2.1 after the message', { data: [554, '5.2.1 Mailbox disabled'] }],
  ])('%s is final, at once', async (_what, weather) => {
    const id = await resetAsked();
    smtp.weather = weather;
    await postman.deliver(id);
    expect(await row(id)).toMatchObject({ state: 'failed', attempts: 1, unanswered: 0 });
    expect((await row(id)).refusedAt).not.toBeNull();
    expect(smtp.received).toEqual([]);
  });

  describe.each<[string, Weather, number]>([
    ['broken off with the whole message in its hands, which it kept', { drops: 'taken' }, 1],
    ['broken off with the whole message in its hands, which it lost', { drops: 'lost' }, 0],
    ['silent for longer than is waited', { thinksMs: 700 }, 1],
  ])('%s', (_what, weather, copies) => {
    it('perhaps arrived: it goes once more later, the same mail with the same link, so that every copy works', async () => {
      const id = await resetAsked();
      smtp.weather = weather;
      await postman.deliver(id);
      const first = await row(id);
      expect(first).toMatchObject({ state: 'waiting', attempts: 1, unanswered: 1 });
      expect(first.dueAt.getTime()).toBeGreaterThan(Date.now() + 14 * 60_000);
      const [before] = tokens();
      if (before) expect(await works(before)).toBeDefined();
      smtp.weather = {};
      await later(id);
      await postman.deliver(id);
      expect((await row(id)).state).toBe('sent');
      expect(smtp.received).toHaveLength(copies + 1);
      expect(new Set(smtp.received.map(({ messageId }) => messageId))).toEqual(new Set([`<${id}@${HOST}>`]));
      expect(new Set(tokens()).size).toBe(1);
      expect(await works(tokens()[0]!)).toBeDefined();
    });

    it('is never sent a third time by itself', async () => {
      const id = await resetAsked();
      smtp.weather = weather;
      await postman.deliver(id);
      await later(id);
      await postman.deliver(id);
      expect(await row(id)).toMatchObject({ state: 'failed', lastAnswer: 'no answer', unanswered: 2 });
      await later(id);
      await postman.deliver(id);
      expect(smtp.received).toHaveLength(copies * 2);
      for (const token of tokens()) expect(await works(token)).toBeDefined();
    });
  });

  it('a link that was used is not mailed again: it arrived', async () => {
    const id = await resetAsked();
    smtp.weather = { drops: 'taken' };
    await postman.deliver(id);
    await services
      .get(DataSource)
      .transaction((manager) => services.get(SignInTokens).use(manager, 'reset', tokens()[0]!));
    smtp.weather = {};
    await later(id);
    await postman.deliver(id);
    expect((await row(id)).state).toBe('dropped');
    expect(smtp.received).toHaveLength(1);
  });

  it('a worker that lost its lease before the end of the message does not send it', async () => {
    const id = await resetAsked();
    const mail = await new Deliveries(database.dataSource).claim(id, -1);
    expect(mail).toBeDefined();
    const another = postman.deliver(id);
    await another;
    const late = new SmtpCarrier(smtp.url, HOST, HURRIED);
    const handed = { letter: { subject: 'x', text: 'x' }, sentTo: Buffer.alloc(32) };
    const message = { deliveryId: id, from: 'a@b.example', subject: 'x', text: 'x', html: 'x' };
    const sending = late.carry({ ...message, to: { name: 'Zoë', address: 'zoe@mail.example' } }, () =>
      new Deliveries(database.dataSource).handingOver(mail!, handed),
    );
    await expect(sending).rejects.toThrow('The lease on this mail has ended');
    expect(smtp.received).toHaveLength(1);
    expect((await row(id)).state).toBe('sent');
  });
});

/** A body without the soft line breaks of quoted-printable. */
function unfolded(raw: string): string {
  return raw.replaceAll('=\r\n', '');
}
