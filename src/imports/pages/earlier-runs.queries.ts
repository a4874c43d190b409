import type { EntityManager } from 'typeorm';
import { personIn } from '../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import type { ImportSummary } from '../import-summary.rules.js';

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
