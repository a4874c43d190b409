import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { JobQueue, type WorkSettings } from '../../src/platform/jobs/job-queue.service.js';
import { JobRegistry, JobType } from '../../src/platform/jobs/job-registry.service.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { hasRedisServer, startRedis } from '../support/redis-server.js';

/** A place for a queue, and a look at all that is kept there. */
interface Place {
  databaseUrl: string;
  redisUrl?: string;
  everything(): Promise<string>;
  stop(): Promise<void>;
}

const places: [string, () => Promise<Place>][] = [['PostgreSQL', onPostgres]];
if (hasRedisServer()) places.push(['Redis', onRedis]);

const TALLY = new JobType('tally');
const TICK = new JobType('tick', '* * * * * *');

describe.each(places)('the queue of jobs on %s', (_name, makePlace) => {
  let place: Place;
  const open: JobQueue[] = [];
  const errors: Error[] = [];
  beforeAll(async () => {
    place = await makePlace();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queue) => queue.close()));
  });
  afterAll(() => place.stop());

  async function queue(): Promise<JobQueue> {
    const { databaseUrl, redisUrl } = place;
    const opened = await JobQueue.open({ databaseUrl, redisUrl, onError: (error) => errors.push(error) });
    open.push(opened);
    return opened;
  }

  async function working(
    handler: (id: string) => Promise<void>,
    settings: WorkSettings = {},
  ): Promise<JobQueue> {
    const registry = new JobRegistry();
    registry.declare(TALLY);
    registry.handle(TALLY, handler);
    const opened = await queue();
    await opened.work(registry, settings);
    return opened;
  }

  it('does each job once, whatever the number of workers', async () => {
    const done: string[] = [];
    const note = async (id: string) => void done.push(id);
    await working(note);
    await working(note);
    const ids = Array.from({ length: 60 }, () => randomUUID());
    await (await queue()).add(TALLY, ids);
    await eventually(() => expect(done).toHaveLength(60));
    await sleep(300);
    expect([...done].sort()).toEqual([...ids].sort());
  });

  it('asks once for a row that waits already, and again once that is done', async () => {
    const id = randomUUID();
    const adding = await queue();
    await adding.add(TALLY, [id]);
    await adding.add(TALLY, [id, id]);
    const done: string[] = [];
    await working(async (row) => void done.push(row));
    await eventually(() => expect(done).toEqual([id]));
    await sleep(300);
    expect(done).toEqual([id]);
    await adding.add(TALLY, [id]);
    await eventually(() => expect(done).toEqual([id, id]));
  });

  it('says that a job failed, keeps nothing of it, and takes the same row again', async () => {
    const id = randomUUID();
    let runs = 0;
    const adding = await working(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the first time');
    });
    await adding.add(TALLY, [id]);
    await eventually(() => expect(errors.map(({ message }) => message)).toContain('the first time'));
    await eventually(async () => {
      await adding.add(TALLY, [id]);
      expect(runs).toBeGreaterThan(1);
    });
  });

  it('holds nothing of a job but the id of its row', async () => {
    const id = randomUUID();
    await (await queue()).add(TALLY, [id]);
    const held = await place.everything();
    expect(held).toContain(id);
    const data = [...held.matchAll(/DATA (.*)/g)].map(([, json]) => JSON.parse(json!) as unknown);
    expect(data).toEqual([{ id }]);
    const done: string[] = [];
    await working(async (row) => void done.push(row));
    await eventually(() => expect(done).toEqual([id]));
    await eventually(async () => expect(await place.everything()).not.toContain('DATA'));
  });

  it('lets a job under way end before it stops, and takes no other', async () => {
    const done: string[] = [];
    const worker = await working(
      async (id) => {
        await sleep(400);
        done.push(id);
      },
      { concurrency: 1 },
    );
    const [first, second] = [randomUUID(), randomUUID()];
    await worker.add(TALLY, [first, second]);
    await sleep(200);
    open.splice(open.indexOf(worker), 1);
    await worker.close();
    expect(done).toHaveLength(1);
    await working(async (id) => void done.push(id));
    await eventually(() => expect([...done].sort()).toEqual([first, second].sort()));
  });

  it('lets what is scheduled come once a time, with two workers that both see to it', async () => {
    const ticks: number[] = [];
    const registry = new JobRegistry();
    registry.declare(TICK);
    registry.handle(TICK, async () => void ticks.push(Math.floor(Date.now() / 1000)));
    await Promise.all([(await queue()).work(registry), (await queue()).work(registry)]);
    await eventually(() => expect(ticks.length).toBeGreaterThan(3));
    expect(new Set(ticks).size).toBe(ticks.length);
  });

  it('forgets a schedule that the product no longer has', async () => {
    await working(async () => {});
    await sleep(1200);
    expect(await place.everything()).not.toContain('tick');
  });
});

describe('which code does which job', () => {
  it('is settled at the start: one handler for each, and no other', () => {
    const registry = new JobRegistry();
    registry.declare(TALLY);
    expect(() => registry.assertComplete()).toThrow('without a handler: tally');
    registry.handle(TALLY, async () => {});
    registry.assertComplete();
    expect(() => registry.handle(TALLY, async () => {})).toThrow('two handlers');
    registry.handle(TICK, async () => {});
    expect(() => registry.assertComplete()).toThrow('nobody declared: tick');
  });
});

describe('a queue that cannot be reached', () => {
  it('stops the start with a sentence that names the setting', async () => {
    const nowhere = { databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing', onError: () => {} };
    await expect(JobQueue.open(nowhere)).rejects.toThrow('DATABASE_URL');
  });
});

describe("the application's user", () => {
  it('uses the tables of the queue and can change none of them', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    for (const statement of [
      'CREATE TABLE bullmq.mine (id integer)',
      'ALTER TABLE bullmq.job ADD COLUMN mine integer',
      'DROP TABLE bullmq.job',
      'TRUNCATE bullmq.job',
      'UPDATE bullmq.migration SET version = 0',
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
    await client.end();
    await database.drop();
  });
});

async function onPostgres(): Promise<Place> {
  const database: TestDatabase = await createTestDatabase();
  return {
    databaseUrl: database.appUrl,
    async everything() {
      const jobs = await database.dataSource.query<{ id: string; data: unknown }[]>(
        'SELECT id, data FROM bullmq.job',
      );
      const schedules = await database.dataSource.query<object[]>('SELECT * FROM bullmq.scheduler');
      return [
        ...jobs.map(({ id, data }) => `${id} DATA ${JSON.stringify(data)}`),
        ...schedules.map((row) => JSON.stringify(row)),
      ].join('\n');
    },
    stop: () => database.drop(),
  };
}

async function onRedis(): Promise<Place> {
  const redis = await startRedis();
  const client = new Redis(redis.url);
  return {
    databaseUrl: 'postgres://unused@127.0.0.1:1/unused',
    redisUrl: redis.url,
    async everything() {
      const keys = await client.keys('*');
      const lines: string[] = [];
      for (const key of keys.filter((name) => !name.endsWith(':events'))) {
        lines.push(key);
        if ((await client.type(key)) !== 'hash') continue;
        const { data, name } = await client.hgetall(key);
        if (data && !key.includes(':repeat:')) lines.push(`${name} DATA ${data}`);
      }
      return lines.join('\n');
    },
    async stop() {
      client.disconnect();
      await redis.stop();
    },
  };
}
