import type { EntityManager } from 'typeorm';
import { nameColumns } from '../name-columns.queries.js';
import { displayName, type NameParts } from '../names.rules.js';
import type { GroupDetails, GroupRole, GroupState } from './groups.rules.js';

/** A group in the list of the register. */
export interface ListedGroup {
  id: string;
  name: string;
  place: string;
  region: string;
  state: GroupState;
  /** since when it stands so */
  since: string;
  everyWeeks: number;
  sessionMinutes: number;
  /** how many members it has today */
  members: number;
}

/** A group with how it stood since when, the latest first. */
export interface KnownGroup extends GroupDetails {
  id: string;
  state: GroupState;
  version: number;
  steps: { state: GroupState; since: string }[];
}

/** A present or former leader or member of a group. */
export interface GroupPerson {
  /** of the period */
  id: string;
  role: GroupRole;
  personId: string | null;
  name: string;
  /** of members; null for somebody who leads */
  profession: string | null;
  from: string;
  to: string | null;
}

/** A group as somebody chooses it, or as a session names it. */
export interface NamedGroup {
  id: string;
  name: string;
  place: string;
  state: GroupState;
  sessionMinutes: number;
}

/** The groups whose name, place or region holds what is sought, in one state or any, by name. */
export function groupsLike(
  manager: EntityManager,
  { sought, state, today }: { sought: string; state: GroupState | null; today: string },
): Promise<ListedGroup[]> {
  return manager.query<ListedGroup[]>(
    `SELECT g.id, g.name, g.place, g.region, g.state, g.every_weeks AS "everyWeeks",
            g.session_minutes AS "sessionMinutes",
            (SELECT s.since FROM balint_group_step s WHERE s.group_id = g.id ORDER BY s.sequence DESC LIMIT 1) AS since,
            (SELECT count(*)::integer FROM group_member m WHERE m.group_id = g.id AND m.withdrawn_at IS NULL
                AND m.from_date <= $3 AND (m.to_date IS NULL OR m.to_date >= $3)) AS members
       FROM balint_group g
      WHERE position(folded($1) in folded(g.name || ' ' || g.place || ' ' || g.region)) > 0
        AND ($2::text IS NULL OR g.state = $2)
      ORDER BY folded(g.name), folded(g.place), g.id`,
    [sought, state, today],
  );
}

/** One group with its history, or undefined. */
export async function groupBy(manager: EntityManager, id: string): Promise<KnownGroup | undefined> {
  const [group] = await manager.query<KnownGroup[]>(
    `SELECT g.id, g.name, g.place, g.region, g.state, g.version, g.every_weeks AS "everyWeeks",
            g.sessions_a_year AS "sessionsAYear", g.session_minutes AS "sessionMinutes",
            (SELECT jsonb_agg(jsonb_build_object('state', s.state, 'since', s.since) ORDER BY s.sequence DESC)
               FROM balint_group_step s WHERE s.group_id = g.id) AS steps
       FROM balint_group g WHERE g.id = $1`,
    [id],
  );
  return group;
}

/** The members of a group, those of today and earlier ones; the first to come first. */
export async function membersOf(manager: EntityManager, groupId: string): Promise<GroupPerson[]> {
  const rows = await manager.query<
    (Omit<GroupPerson, 'name'> & { name: string; person: NameParts | null })[]
  >(
    `SELECT m.id, 'member' AS role, m.person_id AS "personId", m.name, ${nameColumns('p')} AS person, m.profession,
            m.from_date AS from, m.to_date AS to
       FROM group_member m LEFT JOIN person p ON p.id = m.person_id
      WHERE m.group_id = $1 AND m.withdrawn_at IS NULL
      ORDER BY m.from_date, coalesce(p.sort_name, m.name), m.id`,
    [groupId],
  );
  return rows.map(({ person, name, ...row }) => ({ ...row, name: person ? displayName(person) : name }));
}

/** Regions and professions that the register knows, to be suggested; by alphabet. */
export async function knownWords(manager: EntityManager, column: 'region' | 'profession'): Promise<string[]> {
  const rows = await manager.query<{ word: string }[]>(
    column === 'region'
      ? 'SELECT DISTINCT region AS word FROM balint_group ORDER BY 1'
      : 'SELECT DISTINCT profession AS word FROM group_member WHERE withdrawn_at IS NULL ORDER BY 1',
  );
  return rows.map(({ word }) => word);
}

/** All groups, as they are chosen: those that have ended last, each half by name. */
export function groupsByName(manager: EntityManager): Promise<NamedGroup[]> {
  return manager.query<NamedGroup[]>(
    `SELECT id, name, place, state, session_minutes AS "sessionMinutes" FROM balint_group
      ORDER BY state = 'ended', folded(name), folded(place), id`,
  );
}

/** Groups of the register as other rooms see them, for a join: `id`, `name`, `place`. */
export const GROUPS = '(SELECT id, name, place FROM balint_group)';
