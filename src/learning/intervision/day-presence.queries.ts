import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { ClaimState } from '../../hours/claim.rules.js';
import { CLAIMS } from '../../hours/hours.queries.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import type { Attended } from './presence.rules.js';
import { latestOf, STANDS } from '../meetings/attendees.queries.js';

type StandingState = Extract<ClaimState, 'signed-off' | 'submitted' | 'returned'>;

/** What a closed list credited for marked parts, and the claim that stands in its place now (H2). */
export interface KnownMarkedCredit {
  trajectoryId: string;
  personId: string;
  name: string;
  component: ComponentKey;
  block: number;
  /** as the list credited them */
  minutes: number;
  /** the claim with these minutes now, and whether it is credited, waits or was returned; null: there is none any more */
  standing: { claimId: string; minutes: number; state: StandingState } | null;
}

type Row = Omit<KnownMarkedCredit, 'standing' | 'name'> & {
  name: NameParts;
  claimId: string | null;
  now: number;
  state: StandingState;
};

/** What the list of a day credited so far. */
export async function markedCredits(manager: EntityManager, meetingId: string): Promise<KnownMarkedCredit[]> {
  const rows = await manager.query<Row[]>(
    `SELECT x.trajectory_id AS "trajectoryId", x.component, x.block, x.minutes, t.person_id AS "personId", p.name,
            CASE WHEN ${STANDS} THEN c.id END AS "claimId", c.minutes AS now, c.state
       FROM marked_credit x JOIN ${TRAJECTORIES} t ON t.id = x.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
       LEFT JOIN LATERAL ${latestOf('x.claim_id')} latest ON true
       LEFT JOIN ${CLAIMS} c ON c.id = latest.id
      WHERE x.meeting_id = $1 ORDER BY x.trajectory_id`,
    [meetingId],
  );
  return rows.map(({ name, claimId, now, state, ...row }) => ({
    ...row,
    name: displayName(name),
    standing: claimId === null ? null : { claimId, minutes: now, state },
  }));
}

/** What the last closing of a day said of somebody. */
export interface KnownPresence {
  personId: string;
  name: string;
  attended: Attended;
  national: boolean;
  factId: string | null;
}

/** What the last closing of a day said of people. */
export async function presencesOf(manager: EntityManager, meetingId: string): Promise<KnownPresence[]> {
  const rows = await manager.query<(Omit<KnownPresence, 'name'> & { name: NameParts })[]>(
    `SELECT d.person_id AS "personId", p.name, d.attended, d.national, d.fact_id AS "factId"
       FROM day_presence d JOIN ${PEOPLE} p ON p.id = d.person_id WHERE d.meeting_id = $1`,
    [meetingId],
  );
  return rows.map(({ name, ...row }) => ({ ...row, name: displayName(name) }));
}

/** What closed lists of days say of people, for a join: `meeting_id`, `person_id`, `minutes`, `counted` (I9). */
export const DAY_PRESENCES = '(SELECT meeting_id, person_id, minutes, counted FROM day_presence)';

/** How many of a day's counted minutes people were there, as its list was closed last (I9). */
export function outcomesOfDay(
  manager: EntityManager,
  meetingId: string,
): Promise<{ personId: string; minutes: number; counted: number }[]> {
  return manager.query(
    `SELECT person_id AS "personId", minutes, counted FROM day_presence WHERE meeting_id = $1`,
    [meetingId],
  );
}
