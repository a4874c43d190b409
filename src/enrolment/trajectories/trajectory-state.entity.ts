import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Trajectory } from './trajectory.entity.js';
import type { TrajectoryState } from './trajectory-state.rules.js';

/** One step in a trajectory's course: who paused, stopped or resumed it, since when, and why. Append-only. */
@Entity('trajectory_state')
@Check('trajectory_state_state', `state IN ('running', 'paused', 'stopped', 'cancelled')`)
@Check('trajectory_state_reason', `state IN ('running', 'paused') OR reason <> ''`)
export class TrajectoryStateRow {
  @PrimaryColumn('uuid', { name: 'trajectory_id', primaryKeyConstraintName: 'trajectory_state_pk' })
  @ForeignKey(() => Trajectory, { name: 'trajectory_state_trajectory_fk' })
  trajectoryId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'trajectory_state_pk' })
  sequence: number;

  @Column('text')
  state: TrajectoryState;

  @Column('date')
  since: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
