import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity.js';

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
