import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';

/** Progress of one component, stored for lists; always replaced from a full recomputation (H10). */
@Entity('component_progress')
export class ComponentProgressRow {
  @PrimaryColumn('uuid', { name: 'trajectory_id', primaryKeyConstraintName: 'component_progress_pk' })
  @ForeignKey(() => Trajectory, { name: 'component_progress_trajectory_fk' })
  trajectoryId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'component_progress_pk' })
  component: ComponentKey;

  @Column('integer')
  signed: number;

  @Column('integer')
  counted: number;

  @Column('integer')
  required: number;

  @Column('date', { name: 'met_on', nullable: true })
  metOn: string | null;
}
