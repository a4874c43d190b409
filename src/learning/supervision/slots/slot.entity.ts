import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../../people/person.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { SupervisionSession } from '../supervision.entity.js';
import type { SlotForm } from './slot-allocation.rules.js';

/** A supervisor's time on an intervision day, with its places (I6). */
@Entity('supervision_slot')
@Index('supervision_slot_meeting', ['meetingId'])
@Check('supervision_slot_minutes', `minutes BETWEEN 15 AND 480`)
@Check('supervision_slot_form', `form IN ('individual', 'group')`)
@Check('supervision_slot_places', `places > 0 AND (form = 'group' OR places = 1)`)
export class SupervisionSlot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supervision_slot_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'supervision_slot_meeting_fk' })
  meetingId: string;

  @Column('uuid', { name: 'supervisor_id' })
  @ForeignKey(() => Person, { name: 'supervision_slot_supervisor_fk' })
  supervisorId: string;

  /** by the wall clock */
  @Column('time', { name: 'starts_at' })
  startsAt: string;

  @Column('integer')
  minutes: number;

  @Column('smallint')
  places: number;

  @Column('text')
  form: SlotForm;

  /** whether its supervisor, and those in it, know of it */
  @Column('boolean')
  published: boolean;

  /** the session that its supervisor signed for it (I7); null until then */
  @Column('uuid', { name: 'session_id', nullable: true })
  @ForeignKey(() => SupervisionSession, { name: 'supervision_slot_session_fk' })
  sessionId: string | null;
}

/** The request of a person enrolled in a day for supervision on it (I7). */
@Entity('slot_request')
export class SlotRequestRow {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'slot_request_pk' })
  @ForeignKey(() => Meeting, { name: 'slot_request_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'slot_request_pk' })
  @ForeignKey(() => Person, { name: 'slot_request_person_fk' })
  personId: string;
}

/** A person's slot: the key gives nobody two on one day (I7). */
@Entity('slot_place')
@Index('slot_place_slot', ['slotId'])
export class SlotPlace {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'slot_place_pk' })
  @ForeignKey(() => Meeting, { name: 'slot_place_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'slot_place_pk' })
  @ForeignKey(() => Person, { name: 'slot_place_person_fk' })
  personId: string;

  @Column('uuid', { name: 'slot_id' })
  @ForeignKey(() => SupervisionSlot, { name: 'slot_place_slot_fk' })
  slotId: string;
}
