import { randomUUID } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Deliveries } from '../../src/platform/mail/deliveries.service.js';
import { MailDelivery } from '../../src/platform/mail/mail-delivery.entity.js';
import { MailKinds } from '../../src/platform/mail/mail-kinds.service.js';
import { StoredOutbox } from '../../src/platform/mail/stored-outbox.service.js';
import { Person } from '../../src/people/person.entity.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startProgram } from '../support/programs.js';
import { type TestRedis, hasRedisServer, startRedis } from '../support/redis-server.js';
import { type TestSmtp, startSmtp } from '../support/smtp.js';
import { LOOKS_EVERY_MS, type MailWorker, type MailWorkerSettings, startMailWorker } from './mail-worker.js';

/** In which whatever goes out a second time would: workers look three times. */
const A_WHILE_MS = 4 * LOOKS_EVERY_MS;

const backends = ['PostgreSQL', ...(hasRedisServer() ? ['Redis'] : [])];

describe.each(backends)('mail, with the queue on %s', (backend) => {
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let smtp: TestSmtp;
  const workers: MailWorker[] = [];
  const personId = randomUUID();
  /** processes that will be killed; they take long to start, so they do while other tests run */
  let mortals: ChildProcess[];

  beforeAll(async () => {
    mortals = [1, 2].map(() =>
      startProgram('test/mail/mail-worker-process.ts', [], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    database = await createTestDatabase();
    if (backend === 'Redis') redis = await startRedis();
    const person = { id: personId, email: 'zoe@mail.example', callName: 'Zoë', surname: 'Vlugt' };
    await database.dataSource.manager.insert(Person, person);
  });
  beforeEach(async () => {
    smtp = await startSmtp();
    await database.dataSource.query('DELETE FROM bullmq.job');
    // What an earlier test left behind must not go out in this one.
    await database.dataSource.query(`UPDATE mail_delivery SET state = 'dropped', lease_until = NULL
      WHERE state IN ('waiting', 'sending')`);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await smtp.stop();
  });
  afterAll(async () => {
    for (const child of mortals) child.kill('SIGKILL');
    await redis?.stop();
    await database.drop();
  });

  function settings(more: Partial<MailWorkerSettings>): MailWorkerSettings {
    return { databaseUrl: database.appUrl, redisUrl: redis?.url, smtpUrl: smtp.url, ...more };
  }

  async function worker(more: Partial<MailWorkerSettings> = {}): Promise<void> {
    workers.push(await startMailWorker(settings(more)));
  }

  /** Has a worker take a mail in a process of its own, and waits until it was killed. */
  async function promiseToOneWhoDies(dies: MailWorkerSettings['dies']): Promise<string> {
    const child = mortals.pop()!;
    const killed = once(child, 'exit');
    const working = lineOf(child, 'working');
    child.stdin!.write(`${JSON.stringify(settings({ dies }))}\n`);
    await working;
    const [id] = await promise(1);
    expect(await killed).toEqual([null, 'SIGKILL']);
    return id!;
  }

  async function promise(count: number): Promise<string[]> {
    const outbox = newOutbox();
    return database.dataSource.transaction(async (manager) => {
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const mail = { kind: 'test', recipientPersonId: personId, data: { recordId: randomUUID() } };
        ids.push(await outbox.enqueue(manager, mail));
      }
      return ids;
    });
  }

  /** Lets the lease of the worker that died end: nobody else has the mail before. */
  async function endLease(id: string): Promise<void> {
    const [[{ left }]] = await database.dataSource.query<[[{ left: number }]]>(
      `UPDATE mail_delivery SET lease_until = now() FROM mail_delivery o WHERE o.id = mail_delivery.id
         AND mail_delivery.id = $1 RETURNING extract(epoch FROM o.lease_until - now())::float AS left`,
      [id],
    );
    expect(left).toBeGreaterThan(60);
  }

  function delivery(id: string): Promise<MailDelivery> {
    return database.dataSource.manager.findOneByOrFail(MailDelivery, { id });
  }

  const messageIds = () => smtp.received.map(({ messageId }) => messageId);
  const messageIdOf = (id: string) => `<${id}@leerpad.balint.example>`;

  it('goes out once each, with two workers', async () => {
    await Promise.all([worker(), worker()]);
    const ids = [...(await promise(20)), ...(await promise(20))];
    await eventually(() => expect(smtp.received.length).toBeGreaterThanOrEqual(40));
    await sleep(A_WHILE_MS);
    expect(messageIds().sort()).toEqual(ids.map(messageIdOf).sort());
    const rows = await database.dataSource.query<{ count: number }[]>(
      `SELECT count(*) FROM mail_delivery WHERE id = ANY($1) AND state = 'sent' AND attempts = 1`,
      [ids],
    );
    expect(rows[0]!.count).toBe(40);
  });

  it('goes out a second time, and says that it is the same, when a worker is killed between sending and marking', async () => {
    const id = await promiseToOneWhoDies('after-sending');
    expect(messageIds()).toEqual([messageIdOf(id)]);
    expect((await delivery(id)).state).toBe('sending');
    await endLease(id);
    await Promise.all([worker(), worker()]);
    await eventually(async () => expect((await delivery(id)).state).toBe('sent'));
    await sleep(A_WHILE_MS);
    expect(messageIds()).toEqual([messageIdOf(id), messageIdOf(id)]);
    expect((await delivery(id)).attempts).toBe(2);
  });

  it('goes out once when a worker is killed before sending', async () => {
    const id = await promiseToOneWhoDies('before-sending');
    expect(smtp.received).toEqual([]);
    await endLease(id);
    await worker();
    await eventually(async () => expect((await delivery(id)).state).toBe('sent'));
    expect(messageIds()).toEqual([messageIdOf(id)]);
  });

  it('does not go out when its transaction rolls back', async () => {
    await worker();
    const outbox = newOutbox();
    const failing = database.dataSource.transaction(async (manager) => {
      await outbox.enqueue(manager, { kind: 'test', recipientPersonId: personId, data: {} });
      throw new Error('thought better of it');
    });
    await expect(failing).rejects.toThrow('thought better');
    await sleep(A_WHILE_MS);
    expect(smtp.received).toEqual([]);
  });

  it('is given up at once when the server does not know the address, and shows what it said, without the address', async () => {
    smtp.refuse = [550, `5.1.1 <${personId}@mail.example>: no such user`];
    await worker();
    const [id] = await promise(1);
    await eventually(async () => expect((await delivery(id!)).state).toBe('failed'));
    const { lastAnswer, attempts } = await delivery(id!);
    expect(lastAnswer).toMatch(/550 5\.1\.1 …:? no such user/);
    expect(attempts).toBe(1);
  });

  it('is tried again later when the server is busy, and then goes out', async () => {
    smtp.refuse = [451, '4.7.1 greylisted, come back later'];
    await worker();
    const [id] = await promise(1);
    await eventually(async () => expect((await delivery(id!)).attempts).toBe(1));
    await eventually(async () => expect((await delivery(id!)).state).toBe('waiting'));
    const { dueAt, lastAnswer } = await delivery(id!);
    expect(dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
    expect(lastAnswer).toContain('greylisted');
    smtp.refuse = undefined;
    await database.dataSource.query('UPDATE mail_delivery SET due_at = now() WHERE id = $1', [id]);
    await eventually(async () => expect((await delivery(id!)).state).toBe('sent'));
    expect(smtp.received).toHaveLength(1);
  });

  it('is given up after the last attempt, listed, and goes out when it is tried once more', async () => {
    smtp.refuse = [451, '4.7.1 come back later'];
    const [id] = await promise(1);
    await database.dataSource.query(
      `UPDATE mail_delivery SET attempts = 7, tried_since = now() - interval '5 days' WHERE id = $1`,
      [id],
    );
    await worker();
    await eventually(async () => expect((await delivery(id!)).state).toBe('failed'));
    const deliveries = new Deliveries(database.dataSource);
    expect((await deliveries.failed()).map((mail) => mail.id)).toContain(id);
    smtp.refuse = undefined;
    expect(await deliveries.retryFailed()).toBeGreaterThan(0);
    await eventually(async () => expect((await delivery(id!)).state).toBe('sent'));
  });

  if (backend === 'Redis') {
    it('goes out once each after the queue was away and came back with an empty memory', async () => {
      await Promise.all([worker(), worker()]);
      await redis!.stop();
      const ids = await promise(10);
      await sleep(2 * A_WHILE_MS);
      expect(smtp.received).toEqual([]);
      await redis!.start();
      await eventually(() => expect(smtp.received.length).toBeGreaterThanOrEqual(10), 40_000);
      await sleep(A_WHILE_MS);
      expect(messageIds().sort()).toEqual(ids.map(messageIdOf).sort());
    });

    it('leaves nothing of anybody in the queue', async () => {
      const client = new Redis(redis!.url);
      const monitor = await client.monitor();
      const seen: string[] = [];
      monitor.on('monitor', (_time: string, args: string[]) => seen.push(args.join(' ')));
      await worker();
      const [id] = await promise(1);
      await eventually(async () => expect((await delivery(id!)).state).toBe('sent'));
      expect(seen.join('\n')).toContain(id);
      expect(seen.join('\n')).not.toMatch(/mail\.example|Zo|Vlugt/);
      monitor.disconnect();
      client.disconnect();
    });
  }
});

/** Waits until a process says something. */
async function lineOf(child: ChildProcess, line: string): Promise<void> {
  for await (const [said] of on(child.stdout!, 'data')) if (String(said).includes(line)) return;
}

function newOutbox(): StoredOutbox {
  const kinds = new MailKinds();
  kinds.compose('test', async () => null);
  return new StoredOutbox(kinds);
}
