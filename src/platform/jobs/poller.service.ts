/** What a poller does, and how often. */
export interface PollerSettings {
  /** one look; what it throws is told, and the next look comes all the same */
  look: () => Promise<void>;
  everyMs: number;
  onError: (error: Error) => void;
}

/**
 * Looks now and then for work that no queue told of: new rows, retries, the rows of a worker that was killed, and all
 * that came while the queue was away. One look at a time, however often it is asked for.
 */
export class Poller {
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;
  private again = false;
  private stopped = false;

  constructor(private readonly settings: PollerSettings) {}

  /** Begins, with a look at what is there already. */
  start(): void {
    this.timer = setInterval(() => this.lookNow(), this.settings.everyMs);
    this.lookNow();
  }

  /** Asks for a look before the next is due. During a look it means one more after it: that one may have passed by. */
  lookNow(): void {
    if (this.stopped) return;
    this.again = true;
    this.looking ??= this.lookWhileAsked().finally(() => {
      this.looking = undefined;
    });
  }

  /** Stops, once the look under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.looking;
  }

  private async lookWhileAsked(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.settings.look();
      } catch (error) {
        // The queue or the database is away: the rows stay, and the next look finds them.
        if (!this.stopped) this.settings.onError(error as Error);
      }
    }
  }
}
