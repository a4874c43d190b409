import type { EntityManager } from 'typeorm';
import type { ImportTask, TaskKind } from '../uploads/import-task.entity.js';
import type { SheetName } from '../import-summary.rules.js';
import { IMPORT_LOCK } from '../import-lock.service.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';

/** An upload as the list has it. */
export interface OpenUpload {
  id: string;
  uploadedAt: Date;
  by: string;
  files: string[];
  checked: ImportTask['state'];
}

/** A file of rejected rows, or one that was brought. */
export interface UploadFile {
  role: 'given' | 'rejected';
  name: string;
  sheet: SheetName | null;
  bytes: number;
}

/** What is done with an upload, by kind. */
export type UploadTasks = Partial<
  Record<TaskKind, Pick<ImportTask, 'id' | 'kind' | 'state' | 'progress' | 'outcome' | 'fault' | 'runId'>>
>;

/** An upload with all that is known of it. */
export interface UploadDetails {
  id: string;
  uploadedAt: Date;
  by: string;
  files: UploadFile[];
  tasks: UploadTasks;
}

/** Uploads of which nothing was imported yet, newest first. */
export async function openUploads(manager: EntityManager): Promise<OpenUpload[]> {
  const rows = await manager.query<(Omit<OpenUpload, 'by'> & { name: NameParts })[]>(
    `SELECT u.id, u.uploaded_at AS "uploadedAt", p.name, c.state AS checked,
            ARRAY(SELECT f.name FROM import_upload_file f WHERE f.upload_id = u.id AND f.role = 'given'
                   ORDER BY f.position) AS files
       FROM import_upload u JOIN ${PEOPLE} p ON p.id = u.uploaded_by
       JOIN import_task c ON c.upload_id = u.id AND c.kind = 'check'
      WHERE u.complete
        AND NOT EXISTS (SELECT FROM import_task i WHERE i.upload_id = u.id AND i.kind = 'import' AND i.state = 'done')
      ORDER BY u.uploaded_at DESC, u.id`,
  );
  return rows.map(({ name, ...row }) => ({ ...row, by: displayName(name) }));
}

/** An upload, or undefined when there is none, or not any more. */
export async function uploadDetails(manager: EntityManager, id: string): Promise<UploadDetails | undefined> {
  const [row] = await manager.query<{ uploadedAt: Date; name: NameParts }[]>(
    `SELECT u.uploaded_at AS "uploadedAt", p.name
       FROM import_upload u JOIN ${PEOPLE} p ON p.id = u.uploaded_by WHERE u.id = $1 AND u.complete`,
    [id],
  );
  if (!row) return undefined;
  const files = await manager.query<UploadFile[]>(
    `SELECT role, name, sheet, bytes FROM import_upload_file WHERE upload_id = $1 ORDER BY role, position`,
    [id],
  );
  const tasks = await manager.query<NonNullable<UploadTasks[TaskKind]>[]>(
    `SELECT id, kind, state, progress, outcome, fault, run_id AS "runId" FROM import_task WHERE upload_id = $1`,
    [id],
  );
  const byKind: UploadTasks = Object.fromEntries(tasks.map((task) => [task.kind, task]));
  return { id, uploadedAt: row.uploadedAt, by: displayName(row.name), files, tasks: byKind };
}

/** Whether another import, or taking one back, is going on, on any machine: this one waits for it. */
export async function isAnotherAhead(manager: EntityManager): Promise<boolean> {
  const [{ waits }] = await manager.query<[{ waits: boolean }]>(
    `SELECT EXISTS (SELECT FROM pg_locks
        WHERE locktype = 'advisory' AND NOT granted AND objid = $1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS waits`,
    [IMPORT_LOCK],
  );
  return waits;
}
