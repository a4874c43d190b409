import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../people/people.queries.js';

/** SQL for what the claims of trajectory `t` come to, as `trajectory_progress` keeps it for lists. */
export const CLAIM_FIGURES = `
  SELECT count(*) FILTER (WHERE c.state = 'submitted')::integer AS waiting,
         min(s.at) FILTER (WHERE c.state = 'submitted') AS waiting_since,
         max(c.happened_on) AS last_activity_on
    FROM claim c
    LEFT JOIN claim_transition s ON c.state = 'submitted' AND s.claim_id = c.id AND s.version = c.version
   WHERE c.trajectory_id = t.id AND c.state NOT IN ('withdrawn', 'corrected')`;

/** Brings what is kept of some trajectories' claims up to date; their rows are locked. */
export async function storeClaimFigures(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<void> {
  await manager.query(
    `UPDATE trajectory_progress g
        SET waiting = f.waiting, waiting_since = f.waiting_since, last_activity_on = f.last_activity_on
       FROM ${TRAJECTORIES} t CROSS JOIN LATERAL (${CLAIM_FIGURES}) f
      WHERE t.id = ANY($1) AND g.trajectory_id = t.id`,
    [trajectoryIds],
  );
}

/** Participants of whom a list would say something else than their trajectory and their claims do. */
export async function staleFigures(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ participant: string }[]>(
    `SELECT coalesce(p.participant_number, t.id::text) AS participant
       FROM ${TRAJECTORIES} t JOIN ${PEOPLE} p ON p.id = t.person_id JOIN trajectory_progress g ON g.trajectory_id = t.id
      CROSS JOIN LATERAL (${CLAIM_FIGURES}) f
      WHERE t.id = ANY($1)
        AND (g.waiting, g.waiting_since, g.last_activity_on, g.person_id, g.programme, g.started_on, g.state)
            IS DISTINCT FROM
            (f.waiting, f.waiting_since, f.last_activity_on, t.person_id, t.programme, t.started_on, t.state)
      ORDER BY 1`,
    [trajectoryIds],
  );
  return rows.map(({ participant }) => participant);
}
