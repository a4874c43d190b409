import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Trajectory } from '../../enrolment/trajectories/trajectory.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import type { FishbowlRole } from './circles.rules.js';

/** One round of a fishbowl block (F1). Of the case that was worked on nothing is kept (V1). */
@Entity('fishbowl_round')
@Unique('fishbowl_round_number_unique', ['meetingId', 'number'])
@Check('fishbowl_round_number', `number BETWEEN 1 AND 20`)
export class FishbowlRound {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fishbowl_round_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'fishbowl_round_meeting_fk' })
  meetingId: string;

  @Column('smallint')
  number: number;

  @Column('integer')
  version: number;
}

/** What somebody did in a round. */
@Entity('fishbowl_role')
@Index('fishbowl_role_trajectory', ['trajectoryId'])
@Index('fishbowl_role_one_presenter', ['roundId'], { unique: true, where: `(role = 'case-presenter'::text)` })
@Check('fishbowl_role_role', `role IN ('leader', 'case-presenter', 'inner-circle', 'outer-circle')`)
export class FishbowlRoleRow {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'fishbowl_role_pk' })
  @ForeignKey(() => FishbowlRound, { name: 'fishbowl_role_round_fk' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'trajectory_id', primaryKeyConstraintName: 'fishbowl_role_pk' })
  @ForeignKey(() => Trajectory, { name: 'fishbowl_role_trajectory_fk' })
  trajectoryId: string;

  @Column('text')
  role: FishbowlRole;
}

/** A part of a block in which one aspect was practised, and which one (F1). */
@Entity('fishbowl_exercise')
@Index('fishbowl_exercise_meeting', ['meetingId'])
@Check('fishbowl_exercise_theme', `theme <> ''`)
export class FishbowlExercise {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fishbowl_exercise_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'fishbowl_exercise_meeting_fk' })
  meetingId: string;

  @Column('text')
  theme: string;
}
