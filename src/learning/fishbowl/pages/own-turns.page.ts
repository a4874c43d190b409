import type { EntityManager } from 'typeorm';
import { FISHBOWL_ROLES, NO_TURNS, type Turns } from '../circles.rules.js';
import { turnsOf } from '../fishbowl.queries.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';

/** How often a trainee held each role, as the partial `learning/fishbowl/pages/own-turns` shows it (F1). */
export interface OwnTurns {
  rows: { role: Text; count: number }[];
  /** nobody noted a round with them yet */
  none: boolean;
}

/** A trainee's own turns, in all fishbowl blocks together (F1). */
export async function ownTurns(manager: EntityManager, trajectoryId: string): Promise<OwnTurns> {
  const turns = (await turnsOf(manager, [trajectoryId])).get(trajectoryId) ?? NO_TURNS;
  return { rows: turnRows(turns), none: FISHBOWL_ROLES.every((role) => turns[role] === 0) };
}

/** Each role with how often it was held. */
export function turnRows(turns: Turns): OwnTurns['rows'] {
  return FISHBOWL_ROLES.map((role) => ({ role: { key: `fishbowl.role.${role}` }, count: turns[role] }));
}
