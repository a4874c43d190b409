import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { ImportRun } from '../import-run.entity.js';
import { type ImportResult, ImportService } from '../import.service.js';
import { ImportUploadFile } from './import-upload-file.entity.js';
import { type ClaimedTask, ImportTasks } from './import-tasks.service.js';
import { type RecognisedFile, recogniseSheets } from './recognised-files.service.js';
import { rejectedRowsOf } from './rejected-rows.rules.js';
import { runOf } from './task-codes.service.js';
import type { TaskHeartbeat } from './task-heartbeat.service.js';
import { gatherOutcome, type TaskOutcome } from './task-outcome.queries.js';
import { taskProgress } from './task-progress.rules.js';
import { fetchFiles, storeRejects } from './upload-files.service.js';
import { withWorkFolder } from './work-folder.service.js';

/** The code of a task that Leerpad did not give: the worker carries nothing out (K6). */
export const NOT_GIVEN = 'import-page.not-given';

/** What an import told, once it can no longer be asked. */
interface Told extends Pick<ImportResult, 'runId' | 'rejectsFiles'> {
  outcome: TaskOutcome;
}

/** Imports what was uploaded, or tries it out in a dry run. */
@Injectable()
export class UploadImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: ImportTasks,
    private readonly imports: ImportService,
  ) {}

  /**
   * Judges the files as it fetched them: their rows may change meanwhile (K6).
   *
   * @throws DomainError {@link NOT_GIVEN} when they are not those of the task, or were imported already
   */
  async import(task: ClaimedTask, heartbeat: TaskHeartbeat): Promise<void> {
    if (await this.wasDone(task)) throw new DomainError(NOT_GIVEN);
    await withWorkFolder(task, async (folder) => {
      const { fetched, filesHash } = await fetchFiles(this.dataSource.manager, task.uploadId!, folder.given);
      if (filesHash !== task.filesHash) throw new DomainError(NOT_GIVEN);
      const files = await recogniseSheets(fetched);
      await this.nameSheets(task, files);
      await this.run(task, files, folder.rejected, heartbeat);
    });
  }

  /** A dry run's outcome is kept afterwards, since all that it did is thrown away; an import's together with it. */
  private async run(
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
}

async function tell(manager: EntityManager, result: ImportResult): Promise<Told> {
  const { runId, rejectsFiles } = result;
  return { outcome: await gatherOutcome(manager, result), runId, rejectsFiles };
}
