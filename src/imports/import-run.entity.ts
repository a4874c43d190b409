import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportSummary } from './import-summary.js';

/** One import that was committed, with its figures. Append-only. */
@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_run_pk' })
  id: string;

  @Column('date')
  today: string;

  @Column('jsonb')
  summary: ImportSummary;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
