import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import type { EditionState } from '../meetings/edition.entity.js';
import { MEETINGS, ORGANISERS } from '../meetings/meetings.queries.js';
import type { DayPlan } from './day.rules.js';

/** A day with everything that is planned of it. Times are `HH:MM` by the wall clock. */
export interface KnownDay extends DayPlan {
  /** of the day, its meeting and its edition alike */
  id: string;
  state: EditionState;
  cancelledBecause: string | null;
  list: 'open' | 'closed';
  /** rises with every change; forms carry the one they were made from */
  version: number;
  /** of its edition, by which it is published */
  editionVersion: number;
  placed: number;
  waiting: number;
  /** names, in the order of `organiserIds` */
  organisers: string[];
}

/** Which days are of one sort, for a join: `meeting_id`, `scope`, `region` (null of a national one). */
export const DAY_SORTS = '(SELECT meeting_id, scope, region FROM intervision_day)';

type Row = Omit<KnownDay, 'organisers' | 'organiserIds'> & { organising: { id: string; name: NameParts }[] };

const PARTS = `coalesce((SELECT jsonb_agg(jsonb_build_object('kind', x.kind, 'title', x.title,
    'startsAt', to_char(x.starts_at, 'HH24:MI'), 'endsAt', to_char(x.ends_at, 'HH24:MI'),
    'mark', CASE WHEN x.mark_component IS NOT NULL THEN jsonb_build_object('component', x.mark_component,
      'block', x.mark_block, 'minutes', x.mark_minutes) END) ORDER BY x.ordinal)
  FROM day_part x WHERE x.meeting_id = m.id), '[]')`;

const DAYS = `
  SELECT m.id, m.title, m.edition_state AS state, m.edition_version AS "editionVersion", m.held_on AS "heldOn",
         to_char(m.starts_at, 'HH24:MI') AS "startsAt", to_char(m.ends_at, 'HH24:MI') AS "endsAt", m.venue, m.capacity,
         m.enrol_until AS "enrolUntil", m.cancelled_because AS "cancelledBecause", m.list, m.version, m.placed, m.waiting,
         d.scope, d.region, d.chair, d.guest, d.theme, d.directions, d.enrol_from AS "enrolFrom", d.open_to AS "openTo",
         d.public, ${PARTS} AS parts,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.sort_name, p.id)
           FROM ${ORGANISERS} o JOIN ${PEOPLE} p ON p.id = o.person_id WHERE o.meeting_id = m.id), '[]') AS organising
    FROM intervision_day d JOIN ${MEETINGS} m ON m.id = d.meeting_id`;

/** One day, or undefined. */
export async function dayBy(manager: EntityManager, id: string): Promise<KnownDay | undefined> {
  const [row] = await manager.query<Row[]>(`${DAYS} WHERE m.id = $1`, [id]);
  return row && named(row);
}

/** All days, or those that somebody organises; the earliest first. */
export async function daysOf(manager: EntityManager, organiserId: string | null): Promise<KnownDay[]> {
  const rows = await manager.query<Row[]>(
    `${DAYS} WHERE $1::uuid IS NULL
        OR EXISTS (SELECT FROM ${ORGANISERS} o WHERE o.meeting_id = m.id AND o.person_id = $1)
      ORDER BY m.held_on, m.starts_at, m.id`,
    [organiserId],
  );
  return rows.map(named);
}

/** The days from a day on that were published, called off ones too; the earliest first. */
export async function publishedDays(manager: EntityManager, from: string): Promise<KnownDay[]> {
  const rows = await manager.query<Row[]>(
    `${DAYS} WHERE m.edition_state <> 'draft' AND m.held_on >= $1 ORDER BY m.held_on, m.starts_at, m.id`,
    [from],
  );
  return rows.map(named);
}

function named({ organising, ...day }: Row): KnownDay {
  return {
    ...day,
    organiserIds: organising.map(({ id }) => id),
    organisers: organising.map(({ name }) => displayName(name)),
  };
}

/** What of a day is planned, in the order of its form. */
export function planOf(day: KnownDay): DayPlan {
  const { title, scope, region, theme, chair, guest, heldOn, startsAt, endsAt } = day;
  const { venue, directions, capacity, enrolFrom, enrolUntil, openTo, organiserIds, parts } = day;
  return {
    ...{ title, scope, region, theme, chair, guest, heldOn, startsAt, endsAt, venue, directions, capacity },
    ...{ enrolFrom, enrolUntil, openTo, public: day.public, organiserIds, parts },
  };
}
