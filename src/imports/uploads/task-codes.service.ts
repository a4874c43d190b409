import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalize } from 'json-canonicalize';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import type { ImportTask } from './import-task.entity.js';

/** All that says what a task does and for whom: its code is over it (K6). */
export interface TaskLine extends Pick<
  ImportTask,
  'id' | 'kind' | 'uploadId' | 'runId' | 'reason' | 'requestedBy' | 'requestedAt'
> {
  /** of {@link hashOfFiles}, in hex; null when an import is taken back */
  filesHash: string | null;
}

/** A task as it is read, with the code that it has, in hex. */
export interface CodedTask extends TaskLine {
  mac: string | null;
}

/** SQL for the columns of a {@link CodedTask}. */
export const CODED_TASK = `id, kind, upload_id AS "uploadId", run_id AS "runId", reason,
  requested_by AS "requestedBy", requested_at AS "requestedAt",
  encode(files_hash, 'hex') AS "filesHash", encode(mac, 'hex') AS mac`;

/** A file as a task knows it. */
export interface HashedFile {
  position: number;
  name: string;
  /** over its bytes, in hex */
  sha256: string;
}

/** Codes of tasks: a worker does only what a process with the signing key has asked for. */
@Injectable()
export class TaskCodes {
  constructor(private readonly macs: LineMacs) {}

  /** The code for a task. */
  of(task: TaskLine): Buffer {
    return this.macs.of(PURPOSE, lineOf(task));
  }

  /** Whether a task is as it was asked for. One from before there were codes is not known to be. */
  fits(task: CodedTask): boolean {
    return this.macs.fits(PURPOSE, lineOf(task), task.mac ?? '');
  }
}

/** The SHA-256 over the files of an upload, by their order, names and bytes, in hex. */
export function hashOfFiles(files: readonly HashedFile[]): string {
  const listed = files.map(({ position, name, sha256 }) => ({ position, name, sha256 }));
  return createHash('sha256').update(canonicalize(listed)).digest('hex');
}

/** The id of the run that importing an upload is (RFC 9562, version 8): it follows from the upload's, so there is one. */
export function runOf(uploadId: string): string {
  const hash = createHash('sha256').update(`import run of ${uploadId}`).digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

const PURPOSE = 'import-task';

function lineOf({
  id,
  kind,
  uploadId,
  runId,
  reason,
  requestedBy,
  requestedAt,
  filesHash,
}: TaskLine): string {
  return canonicalize({
    id,
    kind,
    // As the database writes them: an address may have capitals.
    uploadId: uploadId?.toLowerCase() ?? null,
    // The run that a task was comes after the asking.
    runId: kind === 'take-back' ? (runId?.toLowerCase() ?? null) : null,
    reason,
    requestedBy,
    requestedAt: requestedAt.toISOString(),
    filesHash,
  });
}
