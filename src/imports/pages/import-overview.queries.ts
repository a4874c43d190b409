import type { EntityManager } from 'typeorm';
import type { ImportTask, TaskKind } from '../uploads/import-task.entity.js';
import type { ImportSummary, SheetName } from '../import-summary.rules.js';
import { IMPORT_LOCK } from '../import-lock.service.js';
import { personIn } from '../../people/name-columns.queries.js';
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

/** An earlier import. */
export interface RunDetails {
  id: string;
  /** who asked for it, or null: the command */
  by: string | null;
  at: Date;
  summary: ImportSummary;
  /** with the page of its result, as long as that is kept */
  uploadId: string | null;
  takenBack: { at: Date; by: string | null; reason: string } | null;
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

const RUNS = `
  SELECT r.id, r.recorded_at AS at, r.summary, p.name, t.upload_id AS "uploadId",
         b.recorded_at AS "backAt", q.name AS "backName", b.reason
    FROM import_run r
    LEFT JOIN ${PEOPLE} p ON p.id = ${personIn('r.requested_by')}
    LEFT JOIN import_task t ON t.run_id = r.id AND t.kind = 'import'
    LEFT JOIN import_take_back b ON b.run_id = r.id
    LEFT JOIN ${PEOPLE} q ON q.id = ${personIn('b.taken_back_by')}`;

interface RunRow extends Pick<RunDetails, 'id' | 'at' | 'summary' | 'uploadId'> {
  name: NameParts | null;
  backAt: Date | null;
  backName: NameParts | null;
  reason: string | null;
}

/** Earlier imports, newest first. */
export async function earlierRuns(
  manager: EntityManager,
  { offset, limit }: { offset: number; limit: number },
): Promise<RunDetails[]> {
  const rows = await manager.query<RunRow[]>(`${RUNS} ORDER BY r.recorded_at DESC, r.id OFFSET $1 LIMIT $2`, [
    offset,
    limit,
  ]);
  return rows.map(runOf);
}

/** How many there are. */
export async function countRuns(manager: EntityManager): Promise<number> {
  const [{ count }] = await manager.query<[{ count: number }]>('SELECT count(*) AS count FROM import_run');
  return count;
}

/** One of them. */
export async function runDetails(manager: EntityManager, id: string): Promise<RunDetails | undefined> {
  const [row] = await manager.query<RunRow[]>(`${RUNS} WHERE r.id = $1`, [id]);
  return row && runOf(row);
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

function runOf({ id, at, summary, uploadId, name, backAt, backName, reason }: RunRow): RunDetails {
  return {
    id,
    at,
    summary,
    uploadId,
    by: name && displayName(name),
    takenBack: backAt && { at: backAt, by: backName && displayName(backName), reason: reason! },
  };
}
