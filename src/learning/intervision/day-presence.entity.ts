import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { Trajectory } from '../../enrolment/trajectories/trajectory.entity.js';
import { Claim } from '../../hours/claim.entity.js';
import { Person } from '../../people/person.entity.js';
import { StandingFact } from '../../people/standing/standing-fact.entity.js';
import { IntervisionDay } from './intervision.entity.js';
import type { Attended } from './presence.rules.js';

/** What the closed list of a day says of somebody (I9), and the fact of their standing that it gave (I4). */
@Entity('day_presence')
@Check('day_presence_attended', `attended IN ('neither', 'attended', 'full')`)
@Check('day_presence_minutes', 'minutes BETWEEN 0 AND counted')
@Check('day_presence_fact', `(fact_id IS NULL) = (attended = 'neither')`)
@Index('day_presence_person', ['personId'])
export class DayPresence {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'day_presence_pk' })
  @ForeignKey(() => IntervisionDay, { name: 'day_presence_day_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'day_presence_pk' })
  @ForeignKey(() => Person, { name: 'day_presence_person_fk' })
  personId: string;

  /** of the counted minutes, those that they were there */
  @Column('integer')
  minutes: number;

  /** minutes of the day that count: without breaks and meals */
  @Column('integer')
  counted: number;

  @Column('text')
  attended: Attended;

  /** whether the day was a national one when its list was closed */
  @Column('boolean')
  national: boolean;

  /** the fact that this presence gave, which the secretariat may have withdrawn since; null: they did not attend */
  @Column('uuid', { name: 'fact_id', nullable: true })
  @ForeignKey(() => StandingFact, { name: 'day_presence_fact_fk' })
  factId: string | null;
}

/** What a trainee was credited for the marked parts of a day, together for one block of a component (I4). */
@Entity('marked_credit')
@Check('marked_credit_minutes', 'minutes > 0')
@Index('marked_credit_trajectory', ['trajectoryId'])
@Index('marked_credit_claim', ['claimId'])
export class MarkedCredit {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'marked_credit_pk' })
  @ForeignKey(() => IntervisionDay, { name: 'marked_credit_day_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'trajectory_id', primaryKeyConstraintName: 'marked_credit_pk' })
  @ForeignKey(() => Trajectory, { name: 'marked_credit_trajectory_fk' })
  trajectoryId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'marked_credit_pk' })
  component: ComponentKey;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'marked_credit_pk' })
  block: number;

  /** as the list credited them */
  @Column('integer')
  minutes: number;

  @Column('uuid', { name: 'claim_id' })
  @ForeignKey(() => Claim, { name: 'marked_credit_claim_fk' })
  claimId: string;
}
