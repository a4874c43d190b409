import type { EntityManager } from 'typeorm';
import type { WaitingMinutes } from './standing.rules.js';

/** What waits for any signature: minutes and days, nothing of what somebody wrote (V1). */
export function waitingMinutes(manager: EntityManager, trajectoryId: string): Promise<WaitingMinutes[]> {
  return manager.query<WaitingMinutes[]>(
    `SELECT component, block, minutes, happened_on AS "happenedOn" FROM claim
      WHERE trajectory_id = $1 AND state = 'submitted'`,
    [trajectoryId],
  );
}
