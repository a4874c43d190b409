import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../../people/person.entity.js';
import { IntervisionDay } from '../intervision.entity.js';

/** One tap at the door of a day (I4): that somebody came, or went. Append-only. */
@Entity('door_tap')
@Index('door_tap_meeting', ['meetingId', 'personId'])
@Check('door_tap_kind', `kind IN ('in', 'out')`)
export class DoorTap {
  /** given by the phone, so that a tap that is sent again is one */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'door_tap_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => IntervisionDay, { name: 'door_tap_day_fk' })
  meetingId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'door_tap_person_fk' })
  personId: string;

  @Column('text')
  kind: 'in' | 'out';

  /** by the clock of the phone */
  @Column('timestamptz')
  at: Date;

  /** when the server got it */
  @Column('timestamptz', { name: 'arrived_at' })
  arrivedAt: Date;

  /** the phone that sent it, by a name that it gave itself; null without scripts */
  @Column('text', { nullable: true })
  device: string | null;

  @Column('text')
  by: string;
}
