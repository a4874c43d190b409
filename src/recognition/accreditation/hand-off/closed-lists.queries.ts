import type { EntityManager } from 'typeorm';
import { DAY_PRESENCES } from '../../../learning/intervision/day-presence.queries.js';
import { type BlockTimes, wholeMinutes } from '../../../learning/meetings/block-minutes.rules.js';
import type { NamedMeeting } from '../../../learning/meetings/meeting-name.page.js';
import { ATTENDANCES, MEETINGS } from '../../../learning/meetings/meetings.queries.js';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { LEADERS, PEOPLE } from '../../../people/people.queries.js';

/** A block or a day that was held, or is to come, as far as its attendance is handed over. */
export interface ListedMeeting extends NamedMeeting {
  id: string;
  editionId: string;
  /** `HH:MM` */
  endsAt: string;
  list: 'open' | 'closed';
  /** minutes that count; of a day what its closed list said, and 0 before */
  counted: number;
}

/** Somebody whom a closed list says to have been there. */
export interface ListedAttendee {
  meetingId: string;
  personId: string;
  name: string;
  /** neither leader nor trainee (I2) */
  guest: boolean;
  /** of the counted minutes, those that they were there; more than 0 */
  present: number;
}

type MeetingRow = Omit<ListedMeeting, 'counted'> & BlockTimes & { dayCounted: number | null };

const LISTED = `
  SELECT m.id, m.edition_id AS "editionId", m.title, m.component, m.block, m.held_on AS "heldOn", m.list,
         to_char(m.starts_at, 'HH24:MI') AS "startsAt", to_char(m.ends_at, 'HH24:MI') AS "endsAt",
         to_char(m.break_at, 'HH24:MI') AS "breakAt", m.break_minutes AS "breakMinutes",
         (SELECT max(d.counted) FROM ${DAY_PRESENCES} d WHERE d.meeting_id = m.id) AS "dayCounted"
    FROM ${MEETINGS} m`;

/** The meetings of some days that were held or will be, without those that were called off; the latest first. */
export function meetingsBetween(
  manager: EntityManager,
  { from, until }: { from: string; until: string },
): Promise<ListedMeeting[]> {
  return listed(
    manager,
    `m.held_on BETWEEN $1 AND $2 AND m.edition_state = 'published' ORDER BY m.held_on DESC, m.ends_at DESC, m.id`,
    [from, until],
  );
}

/** One meeting, unless it was called off. */
export async function listedMeeting(
  manager: EntityManager,
  meetingId: string,
): Promise<ListedMeeting | undefined> {
  const [meeting] = await listed(manager, 'm.id = $1', [meetingId]);
  return meeting;
}

/** All meetings of the editions to which some meetings belong, without those that were called off; in the order in which they are held. */
export function meetingsBeside(
  manager: EntityManager,
  meetingIds: readonly string[],
): Promise<ListedMeeting[]> {
  return listed(
    manager,
    `m.edition_id IN (SELECT x.edition_id FROM ${MEETINGS} x WHERE x.id = ANY($1)) ORDER BY m.held_on, m.ends_at, m.id`,
    [meetingIds],
  );
}

/**
 * The persons present by closed lists, by name: the minutes are those of certificates of attendance (I5, I9). An open list
 * says nothing yet, also when it was closed before.
 */
export async function attendeesOfClosedLists(
  manager: EntityManager,
  meetingIds: readonly string[],
): Promise<ListedAttendee[]> {
  const rows = await manager.query<(Omit<ListedAttendee, 'name'> & { name: NameParts })[]>(
    `SELECT * FROM (
       SELECT a.meeting_id AS "meetingId", p.id AS "personId", p.name, p.sort_name,
              a.trajectory_id IS NULL
                AND NOT EXISTS (SELECT FROM ${LEADERS} l WHERE l.person_id = p.id) AS guest,
              CASE WHEN m.component IS NULL THEN d.minutes ELSE a.minutes END AS present
         FROM ${ATTENDANCES} a JOIN ${MEETINGS} m ON m.id = a.meeting_id JOIN ${PEOPLE} p ON p.id = a.person_id
         LEFT JOIN ${DAY_PRESENCES} d ON d.meeting_id = a.meeting_id AND d.person_id = a.person_id
        WHERE a.meeting_id = ANY($1) AND m.list = 'closed') x
      WHERE present > 0 ORDER BY sort_name, "personId"`,
    [meetingIds],
  );
  return rows.map(({ meetingId, personId, name, guest, present }) => ({
    ...{ meetingId, personId, guest, present },
    name: displayName(name),
  }));
}

async function listed(manager: EntityManager, where: string, params: unknown[]): Promise<ListedMeeting[]> {
  const rows = await manager.query<MeetingRow[]>(`${LISTED} WHERE m.state = 'planned' AND ${where}`, params);
  return rows.map(
    ({ id, editionId, title, component, block, heldOn, endsAt, list, dayCounted, ...times }) => ({
      ...{ id, editionId, title, component, block, heldOn, endsAt, list },
      counted: component === null ? (dayCounted ?? 0) : wholeMinutes({ ...times, endsAt, component }),
    }),
  );
}
