import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../../../learning/meetings/edition.entity.js';
import { Meeting } from '../../../learning/meetings/meeting.entity.js';
import { FrozenDocumentRow } from '../../../platform/documents/frozen-document.entity.js';
import type { CourseType } from '../pe-online/attendance-row.rules.js';
import type { DossierState, PersonsStep } from './dossier-states.rules.js';
import type { Grant } from './grant.rules.js';
import type { Flagged, GrantedMeeting } from './flags.rules.js';

/** A state that is kept; `expired` follows from the date (Q6). */
export type StoredState = Exclude<DossierState, 'expired'>;

/**
 * A dossier: of an edition of blocks or of an intervision day, for one body (Q1). What the planning knows is not kept here but read from
 * it, until a document is frozen. Its row is the lock of its steps and flags.
 */
@Entity('accreditation_dossier')
@Index('accreditation_dossier_going', ['editionId', 'body'], {
  unique: true,
  where: `(state NOT IN ('refused', 'dropped'))`,
})
@Index('accreditation_dossier_edition', ['editionId'])
@Check(
  'accreditation_dossier_state',
  `state IN ('draft', 'submitted', 'questions', 'granted', 'refused', 'dropped')`,
)
@Check('accreditation_dossier_type', `type IN (1, 3, 4)`)
@Check('accreditation_dossier_self_study', `self_study_minutes >= 0`)
@Check('accreditation_dossier_maximum', `maximum > 0`)
@Check(
  'accreditation_dossier_granted',
  `(state = 'granted') = (grant_number IS NOT NULL)
   AND (grant_number IS NULL) = (grant_points IS NULL) AND (grant_number IS NULL) = (valid_from IS NULL)
   AND (grant_number IS NULL) = (valid_until IS NULL) AND (grant_number IS NULL) = (known IS NULL)
   AND grant_number <> '' AND grant_points > 0 AND valid_from <= valid_until`,
)
export class Dossier {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'accreditation_dossier_pk' })
  id: string;

  /** the edition, or the intervision day, whose meeting bears the same id */
  @Column('uuid', { name: 'edition_id' })
  @ForeignKey(() => Edition, { name: 'accreditation_dossier_edition_fk' })
  editionId: string;

  /** the key of the body that accredits (Q4) */
  @Column('text')
  body: string;

  @Column('text')
  state: StoredState;

  /** rises with every change; forms carry the version they were made from */
  @Column('integer')
  version: number;

  /** how the body accredits it; null while nobody said */
  @Column('smallint', { nullable: true })
  type: CourseType | null;

  @Column('text')
  title: string;

  @Column('text', { name: 'target_group' })
  targetGroup: string;

  /** one a line */
  @Column('text')
  goals: string;

  /** besides the reading list of the programme, one title a line */
  @Column('text')
  literature: string;

  @Column('text')
  evaluation: string;

  /** minutes; 0 is none, null while nobody said */
  @Column('integer', { name: 'self_study_minutes', nullable: true })
  selfStudyMinutes: number | null;

  /** the most participants; null while nobody said */
  @Column('integer', { nullable: true })
  maximum: number | null;

  /** the course's number at the body; it and the next four are there exactly when it was granted */
  @Column('text', { name: 'grant_number', nullable: true })
  grantNumber: string | null;

  /** in hundredths of a point */
  @Column('integer', { name: 'grant_points', nullable: true })
  grantPoints: number | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  /** the last day, included */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  /** what the body knows of the meetings (as submitted last, or told since), with which changes are compared (Q6) */
  @Column('jsonb', { nullable: true })
  known: GrantedMeeting[] | null;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;
}

/** One step of a dossier, with what was asked, answered, decided or granted (Q6). Append-only. */
@Entity('accreditation_step')
@Check('accreditation_step_sequence', `sequence >= 1`)
@Check('accreditation_step_step', `step IN ('submit', 'ask', 'answer', 'grant', 'refuse', 'drop', 'correct')`)
@Check('accreditation_step_granted', `(step IN ('grant', 'correct')) = (granted IS NOT NULL)`)
export class DossierStepTaken {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'accreditation_step_pk' })
  @ForeignKey(() => Dossier, { name: 'accreditation_step_dossier_fk' })
  dossierId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'accreditation_step_pk' })
  sequence: number;

  @Column('text')
  step: PersonsStep;

  /** the question, the answer or the reason; empty where a step needs no words */
  @Column('text')
  text: string;

  @Column('jsonb', { nullable: true })
  granted: Grant | null;

  @Column('text')
  by: string;

  @Column('timestamptz')
  at: Date;
}

/** The document that was submitted with a step, frozen (Q6). Append-only. */
@Entity('accreditation_document')
@ForeignKey(() => DossierStepTaken, ['dossierId', 'sequence'], ['dossierId', 'sequence'], {
  name: 'accreditation_document_step_fk',
})
export class DossierDocument {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'accreditation_document_pk' })
  dossierId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'accreditation_document_pk' })
  sequence: number;

  @Column('uuid', { name: 'document_id' })
  @ForeignKey(() => FrozenDocumentRow, { name: 'accreditation_document_document_fk' })
  documentId: string;
}

/** That a meeting is no longer what was granted; it stays up until a person lowers it with a reason (Q6). */
@Entity('accreditation_flag')
@Index('accreditation_flag_up', ['dossierId', 'meetingId', 'what'], {
  unique: true,
  where: `(lowered_at IS NULL)`,
})
@Check('accreditation_flag_what', `what IN ('date', 'teachers', 'topics')`)
@Check(
  'accreditation_flag_lowered',
  `(lowered_at IS NULL) = (lowered_by IS NULL) AND (lowered_at IS NULL) = (lowered_because IS NULL)
   AND lowered_because <> ''`,
)
export class DossierFlag {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'accreditation_flag_pk' })
  id: string;

  @Column('uuid', { name: 'dossier_id' })
  @ForeignKey(() => Dossier, { name: 'accreditation_flag_dossier_fk' })
  dossierId: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'accreditation_flag_meeting_fk' })
  meetingId: string;

  @Column('text')
  what: Flagged;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt: Date;

  @Column('timestamptz', { name: 'lowered_at', nullable: true })
  loweredAt: Date | null;

  @Column('text', { name: 'lowered_by', nullable: true })
  loweredBy: string | null;

  @Column('text', { name: 'lowered_because', nullable: true })
  loweredBecause: string | null;
}
