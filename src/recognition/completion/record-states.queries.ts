import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { CURRENT_STATE } from './completion.queries.js';
import type { CompletionRecordKind } from './completion-record.rules.js';
import type { RecordState } from './completion-record-state.entity.js';

/** The records of a trajectory with the state that holds, by number. */
export function recordStates(
  manager: EntityManager,
  trajectoryId: string,
): Promise<{ id: string; number: string; kind: CompletionRecordKind; state: RecordState }[]> {
  return manager.query(
    `SELECT r.id, r.number, r.kind, ${CURRENT_STATE} AS state FROM completion_record r
      WHERE r.trajectory_id = $1 ORDER BY r.number`,
    [trajectoryId],
  );
}

/** A record of somebody who follows a version. */
export interface VersionRecord {
  id: string;
  number: string;
  state: RecordState;
}

/** The records of all trajectories of a programme version with the state that holds, by number. */
export function statesOfVersion(manager: EntityManager, versionId: string): Promise<VersionRecord[]> {
  return manager.query<VersionRecord[]>(
    `SELECT r.id, r.number, ${CURRENT_STATE} AS state
       FROM completion_record r JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id
      WHERE t.programme_version_id = $1 ORDER BY r.number`,
    [versionId],
  );
}

/** How many records there are, in whatever state. */
export async function countRecords(manager: EntityManager): Promise<number> {
  const [{ count }] = await manager.query<[{ count: number }]>(
    'SELECT count(*)::integer AS count FROM completion_record',
  );
  return count;
}

/** A record with whose it is. */
export interface IssuedRecord {
  id: string;
  number: string;
  kind: CompletionRecordKind;
  name: string;
  state: RecordState;
}

/** The records that somebody, or an import, had issued, with the state that holds now, by number. */
export async function recordsIssuedBy(manager: EntityManager, actor: Actor): Promise<IssuedRecord[]> {
  const rows = await manager.query<(Omit<IssuedRecord, 'name'> & { name: NameParts })[]>(
    `SELECT r.id, r.number, r.kind, p.name, ${CURRENT_STATE} AS state
       FROM completion_record_state f JOIN completion_record r ON r.id = f.record_id
       JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
      WHERE f.sequence = 1 AND f.recorded_by = $1 ORDER BY length(r.number), r.number`,
    [actor],
  );
  return rows.map(({ name, ...record }) => ({ ...record, name: displayName(name) }));
}
