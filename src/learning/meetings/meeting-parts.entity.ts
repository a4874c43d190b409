import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/person.entity.js';
import { Meeting } from './meeting.entity.js';

/** A teacher of a block, who keeps its attendance list and with it signs its hours (C2). */
@Entity('meeting_teacher')
@Index('meeting_teacher_person', ['personId'])
export class MeetingTeacher {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_teacher_pk' })
  @ForeignKey(() => Meeting, { name: 'meeting_teacher_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'meeting_teacher_pk' })
  @ForeignKey(() => Person, { name: 'meeting_teacher_person_fk' })
  personId: string;
}

/** An organiser of an intervision day: to it what a teacher is to a block (I1). */
@Entity('day_organiser')
@Index('day_organiser_person', ['personId'])
export class DayOrganiser {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'day_organiser_pk' })
  @ForeignKey(() => Meeting, { name: 'day_organiser_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'day_organiser_pk' })
  @ForeignKey(() => Person, { name: 'day_organiser_person_fk' })
  personId: string;
}

/** A topic that a block covers, by its key in the programme (P5). */
@Entity('meeting_topic')
export class MeetingTopic {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_topic_pk' })
  @ForeignKey(() => Meeting, { name: 'meeting_topic_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'meeting_topic_pk' })
  topic: string;
}
