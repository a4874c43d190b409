import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProgrammeKey } from '../curriculum/curriculum.rules.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';
import type { TrajectoryState } from '../enrolment/trajectories/trajectory-state.rules.js';
import { Person } from '../people/person.entity.js';

/**
 * What lists of trainees are filtered and sorted by, in one row a trajectory: how far it is by its ledger (H10), what waits
 * by its claims, and a copy of its own columns, which a trigger keeps.
 */
@Entity('trajectory_progress')
@Index('trajectory_progress_person', ['personId'])
@Index('trajectory_progress_resting', ['state'], { where: `(state <> 'running'::text)` })
export class TrajectoryProgressRow {
  @PrimaryColumn('uuid', { name: 'trajectory_id', primaryKeyConstraintName: 'trajectory_progress_pk' })
  @ForeignKey(() => Trajectory, { name: 'trajectory_progress_trajectory_fk' })
  trajectoryId: string;

  @Column('date', { name: 'hours96_met_on', nullable: true })
  hours96MetOn: string | null;

  @Column('date', { name: 'programme_met_on', nullable: true })
  programmeMetOn: string | null;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'trajectory_progress_person_fk' })
  personId: string;

  @Column('text')
  programme: ProgrammeKey;

  @Column('date', { name: 'started_on' })
  startedOn: string;

  @Column('text')
  state: TrajectoryState;

  /** minutes that count towards the 96 hours, of its three components together */
  @Column('integer', { default: 0 })
  counted96: number;

  /** claims that wait for a signature */
  @Column('integer', { default: 0 })
  waiting: number;

  /** when the oldest of them was handed in */
  @Column('timestamptz', { name: 'waiting_since', nullable: true })
  waitingSince: Date | null;

  /** the latest day of which something was handed in that was neither withdrawn nor corrected */
  @Column('date', { name: 'last_activity_on', nullable: true })
  lastActivityOn: string | null;
}
