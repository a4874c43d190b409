import type { EntityManager } from 'typeorm';
import { EDITIONS } from '../../../learning/meetings/edition-meetings.queries.js';
import { MEETINGS } from '../../../learning/meetings/meetings.queries.js';
import { DOCUMENTS } from '../../../platform/documents/documents.queries.js';
import type { CourseType } from '../pe-online/attendance-row.rules.js';
import type { DossierContent } from './dossier-content.rules.js';
import type { StoredState } from './dossier.entity.js';
import { type DossierState, stateOn } from './dossier-states.rules.js';
import type { Grant } from './grant.rules.js';

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

/** A dossier in a list: of which edition or day, how it stands, and what of it waits. */
export interface DossierLine {
  id: string;
  /** the key of the body */
  body: string;
  /** of the edition or intervision day */
  editionId: string;
  isDay: boolean;
  /** what the edition or day is called */
  title: string;
  /** on the day that was asked for (Q6) */
  state: DossierState;
  /** the first and last day of the meetings that go on; null when none does */
  heldFrom: string | null;
  heldUntil: string | null;
  grant: Grant | null;
  /** flags that nobody lowered */
  flags: number;
}

/** All dossiers, or those of some editions and days; the latest held first. One statement. @param today the day on which `state` is said */
export async function dossierLines(
  manager: EntityManager,
  today: string,
  editionIds: readonly string[] | 'all' = 'all',
): Promise<DossierLine[]> {
  const rows = await manager.query<(Omit<DossierLine, 'state'> & { stored: StoredState })[]>(
    `SELECT d.id, d.body, d.edition_id AS "editionId", e.component IS NULL AS "isDay", e.title, d.state AS stored,
            e.held_from AS "heldFrom", e.held_until AS "heldUntil", ${GRANT} AS grant,
            (SELECT count(*)::integer FROM accreditation_flag f WHERE f.dossier_id = d.id AND f.lowered_at IS NULL) AS flags
       FROM accreditation_dossier d JOIN ${EDITIONS} e ON e.id = d.edition_id
      WHERE $1::uuid[] IS NULL OR d.edition_id = ANY($1)
      ORDER BY e.held_from DESC NULLS FIRST, e.title, d.body, d.begun_at, d.id`,
    [editionIds === 'all' ? null : editionIds],
  );
  return rows.map(({ stored, ...row }) => ({
    ...row,
    state: stateOn(stored, row.grant?.validUntil ?? null, today),
  }));
}

/** Whether anything of a dossier's meetings was handed over to its body, or may be by now (Q7). A test is not. */
export async function isHandedOver(
  manager: EntityManager,
  { editionId, body }: { editionId: string; body: string },
): Promise<boolean> {
  const [row] = await manager.query<[{ handed: boolean }]>(
    `SELECT EXISTS (SELECT FROM handed_number h JOIN ${MEETINGS} m ON m.id = h.meeting_id
              WHERE m.edition_id = $1 AND h.body = $2 AND NOT h.test AND (h.state = 'accepted' OR h.perhaps_booked)
                AND h.settled_as IS DISTINCT FROM 'taken-back')
         OR EXISTS (SELECT FROM hand_off_sending s JOIN ${MEETINGS} m ON m.id = s.meeting_id
              WHERE m.edition_id = $1 AND s.body = $2 AND NOT s.test AND s.ended_at IS NULL) AS handed`,
    [editionId, body],
  );
  return row.handed;
}

/** What the body was sent last of a dossier that was submitted, as it was frozen (Q6). */
export async function submittedLast(
  manager: EntityManager,
  dossierId: string,
): Promise<DossierContent['described']> {
  const [row] = await manager.query<[Pick<DossierContent, 'described'>]>(
    `SELECT x.content::jsonb -> 'described' AS described
       FROM accreditation_document d JOIN ${DOCUMENTS} x ON x.id = d.document_id
      WHERE d.dossier_id = $1 ORDER BY d.sequence DESC LIMIT 1`,
    [dossierId],
  );
  return row.described;
}
