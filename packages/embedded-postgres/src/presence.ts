import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** The application name by which the processes that use an embedded server know each other. */
const PRESENCE = 'embedded-postgres presence';
/** Connections that were closed just now are still listed for a moment. */
const LINGER_MS = 1_000;

/** pg has these two on every client; its types do not say so. */
type Referenced = pg.Client & { ref(): void; unref(): void };

/**
 * One open connection per process that uses the server, from start to release: so long as it stands, nobody else
 * turns off the server. The kernel closes it when the process is killed.
 */
export class Presence {
  private gone = false;

  private constructor(private readonly client: Referenced) {
    client.once('end', () => (this.gone = true));
  }

  /** Connects, or answers undefined when nobody answers at the port with our password. */
  static async open(url: string): Promise<Presence | undefined> {
    const client = new pg.Client({ connectionString: url, application_name: PRESENCE }) as Referenced;
    // The next query notices that a server went away; here it only ends the presence.
    client.on('error', () => {});
    try {
      await client.connect();
    } catch {
      return undefined;
    }
    return new Presence(client);
  }

  /** From here on the connection is no reason to stay alive for a process that has finished otherwise. */
  rest(): void {
    this.client.unref();
  }

  /** Calls back when the connection has ended, no matter who ended it; at once when that was before anybody asked. */
  onceGone(work: () => void): void {
    if (this.gone) queueMicrotask(work);
    else this.client.once('end', work);
  }

  /** The connection, as the superuser. */
  get connection(): pg.Client {
    return this.client;
  }

  /** Whether this server works on the folder: a copied cluster still names the server of its original. */
  async serves(cluster: string): Promise<boolean> {
    const { rows } = await this.client.query<{ data_directory: string }>('SHOW data_directory');
    const served = statSync(rows[0]!.data_directory, { throwIfNoEntry: false });
    const ours = statSync(cluster);
    // Not there: the folder was moved while the server ran.
    return !served || (served.dev === ours.dev && served.ino === ours.ino);
  }

  /** Whether nobody else is connected. Under the lock file, so that nobody can come in after the answer. */
  async isLast(): Promise<boolean> {
    this.client.ref();
    const deadline = Date.now() + LINGER_MS;
    for (;;) {
      const { holders, clients } = await this.others();
      if (clients === 0) return true;
      if (holders > 0 || Date.now() > deadline) return false;
      await sleep(20);
    }
  }

  /** Leaves. */
  async close(): Promise<void> {
    this.client.ref();
    await this.client.end();
  }

  private async others(): Promise<{ holders: number; clients: number }> {
    const { rows } = await this.client.query<{ holders: number; clients: number }>(
      `SELECT count(*) FILTER (WHERE application_name = $1)::int AS holders, count(*)::int AS clients
         FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      [PRESENCE],
    );
    return rows[0]!;
  }
}
