import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/person.entity.js';
import { Trajectory } from './trajectory.entity.js';

/** Who supervised a trajectory from when to when (S1); the open one is the present supervisor. */
@Entity('supervisor_assignment')
@Index('supervisor_assignment_one_open', ['trajectoryId'], { unique: true, where: '(to_date IS NULL)' })
@Index('supervisor_assignment_supervisor', ['supervisorId'])
@Index('supervisor_assignment_trajectory', ['trajectoryId'])
@Check('supervisor_assignment_period', `to_date >= from_date`)
export class SupervisorAssignment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supervisor_assignment_pk' })
  id: string;

  @Column('uuid', { name: 'trajectory_id' })
  @ForeignKey(() => Trajectory, { name: 'supervisor_assignment_trajectory_fk' })
  trajectoryId: string;

  @Column('uuid', { name: 'supervisor_id' })
  @ForeignKey(() => Person, { name: 'supervisor_assignment_supervisor_fk' })
  supervisorId: string;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  @Column('date', { name: 'to_date', nullable: true })
  toDate: string | null;

  @Column('text', { name: 'assigned_by' })
  assignedBy: string;

  @Column('timestamptz', { name: 'assigned_at', default: () => 'now()' })
  assignedAt: Date;
}
