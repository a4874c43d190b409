import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import type { NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';
import type { BlockStart, OpenBlock, PlaceHolder } from './enrolment.rules.js';
import type { EnrolmentState, Enrolment } from './enrolment.entity.js';
import type { ScheduledComponent } from './edition.entity.js';

/** In SQL: what decides whether a trajectory `t` of a person `p` can have a place, as a `PlaceHolder`. */
export const HOLDER = `jsonb_build_object('trajectory', t.state, 'address', p.email, 'account',
  coalesce((SELECT CASE WHEN a.disabled_at IS NULL THEN 'open' ELSE 'closed' END FROM ${ACCOUNTS} a
             WHERE a.person_id = p.id), 'none'))`;

const HOLDERS = `${TRAJECTORIES} t JOIN ${PEOPLE} p ON p.id = t.person_id`;

/** Somebody who is to be enrolled. */
export interface Enrollee {
  programme: ProgrammeKey;
  holder: PlaceHolder;
}

/** Who is behind a trajectory that is to be enrolled; undefined when there is none. */
export async function enrolleeOf(
  manager: EntityManager,
  trajectoryId: string,
): Promise<Enrollee | undefined> {
  const [row] = await manager.query<Enrollee[]>(
    `SELECT t.programme, ${HOLDER} AS holder FROM ${HOLDERS} WHERE t.id = $1`,
    [trajectoryId],
  );
  return row;
}

/** An enrolment that waits, and whether it could move up. */
export interface WaitingEnrolment extends Enrolment {
  holder: PlaceHolder;
}

/** The waiting list of a block, the first of it first. */
export function waitingList(manager: EntityManager, meetingId: string): Promise<WaitingEnrolment[]> {
  return manager.query<WaitingEnrolment[]>(
    `SELECT e.id, e.meeting_id AS "meetingId", e.trajectory_id AS "trajectoryId", e.state,
            e.place_in_line AS "placeInLine", e.version, ${HOLDER} AS holder
       FROM enrolment e JOIN ${HOLDERS} ON t.id = e.trajectory_id
      WHERE e.meeting_id = $1 AND e.state = 'waiting' ORDER BY e.place_in_line`,
    [meetingId],
  );
}

/** A place, or one in the waiting list, in a block that may still be to come. Times are `HH:MM`. */
export interface HeldPlace extends BlockStart, Pick<OpenBlock, 'list'> {
  meetingId: string;
  trajectoryId: string;
  enrolment: Exclude<EnrolmentState, 'cancelled'>;
  state: 'planned' | 'cancelled';
  component: ScheduledComponent;
  title: string;
  block: number;
  /** the number by which the secretariat knows its trainee, or the id of the trajectory */
  participant: string;
  trainee: NameParts;
  holder: PlaceHolder;
}

const HELD = `
  SELECT m.id AS "meetingId", e.trajectory_id AS "trajectoryId", e.state AS enrolment, m.held_on AS "heldOn",
         to_char(m.starts_at, 'HH24:MI') AS "startsAt", m.state, m.list, m.component, d.title, m.block,
         coalesce(p.participant_number, t.id::text) AS participant, p.name AS trainee,
         ${HOLDER} AS holder
    FROM enrolment e JOIN meeting m ON m.id = e.meeting_id JOIN edition d ON d.id = m.edition_id
    JOIN ${HOLDERS} ON t.id = e.trajectory_id
   WHERE e.state IN ('placed', 'waiting') AND m.state = 'planned' AND m.held_on >= $1`;

const IN_ORDER = 'ORDER BY m.held_on, m.starts_at, m.id, e.place_in_line';

/** What some trajectories hold in blocks from a day on: the nearest first. */
export function heldBy(
  manager: EntityManager,
  trajectoryIds: readonly string[],
  from: string,
): Promise<HeldPlace[]> {
  return manager.query<HeldPlace[]>(`${HELD} AND e.trajectory_id = ANY($2) ${IN_ORDER}`, [
    from,
    trajectoryIds,
  ]);
}

/** What is held in blocks from a day on by trajectories that do not run, or people whose account is closed. */
export function heldByNobody(manager: EntityManager, from: string): Promise<HeldPlace[]> {
  return manager.query<HeldPlace[]>(
    `${HELD} AND (t.state <> 'running' OR p.email = ''
       OR EXISTS (SELECT FROM ${ACCOUNTS} a WHERE a.person_id = p.id AND a.disabled_at IS NOT NULL)) ${IN_ORDER}`,
    [from],
  );
}

/** The trajectories of a person. */
export async function trajectoriesOfPerson(manager: EntityManager, personId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM ${TRAJECTORIES} t WHERE person_id = $1 ORDER BY id`,
    [personId],
  );
  return rows.map(({ id }) => id);
}

/** The blocks from a day on for which somebody waits, in the order in which blocks are locked. */
export async function meetingsAwaited(manager: EntityManager, from: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM meeting m WHERE state = 'planned' AND held_on >= $1
        AND EXISTS (SELECT FROM enrolment e WHERE e.meeting_id = m.id AND e.state = 'waiting') ORDER BY id`,
    [from],
  );
  return rows.map(({ id }) => id);
}
