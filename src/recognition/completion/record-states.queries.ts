import type { EntityManager } from 'typeorm';
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

/** How many records there are, in whatever state. */
export async function countRecords(manager: EntityManager): Promise<number> {
  const [{ count }] = await manager.query<[{ count: number }]>(
    'SELECT count(*)::integer AS count FROM completion_record',
  );
  return count;
}
