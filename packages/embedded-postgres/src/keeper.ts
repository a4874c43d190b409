import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { KeepRunning } from './options.js';
import type { Presence } from './presence.js';

/** A server that keeps dying is not cured by starting it: the person who watches over the process must look. */
const MOST_RETURNS = 20;
const COUNTED_FOR_MS = 600_000;
/** A start that failed is tried again: processes of a killed server may take a while to end. */
const TRIES = 3;
const PAUSE_MS = 1_000;

/** Brings the server back, at the same address, when it dies while this process uses it. */
export class Keeper {
  private left = false;
  private returns: number[] = [];
  private returning: Promise<void> = Promise.resolve();

  /**
   * @param presence the open connection by which the server's end is noticed
   * @param join joins the server if another process has started it by now, else starts it
   */
  constructor(
    private presence: Presence,
    private readonly join: () => Promise<Presence>,
    private readonly settings: KeepRunning,
    private readonly log: (line: string) => void,
  ) {
    this.watch();
  }

  /** Stops keeping it. @returns the presence that stands, once a return under way has ended */
  async leave(): Promise<Presence> {
    this.left = true;
    await this.returning;
    return this.presence;
  }

  private watch(): void {
    this.presence.onceGone(() => {
      if (!this.left) this.returning = this.bringBack();
    });
  }

  private async bringBack(): Promise<void> {
    this.log('PostgreSQL went away');
    try {
      this.countReturn();
      this.presence = await this.joinPersistently();
      this.watch();
      this.log('PostgreSQL is back');
    } catch (error) {
      if (!this.left) this.settings.onLost(error as EmbeddedPostgresError);
    }
  }

  private async joinPersistently(): Promise<Presence> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.join();
      } catch (error) {
        if (tried === TRIES || this.left) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }

  /** @throws EmbeddedPostgresError when it went away too often lately */
  private countReturn(): void {
    const { most = MOST_RETURNS } = this.settings;
    const now = Date.now();
    this.returns = [...this.returns.filter((at) => at > now - COUNTED_FOR_MS), now];
    if (this.returns.length > most) throw new EmbeddedPostgresError('dies-too-often', { count: most });
  }
}
