import type { ClaimedTask, ImportTasks } from './import-tasks.service.js';
import type { TaskProgress } from './task-progress.rules.js';

const EVERY_MS = 1_000;
/** Said again though nothing changed, so that the lease does not end while one import waits for another. */
const SILENT_AT_MOST_MS = 10_000;

/** Says how far a task is, while it is done: at most once a second, and at least often enough to keep the lease. */
export class TaskHeartbeat {
  private progress: TaskProgress = { step: 'begin' };
  private saidAt = Date.now();
  private news = false;
  private beating: Promise<void> | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly tasks: ImportTasks,
    private readonly task: ClaimedTask,
  ) {
    this.timer = setInterval(() => this.beat(), EVERY_MS);
  }

  /** Notes how far it is. */
  tell(progress: TaskProgress): void {
    this.progress = progress;
    this.news = true;
  }

  /** Falls silent, after what is being said has been said. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
  }

  private beat(): void {
    if (this.beating || (!this.news && Date.now() - this.saidAt < SILENT_AT_MOST_MS)) return;
    this.news = false;
    this.saidAt = Date.now();
    // What cannot be said now is said in a second; the lease is longer than that.
    this.beating = this.tasks
      .beat(this.task, this.progress)
      .catch(() => {})
      .finally(() => {
        this.beating = undefined;
      });
  }
}
