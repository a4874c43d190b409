/** What takes less is over before one could read it. */
const PATIENCE_MS = 1_000;
const AT_MOST_EVERY_MS = 100;

/** One line on a terminal that is written over and over; elsewhere nothing. */
export class TerminalProgress {
  private readonly began = Date.now();
  private last = 0;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  /** @param sentence asked for only when it is shown */
  show(sentence: () => string): void {
    const now = Date.now();
    if (!this.stream.isTTY || now - this.began < PATIENCE_MS || now - this.last < AT_MOST_EVERY_MS) return;
    this.last = now;
    this.stream.write(`\r\u001B[K${sentence()}`);
  }

  clear(): void {
    if (this.last) this.stream.write('\r\u001B[K');
  }
}
