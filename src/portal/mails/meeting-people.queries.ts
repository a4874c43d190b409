import type { EntityManager } from 'typeorm';

/** Who enrolled in a block, with which trajectory. */
export interface EnrolledPerson {
  personId: string;
  trajectoryId: string;
}

/**
 * Who has a place in a block or waits for one.
 *
 * @param trajectoryId asks for this one alone, whatever became of its enrolment
 */
export function enrolledIn(
  manager: EntityManager,
  meetingId: string,
  trajectoryId: string | null = null,
): Promise<EnrolledPerson[]> {
  return manager.query<EnrolledPerson[]>(
    `SELECT t.person_id AS "personId", t.id AS "trajectoryId"
       FROM enrolment e JOIN trajectory t ON t.id = e.trajectory_id
      WHERE e.meeting_id = $1 AND CASE WHEN $2::uuid IS NULL THEN e.state <> 'cancelled' ELSE t.id = $2 END
      ORDER BY e.place_in_line`,
    [meetingId, trajectoryId],
  );
}

/** Who teaches a block. */
export async function teachersOf(manager: EntityManager, meetingId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT person_id AS id FROM meeting_teacher WHERE meeting_id = $1 ORDER BY person_id',
    [meetingId],
  );
  return rows.map(({ id }) => id);
}
