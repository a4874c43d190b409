import type { EntityManager } from 'typeorm';
import type { OwnTrajectory } from '../../../../enrolment/trajectories/own-trajectories.queries.js';
import { latestOf } from '../../attendees.queries.js';
import type { ScheduledComponent } from '../../edition.entity.js';
import type { EnrolmentState } from '../../enrolment.entity.js';
import { displayName, type NameParts } from '../../../../people/names.rules.js';
import { CLAIMS } from '../../../../hours/hours.queries.js';
import { PEOPLE } from '../../../../people/people.queries.js';

/** A block as a trainee who may follow it sees it. Times are `HH:MM` by the wall clock. */
export interface OwnBlock {
  id: string;
  title: string;
  component: ScheduledComponent;
  block: number;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  breakAt: string | null;
  /** minutes, not counted */
  breakMinutes: number;
  venue: string | null;
  videoLink: string | null;
  capacity: number;
  /** last day on which they may enrol or cancel by themselves */
  enrolUntil: string;
  state: 'planned' | 'cancelled';
  cancelledBecause: string | null;
  list: 'open' | 'closed';
  placed: number;
  waiting: number;
  teachers: string[];
  topics: string[];
  /** null: never enrolled */
  enrolment: EnrolmentState | null;
  /** their number in the waiting list, from 1; null for a trainee who does not wait */
  numberInLine: number | null;
  /** got their place from the waiting list, so they may always decline it */
  movedUp: boolean;
}

type Row = Omit<OwnBlock, 'teachers'> & { teachers: NameParts[] };
type Follower = Pick<OwnTrajectory, 'id' | 'programme'>;

const BLOCKS = `
  SELECT m.id, e.title, m.component, m.block, m.held_on AS "heldOn", to_char(m.starts_at, 'HH24:MI') AS "startsAt",
         to_char(m.ends_at, 'HH24:MI') AS "endsAt", to_char(m.break_at, 'HH24:MI') AS "breakAt",
         m.break_minutes AS "breakMinutes", m.venue, m.video_link AS "videoLink", m.capacity,
         m.enrol_until AS "enrolUntil", m.state, m.cancelled_because AS "cancelledBecause", m.list,
         (SELECT count(*)::integer FROM enrolment WHERE meeting_id = m.id AND state = 'placed') AS placed,
         (SELECT count(*)::integer FROM enrolment WHERE meeting_id = m.id AND state = 'waiting') AS waiting,
         ARRAY(SELECT p.name FROM meeting_teacher o JOIN ${PEOPLE} p ON p.id = o.person_id
                WHERE o.meeting_id = m.id ORDER BY p.sort_name, p.id) AS teachers,
         ARRAY(SELECT topic FROM meeting_topic WHERE meeting_id = m.id) AS topics,
         x.state AS enrolment,
         CASE WHEN x.state = 'waiting' THEN (SELECT count(*)::integer FROM enrolment w
           WHERE w.meeting_id = m.id AND w.state = 'waiting' AND w.place_in_line <= x.place_in_line)
         END AS "numberInLine",
         EXISTS (SELECT FROM enrolment_step s WHERE s.enrolment_id = x.id AND s.sequence = x.version - 1
           AND s.state = 'waiting' AND x.state = 'placed') AS "movedUp"
    FROM meeting m JOIN edition e ON e.id = m.edition_id
    LEFT JOIN enrolment x ON x.meeting_id = m.id AND x.trajectory_id = $1
   WHERE e.state <> 'draft' AND $2 = ANY (e.programmes)`;

/** The blocks to come that somebody may follow, and those called off for which they were enrolled; the nearest first. */
export async function blocksToCome(
  manager: EntityManager,
  { id, programme }: Follower,
  today: string,
): Promise<OwnBlock[]> {
  const rows = await manager.query<Row[]>(
    `${BLOCKS} AND m.held_on >= $3 AND (m.state = 'planned' OR x.state IN ('placed', 'waiting'))
      ORDER BY m.held_on, m.starts_at, m.id`,
    [id, programme, today],
  );
  return rows.map(named);
}

/** One block that is offered to this trajectory, or for which it was enrolled once; undefined for any other. */
export async function ownBlock(
  manager: EntityManager,
  meetingId: string,
  { id, programme }: Follower,
  today: string,
): Promise<OwnBlock | undefined> {
  const [row] = await manager.query<Row[]>(
    `${BLOCKS} AND m.id = $4 AND (m.held_on >= $3 OR x.id IS NOT NULL
       OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.trajectory_id = $1))`,
    [id, programme, today, meetingId],
  );
  return row && named(row);
}

/** A block that a trainee attended or was to attend, and how its hours stand. */
export interface AttendedBlock {
  component: ScheduledComponent;
  block: number;
  title: string;
  heldOn: string;
  /** 0: not there; null: not known yet */
  minutes: number | null;
  /** whose signature it waits for, where that is one person */
  askedOf: string | null;
  state: 'credited' | 'waits' | 'list-open' | 'absent' | 'not-credited';
}

/** The blocks that a trainee attended, the latest first: by their claims, and by lists where no claim stands. */
export async function attendedBlocks(
  manager: EntityManager,
  trajectoryId: string,
  today: string,
): Promise<AttendedBlock[]> {
  const rows = await manager.query<(Omit<AttendedBlock, 'askedOf'> & { askedOf: NameParts | null })[]>(
    `SELECT c.component, c.block, c.description AS title, c.happened_on AS "heldOn", c.minutes,
            p.name AS "askedOf", CASE c.state WHEN 'signed-off' THEN 'credited' ELSE 'waits' END AS state
       FROM ${CLAIMS} c LEFT JOIN ${PEOPLE} p ON p.id = c.asked_of
      WHERE c.trajectory_id = $1 AND c.block IS NOT NULL AND c.state IN ('signed-off', 'submitted')
     UNION ALL
     SELECT m.component, m.block, e.title, m.held_on, CASE WHEN m.list = 'closed' THEN a.minutes END, NULL,
            CASE WHEN m.list = 'open' THEN 'list-open' WHEN a.minutes > 0 THEN 'not-credited' ELSE 'absent' END
       FROM meeting m JOIN edition e ON e.id = m.edition_id
       LEFT JOIN enrolment x ON x.meeting_id = m.id AND x.trajectory_id = $1 AND x.state = 'placed'
       LEFT JOIN attendance a ON a.meeting_id = m.id AND a.trajectory_id = $1
       LEFT JOIN LATERAL ${latestOf('a.claim_id')} latest ON true
       LEFT JOIN ${CLAIMS} c ON c.id = latest.id AND c.state IN ('signed-off', 'submitted')
      WHERE m.component IS NOT NULL AND e.state <> 'draft' AND m.state = 'planned' AND (m.held_on < $2 OR m.list = 'closed')
        AND (x.id IS NOT NULL OR a.minutes IS NOT NULL) AND c.id IS NULL
      ORDER BY "heldOn" DESC, block`,
    [trajectoryId, today],
  );
  return rows.map(({ askedOf, ...row }) => ({ ...row, askedOf: askedOf && displayName(askedOf) }));
}

function named({ teachers, ...block }: Row): OwnBlock {
  return { ...block, teachers: teachers.map(displayName) };
}
