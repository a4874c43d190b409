import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { FORMER_ADDRESSES, LEADERS, PEOPLE } from '../../people/people.queries.js';
import { BIG_REGISTER } from '../../people/person-fields.rules.js';
import { REGISTER_NUMBERS } from '../../people/registers/register-numbers.queries.js';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';
import { ENROLMENTS } from '../meetings/meetings.queries.js';
import { FOUND_AT_MOST, HAS_WORDS, searchWords } from '../meetings/pages/enrolling/candidates.queries.js';
import type { ListQuery } from './attendee-line.rules.js';
import type { Candidate } from './attendee-list.rules.js';

/** Somebody whom a list may mean, with the trajectory that they come with if they are a trainee (I2). */
export interface FoundCandidate extends Candidate {
  trajectoryId: string | null;
}

/** In SQL: the people of `meant`, as `FoundCandidate`. $1: the meeting. */
const CANDIDATES = `
     SELECT p.id AS "personId", p.name, p.participant_number AS "participantNumber", p.big_number AS "bigNumber",
            array_remove(array_prepend(p.email,
              (SELECT array_agg(f.email ORDER BY f.replaced_at DESC) FROM ${FORMER_ADDRESSES} f
                WHERE f.person_id = p.id
                  AND NOT EXISTS (SELECT FROM ${PEOPLE} now WHERE now.email = f.email))), '') AS emails,
            e.state AS enrolment,
            EXISTS (SELECT FROM ${LEADERS} l WHERE l.person_id = p.id) AS "isLeader",
            CASE WHEN t.id IS NOT NULL THEN 'running'
                 WHEN EXISTS (SELECT FROM ${TRAJECTORIES} o WHERE o.person_id = p.id) THEN 'not-running' END AS trainee,
            -- A trainee who cannot be reached can have no place (C1).
            CASE WHEN a.disabled_at IS NOT NULL OR (t.id IS NOT NULL AND a.id IS NULL AND p.email = '') THEN 'closed'
                 WHEN a.id IS NULL THEN 'none' ELSE 'open' END AS account,
            t.id AS "trajectoryId"
       FROM meant JOIN ${PEOPLE} p ON p.id = meant.id
       LEFT JOIN ${ACCOUNTS} a ON a.person_id = p.id
       LEFT JOIN ${ENROLMENTS} e ON e.meeting_id = $1 AND e.person_id = p.id
       LEFT JOIN LATERAL (SELECT r.id FROM ${TRAJECTORIES} r WHERE r.person_id = p.id AND r.state = 'running'
                           ORDER BY r.started_on DESC, r.id LIMIT 1) t ON true
      ORDER BY p.sort_name, p.id`;

/** Everybody whom the lines of a list may mean, in one statement, whatever its length; more of them do no harm. */
export function candidatesOf(
  manager: EntityManager,
  meetingId: string,
  { numbers, bigNumbers, emails, nameWords }: ListQuery,
): Promise<FoundCandidate[]> {
  return manager.query<FoundCandidate[]>(
    `WITH word AS MATERIALIZED (SELECT folded(w) AS folded FROM unnest($5::text[]) w),
          meant AS MATERIALIZED (
            SELECT p.id FROM ${PEOPLE} p
             WHERE p.participant_number = ANY($2) OR p.id IN (SELECT n.person_id FROM ${REGISTER_NUMBERS} n WHERE n.register = '${BIG_REGISTER}' AND n.number = ANY($3)) OR (p.email <> '' AND p.email = ANY($4))
                OR EXISTS (SELECT FROM word WHERE strpos(p.search_text, word.folded) > 0)
             UNION SELECT f.person_id FROM ${FORMER_ADDRESSES} f WHERE f.email = ANY($4))
     ${CANDIDATES}`,
    [meetingId, numbers, bigNumbers, emails, nameWords],
  );
}

/** The people whose name or number holds every word that the organiser typed, some at most; none for too few letters. */
export function candidatesNamed(
  manager: EntityManager,
  meetingId: string,
  typed: string,
): Promise<FoundCandidate[]> {
  const words = searchWords(typed);
  if (words.length === 0) return Promise.resolve([]);
  return manager.query<FoundCandidate[]>(
    `WITH meant AS MATERIALIZED (SELECT p.id FROM ${PEOPLE} p WHERE ${HAS_WORDS} ORDER BY p.sort_name, p.id
                                  LIMIT ${FOUND_AT_MOST})
     ${CANDIDATES}`,
    [meetingId, words],
  );
}

/** The candidate whom the organiser chose; undefined when there is no such person. */
export async function candidateBy(
  manager: EntityManager,
  meetingId: string,
  personId: string,
): Promise<FoundCandidate | undefined> {
  const [found] = await manager.query<FoundCandidate[]>(
    `WITH meant AS (SELECT $2::uuid AS id) ${CANDIDATES}`,
    [meetingId, personId],
  );
  return found;
}

/** A person with a place on a day, or waiting for one. */
export interface Attendee {
  personId: string;
  name: string;
  participantNumber: string | null;
  state: 'placed' | 'waiting';
  /** neither leader nor trainee */
  isGuest: boolean;
  /** of a guest, as an organiser wrote it */
  profession: string | null;
}

/** The people with a place by name, then the waiting list in its order. */
export async function attendeesOf(manager: EntityManager, meetingId: string): Promise<Attendee[]> {
  const rows = await manager.query<(Omit<Attendee, 'name'> & { name: NameParts })[]>(
    `SELECT p.id AS "personId", p.name, p.participant_number AS "participantNumber", e.state, p.profession,
            e.trajectory_id IS NULL
              AND NOT EXISTS (SELECT FROM ${LEADERS} l WHERE l.person_id = p.id) AS "isGuest"
       FROM ${ENROLMENTS} e JOIN ${PEOPLE} p ON p.id = e.person_id
      WHERE e.meeting_id = $1 AND e.state <> 'cancelled'
      ORDER BY e.state, CASE WHEN e.state = 'waiting' THEN e.place_in_line END, p.sort_name, p.id`,
    [meetingId],
  );
  return rows.map(({ name, ...one }) => ({ ...one, name: displayName(name) }));
}
