import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.js';
import { recordInAudit } from '../../platform/audit/audit-log.js';
import type { RecordState } from './completion-record-state.entity.js';

/** A new state of a record (K5). */
export interface NewRecordState {
  state: RecordState;
  /** calendar date from which it holds */
  since: string;
  reason?: string;
  supersededBy?: string;
  actor: Actor;
}

/** Adds a state to a record's history; the record itself never changes. The trajectory is locked. */
export async function setRecordState(
  manager: EntityManager,
  recordId: string,
  state: NewRecordState,
): Promise<void> {
  await manager.query(
    `INSERT INTO completion_record_state (record_id, sequence, state, since, reason, superseded_by, recorded_by)
     SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6
       FROM completion_record_state WHERE record_id = $1`,
    [recordId, state.state, state.since, state.reason ?? null, state.supersededBy ?? null, state.actor],
  );
  await recordInAudit(manager, {
    actor: state.actor,
    action: `record.${state.state}`,
    subjectKind: 'completion-record',
    subjectId: recordId,
    details: { since: state.since },
  });
}
