import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import type { EditionState, ScheduledComponent } from './edition.entity.js';

/** Somebody who teaches a block or organises a day. */
export interface MeetingKeeper {
  id: string;
  name: string;
}

/** A meeting of an edition with all that is planned of it. Times are `HH:MM` by the wall clock. */
export interface EditionMeeting {
  id: string;
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
  /** keys of the programme's topics */
  topics: string[];
  /** teachers of a block, organisers of a day, by their names */
  keepers: MeetingKeeper[];
}

/** An edition, or an intervision day, with its meetings in their order. */
export interface EditionWithMeetings {
  id: string;
  /** null: an intervision day */
  component: ScheduledComponent | null;
  title: string;
  programmes: ProgrammeKey[];
  state: EditionState;
  meetings: EditionMeeting[];
}

type MeetingRow = Omit<EditionMeeting, 'keepers'> & { keepers: { id: string; name: NameParts }[] };

/** One edition or intervision day with its meetings, called off ones too; undefined when there is none. */
export async function editionWithMeetings(
  manager: EntityManager,
  id: string,
): Promise<EditionWithMeetings | undefined> {
  const [edition] = await manager.query<Omit<EditionWithMeetings, 'meetings'>[]>(
    'SELECT id, component, title, programmes, state FROM edition WHERE id = $1',
    [id],
  );
  if (!edition) return undefined;
  const meetings = await manager.query<MeetingRow[]>(
    `SELECT m.id, m.block, m.held_on AS "heldOn", to_char(m.starts_at, 'HH24:MI') AS "startsAt",
            to_char(m.ends_at, 'HH24:MI') AS "endsAt", to_char(m.break_at, 'HH24:MI') AS "breakAt",
            m.break_minutes AS "breakMinutes", m.venue, m.video_link AS "videoLink", m.capacity, m.state,
            ARRAY(SELECT topic FROM meeting_topic WHERE meeting_id = m.id ORDER BY topic) AS topics,
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.sort_name, p.id)
              FROM (SELECT person_id FROM meeting_teacher WHERE meeting_id = m.id
                    UNION SELECT person_id FROM day_organiser WHERE meeting_id = m.id) k
              JOIN ${PEOPLE} p ON p.id = k.person_id), '[]') AS keepers
       FROM meeting m WHERE m.edition_id = $1 ORDER BY m.block`,
    [id],
  );
  return {
    ...edition,
    meetings: meetings.map(({ keepers, ...meeting }) => ({
      ...meeting,
      keepers: keepers.map((one) => ({ id: one.id, name: displayName(one.name) })),
    })),
  };
}

/** An edition or day that could be submitted somewhere, for a list to choose from. */
export interface EditionToChoose {
  id: string;
  component: ScheduledComponent | null;
  title: string;
  /** the day of its first meeting that goes on */
  from: string;
}

/** Editions of some components, and intervision days, with a meeting on or after a day that goes on; the earliest first. */
export function editionsFrom(
  manager: EntityManager,
  components: readonly ScheduledComponent[],
  from: string,
): Promise<EditionToChoose[]> {
  return manager.query<EditionToChoose[]>(
    `SELECT e.id, e.component, e.title, min(m.held_on) AS from
       FROM edition e JOIN meeting m ON m.edition_id = e.id
      WHERE e.state <> 'cancelled' AND m.state = 'planned' AND (e.component IS NULL OR e.component = ANY($1))
      GROUP BY e.id HAVING max(m.held_on) >= $2
      ORDER BY min(m.held_on), e.title, e.id`,
    [components, from],
  );
}

/**
 * Editions as lists of other rooms show them, for a join: `id`, `component`, `title`, `state`, and `held_from`, `held_until`, the first and
 * last day of the meetings that go on.
 */
export const EDITIONS = `(SELECT e.id, e.component, e.title, e.state,
    (SELECT min(held_on) FROM meeting WHERE edition_id = e.id AND state = 'planned') AS held_from,
    (SELECT max(held_on) FROM meeting WHERE edition_id = e.id AND state = 'planned') AS held_until
  FROM edition e)`;
