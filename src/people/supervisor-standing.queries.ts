import type { EntityManager } from 'typeorm';
import type { Text } from '../platform/web/page-answer.rules.js';
import { maySuperviseUntil, supervisionObstacles } from './standing/standing.rules.js';
import { standingsOf } from './standing/standings.queries.js';

/** Until when somebody may supervise (S2), or what stands in the way today; null for people of whom nothing is known. */
export async function standingText(
  manager: EntityManager,
  personId: string,
  today: string,
): Promise<Text | null> {
  const standing = (await standingsOf(manager, [personId])).get(personId);
  if (!standing) return null;
  const until = maySuperviseUntil(standing, today);
  if (until) return { key: 'supervisor.standing.until', params: { until } };
  const [obstacle] = supervisionObstacles(standing, today);
  return { key: `supervisor.standing.not.${obstacle!}` };
}
