import type { EntityManager } from 'typeorm';
import type { RecordState } from './completion-record-state.entity.js';
import type { CompletionRecordKind } from './completion-record.rules.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { DOCUMENTS } from '../../platform/documents/documents.queries.js';

/** A completion record with the state that holds. */
export interface OwnRecord {
  id: string;
  kind: CompletionRecordKind;
  number: string;
  address: string;
  issuedOn: string;
  metOn: string;
  state: RecordState;
  since: string;
  reason: string | null;
  /** number of the record that took its place (K5), or null */
  supersededBy: string | null;
}

const RECORD = `r.id, r.kind, r.number, r.address, r.issued_on AS "issuedOn", r.met_on AS "metOn", s.state, s.since,
  s.reason, (SELECT n.number FROM completion_record n WHERE n.id = s.superseded_by) AS "supersededBy"
  FROM completion_record r JOIN LATERAL (
    SELECT * FROM completion_record_state x WHERE x.record_id = r.id ORDER BY x.sequence DESC LIMIT 1) s ON true`;

/** The records of a trajectory, the latest first. */
export function recordsOf(manager: EntityManager, trajectoryId: string): Promise<OwnRecord[]> {
  return manager.query<OwnRecord[]>(
    `SELECT ${RECORD} WHERE r.trajectory_id = $1 ORDER BY r.issued_on DESC, r.generation DESC, r.kind DESC`,
    [trajectoryId],
  );
}

/** The stored PDF of a record of this person's own, or undefined: another's is not there. */
export async function ownRecordPdf(
  manager: EntityManager,
  recordId: string,
  personId: string,
): Promise<{ number: string; pdf: Buffer } | undefined> {
  const [row] = await manager.query<{ number: string; pdf: Buffer }[]>(
    `SELECT r.number, d.pdf FROM completion_record r JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id
       JOIN ${DOCUMENTS} d ON d.id = r.document_id WHERE r.id = $1 AND t.person_id = $2`,
    [recordId, personId],
  );
  return row;
}
