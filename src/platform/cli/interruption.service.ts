import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Lets a signal end the work in order: the caller closes what it has opened. A second signal ends at once. */
export class Interruption {
  private readonly controller = new AbortController();
  /** aborted once a signal came: work that has not begun then does not begin */
  readonly signal = this.controller.signal;
  private stop: (code: number) => void = () => {};
  private readonly stopped = new Promise<number>((resolve) => (this.stop = resolve));
  private readonly listener = (signal: NodeJS.Signals) => {
    const code = 128 + constants.signals[signal];
    if (this.happened) process.exit(code);
    this.controller.abort();
    this.stop(code);
  };

  /** whether a signal came */
  get happened(): boolean {
    return this.signal.aborted;
  }

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.listener);
  }

  /** @returns what the work returns, or 128 and the signal's number when a signal came first */
  async race(work: Promise<number>): Promise<number> {
    // What the work throws once its connections are cut is the signal's doing.
    const quiet = work.catch((error: unknown) => {
      if (this.happened) return 1;
      throw error;
    });
    return Promise.race([quiet, this.stopped]);
  }

  /** Gives the signals back. */
  stopListening(): void {
    for (const signal of SIGNALS) process.off(signal, this.listener);
  }
}
