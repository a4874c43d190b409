import {
  type Processor,
  Queue,
  Worker,
  type WorkerOptions,
  createPostgresBackend,
  createRedisBackend,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA } from './queue-schema.service.js';

/** What a job carries: nothing but its own id, the id of a row. */
export type JobData = { id?: string };

/** How a worker of ours differs from BullMQ's defaults. */
export type WorkerSettings = Pick<
  WorkerOptions<never>,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount' | 'runRetryDelay'
>;

/** Queue and worker of BullMQ on one of its two backends. */
export interface BullBackend {
  newQueue(name: string): Queue<JobData>;
  newWorker(name: string, processor: Processor<JobData>, settings: WorkerSettings): Worker<JobData>;
  /** Gives up the connections, after queues and workers have been closed. */
  close(): Promise<void>;
}

const POSTGRES_CONNECTIONS = 6;

/**
 * On PostgreSQL. All queues and workers of a process share one pool: BullMQ would open one for each. A pool of our own
 * carries the schema as search path, since BullMQ can only set that on pools that it opens itself.
 */
export function postgresBackend(databaseUrl: string): BullBackend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'leerpad jobs',
    options: `-c search_path=${QUEUE_SCHEMA}`,
    max: POSTGRES_CONNECTIONS,
    // Without it BullMQ does not trust an idle LISTEN connection, and asks again every ten seconds.
    keepAlive: true,
  });
  pool.on('error', () => {}); // an idle connection that broke; the next query opens another
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const connection = pool as never;
  return {
    newQueue: (name) => new PostgresQueue(name, { connection }) as unknown as Queue<JobData>,
    newWorker: (name, processor, settings) =>
      new PostgresWorker(name, processor as never, { connection, ...settings }) as unknown as Worker<JobData>,
    close: () => pool.end(),
  };
}

/** On Redis, under keys that begin with `prefix`. */
export function redisBackend(redisUrl: string, prefix: string): BullBackend {
  const { Queue: RedisQueue, Worker: RedisWorker } = withBackend(createRedisBackend);
  return {
    newQueue: (name) => {
      // The process that adds a job learns at once that Redis is away; the row stays in the outbox.
      const connection = { url: redisUrl, maxRetriesPerRequest: 1, enableOfflineQueue: false };
      return new RedisQueue(name, { connection, prefix });
    },
    newWorker: (name, processor, settings) => {
      const connection = { url: redisUrl, maxRetriesPerRequest: null };
      return new RedisWorker(name, processor, { connection, prefix, ...settings });
    },
    close: () => Promise.resolve(),
  };
}
