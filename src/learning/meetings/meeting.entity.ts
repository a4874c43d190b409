import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { COMPONENT_CHECK } from '../../curriculum/curriculum.rules.js';
import { Edition, type ScheduledComponent } from './edition.entity.js';

/**
 * One block of an edition, or an intervision day: when and where it is, and how many may come (C1, I1). Times are those of the wall clock in
 * Europe/Amsterdam. Its row is the lock of its enrolments and its attendance list; it is taken before trajectories.
 */
@Entity('meeting')
@Unique('meeting_block_unique', ['editionId', 'block'])
@Index('meeting_day', ['heldOn'])
@Index('meeting_one_of_day', ['editionId'], { unique: true, where: `(block IS NULL)` })
@Check('meeting_component', COMPONENT_CHECK)
@Check('meeting_block', `block BETWEEN 1 AND 4`)
@Check('meeting_block_of_component', `(block IS NULL) = (component IS NULL)`)
@Check('meeting_times', `ends_at > starts_at`)
@Check('meeting_break', `(break_at IS NULL) = (break_minutes = 0) AND break_minutes >= 0`)
@Check('meeting_capacity', `capacity BETWEEN 1 AND 500`)
@Check('meeting_enrol_until', `enrol_until <= held_on`)
@Check('meeting_state', `state IN ('planned', 'cancelled')`)
@Check('meeting_cancelled', `(state = 'cancelled') = (cancelled_because IS NOT NULL)`)
@Check('meeting_list', `list IN ('open', 'closed')`)
export class Meeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_pk' })
  id: string;

  @Column('uuid', { name: 'edition_id' })
  @ForeignKey(() => Edition, { name: 'meeting_edition_fk' })
  editionId: string;

  /** null: an intervision day */
  @Column('text', { nullable: true })
  component: ScheduledComponent | null;

  /** 1–4 (H6); null exactly when there is no component */
  @Column('smallint', { nullable: true })
  block: number | null;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('time', { name: 'starts_at' })
  startsAt: string;

  @Column('time', { name: 'ends_at' })
  endsAt: string;

  @Column('time', { name: 'break_at', nullable: true })
  breakAt: string | null;

  /** not counted */
  @Column('integer', { name: 'break_minutes' })
  breakMinutes: number;

  @Column('text', { nullable: true })
  venue: string | null;

  @Column('text', { name: 'video_link', nullable: true })
  videoLink: string | null;

  @Column('integer')
  capacity: number;

  /** last day on which a trainee may enrol or cancel */
  @Column('date', { name: 'enrol_until' })
  enrolUntil: string;

  @Column('text')
  state: 'planned' | 'cancelled';

  @Column('text', { name: 'cancelled_because', nullable: true })
  cancelledBecause: string | null;

  /** the attendance list: open until the teacher closes it (C2) */
  @Column('text')
  list: 'open' | 'closed';

  /** RFC 5546 §2.1.4: rises with each change that those enrolled are told of */
  @Column('integer', { name: 'calendar_sequence' })
  calendarSequence: number;

  @Column('integer')
  version: number;
}
