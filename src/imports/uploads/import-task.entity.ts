import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MessageKey } from '../../messages/catalogue.js';
import type { MessageParams } from '../../platform/errors/domain-error.rules.js';
import type { TaskOutcome } from './task-outcome.queries.js';
import type { TaskProgress } from './task-progress.rules.js';

/** What is done: look what an import would do, import, or take an import back. */
export type TaskKind = 'check' | 'import' | 'take-back';

/** Why a task failed, for the secretary who asked for it. */
export interface TaskFault {
  code: MessageKey;
  params: MessageParams;
}

/**
 * Something that a worker does for the import page. The row decides that it is done once, however many ask or work:
 * one of each kind for an upload, one taking back for a run.
 */
@Entity('import_task')
@Unique('import_task_once', ['uploadId', 'kind'])
@Index('import_task_take_back', ['runId'], { unique: true, where: `(kind = 'take-back'::text)` })
@Index('import_task_open', ['requestedAt'], { where: `(state = 'waiting'::text)` })
@Check('import_task_kind', `kind IN ('check', 'import', 'take-back')`)
@Check('import_task_state', `state IN ('waiting', 'done', 'failed')`)
@Check('import_task_subject', `(kind = 'take-back') = (upload_id IS NULL)`)
@Check('import_task_reason', `(kind = 'take-back') = (reason IS NOT NULL)`)
@Check('import_task_fault', `(state = 'failed') = (fault IS NOT NULL)`)
@Check('import_task_ended', `(state = 'waiting') = (ended_at IS NULL)`)
export class ImportTask {
  /** also the job's id */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_task_pk' })
  id: string;

  @Column('text')
  kind: TaskKind;

  @Column('uuid', { name: 'upload_id', nullable: true })
  @ForeignKey('import_upload', { name: 'import_task_upload_fk' })
  uploadId: string | null;

  /** the run that is taken back, or the run that this task was */
  @Column('uuid', { name: 'run_id', nullable: true })
  @ForeignKey('import_run', { name: 'import_task_run_fk' })
  runId: string | null;

  /** why it is taken back */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'requested_by' })
  @ForeignKey('person', { name: 'import_task_person_fk' })
  requestedBy: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('text', { default: 'waiting' })
  state: 'waiting' | 'done' | 'failed';

  /** how often it was begun; the worker that has the lease has it for this attempt */
  @Column('integer', { default: 0 })
  attempts: number;

  /** until when one worker has it alone; past that the worker was killed, and another may begin anew */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;

  @Column('jsonb', { nullable: true })
  progress: TaskProgress | null;

  @Column('jsonb', { nullable: true })
  outcome: TaskOutcome | null;

  @Column('jsonb', { nullable: true })
  fault: TaskFault | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** over the files as they came in: see `hashOfFiles`; null when an import is taken back */
  @Column('bytea', { name: 'files_hash', nullable: true, select: false })
  filesHash: Buffer | null;

  /** over what is asked and by whom: see `TaskCodes` (K6); null for a task from before there were codes */
  @Column('bytea', { nullable: true, select: false })
  mac: Buffer | null;
}
