import type { EntityManager } from 'typeorm';
import { REQUIREMENTS } from '../../../enrolment/trajectories/trajectories.queries.js';
import { STANDING_CREDITS } from '../../../hours/hours.queries.js';
import { PEOPLE } from '../../../people/people.queries.js';
import { attendeesOf } from '../../meetings/attendees.queries.js';
import { SUPERVISION } from '../supervision.kind.js';
import type { Slot, SlotRequest } from './slot-allocation.rules.js';

/** A slot as it stands, with who is in it (I6). */
export interface KnownSlot extends Slot {
  meetingId: string;
  personIds: string[];
}

/** The slots of a day, by start and surname of their supervisor. */
export function slotsOf(manager: EntityManager, meetingId: string): Promise<KnownSlot[]> {
  return manager.query<KnownSlot[]>(
    `SELECT s.id, s.meeting_id AS "meetingId", s.supervisor_id AS "supervisorId", p.sort_name AS "sortName",
            to_char(s.starts_at, 'HH24:MI') AS "startsAt", s.minutes, s.places, s.form,
            ARRAY(SELECT o.person_id::text FROM slot_place o WHERE o.slot_id = s.id ORDER BY o.person_id) AS "personIds"
       FROM supervision_slot s JOIN ${PEOPLE} p ON p.id = s.supervisor_id
      WHERE s.meeting_id = $1 ORDER BY s.starts_at, p.sort_name, s.id`,
    [meetingId],
  );
}

/** Who asks for supervision on a day and has a place there, with what I7 ranks them by; in the order of the day's line. */
export async function requestsOf(manager: EntityManager, meetingId: string): Promise<SlotRequest[]> {
  const asking = await manager.query<{ personId: string }[]>(
    'SELECT person_id AS "personId" FROM slot_request WHERE meeting_id = $1',
    [meetingId],
  );
  const asked = new Set(asking.map(({ personId }) => personId));
  const coming = (await attendeesOf(manager, meetingId)).filter(({ personId }) => asked.has(personId));
  const needs = await needsOf(
    manager,
    coming.flatMap(({ trajectoryId }) => trajectoryId ?? []),
  );
  return coming.map(({ personId, trajectoryId }, placeInLine) => {
    const { minutesLeft = null, lastOn = null } = needs.get(trajectoryId ?? '') ?? {};
    return { personId, placeInLine, minutesLeft, lastOn };
  });
}

/** What one trajectory still needs of supervision, in minutes, and when it last had any (I7). */
interface SupervisionNeed {
  trajectoryId: string;
  minutesLeft: number;
  lastOn: string | null;
}

/** Of those of some trajectories that ask for supervision and are not exempted from it (P6). */
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
