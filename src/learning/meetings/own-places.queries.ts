import type { EntityManager } from 'typeorm';
import type { OwnPlace } from './enrolment.rules.js';

/** How somebody stands to a meeting, and in its line. */
export interface PlaceInLine extends OwnPlace {
  /** from 1; null when they do not wait */
  numberInLine: number | null;
}

/** How somebody stands to each of some meetings in which they ever enrolled, by meeting. */
export async function ownPlaces(
  manager: EntityManager,
  personId: string,
  meetingIds: readonly string[],
): Promise<Map<string, PlaceInLine>> {
  const rows = await manager.query<(PlaceInLine & { id: string })[]>(
    `SELECT n.meeting_id AS id, n.state AS enrolment,
            CASE WHEN n.state = 'waiting' THEN (SELECT count(*)::integer FROM enrolment w WHERE w.meeting_id = n.meeting_id
              AND w.state = 'waiting' AND w.place_in_line <= n.place_in_line) END AS "numberInLine",
            n.state = 'placed' AND EXISTS (SELECT FROM enrolment_step s WHERE s.enrolment_id = n.id
              AND s.sequence = n.version - 1 AND s.state = 'waiting') AS "movedUp"
       FROM enrolment n WHERE n.person_id = $1 AND n.meeting_id = ANY($2)`,
    [personId, meetingIds],
  );
  return new Map(rows.map(({ id, ...own }) => [id, own]));
}
