import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { JobQueue } from '../jobs/job-queue.service.js';
import { JobType } from '../jobs/job-registry.service.js';
import { Poller } from '../jobs/poller.service.js';
import { Deliveries } from './deliveries.service.js';
import { MAIL_CHANNEL } from './stored-outbox.service.js';

/** Delivers the mail whose id it carries. */
export const DELIVER_MAIL = new JobType('deliver-mail');

/** What the relay needs. */
export interface RelaySettings {
  dataSource: DataSource;
  queue: JobQueue;
  /** connects as the application's user, to listen */
  databaseUrl: string;
  onError: (error: Error) => void;
  /** how often it looks without being told, in milliseconds */
  everyMs?: number;
}

const EVERY_MS = 5_000;
const AT_A_TIME = 1_000;

/**
 * Turns the outbox into jobs. It is told of new mail by the database when a transaction commits, and looks by itself
 * every few seconds for what it was not told: retries, mail of a worker that was killed, and all that came while the
 * queue was away. So web processes need no queue, and a commit never waits for one.
 *
 * Any number of relays may run: the second job for a row is refused by the queue, and a row that is done by the row.
 */
export class MailRelay {
  private readonly poller: Poller;
  private listener?: pg.Client;
  private stopped = false;

  constructor(private readonly settings: RelaySettings) {
    const { dataSource, queue, onError, everyMs = EVERY_MS } = settings;
    const deliveries = new Deliveries(dataSource);
    const look = async () => {
      void this.listen();
      await queue.add(DELIVER_MAIL, await deliveries.due(AT_A_TIME));
    };
    this.poller = new Poller({ look, everyMs, onError });
  }

  /** Begins, with a look at what is there already. */
  async start(): Promise<void> {
    await this.listen();
    this.poller.start();
  }

  /** Stops looking. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.poller.stop();
    await this.listener?.end().catch(() => {});
  }

  /** Listens on a connection of its own; when it breaks, the next look opens another. */
  private async listen(): Promise<void> {
    if (this.listener || this.stopped) return;
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      application_name: 'leerpad mail',
      keepAlive: true,
    });
    this.listener = client;
    const forget = () => {
      if (this.listener === client) this.listener = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    client.on('notification', () => this.poller.lookNow());
    try {
      await client.connect();
      await client.query(`LISTEN ${MAIL_CHANNEL}`);
    } catch (error) {
      forget();
      await client.end().catch(() => {});
      this.settings.onError(error as Error);
    }
  }
}
