import type { EntityManager } from 'typeorm';
import type { SendingFault } from '../hand-off.entity.js';
import type { HandOffOf } from '../hand-offs.queries.js';

/** How the last sending of a meeting to a body stands. */
export interface KnownSending extends HandOffOf {
  id: string;
  test: boolean;
  /** how many there were to send; null before it began */
  rows: number | null;
  endedAt: Date | null;
  /** why it stopped before its end */
  fault: SendingFault | null;
  /** of whom was heard, or will not be heard any more */
  done: number;
  accepted: number;
  refused: number;
  unknown: number;
}

const LATEST = `
  SELECT DISTINCT ON (s.meeting_id, s.body) s.id, s.meeting_id, s.body, s.test, s.rows, s.ended_at, s.fault
    FROM hand_off_sending s`;

/** The last sending of some meetings, one for each body that has one; of all meetings when none are named. One statement. */
export async function latestSendings(
  manager: EntityManager,
  meetingIds: readonly string[] | null = null,
): Promise<KnownSending[]> {
  return manager.query<KnownSending[]>(
    `SELECT s.id, s.meeting_id AS "meetingId", s.body, s.test, s.rows, s.ended_at AS "endedAt", s.fault,
            (count(r.state))::int AS done, (count(*) FILTER (WHERE r.state = 'accepted'))::int AS accepted,
            (count(*) FILTER (WHERE r.state = 'refused'))::int AS refused,
            (count(*) FILTER (WHERE r.state = 'unknown'))::int AS unknown
       FROM (${LATEST} WHERE $1::uuid[] IS NULL OR s.meeting_id = ANY($1)
              ORDER BY s.meeting_id, s.body, s.asked_at DESC, s.ended_at DESC NULLS FIRST) s
       LEFT JOIN hand_off_call c ON c.sending_id = s.id LEFT JOIN hand_off_row r ON r.call_id = c.id
      GROUP BY s.id, s.meeting_id, s.body, s.test, s.rows, s.ended_at, s.fault`,
    [meetingIds],
  );
}

/** The meetings of which something was told, or tried, by body. */
export async function handedMeetings(manager: EntityManager): Promise<HandOffOf[]> {
  return manager.query<HandOffOf[]>(
    `SELECT meeting_id AS "meetingId", body FROM handed_number
      UNION SELECT meeting_id, body FROM hand_off_sending ORDER BY 1, 2`,
  );
}
