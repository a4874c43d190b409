import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { CLAIMS, CREDITS } from '../../hours/hours.queries.js';
import { PEOPLE } from '../../people/people.queries.js';

/** Somebody on the list of a meeting: with a place, or added because they came in besides. */
export interface Attendee {
  personId: string;
  /** whose hours these are; null on an intervision day for a person without a trajectory */
  trajectoryId: string | null;
  name: string;
  /** by which a list is put in alphabetical order */
  sortName: string;
  participantNumber: string | null;
  /** minutes as marked, 0: absent; null: not marked yet */
  minutes: number | null;
  /** `HH:MM`, when they were there for a part */
  from: string | null;
  until: string | null;
  walkIn: boolean;
  /** the claim that stands for these minutes now: credited, waiting for the first signer, or returned; or null */
  claimId: string | null;
  /** minutes that are credited, or that wait for their first signer; null: none */
  credited: number | null;
  /** the signer of what is credited, or the person asked to sign it again (H2) */
  signer: { id: string; name: string } | null;
  /** the corrected minutes wait for the signature of the first signer */
  waits: boolean;
  /** the signer returned these hours, or took the signature back: only the keeper of the list can sign them again (C2) */
  returned: boolean;
  /** somebody corrected the credit elsewhere since, and the teacher left the mark as it was: the correction stands */
  corrected: boolean;
}

type AttendeeRow = Omit<Attendee, 'name' | 'signer'> & {
  name: NameParts;
  signerId: string | null;
  signerName: NameParts | null;
};

/** SQL with the `id` of the claim that replaces another by now: the last of its line of corrections (H2). */
export const latestOf = (claimId: string) => `(
  WITH RECURSIVE line AS (
    SELECT ${claimId} AS id, 0 AS step
    UNION ALL SELECT later.id, step + 1 FROM line JOIN ${CLAIMS} later ON later.corrects = line.id)
  SELECT id FROM line ORDER BY step DESC LIMIT 1)`;

/** SQL that tells a claim which stands for hours: credited, waiting, or back with the trainee. */
export const STANDS = `c.state IN ('signed-off', 'submitted', 'returned')`;

/** The list of a meeting, in the order of its line; walk-ins last. */
export async function attendeesOf(manager: EntityManager, meetingId: string): Promise<Attendee[]> {
  const rows = await manager.query<AttendeeRow[]>(
    `SELECT p.id AS "personId", CASE WHEN a.person_id IS NULL THEN e.trajectory_id ELSE a.trajectory_id END AS "trajectoryId", p.name, p.sort_name AS "sortName",
            p.participant_number AS "participantNumber",
            a.minutes, to_char(a.from_time, 'HH24:MI') AS from, to_char(a.until_time, 'HH24:MI') AS until,
            e.id IS NULL AS "walkIn",
            CASE WHEN ${STANDS} THEN c.id END AS "claimId",
            CASE WHEN c.state IN ('signed-off', 'submitted') THEN c.minutes END AS credited,
            coalesce(c.state = 'submitted', false) AS waits, coalesce(c.state = 'returned', false) AS returned,
            coalesce(c.state <> 'returned' AND (credited.id <> c.id OR credited.state = 'corrected'), false) AND a.minutes = credited.minutes
              AND a.minutes <> CASE WHEN ${STANDS} THEN c.minutes ELSE 0 END AS corrected,
            s.id AS "signerId", s.name AS "signerName"
       FROM (SELECT * FROM enrolment WHERE meeting_id = $1 AND state = 'placed') e
       FULL JOIN (SELECT * FROM attendance WHERE meeting_id = $1) a ON a.person_id = e.person_id
       JOIN ${PEOPLE} p ON p.id = coalesce(a.person_id, e.person_id)
       LEFT JOIN ${CLAIMS} credited ON credited.id = a.claim_id
       LEFT JOIN LATERAL ${latestOf('a.claim_id')} latest ON true
       LEFT JOIN ${CLAIMS} c ON c.id = latest.id
       LEFT JOIN ${CREDITS} l ON l.claim_id = c.id AND c.state = 'signed-off'
       LEFT JOIN ${PEOPLE} s ON s.id = coalesce(l.signed_by, CASE WHEN c.state = 'submitted' THEN c.asked_of END)
      WHERE e.id IS NOT NULL OR a.minutes IS NOT NULL OR ${STANDS}
      ORDER BY e.place_in_line, p.surname, p.id`,
    [meetingId],
  );
  return rows.map(({ name, signerId, signerName, ...attendee }) => ({
    ...attendee,
    name: displayName(name),
    signer: signerId && signerName ? { id: signerId, name: displayName(signerName) } : null,
  }));
}

/** The same list as people are called out: by name. */
export function byName(list: readonly Attendee[]): Attendee[] {
  return list.toSorted((a, b) => Number(a.sortName > b.sortName) - Number(a.sortName < b.sortName));
}
