import type { Queue, Worker } from 'bullmq';
import { OperatorError } from '../config/operator-error.rules.js';
import { product } from '../product.service.js';
import {
  type BullBackend,
  type JobData,
  type WorkerSettings,
  postgresBackend,
  redisBackend,
} from './bull-backends.service.js';
import type { JobRegistry, JobType } from './job-registry.service.js';

/** Where the queue lives. */
export interface JobQueueSettings {
  /** connects as the application's user; used unless there is a Redis */
  databaseUrl: string;
  redisUrl?: string;
  /** receives what went wrong in the background: a job that failed, a connection that broke */
  onError: (error: Error, context: { job?: string; id?: string }) => void;
  /** how the keys in Redis begin; several products may share one */
  prefix?: string;
}

/** How a worker works; the defaults are right, tests are in a hurry. */
export interface WorkSettings extends WorkerSettings {
  /** how often the schedules are looked after, in milliseconds */
  lookAfterMs?: number;
}

const QUEUE = 'leerpad';
const READY_WITHIN_MS = 10_000;
const STOP_WITHIN_MS = 20_000;
const LOOK_AFTER_SCHEDULES_MS = 60_000;
/** How long a worker waits that could not ask for its next job, before it asks again. */
const ASK_AGAIN_MS = 2_000;

/**
 * The product's jobs on BullMQ, the same on PostgreSQL and on Redis. A job says which row to look at and no more: what
 * is to be done, and whether it was done, stands in the row, so a lost or doubled job does no harm.
 */
export class JobQueue {
  private worker?: Worker<JobData>;
  private timer?: NodeJS.Timeout;

  private constructor(
    private readonly backend: BullBackend,
    private readonly queue: Queue<JobData>,
    private readonly onError: JobQueueSettings['onError'],
  ) {
    queue.on('error', (error) => onError(error, {}));
  }

  /** @throws OperatorError when the queue cannot be reached */
  static async open({ databaseUrl, redisUrl, onError, prefix = QUEUE }: JobQueueSettings): Promise<JobQueue> {
    const backend = redisUrl ? redisBackend(redisUrl, prefix) : postgresBackend(databaseUrl);
    const jobs = new JobQueue(backend, backend.newQueue(QUEUE), onError);
    try {
      await within(READY_WITHIN_MS, jobs.queue.waitUntilReady());
      return jobs;
    } catch (cause) {
      await jobs.close();
      const variable = redisUrl ? 'REDIS_URL' : 'DATABASE_URL';
      throw new OperatorError('jobs.unreachable', { variable }, { cause });
    }
  }

  /**
   * Asks for a job per row; one that waits or runs already stays as it is. Rejects when the queue is away.
   *
   * Nothing is kept of a job that is done or failed: its remains would silently swallow the next one for the same row.
   */
  async add(type: JobType, ids: readonly string[]): Promise<void> {
    // One by one: adding in bulk would make a sequence in BullMQ's schema, which the application's user may not.
    const opts = { removeOnComplete: true, removeOnFail: true };
    await Promise.all(ids.map((id) => this.queue.add(type.name, { id }, { jobId: id, ...opts })));
  }

  /** Starts working, and sees to it that what is scheduled comes. */
  async work(registry: JobRegistry, settings: WorkSettings = {}): Promise<void> {
    const { lookAfterMs = LOOK_AFTER_SCHEDULES_MS, ...workerSettings } = settings;
    registry.assertComplete();
    const worker = this.backend.newWorker(QUEUE, async (job) => registry.run(job.name, job.data.id ?? ''), {
      concurrency: 5,
      runRetryDelay: ASK_AGAIN_MS,
      ...workerSettings,
    });
    this.worker = worker;
    worker.on('error', (error) => this.onError(error, {}));
    worker.on('failed', (job, error) => this.onError(error, { job: job?.name, id: job?.data.id }));
    await within(READY_WITHIN_MS, worker.waitUntilReady());
    await this.keepSchedules(registry);
    this.lookAfterSchedules(registry, lookAfterMs);
  }

  /** Lets jobs under way end, for a while, and takes no new ones. May be called twice. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    const { worker } = this;
    if (worker) {
      await within(STOP_WITHIN_MS, worker.close()).catch(() => worker.close(true));
    }
    // Of a queue that is away nothing can be said goodbye to.
    await within(READY_WITHIN_MS, this.queue.close()).catch(() => this.queue.disconnect());
    await this.backend.close();
  }

  /** A Redis that lost its memory forgets the schedules too; nobody would notice until the next start. */
  private lookAfterSchedules(registry: JobRegistry, everyMs: number): void {
    this.timer = setInterval(() => {
      this.keepSchedules(registry).catch((error: Error) => this.onError(error, {}));
    }, everyMs);
    this.timer.unref();
  }

  /** Schedules are kept by name, so any number of workers may do this: each job still comes once. */
  private async keepSchedules(registry: JobRegistry): Promise<void> {
    const wanted = registry.scheduled();
    for (const { name, pattern } of wanted) {
      const kept = await this.queue.getJobScheduler(name);
      if (kept?.pattern === pattern) continue;
      const opts = { removeOnComplete: true, removeOnFail: true };
      await this.queue.upsertJobScheduler(
        name,
        { pattern, tz: product().timeZone },
        { name, data: {}, opts },
      );
    }
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!wanted.some(({ name }) => name === key)) await this.queue.removeJobScheduler(key);
    }
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
