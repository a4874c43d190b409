import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Trajectory } from '../../enrolment/trajectories/trajectory.entity.js';
import { Claim } from '../../hours/claim.entity.js';
import { Person } from '../../people/person.entity.js';
import { Meeting } from './meeting.entity.js';

/** Whether somebody was at a meeting, as the keeper of its list marked it (C2, I4). */
@Entity('attendance')
@Unique('attendance_claim_unique', ['claimId'])
@Index('attendance_person', ['personId'])
@Index('attendance_trajectory', ['trajectoryId'])
@Check('attendance_minutes', `minutes BETWEEN 0 AND 1440`)
@Check(
  'attendance_part',
  `(from_time IS NULL) = (until_time IS NULL) AND (until_time > from_time) IS NOT FALSE`,
)
export class Attendance {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'attendance_pk' })
  @ForeignKey(() => Meeting, { name: 'attendance_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'attendance_pk' })
  @ForeignKey(() => Person, { name: 'attendance_person_fk' })
  personId: string;

  /** the trajectory whose hours these are; null on an intervision day for a person without a trajectory */
  @Column('uuid', { name: 'trajectory_id', nullable: true })
  @ForeignKey(() => Trajectory, { name: 'attendance_trajectory_fk' })
  trajectoryId: string | null;

  /** minutes present, 0: absent; null: not marked yet */
  @Column('integer', { nullable: true })
  minutes: number | null;

  /** part of the meeting, by the wall clock; null: all of it, or absent */
  @Column('time', { name: 'from_time', nullable: true })
  fromTime: string | null;

  @Column('time', { name: 'until_time', nullable: true })
  untilTime: string | null;

  /** came without being enrolled */
  @Column('boolean', { name: 'walk_in' })
  walkIn: boolean;

  /** the claim with which these minutes were credited; null as long as none are */
  @Column('uuid', { name: 'claim_id', nullable: true })
  @ForeignKey(() => Claim, { name: 'attendance_claim_fk' })
  claimId: string | null;

  @Column('text', { name: 'marked_by', nullable: true })
  markedBy: string | null;
}

/** A step of an attendance list: its keeper closed it, or opened it again for a reason. Append-only. */
@Entity('attendance_list_step')
@Check('attendance_list_step_state', `state IN ('open', 'closed')`)
@Check('attendance_list_step_reason', `state = 'closed' OR reason <> ''`)
export class AttendanceListStep {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'attendance_list_step_pk' })
  @ForeignKey(() => Meeting, { name: 'attendance_list_step_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'attendance_list_step_pk' })
  sequence: number;

  @Column('text')
  state: 'open' | 'closed';

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text')
  by: string;

  @Column('timestamptz')
  at: Date;
}
