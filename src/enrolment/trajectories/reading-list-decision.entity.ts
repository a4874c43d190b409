import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ProgrammeVersion } from '../../curriculum/programme-version.entity.js';

/** The board's decision on the reading list of a version: a title in place of another, or the parts of one (P9). Append-only. */
@Entity('reading_list_decision')
@Index('reading_list_decision_version', ['programmeVersionId'])
@Unique('reading_list_decision_revokes_unique', ['revokes'])
@Check(
  'reading_list_decision_kind',
  `CASE kind WHEN 'substitute' THEN title IS NOT NULL WHEN 'parts' THEN parts IS NOT NULL WHEN 'revocation' THEN revokes IS NOT NULL ELSE false END`,
)
@Check('reading_list_decision_reason', `reason <> ''`)
export class ReadingListDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reading_list_decision_pk' })
  id: string;

  @Column('uuid', { name: 'programme_version_id' })
  @ForeignKey(() => ProgrammeVersion, { name: 'reading_list_decision_version_fk' })
  programmeVersionId: string;

  @Column('text')
  kind: 'substitute' | 'parts' | 'revocation';

  /** key of the title that it is about */
  @Column('text')
  item: string;

  /** the title that H7 takes as well */
  @Column('text', { nullable: true })
  title: string | null;

  /** which chapters or articles are meant */
  @Column('text', { nullable: true })
  parts: string | null;

  /** the earlier decision that this one revokes; each is revoked once */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => ReadingListDecision, { name: 'reading_list_decision_revokes_fk' })
  revokes: string | null;

  @Column('text')
  reason: string;

  @Column('date', { name: 'decided_on' })
  decidedOn: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** the code by which the product knows that it wrote this (K6) */
  @Column('bytea')
  mac: Buffer;
}
