import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import type { NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';
import type { BlockStart, OpenBlock } from './enrolment.rules.js';
import type { EnrolmentState, Enrolment } from './enrolment.entity.js';
import type { NamedMeeting } from './meeting-name.page.js';
import type { Enrollee, PlaceHolder } from './place-holder.rules.js';
import type { PlacesOf } from '../../people/coming-places.service.js';

/** In SQL: what decides whether a person `p`, with a trajectory `t` or none, can have a place, as a `PlaceHolder`. */
export const HOLDER = `jsonb_build_object('trajectory', t.state, 'address', p.email, 'account',
  coalesce((SELECT CASE WHEN a.disabled_at IS NULL THEN 'open' ELSE 'closed' END FROM ${ACCOUNTS} a
             WHERE a.person_id = p.id), 'none'))`;

/** Who holds the enrolment `e`. */
const HOLDERS = `JOIN ${PEOPLE} p ON p.id = e.person_id LEFT JOIN ${TRAJECTORIES} t ON t.id = e.trajectory_id`;

/** Those who are to be enrolled, in their order; undefined where there is no such person, or the trajectory is not theirs. */
export async function enrolleesOf(
  manager: EntityManager,
  who: readonly { personId: string; trajectoryId: string | null }[],
): Promise<(Enrollee | undefined)[]> {
  const rows = await manager.query<(Enrollee & { at: number })[]>(
    `SELECT w.at::integer AS at, t.programme, ${HOLDER} AS holder
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS w(person_id, trajectory_id, at)
       JOIN ${PEOPLE} p ON p.id = w.person_id
       LEFT JOIN ${TRAJECTORIES} t ON t.id = w.trajectory_id AND t.person_id = p.id
      WHERE t.id IS NOT NULL OR w.trajectory_id IS NULL`,
    [who.map(({ personId }) => personId), who.map(({ trajectoryId }) => trajectoryId)],
  );
  const found = new Map(rows.map(({ at, ...one }) => [at, one]));
  return who.map((_, index) => found.get(index + 1));
}

/** An enrolment that waits, and whether it could move up. */
export interface WaitingEnrolment extends Enrolment {
  holder: PlaceHolder;
}

/** The waiting list of a meeting, the first of it first. */
export function waitingList(manager: EntityManager, meetingId: string): Promise<WaitingEnrolment[]> {
  return manager.query<WaitingEnrolment[]>(
    `SELECT e.id, e.meeting_id AS "meetingId", e.person_id AS "personId", e.trajectory_id AS "trajectoryId",
            e.state, e.place_in_line AS "placeInLine", e.version, ${HOLDER} AS holder
       FROM enrolment e ${HOLDERS}
      WHERE e.meeting_id = $1 AND e.state = 'waiting' ORDER BY e.place_in_line`,
    [meetingId],
  );
}

/** A place, or one in the waiting list, in a meeting that may still be to come. Times are `HH:MM`. */
export interface HeldPlace extends BlockStart, NamedMeeting, Pick<OpenBlock, 'list'> {
  meetingId: string;
  personId: string;
  trajectoryId: string | null;
  enrolment: Exclude<EnrolmentState, 'cancelled'>;
  state: 'planned' | 'cancelled';
  /** the number by which the secretariat knows them, else the id of the trajectory, or of a person without one */
  participant: string;
  name: NameParts;
  holder: PlaceHolder;
}

const HELD = `
  SELECT m.id AS "meetingId", e.person_id AS "personId", e.trajectory_id AS "trajectoryId",
         e.state AS enrolment, m.held_on AS "heldOn",
         to_char(m.starts_at, 'HH24:MI') AS "startsAt", m.state, m.list, m.component, d.title, m.block,
         coalesce(p.participant_number, t.id::text, p.id::text) AS participant, p.name,
         ${HOLDER} AS holder
    FROM enrolment e JOIN meeting m ON m.id = e.meeting_id JOIN edition d ON d.id = m.edition_id
    ${HOLDERS}
   WHERE e.state IN ('placed', 'waiting') AND m.state = 'planned' AND m.held_on >= $1`;

const IN_ORDER = 'ORDER BY m.held_on, m.starts_at, m.id, e.place_in_line';

/** What somebody, or some trajectories, hold in meetings from a day on: the nearest first. */
export function heldBy(manager: EntityManager, whose: PlacesOf, from: string): Promise<HeldPlace[]> {
  const [which, ids] =
    'personId' in whose ? ['e.person_id', [whose.personId]] : ['e.trajectory_id', whose.trajectoryIds];
  return manager.query<HeldPlace[]>(`${HELD} AND ${which} = ANY($2) ${IN_ORDER}`, [from, ids]);
}

/** What is held in meetings from a day on by trajectories that do not run, or people whose account is closed. */
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

/** The meetings from a day on for which somebody waits, in the order in which they are locked. */
export async function meetingsAwaited(manager: EntityManager, from: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM meeting m WHERE state = 'planned' AND held_on >= $1
        AND EXISTS (SELECT FROM enrolment e WHERE e.meeting_id = m.id AND e.state = 'waiting') ORDER BY id`,
    [from],
  );
  return rows.map(({ id }) => id);
}

/** The trajectory with which somebody follows one of some programmes: the named one, or any, one that runs first; null: none. */
export async function trajectoryToFollow(
  manager: EntityManager,
  { personId, trajectoryId }: { personId: string; trajectoryId: string | null },
  programmes: readonly ProgrammeKey[],
): Promise<string | null> {
  const [found] = await manager.query<{ id: string }[]>(
    `SELECT t.id FROM ${TRAJECTORIES} t
      WHERE t.person_id = $1 AND t.programme = ANY($2) AND ($3::uuid IS NULL OR t.id = $3)
      ORDER BY t.state <> 'running', t.started_on DESC, t.id LIMIT 1`,
    [personId, programmes, trajectoryId],
  );
  return found?.id ?? null;
}

/** The trajectory with which a person comes to an intervision day: their latest running one; null when none runs. */
export async function runningTrajectory(manager: EntityManager, personId: string): Promise<string | null> {
  const [found] = await manager.query<{ id: string }[]>(
    `SELECT t.id FROM ${TRAJECTORIES} t WHERE t.person_id = $1 AND t.state = 'running'
      ORDER BY t.started_on DESC, t.id LIMIT 1`,
    [personId],
  );
  return found?.id ?? null;
}
