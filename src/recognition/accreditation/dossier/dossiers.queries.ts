import type { EntityManager } from 'typeorm';
import { MEETINGS } from '../../../learning/meetings/meetings.queries.js';
import type { CourseType } from '../pe-online/attendance-row.rules.js';
import type { StoredState } from './dossier.entity.js';
import { type DossierState, type Grant, stateOn } from './dossier-states.rules.js';

/** A dossier as others see it: of which meeting, at which body, and what was granted. */
export interface DossierOfMeeting {
  meetingId: string;
  dossierId: string;
  /** the key of the body */
  body: string;
  /** null while nobody said */
  type: CourseType | null;
  /** on the day that was asked for (Q6) */
  state: DossierState;
  /** there as soon as it was granted, and after it expired */
  grant: Grant | null;
}

/** What is granted of a row, for a select list: `number`, `points`, `validFrom`, `validUntil`, or null. */
export const GRANT = `CASE WHEN d.grant_number IS NOT NULL THEN jsonb_build_object('number', d.grant_number,
    'points', d.grant_points, 'validFrom', d.valid_from, 'validUntil', d.valid_until) END`;

/**
 * The dossiers of meetings, at most one for each body: those that go on, not the refused and dropped ones. One statement, whatever
 * the number of meetings.
 *
 * @param today the day on which `state` is said
 */
export async function dossiersOfMeetings(
  manager: EntityManager,
  meetingIds: readonly string[],
  today: string,
): Promise<DossierOfMeeting[]> {
  if (meetingIds.length === 0) return [];
  const rows = await manager.query<(Omit<DossierOfMeeting, 'state'> & { stored: StoredState })[]>(
    `SELECT m.id AS "meetingId", d.id AS "dossierId", d.body, d.type, d.state AS stored, ${GRANT} AS grant
       FROM accreditation_dossier d JOIN ${MEETINGS} m ON m.edition_id = d.edition_id
      WHERE m.id = ANY($1) AND d.state NOT IN ('refused', 'dropped')
      ORDER BY m.id, d.body`,
    [meetingIds],
  );
  return rows.map(({ stored, ...row }) => ({
    ...row,
    state: stateOn(stored, row.grant?.validUntil ?? null, today),
  }));
}
