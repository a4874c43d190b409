import type { EntityManager } from 'typeorm';
import type { ScheduledComponent } from '../../learning/meetings/edition.entity.js';
import { ATTENDANCES, MEETINGS } from '../../learning/meetings/meetings.queries.js';
import { PEOPLE } from '../../people/people.queries.js';
import type { Questionnaire } from './questionnaire.rules.js';

/** A meeting whose list is closed, of which everybody or somebody is still to be asked. */
export interface UnaskedMeeting {
  id: string;
  component: ScheduledComponent | null;
  heldOn: string;
  /** `HH:MM` */
  endsAt: string;
}

/** An evaluation that somebody is asked to fill in, with what the meeting is called by. */
export interface AskedEvaluation {
  meetingId: string;
  title: string;
  component: ScheduledComponent | null;
  block: number | null;
  heldOn: string;
  closesAt: Date;
}

/** What makes somebody one of those asked to evaluate a meeting, also when its days are over and it closes in a moment. */
export const IS_ASKED_TO_EVALUATE = 'SELECT FROM evaluation_asked WHERE person_id = $1';

/** Meetings of some days that were held, have a closed list and no evaluation (Q3). */
export function unaskedMeetings(
  manager: EntityManager,
  { from, until }: { from: string; until: string },
): Promise<UnaskedMeeting[]> {
  return manager.query(
    `SELECT m.id, m.component, to_char(m.held_on, 'YYYY-MM-DD') AS "heldOn", to_char(m.ends_at, 'HH24:MI') AS "endsAt"
       FROM ${MEETINGS} m
      WHERE m.held_on BETWEEN $1 AND $2 AND m.list = 'closed' AND m.state = 'planned'
        AND NOT EXISTS (SELECT FROM evaluation e WHERE e.meeting_id = m.id)
      ORDER BY m.held_on, m.id`,
    [from, until],
  );
}

/** Meetings with an open evaluation and a closed list, with a person present whom the evaluation did not ask yet. */
export function meetingsWithAdded(manager: EntityManager, now: Date): Promise<UnaskedMeeting[]> {
  return manager.query(
    `SELECT m.id, m.component, to_char(m.held_on, 'YYYY-MM-DD') AS "heldOn", to_char(m.ends_at, 'HH24:MI') AS "endsAt"
       FROM evaluation e JOIN ${MEETINGS} m ON m.id = e.meeting_id
      WHERE NOT e.closed AND e.closes_at > $1 AND m.list = 'closed' AND m.state = 'planned' AND EXISTS (
        SELECT FROM ${ATTENDANCES} a JOIN ${PEOPLE} p ON p.id = a.person_id
         WHERE a.meeting_id = m.id AND ${PRESENT} AND NOT EXISTS (
           SELECT FROM evaluation_asked x WHERE x.meeting_id = m.id AND x.person_id = p.id))
      ORDER BY m.held_on, m.id`,
    [now],
  );
}

/** Was there for any part of it, and can be written to. */
const PRESENT = `a.minutes > 0 AND p.email <> ''`;

/**
 * Ids of the people who were at a meeting for any part of it, guests too, and can be written to. In an order that says
 * nothing.
 */
export async function presentPeople(manager: EntityManager, meetingId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT p.id FROM ${ATTENDANCES} a JOIN ${PEOPLE} p ON p.id = a.person_id
      WHERE a.meeting_id = $1 AND ${PRESENT} ORDER BY p.id`,
    [meetingId],
  );
  return rows.map(({ id }) => id);
}

/** Meetings whose evaluation can be closed: its days are over (Q8). */
export async function evaluationsToClose(manager: EntityManager, now: Date): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT meeting_id AS id FROM evaluation WHERE NOT closed AND closes_at <= $1 ORDER BY closes_at, meeting_id',
    [now],
  );
  return rows.map(({ id }) => id);
}

const ASKED = `SELECT e.meeting_id AS "meetingId", e.closed, e.questionnaire, m.title, m.component, m.block,
    to_char(m.held_on, 'YYYY-MM-DD') AS "heldOn", e.closes_at AS "closesAt"
  FROM evaluation e JOIN ${MEETINGS} m ON m.id = e.meeting_id`;

/**
 * The evaluations that are open to somebody, the first to close first. Whether they answered is not told: nobody is shown that, not
 * even they (Q8).
 */
export function evaluationsOpenTo(
  manager: EntityManager,
  personId: string,
  now: Date,
): Promise<AskedEvaluation[]> {
  return manager.query(
    `${ASKED} JOIN evaluation_asked a ON a.meeting_id = e.meeting_id AND a.person_id = $1
      WHERE NOT e.closed AND e.closes_at > $2 ORDER BY e.closes_at, m.held_on, e.meeting_id`,
    [personId, now],
  );
}

/** The people asked to evaluate a meeting; none once it is closed. */
export async function peopleAsked(manager: EntityManager, meetingId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT person_id AS id FROM evaluation_asked WHERE meeting_id = $1 ORDER BY person_id',
    [meetingId],
  );
  return rows.map(({ id }) => id);
}

/** An evaluation with its questions. */
export type WholeEvaluation = AskedEvaluation & { closed: boolean; questionnaire: Questionnaire };

/** An evaluation by its meeting, whether it is open or not; undefined when there is none. */
export async function evaluationOf(
  manager: EntityManager,
  meetingId: string,
): Promise<WholeEvaluation | undefined> {
  const [row] = await manager.query<WholeEvaluation[]>(`${ASKED} WHERE e.meeting_id = $1`, [meetingId]);
  return row;
}
