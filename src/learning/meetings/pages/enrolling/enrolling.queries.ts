import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../../../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../../../../people/names.rules.js';
import type { PastedTrajectory } from './pasted.rules.js';
import { TRAJECTORIES } from '../../../../enrolment/trajectories/trajectories.queries.js';
import { HOLDER } from '../../place-holders.queries.js';
import { PEOPLE } from '../../../../people/people.queries.js';

/** Somebody in the line of a meeting. */
export interface Enrolled {
  personId: string;
  name: string;
  participantNumber: string | null;
  state: 'placed' | 'waiting';
}

/** The places and the waiting list, each in the order of the line (C1). */
export async function lineOf(manager: EntityManager, meetingId: string): Promise<Enrolled[]> {
  const rows = await manager.query<(Omit<Enrolled, 'name'> & { name: NameParts })[]>(
    `SELECT p.id AS "personId", p.name, p.participant_number AS "participantNumber", e.state
       FROM enrolment e JOIN ${PEOPLE} p ON p.id = e.person_id
      WHERE e.meeting_id = $1 AND e.state <> 'cancelled' ORDER BY e.state, e.place_in_line`,
    [meetingId],
  );
  return rows.map(({ name, ...one }) => ({ ...one, name: displayName(name) }));
}

/** The person whom a pasted line names, and their trajectories. */
export interface PastedPerson {
  personId: string;
  name: string;
  participantNumber: string | null;
  trajectories: PastedTrajectory[];
}

/** Finds the trainees of addresses and participant numbers; a line that fits nobody is not in the answer. */
export async function peoplePasted(
  manager: EntityManager,
  meeting: { id: string; programmes: readonly ProgrammeKey[] },
  entries: readonly string[],
): Promise<Map<string, PastedPerson>> {
  const rows = await manager.query<(Omit<PastedPerson, 'name'> & { entry: string; name: NameParts })[]>(
    `SELECT entry, p.id AS "personId", p.name, p.participant_number AS "participantNumber",
            coalesce((SELECT jsonb_agg(jsonb_build_object(
                        'trajectoryId', t.id, 'holder', ${HOLDER}, 'open', t.programme = ANY($3),
                        'enrolled', EXISTS (SELECT FROM enrolment e WHERE e.meeting_id = $2 AND e.person_id = p.id
                                              AND e.state <> 'cancelled')))
                        FROM ${TRAJECTORIES} t WHERE t.person_id = p.id AND t.state <> 'cancelled'), '[]') AS trajectories
       FROM unnest($1::text[]) entry
       JOIN LATERAL (SELECT * FROM ${PEOPLE} a WHERE email = lower(entry)
                     UNION SELECT * FROM ${PEOPLE} b WHERE participant_number = upper(entry)) p ON true`,
    [entries, meeting.id, meeting.programmes],
  );
  return new Map(rows.map(({ entry, name, ...one }) => [entry, { ...one, name: displayName(name) }]));
}
