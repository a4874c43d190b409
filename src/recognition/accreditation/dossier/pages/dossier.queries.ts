import type { EntityManager } from 'typeorm';
import { actorColumns, type NamedActor } from '../../../../people/actors.queries.js';
import { DOCUMENTS } from '../../../../platform/documents/documents.queries.js';
import type { PersonsStep } from '../dossier-states.rules.js';
import type { Grant } from '../grant.rules.js';
import type { Flagged } from '../flags.rules.js';

/** A step that was taken, as the page of its dossier tells it. */
export interface TakenStep {
  sequence: number;
  step: PersonsStep;
  text: string;
  granted: Grant | null;
  at: Date;
  by: NamedActor;
  hasDocument: boolean;
}

/** The steps of a dossier, the latest first. */
export function stepsOf(manager: EntityManager, dossierId: string): Promise<TakenStep[]> {
  return manager.query<TakenStep[]>(
    `SELECT s.sequence, s.step, s.text, s.granted, s.at, ${actorColumns('s.by')} AS by, d.dossier_id IS NOT NULL AS "hasDocument"
       FROM accreditation_step s
       LEFT JOIN accreditation_document d ON d.dossier_id = s.dossier_id AND d.sequence = s.sequence
      WHERE s.dossier_id = $1 ORDER BY s.sequence DESC`,
    [dossierId],
  );
}

/** A flag, up or lowered. */
export interface ShownFlag {
  id: string;
  meetingId: string;
  what: Flagged;
  raisedAt: Date;
  loweredAt: Date | null;
  loweredBecause: string | null;
  /** null while it is up */
  by: NamedActor | null;
}

/** The flags of a dossier, the latest raised first. */
export function flagsOf(manager: EntityManager, dossierId: string): Promise<ShownFlag[]> {
  return manager.query<ShownFlag[]>(
    `SELECT f.id, f.meeting_id AS "meetingId", f.what, f.raised_at AS "raisedAt", f.lowered_at AS "loweredAt",
            f.lowered_because AS "loweredBecause",
            CASE WHEN f.lowered_by IS NOT NULL THEN ${actorColumns('f.lowered_by')} END AS by
       FROM accreditation_flag f WHERE f.dossier_id = $1
      ORDER BY f.raised_at DESC, f.meeting_id, f.what`,
    [dossierId],
  );
}

/** The document that was submitted with a step, as it was frozen; undefined when none was. */
export async function documentOf(
  manager: EntityManager,
  dossierId: string,
  sequence: number,
): Promise<Buffer | undefined> {
  const [row] = await manager.query<{ pdf: Buffer }[]>(
    `SELECT x.pdf FROM accreditation_document d JOIN ${DOCUMENTS} x ON x.id = d.document_id
      WHERE d.dossier_id = $1 AND d.sequence = $2`,
    [dossierId, sequence],
  );
  return row?.pdf;
}
