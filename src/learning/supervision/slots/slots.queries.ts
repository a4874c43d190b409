import type { EntityManager } from 'typeorm';
import { REQUIREMENTS } from '../../../enrolment/trajectories/trajectories.queries.js';
import { STANDING_CREDITS } from '../../../hours/hours.queries.js';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { LEADERS, PEOPLE } from '../../../people/people.queries.js';
import { attendeesOf } from '../../meetings/attendees.queries.js';
import { ENROLMENTS, MEETINGS } from '../../meetings/meetings.queries.js';
import { SUPERVISION } from '../supervision.kind.js';
import type { Slot, SlotRequest } from './slot-allocation.rules.js';

/** Somebody in a slot. */
export interface SlotPerson {
  personId: string;
  name: string;
}

/** A slot as it stands, with the persons in it (I6). */
export interface KnownSlot extends Slot {
  meetingId: string;
  /** the supervisor's name */
  supervisor: string;
  published: boolean;
  /** the session that its supervisor signed; null: not yet */
  sessionId: string | null;
  personIds: string[];
  /** the same, by surname */
  people: SlotPerson[];
}

/** A slot and the day on which it is. */
export interface DatedSlot extends KnownSlot {
  /** the day's title */
  day: string;
  heldOn: string;
  /** whether the day was not called off */
  takesPlace: boolean;
}

type Row<Known extends KnownSlot> = Omit<Known, 'supervisor' | 'people' | 'personIds'> & {
  supervisorName: NameParts;
  inIt: { personId: string; name: NameParts }[];
};

const COLUMNS = `s.id, s.meeting_id AS "meetingId", s.supervisor_id AS "supervisorId", p.sort_name AS "sortName",
  p.name AS "supervisorName", to_char(s.starts_at, 'HH24:MI') AS "startsAt", s.minutes, s.places, s.form, s.published,
  s.session_id AS "sessionId",
  coalesce((SELECT jsonb_agg(jsonb_build_object('personId', o.person_id, 'name', i.name) ORDER BY i.sort_name, i.id)
    FROM slot_place o JOIN ${PEOPLE} i ON i.id = o.person_id WHERE o.slot_id = s.id), '[]') AS "inIt"`;

const SLOTS = `supervision_slot s JOIN ${PEOPLE} p ON p.id = s.supervisor_id`;
const DATED = `SELECT ${COLUMNS}, m.title AS day, m.held_on AS "heldOn", m.state = 'planned' AS "takesPlace"
  FROM ${SLOTS} JOIN ${MEETINGS} m ON m.id = s.meeting_id`;

/** The slots of a day, by start and surname of their supervisor. */
export async function slotsOf(manager: EntityManager, meetingId: string): Promise<KnownSlot[]> {
  const rows = await manager.query<Row<KnownSlot>[]>(
    `SELECT ${COLUMNS} FROM ${SLOTS} WHERE s.meeting_id = $1 ORDER BY s.starts_at, p.sort_name, s.id`,
    [meetingId],
  );
  return rows.map((row) => named<KnownSlot>(row));
}

/** One slot that somebody supervises and knows of, or undefined. */
export async function supervisedSlot(
  manager: EntityManager,
  id: string,
  supervisorId: string,
): Promise<DatedSlot | undefined> {
  const rows = await manager.query<Row<DatedSlot>[]>(
    `${DATED} WHERE s.id = $1 AND s.supervisor_id = $2 AND s.published`,
    [id, supervisorId],
  );
  return rows.map((row) => named<DatedSlot>(row))[0];
}

/** The slots of a supervisor that are to come or wait for their signature, the earliest first. */
export async function slotsToHold(
  manager: EntityManager,
  supervisorId: string,
  today: string,
): Promise<DatedSlot[]> {
  const rows = await manager.query<Row<DatedSlot>[]>(
    `${DATED} WHERE s.supervisor_id = $1 AND s.published AND s.session_id IS NULL AND m.state = 'planned'
        AND (m.held_on >= $2 OR EXISTS (SELECT FROM slot_place o WHERE o.slot_id = s.id))
      ORDER BY m.held_on, s.starts_at, s.id`,
    [supervisorId, today],
  );
  return rows.map((row) => named<DatedSlot>(row));
}

/** The published slot in which somebody is on a day, or undefined. */
export async function ownSlot(
  manager: EntityManager,
  meetingId: string,
  personId: string,
): Promise<DatedSlot | undefined> {
  const rows = await manager.query<Row<DatedSlot>[]>(
    `${DATED} JOIN slot_place own ON own.slot_id = s.id AND own.person_id = $2
      WHERE s.meeting_id = $1 AND s.published`,
    [meetingId, personId],
  );
  return rows.map((row) => named<DatedSlot>(row))[0];
}

function named<Known extends KnownSlot>({ supervisorName, inIt, ...row }: Row<Known>): Known {
  const people = inIt.map(({ personId, name }) => ({ personId, name: displayName(name) }));
  const supervisor = displayName(supervisorName);
  return {
    ...row,
    supervisor,
    people,
    personIds: people.map(({ personId }) => personId),
  } as unknown as Known;
}

/** An intervision day as far as its slots depend on it. */
export interface SlotDay {
  id: string;
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  state: 'planned' | 'cancelled';
  list: 'open' | 'closed';
}

