import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CompletionRecord } from './completion-record.entity.js';

/** What a record is worth (K5). */
export type RecordState = 'valid' | 'suspended' | 'superseded' | 'withdrawn';

/** One state of a record, since when and why; the last one holds. Append-only (K5). */
@Entity('completion_record_state')
@Unique('completion_record_state_position_unique', ['position'])
@Check('completion_record_state_state', `state IN ('valid', 'suspended', 'superseded', 'withdrawn')`)
@Check('completion_record_state_superseded', `(state = 'superseded') = (superseded_by IS NOT NULL)`)
@Check('completion_record_state_withdrawn', `state <> 'withdrawn' OR reason <> ''`)
export class CompletionRecordState {
  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'completion_record_state_pk' })
  @ForeignKey(() => CompletionRecord, { name: 'completion_record_state_record_fk' })
  recordId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'completion_record_state_pk' })
  sequence: number;

  @Column('text')
  state: RecordState;

  @Column('date')
  since: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'superseded_by', nullable: true })
  @ForeignKey(() => CompletionRecord, { name: 'completion_record_state_superseded_by_fk' })
  supersededBy: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' })
  recordedAt: Date;

  /** 1, 2, … over the states of all records, in the order in which they were written (K6) */
  @Column('integer', { nullable: true })
  position: number | null;

  @Column('bytea', { nullable: true })
  hash: Buffer | null;

  @Column('bytea')
  mac: Buffer;
}
