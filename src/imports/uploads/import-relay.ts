import type { JobQueue } from '../../platform/jobs/job-queue.js';
import type { ImportTasks } from './import-tasks.js';
import { WORK_IMPORT } from './import-worker.js';
import { removeStaleFolders } from './work-folder.js';

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
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;
  private stopped = false;

  constructor(private readonly settings: ImportRelaySettings) {}

  /** Begins; what a killed worker left on this machine goes first. */
  async start(): Promise<void> {
    await removeStaleFolders(new Date());
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => {
        this.looking = undefined;
      });
    }, this.settings.everyMs ?? EVERY_MS);
  }

  /** Stops looking. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const { tasks, queue, onError } = this.settings;
    try {
      await queue.add(WORK_IMPORT, await tasks.due(AT_A_TIME));
    } catch (error) {
      // The queue or the database is away: the rows stay, and the next look finds them.
      if (!this.stopped) onError(error as Error);
    }
  }
}
