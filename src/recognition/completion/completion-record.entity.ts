import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Trajectory } from '../../enrolment/trajectories/trajectory.entity.js';
import { FrozenDocumentRow } from '../../platform/documents/frozen-document.entity.js';
import type { CompletionRecordKind } from './completion-record.rules.js';

/** An issued completion record (K1, K2). Append-only: its states stand in `completion_record_state`. */
@Entity('completion_record')
@Unique('completion_record_number_unique', ['number'])
@Unique('completion_record_address_unique', ['address'])
@Unique('completion_record_document_unique', ['documentId'])
@Unique('completion_record_generation_unique', ['trajectoryId', 'kind', 'generation'])
@Check('completion_record_kind', `kind IN ('hours96', 'programme')`)
export class CompletionRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'completion_record_pk' })
  id: string;

  @Column('uuid', { name: 'trajectory_id' })
  @ForeignKey(() => Trajectory, { name: 'completion_record_trajectory_fk' })
  trajectoryId: string;

  @Column('text')
  kind: CompletionRecordKind;

  /** 1 for the first record of this kind, 2 for the one that supersedes it, … */
  @Column('integer')
  generation: number;

  /** year of issue and sequence, without gaps: `2026-0017` */
  @Column('text')
  number: string;

  /** 128 random bits: the last part of the public page's address (K3) */
  @Column('text')
  address: string;

  @Column('uuid', { name: 'document_id' })
  @ForeignKey(() => FrozenDocumentRow, { name: 'completion_record_document_fk' })
  documentId: string;

  @Column('date', { name: 'met_on' })
  metOn: string;

  @Column('date', { name: 'issued_on' })
  issuedOn: string;
}
