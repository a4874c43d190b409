import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../../../people/person.entity.js';
import { Meeting } from '../meeting.entity.js';
import type { RoundRole } from './circles.rules.js';

/** One round of a meeting (F1, I3). Of the case that was worked on nothing is kept (V1, I11). */
@Entity('meeting_round')
@Unique('meeting_round_number_unique', ['meetingId', 'number'])
@Check('meeting_round_number', `number BETWEEN 1 AND 20`)
export class Round {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_round_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'meeting_round_meeting_fk' })
  meetingId: string;

  @Column('smallint')
  number: number;

  @Column('integer')
  version: number;
}

/** What somebody did in a round. */
@Entity('round_role')
@Index('round_role_person', ['personId'])
@Index('round_role_one_presenter', ['roundId'], { unique: true, where: `(role = 'case-presenter'::text)` })
@Check('round_role_role', `role IN ('leader', 'case-presenter', 'inner-circle', 'outer-circle')`)
export class RoundRoleRow {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'round_role_pk' })
  @ForeignKey(() => Round, { name: 'round_role_round_fk' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'round_role_pk' })
  @ForeignKey(() => Person, { name: 'round_role_person_fk' })
  personId: string;

  @Column('text')
  role: RoundRole;
}
