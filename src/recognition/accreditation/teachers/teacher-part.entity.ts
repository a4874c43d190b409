import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../../../people/person.entity.js';

/** What a teacher says of themself for dossiers; nobody else fills it in (Q1, Q5). What was submitted is in the frozen document. */
@Entity('teacher_part')
@Check('teacher_part_background', `background <> ''`)
export class TeacherPartRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'teacher_part_pk' })
  @ForeignKey(() => Person, { name: 'teacher_part_person_fk' })
  personId: string;

  /** who they are and what they did, in their own words */
  @Column('text')
  background: string;

  /** which interests they have; empty: none, which is a declaration too */
  @Column('text')
  interests: string;

  /** the day on which they declared it last */
  @Column('date', { name: 'declared_on' })
  declaredOn: string;

  /** rises with every change; forms carry the one they were made from */
  @Column('integer')
  version: number;
}

/** On which day somebody was asked for their part last, whichever dossier it was for: not twice a day. */
@Entity('teacher_asked')
export class TeacherAsked {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'teacher_asked_pk' })
  @ForeignKey(() => Person, { name: 'teacher_asked_person_fk' })
  personId: string;

  @Column('date', { name: 'asked_on' })
  askedOn: string;
}
