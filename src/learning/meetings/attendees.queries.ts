import type { EntityManager } from 'typeorm';
import { nameColumns } from '../../people/name-columns.js';
import { displayName, type NameParts } from '../../people/names.rules.js';

/** Somebody on the list of a block: who has a place, and who came in besides. */
export interface Attendee {
  trajectoryId: string;
  name: string;
  participantNumber: string | null;
  /** minutes as marked, 0: absent; null: not marked yet */
  minutes: number | null;
  /** `HH:MM`, when they were there for a part */
  from: string | null;
  until: string | null;
  walkIn: boolean;
  /** the claim whose credit stands for these minutes now, or null */
  claimId: string | null;
  /** minutes that are credited, or that wait for who signed them first; null: none */
  credited: number | null;
}

/** The list of a block, in the order of its line; walk-ins last. */
export async function attendeesOf(manager: EntityManager, meetingId: string): Promise<Attendee[]> {
  const rows = await manager.query<(Omit<Attendee, 'name'> & { name: NameParts })[]>(
    `SELECT t.id AS "trajectoryId", ${nameColumns('p')} AS name, p.participant_number AS "participantNumber",
            a.minutes, to_char(a.from_time, 'HH24:MI') AS from, to_char(a.until_time, 'HH24:MI') AS until,
            e.id IS NULL AS "walkIn",
            CASE WHEN c.state = 'signed-off' THEN a.claim_id END AS "claimId",
            CASE WHEN c.state IN ('signed-off', 'submitted') THEN c.minutes END AS credited
       FROM (SELECT * FROM enrolment WHERE meeting_id = $1 AND state = 'placed') e
       FULL JOIN (SELECT * FROM attendance WHERE meeting_id = $1) a ON a.trajectory_id = e.trajectory_id
       JOIN trajectory t ON t.id = coalesce(a.trajectory_id, e.trajectory_id)
       JOIN person p ON p.id = t.person_id
       LEFT JOIN claim c ON c.id = a.claim_id
      WHERE e.id IS NOT NULL OR a.minutes IS NOT NULL
      ORDER BY e.place_in_line, p.surname, t.id`,
    [meetingId],
  );
  return rows.map(({ name, ...attendee }) => ({ ...attendee, name: displayName(name) }));
}
