import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { databaseTrouble } from '../../platform/database/database-trouble.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { ImportRun } from '../import-run.entity.js';
import { type ImportResult, ImportService } from '../import.service.js';
import { TakeBackService } from '../take-back/take-back.service.js';
import { ImportTakeBack } from '../take-back/import-take-back.entity.js';
import { ImportUploadFile } from './import-upload-file.entity.js';
import { type ClaimedTask, ImportTasks, TaskLost } from './import-tasks.service.js';
import { type RecognisedFile, recogniseSheets } from './recognised-files.service.js';
import { rejectedRowsOf } from './rejected-rows.rules.js';
import { gatherOutcome, type TaskOutcome } from './task-outcome.queries.js';
import { runOf, TaskCodes } from './task-codes.service.js';
import { taskProgress } from './task-progress.rules.js';
import { TaskHeartbeat } from './task-heartbeat.service.js';
import { fetchFiles, storeRejects } from './upload-files.service.js';
import { withWorkFolder } from './work-folder.service.js';

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
    private readonly imports: ImportService,
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

  /** Judges the task as this worker claimed it, and the files as it fetched them: their rows may change meanwhile (K6). */
  private async perform(task: ClaimedTask, heartbeat: TaskHeartbeat): Promise<void> {
    if (!this.codes.fits(task) || (await this.wasDone(task))) throw new DomainError(NOT_GIVEN);
    if (task.kind === 'take-back') return this.takeBack(task, heartbeat);
    await withWorkFolder(task, async (folder) => {
      const { fetched, filesHash } = await fetchFiles(this.dataSource.manager, task.uploadId!, folder.given);
      if (filesHash !== task.filesHash) throw new DomainError(NOT_GIVEN);
      const files = await recogniseSheets(fetched);
      await this.nameSheets(task, files);
      await this.import(task, files, folder.rejected, heartbeat);
    });
  }

  /** A dry run's outcome is kept afterwards, since all that it did is thrown away; an import's together with it. */
  private async import(
    task: ClaimedTask,
    files: readonly RecognisedFile[],
    rejectsDirectory: string,
    heartbeat: TaskHeartbeat,
  ): Promise<void> {
    const dryRun = task.kind === 'check';
    let told: Told | undefined;
    await this.imports.run(
      {
        dryRun,
        rejectsDirectory,
        tellRows: true,
        files: Object.fromEntries(files.map(({ sheet, path }) => [sheet, path])),
        requestedBy: actorOf.person(task.requestedBy),
        // One upload is one run at most, for ever: a task that is put back after it was done changes nothing (K6).
        ...(!dryRun && { runId: runOf(task.uploadId!) }),
      },
      {
        progress: (progress) => heartbeat.tell(taskProgress(progress)),
        keep: async (manager, result) => {
          await this.keep(manager, task, files, await tell(manager, result));
        },
        result: async (result, manager) => {
          if (dryRun) told = await tell(manager, result);
        },
      },
    );
    if (told) await this.dataSource.transaction((manager) => this.keep(manager, task, files, told!));
  }

  private async keep(
    manager: EntityManager,
    task: ClaimedTask,
    files: readonly RecognisedFile[],
    { outcome, runId, rejectsFiles }: Told,
  ): Promise<void> {
    // The task's own row first: throwing the upload away waits for it, or came first and then nothing is kept.
    await this.tasks.done(manager, task, { outcome, runId });
    await storeRejects(manager, task.uploadId!, rejectedRowsOf(files, rejectsFiles));
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

  /** Whether the files were imported already: then an intruder put the task back, for Leerpad does not. */
  private wasDone({ kind, uploadId }: ClaimedTask): Promise<boolean> {
    if (kind !== 'import') return Promise.resolve(false);
    return this.dataSource.manager.existsBy(ImportRun, { id: runOf(uploadId!) });
  }

  private async nameSheets({ uploadId }: ClaimedTask, files: readonly RecognisedFile[]): Promise<void> {
    const { manager } = this.dataSource;
    for (const { position, sheet } of files) {
      await manager.update(ImportUploadFile, { uploadId: uploadId!, role: 'given', position }, { sheet });
    }
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

const NOT_GIVEN = 'import-page.not-given';

/** What an import told, once it can no longer be asked. */
interface Told extends Pick<ImportResult, 'runId' | 'rejectsFiles'> {
  outcome: TaskOutcome;
}

async function tell(manager: EntityManager, result: ImportResult): Promise<Told> {
  const { runId, rejectsFiles } = result;
  return { outcome: await gatherOutcome(manager, result), runId, rejectsFiles };
}
