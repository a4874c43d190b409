import type { JobQueue } from '../../platform/jobs/job-queue.service.js';
import { Poller } from '../../platform/jobs/poller.service.js';
import type { ImportTasks } from './import-tasks.service.js';
import { WORK_IMPORT } from './import-worker.service.js';
import { removeStaleFolders } from './work-folder.service.js';

/** What the relay needs. */
export interface ImportRelaySettings {
  tasks: ImportTasks;
  queue: JobQueue;
  onError: (error: Error) => void;
  /** how often it looks, in milliseconds */
  everyMs?: number;
}

const EVERY_MS = 1_000;
const AT_A_TIME = 100;

/**
 * Turns the tasks of the import page into jobs: new ones, and those of a worker that was killed. It looks by itself, so
 * web processes need no queue. Any number may: a second job for a row is refused by the queue, and a task that
 * somebody has by the row.
 */
export class ImportRelay {
  private readonly poller: Poller;

  constructor({ tasks, queue, onError, everyMs = EVERY_MS }: ImportRelaySettings) {
    const look = async () => queue.add(WORK_IMPORT, await tasks.due(AT_A_TIME));
    this.poller = new Poller({ look, everyMs, onError });
  }

  /** Begins; what a killed worker left on this machine goes first. */
  async start(): Promise<void> {
    await removeStaleFolders(new Date());
    this.poller.start();
  }

  /** Stops looking. */
  async stop(): Promise<void> {
    await this.poller.stop();
  }
}
