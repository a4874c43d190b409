import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../../../enrolment/trajectories/trajectories.queries.js';
import { type NameParts, displayName } from '../../../people/names.rules.js';
import { PEOPLE } from '../../../people/people.queries.js';
import type { RecordState } from '../completion-record-state.entity.js';
import type { CompletionRecordKind } from '../completion-record.rules.js';

/** A record as mails tell of it, in its latest state. */
export interface MailedRecord {
  number: string;
  kind: CompletionRecordKind;
  state: RecordState;
  address: string;
  traineeId: string;
  name: NameParts;
  successorNumber: string | null;
  successorAddress: string | null;
}

/** The record of an id. */
export async function mailedRecord(manager: EntityManager, id: string): Promise<MailedRecord> {
  const [row] = await manager.query<[MailedRecord]>(
    `SELECT r.number, r.kind, r.address, p.id AS "traineeId", p.name, s.state,
            n.number AS "successorNumber", n.address AS "successorAddress"
       FROM completion_record r JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
       JOIN LATERAL (SELECT state, superseded_by FROM completion_record_state
                      WHERE record_id = r.id ORDER BY sequence DESC LIMIT 1) s ON true
       LEFT JOIN completion_record n ON n.id = s.superseded_by
      WHERE r.id = $1`,
    [id],
  );
  return row;
}

/** The names of some people, in the order of a list. */
export async function namesInOrder(manager: EntityManager, personIds: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ name: NameParts }[]>(
    `SELECT p.name FROM ${PEOPLE} p WHERE p.id = ANY($1) ORDER BY p.sort_name, p.id`,
    [personIds],
  );
  return rows.map(({ name }) => displayName(name));
}
