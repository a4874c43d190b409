import type { EntityManager } from 'typeorm';
import { trajectoryBy } from '../../../enrolment/trajectories/trajectories.queries.js';
import { ROUND_ROLES, type Turns } from '../../meetings/rounds/circles.rules.js';
import { fishbowlTurns } from '../turns.page.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';

/** How often a trainee held each role, as the partial `learning/fishbowl/pages/own-turns` shows it (F1). */
export interface OwnTurns {
  rows: { role: Text; count: number }[];
  /** nobody noted a round with them yet */
  none: boolean;
}

/** A trainee's own turns, in all fishbowl blocks together (F1). */
export async function ownTurns(manager: EntityManager, trajectoryId: string): Promise<OwnTurns> {
  const { personId } = await trajectoryBy(manager, trajectoryId);
  const turns = await fishbowlTurns(manager, personId);
  return { rows: turnRows(turns), none: ROUND_ROLES.every((role) => turns[role] === 0) };
}

/** Each role with how often it was held. */
function turnRows(turns: Turns): OwnTurns['rows'] {
  return ROUND_ROLES.map((role) => ({ role: { key: `fishbowl.role.${role}` }, count: turns[role] }));
}
