import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Trajectory } from '../../enrolment/trajectories/trajectory.entity.js';
import { Person } from '../../people/person.entity.js';
import { Meeting } from './meeting.entity.js';

/** Whether somebody has a place, waits for one, or does not come. */
export type EnrolmentState = 'placed' | 'waiting' | 'cancelled';

/** A person's enrolment in a meeting, and where they stand in its line: at the end when they come back (C1, I2). */
@Entity('enrolment')
@Unique('enrolment_person_unique', ['meetingId', 'personId'])
@Unique('enrolment_line_unique', ['meetingId', 'placeInLine'])
@Index('enrolment_person', ['personId'])
@Index('enrolment_trajectory', ['trajectoryId'])
@Check('enrolment_state', `state IN ('placed', 'waiting', 'cancelled')`)
export class Enrolment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enrolment_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'enrolment_meeting_fk' })
  meetingId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'enrolment_person_fk' })
  personId: string;

  /** which of their trajectories it is for: always one in a block; on an intervision day only for trainees */
  @Column('uuid', { name: 'trajectory_id', nullable: true })
  @ForeignKey(() => Trajectory, { name: 'enrolment_trajectory_fk' })
  trajectoryId: string | null;

  @Column('text')
  state: EnrolmentState;

  /** given out under the meeting's lock: the order in which enrolments were committed */
  @Column('integer', { name: 'place_in_line' })
  placeInLine: number;

  @Column('integer')
  version: number;
}

/** One step of an enrolment, with who and when. Append-only. */
@Entity('enrolment_step')
@Check('enrolment_step_state', `state IN ('placed', 'waiting', 'cancelled')`)
export class EnrolmentStep {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'enrolment_step_pk' })
  @ForeignKey(() => Enrolment, { name: 'enrolment_step_enrolment_fk' })
  enrolmentId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'enrolment_step_pk' })
  sequence: number;

  @Column('text')
  state: EnrolmentState;

  @Column('text')
  by: string;

  @Column('timestamptz')
  at: Date;
}
