import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../person.entity.js';

/**
 * The secret address under which somebody's calendar program reads their own blocks. The token stands here as it is,
 * so that they can see it again (docs/decisions/0016-calendar.md). Never log it.
 */
@Entity('calendar_feed')
@Unique('calendar_feed_token_unique', ['token'])
export class CalendarFeed {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'calendar_feed_pk' })
  @ForeignKey(() => Person, { name: 'calendar_feed_person_fk' })
  personId: string;

  @Column('text')
  token: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
