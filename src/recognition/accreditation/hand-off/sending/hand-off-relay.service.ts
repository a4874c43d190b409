import type { JobQueue } from '../../../../platform/jobs/job-queue.service.js';
import { Poller } from '../../../../platform/jobs/poller.service.js';
import { SEND_HAND_OFF } from './hand-off-sender.service.js';
import type { HandOffSendings } from './sendings.service.js';

/** What the relay needs. */
export interface HandOffRelaySettings {
  sendings: HandOffSendings;
  queue: JobQueue;
  onError: (error: Error) => void;
  /** how often it looks, in milliseconds */
  everyMs?: number;
}

const EVERY_MS = 2_000;
const AT_A_TIME = 20;

/** Turns what was asked to be sent into jobs: new ones, and those of a worker that was killed. Any number of processes may. */
export class HandOffRelay {
  private readonly poller: Poller;

  constructor({ sendings, queue, onError, everyMs = EVERY_MS }: HandOffRelaySettings) {
    const look = async () => queue.add(SEND_HAND_OFF, await sendings.due(AT_A_TIME));
    this.poller = new Poller({ look, everyMs, onError });
  }

  /** Begins. */
  start(): void {
    this.poller.start();
  }

  /** Stops looking. */
  async stop(): Promise<void> {
    await this.poller.stop();
  }
}
