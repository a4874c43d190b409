import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../../../curriculum/curriculum.rules.js';
import type { EditionState, ScheduledComponent } from '../../edition.entity.js';
import { displayName, type NameParts } from '../../../../people/names.rules.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { PEOPLE } from '../../../../people/people.queries.js';

/** A block as the secretariat plans it. Times are `HH:MM` by the wall clock. */
export interface PlannedBlock {
  id: string;
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
  enrolUntil: string;
  state: 'planned' | 'cancelled';
  cancelledBecause: string | null;
  list: 'open' | 'closed';
  version: number;
  placed: number;
  waiting: number;
  teachers: string[];
  topics: string[];
}

/** An edition with its blocks, in their order. */
export interface PlannedEdition {
  id: string;
  component: ScheduledComponent;
  title: string;
  programmes: ProgrammeKey[];
  state: EditionState;
  version: number;
  blocks: PlannedBlock[];
}

type BlockRow = Omit<PlannedBlock, 'teachers'> & { editionId: string; teachers: NameParts[] };

/** The editions with a block in a year, and of this year those without any block yet; the earliest first. */
export async function editionsIn(
  manager: EntityManager,
  year: number,
  { today }: { today: string },
): Promise<PlannedEdition[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT e.id FROM edition e LEFT JOIN meeting m ON m.edition_id = e.id
      WHERE e.component IS NOT NULL
      GROUP BY e.id, e.created_at
     HAVING bool_or(m.held_on BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31))
         OR (count(m.id) = 0 AND $2)
      ORDER BY min(m.held_on) NULLS LAST, e.created_at, e.id`,
    [year, String(year) === today.slice(0, 4)],
  );
  const ids = rows.map(({ id }) => id);
  return editionsBy(manager, ids);
}

/** One edition of blocks; an intervision day is planned elsewhere. @throws DomainError `edition.not-found` (404) */
export async function plannedEdition(manager: EntityManager, id: string): Promise<PlannedEdition> {
  const [edition] = isId(id) ? await editionsBy(manager, [id]) : [];
  if (!edition) throw new DomainError('edition.not-found', {}, 'not-found');
  return edition;
}

/** The years in which blocks are planned, from the first to the last. */
export async function plannedYears(manager: EntityManager): Promise<number[]> {
  const rows = await manager.query<{ year: number }[]>(
    `SELECT DISTINCT extract(year FROM held_on)::integer AS year FROM meeting WHERE component IS NOT NULL ORDER BY year`,
  );
  return rows.map(({ year }) => year);
}

/** The editions that can be taken over into another year, the latest first. */
export function editionsToCopy(
  manager: EntityManager,
): Promise<{ id: string; title: string; from: string }[]> {
  return manager.query(
    `SELECT e.id, e.title, min(m.held_on) AS from FROM edition e JOIN meeting m ON m.edition_id = e.id
      WHERE e.component IS NOT NULL GROUP BY e.id, e.title ORDER BY min(m.held_on) DESC, e.id LIMIT 50`,
  );
}

async function editionsBy(manager: EntityManager, ids: readonly string[]): Promise<PlannedEdition[]> {
  const editions = await manager.query<Omit<PlannedEdition, 'blocks'>[]>(
    `SELECT id, component, title, programmes, state, version FROM edition
      WHERE id = ANY($1) AND component IS NOT NULL ORDER BY array_position($1, id)`,
    [ids],
  );
  const blocks = await blocksOf(manager, ids);
  return editions.map((edition) => ({
    ...edition,
    blocks: blocks.filter(({ editionId }) => editionId === edition.id).map(named),
  }));
}

function blocksOf(manager: EntityManager, editionIds: readonly string[]): Promise<BlockRow[]> {
  return manager.query<BlockRow[]>(
    `SELECT m.id, m.edition_id AS "editionId", m.block, m.held_on AS "heldOn",
            to_char(m.starts_at, 'HH24:MI') AS "startsAt", to_char(m.ends_at, 'HH24:MI') AS "endsAt",
            to_char(m.break_at, 'HH24:MI') AS "breakAt", m.break_minutes AS "breakMinutes", m.venue,
            m.video_link AS "videoLink", m.capacity, m.enrol_until AS "enrolUntil", m.state,
            m.cancelled_because AS "cancelledBecause", m.list, m.version,
            (SELECT count(*)::integer FROM enrolment WHERE meeting_id = m.id AND state = 'placed') AS placed,
            (SELECT count(*)::integer FROM enrolment WHERE meeting_id = m.id AND state = 'waiting') AS waiting,
            ARRAY(SELECT p.name FROM meeting_teacher t JOIN ${PEOPLE} p ON p.id = t.person_id
                   WHERE t.meeting_id = m.id ORDER BY p.sort_name, p.id) AS teachers,
            ARRAY(SELECT topic FROM meeting_topic WHERE meeting_id = m.id ORDER BY topic) AS topics
       FROM meeting m WHERE m.edition_id = ANY($1) ORDER BY m.block`,
    [editionIds],
  );
}

function named({ editionId: _, teachers, ...block }: BlockRow): PlannedBlock {
  return { ...block, teachers: teachers.map(displayName) };
}
