import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import { type CodedTable, type Judged, ownLines } from '../../platform/database/line-codes.service.js';
import { microseconds } from '../../platform/database/microseconds.queries.js';
import type { ReadingListDecision } from './reading-list-decision.entity.js';

/** A decision as it is stored, with the moment at which it was recorded: an instant in UTC with microseconds. */
export type StoredListDecision = Omit<ReadingListDecision, 'recordedAt' | 'mac'> & { recordedAt: string };

const SELECT = `SELECT id::text AS key, id, programme_version_id AS "programmeVersionId", kind, item, title, parts, revokes,
    reason, decided_on AS "decidedOn", recorded_by AS "recordedBy", ${microseconds('recorded_at')} AS "recordedAt",
    encode(mac, 'hex') AS mac FROM reading_list_decision`;

/** What the code of a decision is over. */
export function listDecisionLine(decision: StoredListDecision): string {
  return canonicalize(decision);
}

/** The codes of the board's decisions on reading lists (K6). */
export const READING_LIST_LINES: CodedTable<StoredListDecision & { key: string; mac: string }> = {
  table: 'reading_list_decision',
  key: 'id',
  select: SELECT,
  purpose: 'reading-list-decision',
  lineOf: (row) => listDecisionLine(bare(row)),
};

/** The decisions on the reading lists of some versions, as the product wrote them, in the order of their recording. */
export async function listDecisionsOf(
  manager: EntityManager,
  versionIds: readonly string[],
): Promise<StoredListDecision[]> {
  const rows = await manager.query<Judged<StoredListDecision & { key: string; mac: string }>[]>(
    `SELECT * FROM (${SELECT}) decision WHERE "programmeVersionId" = ANY($1) ORDER BY "recordedAt", id`,
    [versionIds],
  );
  return ownLines(manager, READING_LIST_LINES, rows).map(bare);
}

function bare({
  key: _key,
  mac: _mac,
  ...decision
}: StoredListDecision & { key: string; mac: string | null }): StoredListDecision {
  return decision;
}

/** The name of the lock under which the board decides on a version's list, and trajectories of that version start (P9). */
export function readingListLock(programmeVersionId: string): string {
  return `reading-list ${programmeVersionId}`;
}
