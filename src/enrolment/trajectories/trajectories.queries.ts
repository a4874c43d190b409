import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { CodedTable } from '../../platform/database/line-codes.service.js';
import type { Trajectory } from './trajectory.entity.js';

/**
 * Trajectories as other rooms see them, for a join: `id`, `person_id`, `programme`, `programme_version_id`,
 * `started_on`, `imposed` (P6), `state`.
 */
export const TRAJECTORIES = `(SELECT id, person_id, programme, programme_version_id, started_on, imposed, state
    FROM trajectory)`;

/** Who supervised a trajectory, and when (S1): `trajectory_id`, `supervisor_id`, `from_date`, `to_date`. */
export const ASSIGNMENTS =
  '(SELECT trajectory_id, supervisor_id, from_date, to_date FROM supervisor_assignment)';

/**
 * SQL for the assignment `a` that holds on a day (S1). One that was replaced on the day it began ends that same day, and
 * gives way to the one that is open.
 */
export function assignedOn(day: string): string {
  return `a.from_date <= ${day} AND (a.to_date IS NULL OR a.to_date >= ${day} AND NOT EXISTS (
    SELECT FROM supervisor_assignment o
     WHERE o.trajectory_id = a.trajectory_id AND o.to_date IS NULL AND o.from_date <= ${day}))`;
}

/** Who supervises a trajectory now: `trajectory_id`, `supervisor_id`. */
export const PRESENT_ASSIGNMENTS = `(SELECT trajectory_id, supervisor_id FROM supervisor_assignment
   WHERE to_date IS NULL)`;

/**
 * What a trajectory must come to: `trajectory_id`, `component`, `unit`, `required`, `blocks`, `block_minutes`,
 * `required_items` (H7), `roles` (T2), `accepted` (P9), `exempted_on`.
 */
export const REQUIREMENTS = `(SELECT trajectory_id, component, unit, required, blocks, block_minutes, required_items,
    roles, accepted, exempted_on FROM trajectory_requirement)`;

/** SQL: what makes somebody follow a trajectory that asks for a component. */
export function isAskedFor(component: ComponentKey): string {
  return `SELECT FROM ${TRAJECTORIES} t JOIN ${REQUIREMENTS} r ON r.trajectory_id = t.id
    WHERE t.person_id = $1 AND t.state <> 'cancelled' AND r.component = '${component}'`;
}

/** What decides what a trainee must meet: the code of a trajectory is over it (K6). */
export type TrajectoryLine = Pick<
  Trajectory,
  'id' | 'personId' | 'programme' | 'programmeVersionId' | 'startedOn'
>;

/** What the code of a trajectory is over. */
export function trajectoryLine({
  id,
  personId,
  programme,
  programmeVersionId,
  startedOn,
}: TrajectoryLine): string {
  return canonicalize({ id, personId, programme, programmeVersionId, startedOn });
}

/** The codes of trajectories. */
export const TRAJECTORY_LINES: CodedTable<TrajectoryLine> = {
  table: 'trajectory',
  key: 'id',
  select: `SELECT id::text AS key, encode(mac, 'hex') AS mac, id, person_id AS "personId", programme,
                  programme_version_id AS "programmeVersionId", started_on AS "startedOn" FROM trajectory`,
  purpose: 'trajectory',
  lineOf: trajectoryLine,
};

/** The next ids of trajectories after one, for a walk through all of them in batches. */
export async function trajectoriesAfter(
  manager: EntityManager,
  after: string,
  most: number,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT id FROM trajectory WHERE id > $1 ORDER BY id LIMIT $2',
    [after, most],
  );
  return rows.map(({ id }) => id);
}

/**
 * Locks the trajectories that a query names, in the order that everybody uses, for the rest of the transaction.
 *
 * @param ids SQL that gives their ids
 */
export async function lockTrajectoriesIn(
  manager: EntityManager,
  ids: string,
  params: readonly unknown[] = [],
): Promise<void> {
  await manager.query(
    `SELECT count(*) FROM (SELECT id FROM trajectory WHERE id IN (${ids}) ORDER BY id FOR UPDATE) locked`,
    [...params],
  );
}

/** A trajectory as other rooms know it. */
export type KnownTrajectory = Pick<
  Trajectory,
  'id' | 'personId' | 'programme' | 'programmeVersionId' | 'startedOn' | 'imposed' | 'state'
>;

/** The trajectories with these ids; an id that is of none is left out. */
export function trajectoriesBy(manager: EntityManager, ids: readonly string[]): Promise<KnownTrajectory[]> {
  return manager.query<KnownTrajectory[]>(
    `SELECT id, person_id AS "personId", programme, programme_version_id AS "programmeVersionId",
            started_on AS "startedOn", imposed, state FROM trajectory WHERE id = ANY($1)`,
    [ids],
  );
}

/** One trajectory, or null. */
export async function findTrajectory(manager: EntityManager, id: string): Promise<KnownTrajectory | null> {
  const [found] = await trajectoriesBy(manager, [id]);
  return found ?? null;
}

/** The trajectory to which a row refers, so that it must be there. */
export async function trajectoryBy(manager: EntityManager, id: string): Promise<KnownTrajectory> {
  const found = await findTrajectory(manager, id);
  if (!found) throw new Error(`There is no trajectory ${id}, although something refers to it`);
  return found;
}
