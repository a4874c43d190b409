import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { databaseTrouble } from '../../platform/database/database-trouble.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { TakeBackService } from '../take-back/take-back.service.js';
import { ImportTakeBack } from '../take-back/import-take-back.entity.js';
import { type ClaimedTask, ImportTasks, TaskLost } from './import-tasks.service.js';
import { TaskCodes } from './task-codes.service.js';
import { TaskHeartbeat } from './task-heartbeat.service.js';
import { NOT_GIVEN, UploadImport } from './upload-import.service.js';

/** Does one task of the import page: a dry run, an import, or taking one back. */
export const WORK_IMPORT = new JobType('work-import');

/**
 * Does what the import page asks for. A worker that is killed leaves nothing behind but a row whose lease ends; the
 * next one begins anew. What a task did and that it is done are committed together, so an import that was confirmed
 * happens once.
 */
@Injectable()
export class ImportWorker {
  private readonly log = new Logger(ImportWorker.name);

  constructor(
    jobs: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly tasks: ImportTasks,
    private readonly codes: TaskCodes,
    private readonly uploads: UploadImport,
    private readonly takeBacks: TakeBackService,
  ) {
    jobs.declare(WORK_IMPORT);
    jobs.handle(WORK_IMPORT, (id) => this.work(id));
  }

  /** Does a task if nobody else has it. */
  async work(id: string): Promise<void> {
    const task = await this.tasks.claim(id);
    if (!task) return;
    const heartbeat = new TaskHeartbeat(this.tasks, task);
    try {
      await this.perform(task, heartbeat);
    } catch (error) {
      await this.end(task, error);
    } finally {
      await heartbeat.stop();
    }
  }

  /** Judges the task as this worker claimed it: its row may change meanwhile (K6). */
  private async perform(task: ClaimedTask, heartbeat: TaskHeartbeat): Promise<void> {
    if (!this.codes.fits(task)) throw new DomainError(NOT_GIVEN);
    if (task.kind === 'take-back') await this.takeBack(task, heartbeat);
    else await this.uploads.import(task, heartbeat);
  }

  /** Taking back has a transaction of its own. Killed after it and before ours, it is found done the next time. */
  private async takeBack(task: ClaimedTask, heartbeat: TaskHeartbeat): Promise<void> {
    const runId = task.runId!;
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(ImportTakeBack, { runId }))) {
      const actor = actorOf.person(task.requestedBy);
      await this.takeBacks.takeBack(runId, { reason: task.reason! }, actor, ({ step, ...how }) =>
        heartbeat.tell({ step: `take-back.${step}`, ...how }),
      );
    }
    await this.tasks.done(manager, task, {});
  }

  /** @throws what was not foreseen, for the log */
  private async end(task: ClaimedTask, error: unknown): Promise<void> {
    if (error instanceof TaskLost) return;
    if (databaseTrouble(error) === 'full') {
      this.log.error(`Task ${task.id}: the disk is full`);
      return this.tasks.failed(task, { code: 'import-page.disk-full', params: {} });
    }
    if (error instanceof DomainError) {
      const { code, params } = error;
      if (code === NOT_GIVEN) this.log.error(`Task ${task.id} was not asked for by Leerpad: not carried out`);
      return this.tasks.failed(task, { code, params });
    }
    await this.tasks.giveBack(task);
    throw error;
  }
}
