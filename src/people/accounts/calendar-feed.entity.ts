import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../person.entity.js';

/**
 * The secret address under which somebody's calendar program reads their own blocks: the hash of its token. The token
 * itself is shown once, when it is made (docs/decisions/0016-calendar.md).
 */
@Entity('calendar_feed')
@Unique('calendar_feed_token_hash_unique', ['tokenHash'])
export class CalendarFeed {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'calendar_feed_pk' })
  @ForeignKey(() => Person, { name: 'calendar_feed_person_fk' })
  personId: string;

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
