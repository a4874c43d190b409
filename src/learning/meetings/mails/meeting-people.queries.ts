import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../../../enrolment/trajectories/trajectories.queries.js';

/** Who enrolled in a block, with which trajectory. */
export interface EnrolledPerson {
  personId: string;
  trajectoryId: string;
}

/**
 * The trainees with a place in a block, or waiting for one.
 *
 * @param trajectoryId asks for this one alone, whatever became of its enrolment
 */
export function enrolledIn(
  manager: EntityManager,
  meetingId: string,
  trajectoryId: string | null = null,
): Promise<EnrolledPerson[]> {
  return manager.query<EnrolledPerson[]>(
    `SELECT t.person_id AS "personId", t.id AS "trajectoryId"
       FROM enrolment e JOIN ${TRAJECTORIES} t ON t.id = e.trajectory_id
      WHERE e.meeting_id = $1 AND CASE WHEN $2::uuid IS NULL THEN e.state <> 'cancelled' ELSE t.id = $2 END
      ORDER BY e.place_in_line`,
    [meetingId, trajectoryId],
  );
}

/** Who teaches a block. */
export async function teachersOf(manager: EntityManager, meetingId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT person_id AS id FROM meeting_teacher WHERE meeting_id = $1 ORDER BY person_id',
    [meetingId],
  );
  return rows.map(({ id }) => id);
}

/** A block on its day. */
export interface DatedMeeting {
  meetingId: string;
  heldOn: string;
}

/** The blocks of the coming week that take place, after today. */
export function comingBlocks(manager: EntityManager, today: string): Promise<DatedMeeting[]> {
  return manager.query<DatedMeeting[]>(
    `SELECT m.id AS "meetingId", m.held_on AS "heldOn" FROM meeting m JOIN edition e ON e.id = m.edition_id
      WHERE m.state = 'planned' AND e.state <> 'draft' AND m.held_on > $1::date AND m.held_on <= $1::date + 7
      ORDER BY m.held_on, m.id`,
    [today],
  );
}

/** The trainees with a place in a block that they had before a moment: an instant. */
export function expectedAt(
  manager: EntityManager,
  meetingId: string,
  before: string,
): Promise<EnrolledPerson[]> {
  return manager.query<EnrolledPerson[]>(
    `SELECT t.person_id AS "personId", t.id AS "trajectoryId"
       FROM enrolment e JOIN ${TRAJECTORIES} t ON t.id = e.trajectory_id
       JOIN enrolment_step s ON s.enrolment_id = e.id AND s.sequence = e.version
      WHERE e.meeting_id = $1 AND e.state = 'placed' AND s.at < $2 ORDER BY e.place_in_line`,
    [meetingId, before],
  );
}

/** The blocks that are over, with somebody on a list that is still open. */
export function openLists(manager: EntityManager, today: string): Promise<DatedMeeting[]> {
  return manager.query<DatedMeeting[]>(
    `SELECT m.id AS "meetingId", m.held_on AS "heldOn" FROM meeting m JOIN edition e ON e.id = m.edition_id
      WHERE m.state = 'planned' AND e.state <> 'draft' AND m.list = 'open' AND m.held_on < $1
        AND (EXISTS (SELECT FROM enrolment n WHERE n.meeting_id = m.id AND n.state = 'placed')
             OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id))
      ORDER BY m.held_on, m.id`,
    [today],
  );
}
