import type { EntityManager } from 'typeorm';
import type { ImportCounts } from './take-back.types.js';

/** The trajectories that a run touched: those of its claims, and those that it started or gave another supervisor. */
export const TOUCHED_TRAJECTORIES = `
  SELECT c.trajectory_id AS id FROM import_effect e JOIN claim c ON c.id = e.subject
   WHERE e.run_id = $1 AND e.kind IN ('claim-added', 'claim-signed')
  UNION
  SELECT subject FROM import_effect
   WHERE run_id = $1 AND kind IN ('trajectory-started', 'trajectory-restarted', 'supervisor')`;

/** What stands because of a run now, counted. */
export async function countEffects(manager: EntityManager, runId: string): Promise<ImportCounts> {
  const [people] = await manager.query<
    [Pick<ImportCounts, 'personsAdded' | 'personsChanged' | 'leadersAdded' | 'trajectories'>]
  >(
    `SELECT count(*) FILTER (WHERE kind = 'person-added')::integer AS "personsAdded",
            count(DISTINCT subject) FILTER (WHERE kind IN ('person-changed', 'standing-changed'))::integer
              AS "personsChanged",
            count(*) FILTER (WHERE kind = 'standing-added')::integer AS "leadersAdded",
            count(*) FILTER (WHERE kind IN ('trajectory-started', 'trajectory-restarted'))::integer AS trajectories
       FROM import_effect WHERE run_id = $1`,
    [runId],
  );
  const [hours] = await manager.query<[Pick<ImportCounts, 'claimsWaiting' | 'credits' | 'minutes'>]>(
    `SELECT count(*) FILTER (WHERE c.state = 'submitted')::integer AS "claimsWaiting",
            count(*) FILTER (WHERE c.state = 'signed-off')::integer AS credits,
            coalesce(sum(c.minutes) FILTER (WHERE c.state = 'signed-off'), 0)::integer AS minutes
       FROM import_effect e JOIN claim c ON c.id = e.subject
      WHERE e.run_id = $1 AND e.kind IN ('claim-added', 'claim-signed')`,
    [runId],
  );
  const [{ trainees }] = await manager.query<[{ trainees: number }]>(
    `SELECT count(*)::integer AS trainees FROM (${TOUCHED_TRAJECTORIES}) t`,
    [runId],
  );
  return { ...people, ...hours, trainees };
}
