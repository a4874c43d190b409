import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { TaskFault } from './import-task.entity.js';
import { CODED_TASK, type CodedTask } from './task-codes.service.js';
import type { TaskOutcome } from './task-outcome.queries.js';
import type { TaskProgress } from './task-progress.rules.js';

/** A task that this worker has alone, as long as it keeps its lease. */
export interface ClaimedTask extends CodedTask {
  /** which attempt this is, from 1 */
  attempt: number;
}

/** Another worker has taken the task over, or it was thrown away: what this one did must not count. */
export class TaskLost extends Error {}

/** How long a worker may be silent, in seconds. It speaks every few seconds, so longer than this means: killed. */
const LEASE_S = 60;
/** How often a task is begun. A worker that is killed each time is killed by the task. */
const MOST_ATTEMPTS = 4;
/** After an error that was not foreseen, in seconds. */
const PAUSE_S = 15;

const MINE = `id = $1 AND attempts = $2 AND state = 'waiting'`;
const DUE = `state = 'waiting' AND (lease_until IS NULL OR lease_until < now())`;

/** How the database decides which worker does what, and keeps the outcome. Times are the database server's. */
@Injectable()
export class ImportTasks {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes a task that nobody has, with a lease. */
  async claim(id: string): Promise<ClaimedTask | undefined> {
    const [rows] = await this.dataSource.query<[ClaimedTask[]]>(
      `UPDATE import_task SET attempts = attempts + 1, lease_until = now() + $2 * interval '1 second',
              progress = '{"step": "begin"}'
        WHERE id = (SELECT id FROM import_task WHERE id = $1 AND ${DUE} AND attempts < $3 FOR UPDATE SKIP LOCKED)
        RETURNING ${CODED_TASK}, attempts AS attempt`,
      [id, LEASE_S, MOST_ATTEMPTS],
    );
    return rows[0];
  }

  /** Says that the worker still lives, and how far it is. */
  async beat({ id, attempt }: ClaimedTask, progress: TaskProgress): Promise<void> {
    await this.dataSource.query(
      `UPDATE import_task SET lease_until = now() + $3 * interval '1 second', progress = $4 WHERE ${MINE}`,
      [id, attempt, LEASE_S, progress],
    );
  }

  /**
   * Ends the task within the transaction that did it, so that one is true if and only if the other is.
   *
   * @throws TaskLost
   */
  async done(
    manager: EntityManager,
    { id, attempt, runId: given }: ClaimedTask,
    { outcome = null, runId = given }: { outcome?: TaskOutcome | null; runId?: string | null },
  ): Promise<void> {
    const [, ended] = await manager.query<[unknown, number]>(
      `UPDATE import_task SET state = 'done', ended_at = now(), lease_until = NULL, progress = NULL,
              outcome = $3, run_id = $4 WHERE ${MINE}`,
      [id, attempt, outcome && JSON.stringify(outcome), runId],
    );
    if (ended === 0) throw new TaskLost();
  }

  /** Ends it without success, with what to say of that. */
  async failed({ id, attempt }: ClaimedTask, fault: TaskFault): Promise<void> {
    await this.dataSource.query(
      `UPDATE import_task SET state = 'failed', ended_at = now(), lease_until = NULL, progress = NULL,
              fault = $3 WHERE ${MINE}`,
      [id, attempt, fault],
    );
  }

  /** Gives it back, to be tried again in a while. */
  async giveBack({ id, attempt }: ClaimedTask): Promise<void> {
    await this.dataSource.query(
      `UPDATE import_task SET lease_until = now() + $3 * interval '1 second' WHERE ${MINE}`,
      [id, attempt, PAUSE_S],
    );
  }

  /** The tasks whose turn it is, the oldest first. Gives up those whose worker was killed each time. */
  async due(most: number): Promise<string[]> {
    const interrupted: TaskFault = { code: 'import-page.interrupted', params: {} };
    await this.dataSource.query(
      `UPDATE import_task SET state = 'failed', ended_at = now(), lease_until = NULL, progress = NULL, fault = $2
        WHERE ${DUE} AND attempts >= $1`,
      [MOST_ATTEMPTS, interrupted],
    );
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM import_task WHERE ${DUE} ORDER BY requested_at, id LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }
}
