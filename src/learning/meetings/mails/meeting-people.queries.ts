import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { PEOPLE } from '../../../people/people.queries.js';
import { KEEPERS } from '../meetings.queries.js';

/** The people who have a place in a meeting, or wait for one. */
export async function enrolledIn(manager: EntityManager, meetingId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT person_id AS id FROM enrolment WHERE meeting_id = $1 AND state <> 'cancelled' ORDER BY place_in_line`,
    [meetingId],
  );
  return rows.map(({ id }) => id);
}

/** Those of some people who have no address. */
export async function withoutAddress(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT p.id FROM ${PEOPLE} p WHERE p.id = ANY($1) AND p.email = ''`,
    [personIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The name of a person with a place in a meeting; null for one without. */
export async function placedNamed(
  manager: EntityManager,
  meetingId: string,
  personId: string,
): Promise<string | null> {
  const [found] = await manager.query<{ name: NameParts }[]>(
    `SELECT p.name FROM enrolment e JOIN ${PEOPLE} p ON p.id = e.person_id
      WHERE e.meeting_id = $1 AND e.person_id = $2 AND e.state = 'placed'`,
    [meetingId, personId],
  );
  return found ? displayName(found.name) : null;
}

/** The teachers of a block, or the organisers of a day. */
export async function teachersOf(manager: EntityManager, meetingId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT person_id AS id FROM ${KEEPERS} o WHERE meeting_id = $1 ORDER BY person_id`,
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

/** The people who have a place in a meeting, and got it before a moment: an instant. */
export async function expectedAt(
  manager: EntityManager,
  meetingId: string,
  before: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT e.person_id AS id
       FROM enrolment e JOIN enrolment_step s ON s.enrolment_id = e.id AND s.sequence = e.version
      WHERE e.meeting_id = $1 AND e.state = 'placed' AND s.at < $2 ORDER BY e.place_in_line`,
    [meetingId, before],
  );
  return rows.map(({ id }) => id);
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
