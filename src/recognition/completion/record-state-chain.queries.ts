import type { EntityManager } from 'typeorm';
import { microseconds } from '../../platform/database/microseconds.queries.js';
import { canonicalize } from 'json-canonicalize';
import type { CodedTable } from '../../platform/database/line-codes.service.js';
import { RECORD_STATES, type RecordStateLine } from './record-states.rules.js';

/** The columns of a state `s` as its hash covers them. */
const STATE = `s.position, s.record_id AS "recordId", s.sequence, s.state, s.since, s.reason,
  s.superseded_by AS "supersededBy", s.recorded_by AS "recordedBy", ${microseconds('s.recorded_at')} AS "recordedAt"`;

/** A stored state with what keeps it in its place; hashes and codes in hex. */
export interface ChainedState {
  line: RecordStateLine;
  /** number of its record */
  number: string;
  hash: string | null;
  mac: string | null;
  /** the hash of the line before it; null when that is not there */
  previous: string | null;
}

type Row = RecordStateLine & Pick<ChainedState, 'number' | 'hash' | 'mac' | 'previous'>;

/** States with their places, those without a place last. @param where about the state `s` */
export async function chainedStates(
  manager: EntityManager,
  where: string,
  params: readonly unknown[],
  most: number | null = null,
): Promise<ChainedState[]> {
  const rows = await manager.query<Row[]>(
    `SELECT ${STATE}, coalesce(r.number, s.record_id::text) AS number,
            encode(s.hash, 'hex') AS hash, encode(s.mac, 'hex') AS mac, encode(p.hash, 'hex') AS previous
       FROM completion_record_state s
       LEFT JOIN completion_record r ON r.id = s.record_id
       LEFT JOIN completion_record_state p ON p.position = s.position - 1
      WHERE ${where} ORDER BY s.position, s.recorded_at, s.record_id, s.sequence LIMIT $${params.length + 1}`,
    [...params, most],
  );
  return rows.map(({ number, hash, mac, previous, ...line }) => ({ line, number, hash, mac, previous }));
}

/** Where the lines themselves end: the highest place, and its hash. */
export async function lastState(manager: EntityManager): Promise<{ length: number; hash: string } | null> {
  const [row] = await manager.query<{ length: number; hash: string }[]>(
    `SELECT position AS length, encode(hash, 'hex') AS hash FROM completion_record_state
      WHERE position IS NOT NULL ORDER BY position DESC LIMIT 1`,
  );
  return row ?? null;
}

/** The codes of states (K6). */
export const RECORD_STATE_LINES: CodedTable<RecordStateLine & { key: string; mac: string; hash: string }> = {
  table: 'completion_record_state',
  key: 'position',
  select: `SELECT s.position::text AS key, encode(s.mac, 'hex') AS mac, encode(s.hash, 'hex') AS hash, ${STATE}
             FROM completion_record_state s`,
  purpose: RECORD_STATES,
  lineOf: ({ key: _key, mac: _mac, hash, ...content }) => canonicalize({ content, hash }),
};
