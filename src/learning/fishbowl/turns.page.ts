import type { EntityManager } from 'typeorm';
import { NO_TURNS } from './circles.rules.js';
import { turnsOf } from './fishbowl.queries.js';
import type { Turns } from './circles.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** How often somebody held each role in the fishbowl (F1); null before their first round. */
export function turnsText(turns: Turns): Text | null {
  const { leader, 'case-presenter': presenter, 'inner-circle': inner, 'outer-circle': outer } = turns;
  if (leader + presenter + inner + outer === 0) return null;
  return { key: 'blocks.turns', params: { leader, presenter, inner, outer } };
}

/** The same of one trainee, in all fishbowl blocks together. */
export async function turnsLine(manager: EntityManager, trajectoryId: string): Promise<Text | null> {
  return turnsText((await turnsOf(manager, [trajectoryId])).get(trajectoryId) ?? NO_TURNS);
}
