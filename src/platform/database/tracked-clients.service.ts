import pg from 'pg';
import { PreparingClient } from './preparing-client.service.js';

/** pg knows the server's process of each connection; its types do not say so. */
type Identified = pg.Client & { processID: number | null };

/** Knows every open connection of a pool, so that they can be cut off at once instead of waited for. */
export class TrackedClients {
  private readonly open = new Set<pg.Client>();

  /** The class of clients to give to the pool, as its option `Client`. */
  readonly Client: typeof pg.Client;

  constructor() {
    const { open } = this;
    this.Client = class extends PreparingClient {
      constructor(config?: string | pg.ClientConfig) {
        super(config);
        open.add(this);
        this.once('end', () => open.delete(this));
      }
    };
  }

  /**
   * Ends all connections, also in the midst of a query; their transactions are rolled back. The server does it: one
   * whose client merely went away works on until it has something to say.
   *
   * @param url connects as the same user
   */
  async cut(url: string): Promise<void> {
    const pids = [...this.open].map((client) => (client as Identified).processID).filter(Boolean);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {}); // told by the query
    await client.connect();
    await client.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [pids]);
    await client.end();
  }
}
