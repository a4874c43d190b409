import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { ImportRun } from '../import-run.entity.js';

/** That an import was taken back, by whom, when and why. Append-only, and once per import. */
@Entity('import_take_back')
@Check('import_take_back_reason', `reason <> ''`)
export class ImportTakeBack {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'import_take_back_pk' })
  @ForeignKey(() => ImportRun, { name: 'import_take_back_run_fk' })
  runId: string;

  @Column('text')
  reason: string;

  @Column('date', { name: 'taken_back_on' })
  takenBackOn: string;

  @Column('text', { name: 'taken_back_by' })
  takenBackBy: Actor;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' })
  recordedAt: Date;
}