/** A published day; the caller checks that the meeting is one. @returns undefined for a draft */
export async function slotDay(manager: EntityManager, id: string): Promise<SlotDay | undefined> {
  const [day] = await manager.query<SlotDay[]>(
    `SELECT m.id, m.title, m.held_on AS "heldOn", to_char(m.starts_at, 'HH24:MI') AS "startsAt",
            to_char(m.ends_at, 'HH24:MI') AS "endsAt", m.state, m.list
       FROM ${MEETINGS} m WHERE m.id = $1 AND m.edition_state <> 'draft'`,
    [id],
  );
  return day;
}

/** A leader whom the organiser can ask to supervise. */
export interface NamedLeader {
  personId: string;
  name: string;
}

/** All leaders by surname: the organiser hears when they plan a slot whether its supervisor may supervise that day (S2). */
export async function leadersByName(manager: EntityManager): Promise<NamedLeader[]> {
  const rows = await manager.query<{ personId: string; name: NameParts }[]>(
    `SELECT p.id AS "personId", p.name FROM ${PEOPLE} p
      WHERE EXISTS (SELECT FROM ${LEADERS} l WHERE l.person_id = p.id) ORDER BY p.sort_name, p.id`,
  );
  return rows.map(({ personId, name }) => ({ personId, name: displayName(name) }));
}

/** Whether somebody asks for supervision on a day, and how much they still need. */
export interface OwnRequest {
  enrolment: 'placed' | 'waiting' | null;
  asks: boolean;
  /** null: supervision is not asked of them */
  minutesLeft: number | null;
}

/** One person's own request. */
export async function ownRequest(
  manager: EntityManager,
  meetingId: string,
  personId: string,
): Promise<OwnRequest> {
  const [row] = await manager.query<{ enrolment: OwnRequest['enrolment']; trajectoryId: string | null }[]>(
    `SELECT e.state AS enrolment, e.trajectory_id AS "trajectoryId" FROM ${ENROLMENTS} e
      WHERE e.meeting_id = $1 AND e.person_id = $2 AND e.state <> 'cancelled'`,
    [meetingId, personId],
  );
  const asking = await manager.query<object[]>(
    'SELECT FROM slot_request WHERE meeting_id = $1 AND person_id = $2',
    [meetingId, personId],
  );
  const needs = await needsOf(manager, row?.trajectoryId ? [row.trajectoryId] : []);
  const minutesLeft = needs.get(row?.trajectoryId ?? '')?.minutesLeft ?? null;
  return { enrolment: row?.enrolment ?? null, asks: asking.length > 0, minutesLeft };
}

/** Somebody on the list of a day who could be in a slot, or asks for one. */
export interface NamedRequest extends SlotRequest {
  name: string;
  asks: boolean;
}

/** The people on the list of a day who ask for supervision or could, with what I7 ranks them by; in the line's order. */
export async function possibleRequests(manager: EntityManager, meetingId: string): Promise<NamedRequest[]> {
  const asking = await manager.query<{ personId: string }[]>(
    'SELECT person_id AS "personId" FROM slot_request WHERE meeting_id = $1',
    [meetingId],
  );
  const asked = new Set(asking.map(({ personId }) => personId));
  const coming = await attendeesOf(manager, meetingId);
  const needs = await needsOf(
    manager,
    coming.flatMap(({ trajectoryId }) => trajectoryId ?? []),
  );
  return coming
    .map(({ personId, trajectoryId, name }, placeInLine) => {
      const { minutesLeft = null, lastOn = null } = needs.get(trajectoryId ?? '') ?? {};
      return { personId, name, placeInLine, minutesLeft, lastOn, asks: asked.has(personId) };
    })
    .filter(({ asks, minutesLeft }) => asks || minutesLeft !== null);
}

/** The people among the `possibleRequests` who do ask. */
export async function requestsOf(manager: EntityManager, meetingId: string): Promise<NamedRequest[]> {
  return (await possibleRequests(manager, meetingId)).filter(({ asks }) => asks);
}

/** What one trajectory still needs of supervision, in minutes, and when it last had any (I7). */
interface SupervisionNeed {
  trajectoryId: string;
  minutesLeft: number;
  lastOn: string | null;
}

/** The needs of some trajectories; none for those that ask for no supervision or are exempted from it (P6). */
async function needsOf(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<Map<string, SupervisionNeed>> {
  const rows = await manager.query<SupervisionNeed[]>(
    `SELECT r.trajectory_id AS "trajectoryId",
            greatest(0, r.required - coalesce(sum(c.minutes), 0))::integer AS "minutesLeft",
            to_char(max(c.happened_on), 'YYYY-MM-DD') AS "lastOn"
       FROM ${REQUIREMENTS} r
       LEFT JOIN ${STANDING_CREDITS} c ON c.trajectory_id = r.trajectory_id AND c.component = r.component
      WHERE r.trajectory_id = ANY($1) AND r.component = $2 AND r.exempted_on IS NULL
      GROUP BY r.trajectory_id, r.required`,
    [trajectoryIds, SUPERVISION.key],
  );
  return new Map(rows.map((row) => [row.trajectoryId, row]));
}
