import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import type { ImportSummary } from './import-summary.rules.js';

/** One import that was committed, with its figures. Append-only. */
@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_run_pk' })
  id: string;

  @Column('date')
  today: string;

  @Column('jsonb')
  summary: ImportSummary;

  /** who asked for it; what it does bears its own name */
  @Column('text', { name: 'requested_by', default: 'command' })
  requestedBy: Actor;

  /** when it was written, which gives the order of runs: each waits for the one before it */
  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' })
  recordedAt: Date;
}
