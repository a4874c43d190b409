import type { EntityManager } from 'typeorm';
import type { ImportCounts } from './take-back.rules.js';
import { CLAIMS } from '../../hours/hours.queries.js';
import { lockTrajectoriesIn } from '../../enrolment/trajectories/trajectories.queries.js';
import { lockLeaders, lockPersonsIn } from '../../people/people.queries.js';

/** The claims that a run brought or signed; `$1` is the run. */
export const CLAIMS_OF_RUN = `
  SELECT e.kind, c.* FROM import_effect e JOIN ${CLAIMS} c ON c.id = e.subject
   WHERE e.run_id = $1 AND e.kind IN ('claim-added', 'claim-signed')`;

/** The trajectories that a run started; `$1` is the run. */
export const STARTED_BY_RUN = `
  SELECT subject FROM import_effect WHERE run_id = $1 AND kind IN ('trajectory-started', 'trajectory-restarted')`;

/** The trajectories that a run touched: those of its claims, and those that it started or gave another supervisor. */
const TOUCHED = `
  SELECT trajectory_id AS id FROM (${CLAIMS_OF_RUN}) c UNION ${STARTED_BY_RUN}
  UNION SELECT subject FROM import_effect WHERE run_id = $1 AND kind = 'supervisor'`;

/** The persons whom a run brought or changed, or whose standing it did. */
const PERSONS_TOUCHED = `
  SELECT subject FROM import_effect
   WHERE run_id = $1 AND kind IN ('person-added', 'person-changed', 'standing-added', 'standing-changed')`;

/**
 * Locks whatever a run touched: trajectories first, in the order that everybody uses, then persons, so that nobody gets
 * an account, or signs, while it is looked at.
 */
export async function lockTouched(manager: EntityManager, runId: string): Promise<void> {
  await lockTrajectoriesIn(manager, TOUCHED, [runId]);
  await lockLeaders(manager, 'all');
  await lockPersonsIn(manager, PERSONS_TOUCHED, [runId]);
}

/** The trajectories that a run started, in order: they are cancelled with it. */
export async function trajectoriesStarted(manager: EntityManager, runId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT subject AS id FROM (${STARTED_BY_RUN}) s ORDER BY 1`,
    [runId],
  );
  return rows.map(({ id }) => id);
}

/** The trajectories whose hours a run changed, in order. */
export async function trajectoriesWithHours(manager: EntityManager, runId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT trajectory_id AS id FROM (${CLAIMS_OF_RUN}) c ORDER BY 1`,
    [runId],
  );
  return rows.map(({ id }) => id);
}

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
    `SELECT count(*) FILTER (WHERE state = 'submitted')::integer AS "claimsWaiting",
            count(*) FILTER (WHERE state = 'signed-off')::integer AS credits,
            coalesce(sum(minutes) FILTER (WHERE state = 'signed-off'), 0)::integer AS minutes
       FROM (SELECT DISTINCT ON (id) * FROM (${CLAIMS_OF_RUN}) c) c`,
    [runId],
  );
  const [{ trainees }] = await manager.query<[{ trainees: number }]>(
    `SELECT count(*)::integer AS trainees FROM (${TOUCHED}) t`,
    [runId],
  );
  return { ...people, ...hours, trainees };
}
