import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';

/** On which day a trajectory met its 96 hours and its whole programme, stored for lists (H10). */
@Entity('trajectory_progress')
export class TrajectoryProgressRow {
  @PrimaryColumn('uuid', { name: 'trajectory_id', primaryKeyConstraintName: 'trajectory_progress_pk' })
  @ForeignKey(() => Trajectory, { name: 'trajectory_progress_trajectory_fk' })
  trajectoryId: string;

  @Column('date', { name: 'hours96_met_on', nullable: true })
  hours96MetOn: string | null;

  @Column('date', { name: 'programme_met_on', nullable: true })
  programmeMetOn: string | null;
}
