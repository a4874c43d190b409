import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { JobQueue } from '../jobs/job-queue.js';
import { JobType } from '../jobs/job-registry.js';
import { Deliveries } from './deliveries.js';
import { MAIL_CHANNEL } from './stored-outbox.js';

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
  private readonly deliveries: Deliveries;
  private timer?: NodeJS.Timeout;
  private listener?: pg.Client;
  private sweeping?: Promise<void>;
  private again = false;
  private stopped = false;

  constructor(private readonly settings: RelaySettings) {
    this.deliveries = new Deliveries(settings.dataSource);
  }

  /** Begins, with a look at what is there already. */
  async start(): Promise<void> {
    const { everyMs = EVERY_MS } = this.settings;
    this.timer = setInterval(() => {
      void this.listen();
      void this.sweep();
    }, everyMs);
    await this.listen();
    void this.sweep();
  }

  /** Stops looking. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener?.end().catch(() => {});
  }

  /** Asks for a job per mail whose turn it is; one look at a time, and one more if it was asked for meanwhile. */
  private sweep(): Promise<void> {
    this.again = true;
    this.sweeping ??= this.look().finally(() => {
      this.sweeping = undefined;
    });
    return this.sweeping;
  }

  private async look(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        const ids = await this.deliveries.due(AT_A_TIME);
        await this.settings.queue.add(DELIVER_MAIL, ids);
      }
    } catch (error) {
      // The queue or the database is away: the rows stay, and the next look finds them.
      if (!this.stopped) this.settings.onError(error as Error);
    }
  }

  /** Listens on a connection of its own; when it breaks, the timer opens another. */
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
    client.on('notification', () => void this.sweep());
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
