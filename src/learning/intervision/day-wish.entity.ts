import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/person.entity.js';
import { IntervisionDay } from './intervision.entity.js';

/** What somebody who comes to a day wishes for: a diet, access. For its organisers alone, and gone a week after the day (I10). */
@Entity('day_wish')
@Index('day_wish_person', ['personId'])
@Check('day_wish_length', `length(wish) BETWEEN 1 AND 500`)
export class DayWish {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'day_wish_pk' })
  @ForeignKey(() => IntervisionDay, { name: 'day_wish_day_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'day_wish_pk' })
  @ForeignKey(() => Person, { name: 'day_wish_person_fk' })
  personId: string;

  @Column('text')
  wish: string;
}
