import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../../../curriculum/curriculum.rules.js';
import type { ScheduledComponent } from '../../edition.entity.js';
import { displayName, type NameParts } from '../../../../people/names.rules.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { PEOPLE } from '../../../../people/people.queries.js';

/** Where a block stands for its teacher: today, its list still open, to come, or past and done. */
export type Stage = 'today' | 'open' | 'coming' | 'was';

/** A block, or an intervision day, as the keeper of its list sees it. Times are `HH:MM` by the wall clock. */
export interface TaughtBlock {
  id: string;
  editionId: string;
  title: string;
  programmes: ProgrammeKey[];
  /** null, as its block: an intervision day */
  component: ScheduledComponent | null;
  block: number | null;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  breakAt: string | null;
  /** minutes, not counted */
  breakMinutes: number;
  venue: string | null;
  videoLink: string | null;
  capacity: number;
  state: 'planned' | 'cancelled';
  cancelledBecause: string | null;
  list: 'open' | 'closed';
  placed: number;
  waiting: number;
  teachers: string[];
  stage: Stage;
}

type Row = Omit<TaughtBlock, 'teachers'> & { teachers: NameParts[] };

const COLUMNS = `
  SELECT m.id, m.edition_id AS "editionId", e.title, e.programmes, m.component, m.block, m.held_on AS "heldOn",
         to_char(m.starts_at, 'HH24:MI') AS "startsAt", to_char(m.ends_at, 'HH24:MI') AS "endsAt",
         to_char(m.break_at, 'HH24:MI') AS "breakAt", m.break_minutes AS "breakMinutes", m.venue,
         m.video_link AS "videoLink", m.capacity, m.state, m.cancelled_because AS "cancelledBecause", m.list,
         (SELECT count(*)::integer FROM enrolment WHERE meeting_id = m.id AND state = 'placed') AS placed,
         (SELECT count(*)::integer FROM enrolment WHERE meeting_id = m.id AND state = 'waiting') AS waiting,
         ARRAY(SELECT p.name FROM meeting_teacher o JOIN ${PEOPLE} p ON p.id = o.person_id
                WHERE o.meeting_id = m.id ORDER BY p.sort_name, p.id) AS teachers,
         CASE WHEN m.held_on > $2 THEN 'coming' WHEN m.state = 'cancelled' THEN 'was' WHEN m.held_on = $2 THEN 'today'
              WHEN m.list = 'open' THEN 'open' ELSE 'was' END AS stage`;

/** A draft is the secretariat's: its teachers hear of it when it is published. */
const BLOCKS = `${COLUMNS}
    FROM meeting_teacher x JOIN meeting m ON m.id = x.meeting_id JOIN edition e ON e.id = m.edition_id
   WHERE x.person_id = $1 AND e.state <> 'draft' AND m.component IS NOT NULL`;

/** The blocks that ask something of their teacher, or will: the nearest first. */
export async function currentBlocks(
  manager: EntityManager,
  teacherId: string,
  today: string,
): Promise<TaughtBlock[]> {
  const rows = await manager.query<Row[]>(
    `SELECT * FROM (${BLOCKS}) b WHERE stage <> 'was' ORDER BY "heldOn", "startsAt", id`,
    [teacherId, today],
  );
  return rows.map(named);
}

/** The blocks that are over and done, the last first, and how many there are. */
export async function pastBlocks(
  manager: EntityManager,
  teacherId: string,
  today: string,
  { size, page }: { size: number; page: number },
): Promise<{ blocks: TaughtBlock[]; total: number }> {
  const asked = [teacherId, today];
  const [{ total }] = await manager.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM (${BLOCKS}) b WHERE stage = 'was'`,
    asked,
  );
  const rows = await manager.query<Row[]>(
    `SELECT * FROM (${BLOCKS}) b WHERE stage = 'was' ORDER BY "heldOn" DESC, "startsAt" DESC, id LIMIT $3 OFFSET $4`,
    [...asked, size, (page - 1) * size],
  );
  return { blocks: rows.map(named), total };
}

/**
 * A block or a day by its id, published or called off; the caller checks who keeps it.
 *
 * @throws DomainError `meeting.not-found` (404)
 */
export async function keptBlock(
  manager: EntityManager,
  meetingId: string,
  today: string,
): Promise<TaughtBlock> {
  const [row] = await manager.query<Row[]>(
    `${COLUMNS} FROM meeting m JOIN edition e ON e.id = m.edition_id WHERE m.id = $1 AND e.state <> 'draft'`,
    [meetingId, today],
  );
  if (!row) throw new DomainError('meeting.not-found', {}, 'not-found');
  return named(row);
}

function named({ teachers, ...block }: Row): TaughtBlock {
  return { ...block, teachers: teachers.map(displayName) };
}
