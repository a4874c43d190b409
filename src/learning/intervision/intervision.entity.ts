import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type ComponentKey, NEVER_MARKED } from '../../curriculum/curriculum.rules.js';
import { Meeting } from '../meetings/meeting.entity.js';
import type { DayScope, OpenTo } from './day.rules.js';
import type { PartKind } from './parts.rules.js';

/** What an intervision day has besides what every meeting has (I1). Its meeting bears the id of its edition. */
@Entity('intervision_day')
@Check('intervision_day_scope', `scope IN ('national', 'regional')`)
@Check('intervision_day_open_to', `open_to IN ('leaders', 'trainees', 'both')`)
@Check('intervision_day_region', `(scope = 'regional') = (region IS NOT NULL) AND region <> ''`)
export class IntervisionDay {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'intervision_day_pk' })
  @ForeignKey(() => Meeting, { name: 'intervision_day_meeting_fk' })
  meetingId: string;

  @Column('text')
  scope: DayScope;

  /** of a regional day, as people and leaders have it */
  @Column('text', { nullable: true })
  region: string | null;

  /** as it is published; may be empty */
  @Column('text')
  chair: string;

  /** as it is published; may be empty */
  @Column('text')
  guest: string;

  @Column('text')
  theme: string;

  /** how one gets there; may be empty */
  @Column('text')
  directions: string;

  /** the first day on which members enrol by themselves; the last one is the meeting's `enrol_until` */
  @Column('date', { name: 'enrol_from' })
  enrolFrom: string;

  @Column('text', { name: 'open_to' })
  openTo: OpenTo;

  /** whether it stands on the page that everybody reads */
  @Column('boolean')
  public: boolean;
}

/** A part of a day (I1). A mark says what trainees are credited for it (I4). */
@Entity('day_part')
@Unique('day_part_ordinal_unique', ['meetingId', 'ordinal'])
@Check('day_part_kind', `kind IN ('opening', 'theory', 'round', 'slot', 'break', 'meal', 'closing')`)
@Check('day_part_times', `ends_at > starts_at`)
@Check(
  'day_part_mark',
  `(mark_component IS NULL) = (mark_block IS NULL) AND (mark_component IS NULL) = (mark_minutes IS NULL)
   AND mark_block BETWEEN 1 AND 4 AND mark_minutes > 0
   AND mark_minutes <= extract(epoch FROM ends_at - starts_at) / 60`,
)
@Check('day_part_marked_kind', `mark_component IS NULL OR kind NOT IN ('slot', 'break', 'meal')`)
@Check(
  'day_part_never_credited',
  `mark_component NOT IN (${NEVER_MARKED.map((component) => `'${component}'`).join(', ')})`,
)
export class DayPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'day_part_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => IntervisionDay, { name: 'day_part_day_fk' })
  meetingId: string;

  /** from 1, in the order of the day */
  @Column('smallint')
  ordinal: number;

  @Column('text')
  kind: PartKind;

  /** what it is called besides its kind; may be empty */
  @Column('text')
  title: string;

  @Column('time', { name: 'starts_at' })
  startsAt: string;

  @Column('time', { name: 'ends_at' })
  endsAt: string;

  @Column('text', { name: 'mark_component', nullable: true })
  markComponent: ComponentKey | null;

  /** 1–4 (H6) */
  @Column('smallint', { name: 'mark_block', nullable: true })
  markBlock: number | null;

  /** the most that it is credited for, in minutes; at most the part's own */
  @Column('integer', { name: 'mark_minutes', nullable: true })
  markMinutes: number | null;
}
