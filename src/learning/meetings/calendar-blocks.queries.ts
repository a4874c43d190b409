import type { EntityManager } from 'typeorm';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';
import type { EnrolmentState } from './enrolment.entity.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import type { NamedMeeting } from './meeting-name.page.js';
import { KEEPERS } from './meetings.queries.js';
import { PEOPLE } from '../../people/people.queries.js';

/** A block or an intervision day as it concerns one attendee, teacher or organiser. Times are `HH:MM` by the wall clock. */
export interface OwnBlock extends NamedMeeting {
  meetingId: string;
  part: 'follows' | 'teaches';
  /** comes to a day without an account, and so does nothing in the portal (I2) */
  guest: boolean;
  startsAt: string;
  endsAt: string;
  venue: string | null;
  videoLink: string | null;
  state: 'planned' | 'cancelled';
  cancelledBecause: string | null;
  list: 'open' | 'closed';
  teachers: string[];
  /** whether an attendee comes; a keeper counts as placed, and as cancelled once they no longer teach or organise it */
  comes: EnrolmentState;
  /** whether they were placed ever: only then does their calendar know of it */
  wasPlaced: boolean;
  /** since when they are placed; null for teachers, and for people without a place */
  placedSince: Date | null;
  /** their number in the waiting list, from 1; null when they do not wait */
  placeInLine: number | null;
  /** the same for good, for this person and this block (RFC 5545 §3.8.4.7) */
  uid: string;
  /** rises with every change of the block, and with every step of this enrolment (RFC 5546 §2.1.4) */
  sequence: number;
}

type Row = Omit<OwnBlock, 'teachers'> & { teachers: NameParts[] };

const BLOCK = `
  m.id AS "meetingId", e.title, m.component, m.block, m.held_on AS "heldOn",
  to_char(m.starts_at, 'HH24:MI') AS "startsAt", to_char(m.ends_at, 'HH24:MI') AS "endsAt", m.venue,
  m.video_link AS "videoLink", m.state, m.cancelled_because AS "cancelledBecause", m.list,
  ARRAY(SELECT p.name FROM meeting_teacher o JOIN ${PEOPLE} p ON p.id = o.person_id
         WHERE o.meeting_id = m.id ORDER BY p.sort_name, p.id) AS teachers`;

/** $1: the person. An enrolment has an id of its own, and each of its steps a number. */
const FOLLOWED = `
  SELECT ${BLOCK}, 'follows' AS part,
         m.component IS NULL AND NOT EXISTS (SELECT FROM ${ACCOUNTS} a WHERE a.person_id = n.person_id) AS guest,
         n.state AS comes, n.id::text AS uid, m.calendar_sequence + n.version AS sequence,
         EXISTS (SELECT FROM enrolment_step s WHERE s.enrolment_id = n.id AND s.state = 'placed') AS "wasPlaced",
         CASE WHEN n.state = 'placed' THEN (SELECT s.at FROM enrolment_step s
           WHERE s.enrolment_id = n.id AND s.sequence = n.version) END AS "placedSince",
         CASE WHEN n.state = 'waiting' THEN (SELECT count(*)::integer FROM enrolment w
           WHERE w.meeting_id = m.id AND w.state = 'waiting' AND w.place_in_line <= n.place_in_line)
         END AS "placeInLine"
    FROM enrolment n JOIN meeting m ON m.id = n.meeting_id
    JOIN edition e ON e.id = m.edition_id WHERE n.person_id = $1`;

/** A teacher has no row that stays; a digest of two random ids is as good as a random id (RFC 7986 §5.3). */
const UID_OF_TEACHER = `encode(substr(sha256(convert_to(m.id::text || ':' || $1::text, 'UTF8')), 1, 16), 'hex')::uuid::text`;

/** $1: the person. Teachers come and go with changes of the block, which count already. */
const TAUGHT = `
  SELECT ${BLOCK}, 'teaches' AS part, false AS guest, CASE WHEN o.person_id IS NULL THEN 'cancelled' ELSE 'placed' END AS comes,
         ${UID_OF_TEACHER} AS uid, m.calendar_sequence AS sequence, true AS "wasPlaced",
         NULL::timestamptz AS "placedSince", NULL::integer AS "placeInLine"
    FROM meeting m JOIN edition e ON e.id = m.edition_id
    LEFT JOIN ${KEEPERS} o ON o.meeting_id = m.id AND o.person_id = $1::uuid WHERE e.state <> 'draft'`;

/** A meeting as it concerns a person who enrolled in it. */
export async function followedBlock(
  manager: EntityManager,
  personId: string,
  meetingId: string,
): Promise<OwnBlock | undefined> {
  return first(await manager.query<Row[]>(`${FOLLOWED} AND m.id = $2`, [personId, meetingId]));
}

/** A block or day as it concerns its teacher or organiser, also a former one. */
export async function taughtBlock(
  manager: EntityManager,
  personId: string,
  meetingId: string,
): Promise<OwnBlock | undefined> {
  return first(await manager.query<Row[]>(`${TAUGHT} AND m.id = $2`, [personId, meetingId]));
}

/**
 * What stands in somebody's own calendar from a day on: what they have a place in, teach or organise. A meeting that was
 * called off, or that they gave up, stays until its day is over, so that their calendar program notices.
 */
export async function calendarBlocks(
  manager: EntityManager,
  personId: string,
  from: string,
  today: string,
): Promise<OwnBlock[]> {
  const rows = await manager.query<Row[]>(
    `SELECT * FROM (
       SELECT to_jsonb(f) AS own FROM (${FOLLOWED}) f WHERE f."wasPlaced"
       UNION ALL SELECT to_jsonb(x) FROM (${TAUGHT} AND o.person_id IS NOT NULL) x) b
      WHERE own->>'heldOn' >= $2 AND (own->>'heldOn' >= $3 OR (own->>'state', own->>'comes') = ('planned', 'placed'))
      ORDER BY own->>'heldOn', own->>'startsAt', own->>'uid'`,
    [personId, from, today],
  );
  return (rows as unknown as { own: Row }[]).map(({ own }) => named(own));
}

function first([row]: Row[]): OwnBlock | undefined {
  return row && named(row);
}

function named({ teachers, ...block }: Row): OwnBlock {
  return { ...block, teachers: teachers.map(displayName) };
}
