import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, type EntityManager, Repository } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { ImportTask } from './import-task.entity.js';
import { ImportUploadFile } from './import-upload-file.entity.js';
import { ImportUploadPiece } from './import-upload-piece.entity.js';
import { ImportUpload } from './import-upload.entity.js';
import {
  CODED_TASK,
  type CodedTask,
  hashOfFiles,
  type HashedFile,
  TaskCodes,
  type TaskLine,
} from './task-codes.service.js';
import { fileName } from './file-names.rules.js';
import { storeFile } from './upload-files.service.js';

/** The most that one file may be, in bytes: above it there is the command. */
export const FILE_BYTES_AT_MOST = 50 * 1024 * 1024;

/** One for each sheet. */
export const FILES_AT_MOST = 3;

/** How long files and what was told of them are kept, in days. */
export const KEPT_DAYS = 30;

/** Longer than any upload takes, in hours: what is incomplete by then was broken off with its server. */
const INCOMPLETE_HOURS = 24;

/** A file on its way in. */
export interface IncomingFile {
  /** as the browser says it */
  name: string;
  bytes: AsyncIterable<Buffer>;
  /** whether it was cut off at {@link FILE_BYTES_AT_MOST}; known when its bytes have been read */
  isCut: () => boolean;
}

/** Takes in files for the import page, and lets them go again. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(ImportUpload) private readonly uploads: Repository<ImportUpload>,
    private readonly clock: Clock,
    private readonly codes: TaskCodes,
  ) {}

  /**
   * Stores files while they come in, and asks for a dry run of them. Of an upload that is broken off, or refused,
   * nothing stays.
   *
   * @returns the upload's id
   * @throws DomainError `import-page.…` when there is none, one too many, an empty one, or one that is too big
   */
  async receive(files: AsyncIterable<IncomingFile>, personId: string): Promise<string> {
    const { manager } = this.dataSource;
    const id = randomUUID();
    try {
      const stored: HashedFile[] = [];
      for await (const file of files) {
        const position = stored.length + 1;
        if (position > FILES_AT_MOST) throw new DomainError('import-page.too-many', { most: FILES_AT_MOST });
        if (position === 1) await this.uploads.insert(this.newUpload(id, personId));
        stored.push(await store(manager, id, position, file));
      }
      if (stored.length === 0) throw new DomainError('import-page.no-file');
      await this.dataSource.transaction((within) => this.complete(within, id, stored, personId));
      return id;
    } catch (error) {
      await removeUpload(manager, id);
      throw error;
    }
  }

  /**
   * Asks for the import of files whose dry run the secretary has seen; a second time only when it failed. The import takes
   * the files of that dry run, as they came in.
   *
   * @throws DomainError (404) when there is no such dry run, `import-page.not-given` (409) when Leerpad did not ask for it
   */
  async confirm(uploadId: string, personId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [check] = await manager.query<CodedTask[]>(
        `SELECT ${CODED_TASK} FROM import_task WHERE upload_id = $1 AND kind = 'check' AND state = 'done'`,
        [uploadId],
      );
      if (!check) throw new DomainError('error.404.heading', {}, 'not-found');
      if (!this.codes.fits(check)) throw new DomainError('import-page.not-given', {}, 'conflict');
      const task = { ...NO_RUN, kind: 'import', uploadId, filesHash: check.filesHash } as const;
      if (await this.ask(manager, task, '(upload_id, kind)', personId))
        await this.note(manager, personId, uploadId, 'confirmed');
    });
  }

  /** Asks for a run to be taken back; a second time only when it failed. */
  async askTakeBack(runId: string, reason: string, personId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const task = { kind: 'take-back', uploadId: null, filesHash: null, runId, reason } as const;
      await this.ask(manager, task, `(run_id) WHERE kind = 'take-back'`, personId);
    });
  }

  /**
   * Lets the files go, with all that was told of them. Not while they are being imported.
   *
   * @throws DomainError `import-page.busy` (409)
   */
  async discard(uploadId: string, personId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // A confirmation at the same moment waits here, or this waits for it.
      await manager.findOne(ImportUpload, { where: { id: uploadId }, lock: { mode: 'pessimistic_write' } });
      const busy = await manager.existsBy(ImportTask, { uploadId, kind: 'import', state: 'waiting' });
      if (busy) throw new DomainError('import-page.busy', {}, 'conflict');
      if (await removeUpload(manager, uploadId)) await this.note(manager, personId, uploadId, 'discarded');
    });
  }

  /** Removes uploads that were kept long enough, and those that never came in as a whole. A second time does nothing. */
  async sweep(): Promise<void> {
    const { manager } = this.dataSource;
    const before = (hours: number) => new Date(this.now().getTime() - hours * 3_600_000);
    const rows = await manager.query<{ id: string }[]>(
      `SELECT u.id FROM import_upload u
        WHERE (u.uploaded_at < $1 OR (NOT u.complete AND u.uploaded_at < $2))
          AND NOT EXISTS (SELECT FROM import_task t
                           WHERE t.upload_id = u.id AND t.kind = 'import' AND t.state = 'waiting')`,
      [before(KEPT_DAYS * 24), before(INCOMPLETE_HOURS)],
    );
    for (const { id } of rows) await manager.transaction((within) => removeUpload(within, id));
    await manager.query(`DELETE FROM import_task WHERE kind = 'take-back' AND ended_at < $1`, [
      before(KEPT_DAYS * 24),
    ]);
  }

  /** @returns whether it was not asked for already */
  private async ask(
    manager: EntityManager,
    what: Omit<TaskLine, 'id' | 'requestedBy' | 'requestedAt'>,
    unique: string,
    personId: string,
  ): Promise<boolean> {
    const task = { ...what, id: randomUUID(), requestedBy: personId, requestedAt: this.now() };
    const { id, kind, uploadId, runId, reason, requestedBy, requestedAt, filesHash } = task;
    const rows = await manager.query<object[]>(
      `INSERT INTO import_task (id, kind, upload_id, run_id, reason, requested_by, requested_at, files_hash, mac)
       VALUES ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9)
       ON CONFLICT ${unique} DO UPDATE
          SET id = excluded.id, state = 'waiting', attempts = 0, lease_until = NULL, fault = NULL, ended_at = NULL,
              reason = excluded.reason, requested_by = excluded.requested_by, requested_at = excluded.requested_at,
              files_hash = excluded.files_hash, mac = excluded.mac
        WHERE import_task.state = 'failed'
       RETURNING id`,
      [id, kind, uploadId, runId, reason, requestedBy, requestedAt, filesHash, this.codes.of(task)],
    );
    return rows.length > 0;
  }

  private newUpload(id: string, uploadedBy: string): ImportUpload {
    return { id, uploadedBy, uploadedAt: this.now(), complete: false };
  }

  private async complete(
    manager: EntityManager,
    id: string,
    files: readonly HashedFile[],
    personId: string,
  ): Promise<void> {
    await manager.withRepository(this.uploads).update({ id }, { complete: true });
    const task = { ...NO_RUN, kind: 'check', uploadId: id, filesHash: hashOfFiles(files) } as const;
    await this.ask(manager, task, '(upload_id, kind)', personId);
    await this.note(manager, personId, id, 'uploaded', { files: files.length });
  }

  private note(
    manager: EntityManager,
    personId: string,
    uploadId: string,
    what: 'uploaded' | 'confirmed' | 'discarded',
    details = {},
  ): Promise<void> {
    return recordInAudit(manager, {
      actor: actorOf.person(personId),
      action: `import-upload.${what}`,
      subjectKind: 'import-upload',
      subjectId: uploadId,
      details,
    });
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

/** Nothing is taken back. */
const NO_RUN = { runId: null, reason: null } as const;

/** @returns what came in, by the bytes as they came and not as they are stored */
async function store(
  manager: EntityManager,
  uploadId: string,
  position: number,
  { name, bytes, isCut }: IncomingFile,
): Promise<HashedFile> {
  const key = { uploadId, role: 'given' as const, position };
  const file = fileName(name) || `bestand-${position}.csv`;
  const { length, sha256 } = await storeFile(manager, key, { name: file }, bytes);
  if (isCut()) throw new DomainError('import-page.too-big', { file });
  if (length === 0) throw new DomainError('spreadsheet.empty', { file });
  return { position, name: file, sha256 };
}

/** @returns whether there was one */
async function removeUpload(manager: EntityManager, uploadId: string): Promise<boolean> {
  await manager.delete(ImportTask, { uploadId });
  await manager.delete(ImportUploadPiece, { uploadId });
  await manager.delete(ImportUploadFile, { uploadId });
  const { affected } = await manager.delete(ImportUpload, { id: uploadId });
  return affected === 1;
}
