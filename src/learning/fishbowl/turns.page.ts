import type { EntityManager } from 'typeorm';
import { trajectoryBy } from '../../enrolment/trajectories/trajectories.queries.js';
import { NO_TURNS, type Turns } from '../meetings/rounds/circles.rules.js';
import { turnsOf } from '../meetings/rounds/rounds.queries.js';
import { FISHBOWL } from './fishbowl.kind.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** How often somebody held each role in the fishbowl (F1); null before their first round. */
export function turnsText(turns: Turns): Text | null {
  const { leader, 'case-presenter': presenter, 'inner-circle': inner, 'outer-circle': outer } = turns;
  if (leader + presenter + inner + outer === 0) return null;
  return { key: 'blocks.turns', params: { leader, presenter, inner, outer } };
}

/** The same of one trainee, in all fishbowl blocks together. */
export async function turnsLine(manager: EntityManager, trajectoryId: string): Promise<Text | null> {
  const { personId } = await trajectoryBy(manager, trajectoryId);
  return turnsText(await fishbowlTurns(manager, personId));
}

/** How often somebody held each role, in all fishbowl blocks together. */
export async function fishbowlTurns(manager: EntityManager, personId: string): Promise<Turns> {
  return (await turnsOf(manager, [personId], FISHBOWL_BLOCKS)).get(personId) ?? NO_TURNS;
}

/** The meetings whose rounds are those of the fishbowl. */
export const FISHBOWL_BLOCKS = { component: FISHBOWL.key };
