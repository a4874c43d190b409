import pg from 'pg';

/** Knows every open connection of a pool, so that they can be cut off at once instead of waited for. */
export class TrackedClients {
  private readonly open = new Set<pg.Client>();

  /** The class of clients to give to the pool, as its option `Client`. */
  readonly Client: typeof pg.Client;

  constructor() {
    const { open } = this;
    this.Client = class extends pg.Client {
      constructor(config?: string | pg.ClientConfig) {
        super(config);
        open.add(this);
        this.once('end', () => open.delete(this));
      }
    };
  }

  /** Ends all connections, also in the midst of a query; the server rolls their transactions back. */
  async cut(): Promise<void> {
    await Promise.allSettled([...this.open].map((client) => client.end()));
  }
}
