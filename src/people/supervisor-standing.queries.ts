import type { EntityManager } from 'typeorm';
import { type LeaderStanding, maySuperviseUntil, supervisionObstacles } from './standing.rules.js';
import type { Text } from '../platform/web/page-answer.rules.js';

/** Until when somebody may supervise (S2), or what stands in the way today; null for people who are no leaders. */
export async function standingText(
  manager: EntityManager,
  personId: string,
  today: string,
): Promise<Text | null> {
  const [standing] = await manager.query<LeaderStanding[]>(
    `SELECT leader_since AS "leaderSince", last_active_on AS "lastActiveOn", ordinary_member AS "ordinaryMember",
            recognised_until AS "recognisedUntil", intervision_years AS "intervisionYears"
       FROM leader_standing WHERE person_id = $1`,
    [personId],
  );
  if (!standing) return null;
  const until = maySuperviseUntil(standing, today);
  if (until) return { key: 'supervisor.standing.until', params: { until } };
  const [obstacle] = supervisionObstacles(standing, today);
  return { key: `supervisor.standing.not.${obstacle!}` };
}
