import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../person.entity.js';
import type { FactDetail, FactKind, FactSource } from './standing-facts.rules.js';

/** A dated fact of somebody's standing that is no leading period (S5): added and withdrawn, never changed. */
@Entity('standing_fact')
@Check(
  'standing_fact_detail',
  `CASE kind WHEN 'active' THEN detail IN ('leader', 'co-leader')
             WHEN 'recognition' THEN detail IN ('leader', 'co-leader')
             WHEN 'member' THEN detail IN ('ordinary', 'group', 'other')
             WHEN 'interruption' THEN detail IN ('suspended', 'withdrawn', 'ended')
             WHEN 'education' THEN detail IN ('intervision', 'coursework', 'symposium', 'publication', 'research',
               'supervised', 'visitation')
             ELSE false END`,
)
@Check('standing_fact_source', `source IN ('import', 'day', 'register', 'desk')`)
@Check('standing_fact_days', 'to_date >= from_date')
@Check(
  'standing_fact_dated',
  `CASE kind WHEN 'active' THEN from_date IS NOT NULL AND from_date = to_date AND year IS NULL
             WHEN 'education' THEN (year IS NULL) <> (from_date IS NULL) AND from_date IS NOT DISTINCT FROM to_date
             WHEN 'recognition' THEN to_date IS NOT NULL AND year IS NULL
             WHEN 'interruption' THEN from_date IS NOT NULL AND year IS NULL
             ELSE year IS NULL END`,
)
@Check('standing_fact_year', 'year BETWEEN 1900 AND 2999')
@Check(
  'standing_fact_decided',
  '(accepted IS NULL) = (decided_by IS NULL) AND (accepted IS NULL) = (decided_at IS NULL)',
)
@Check('standing_fact_withdrawn', '(withdrawn_at IS NULL) = (withdrawn_by IS NULL)')
@Index('standing_fact_person', ['personId'])
export class StandingFact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'standing_fact_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'standing_fact_person_fk' })
  personId: string;

  @Column('text')
  kind: FactKind;

  /** which of its kind: the role, the sort of membership, what interrupts a recognition, what the education was (R9) */
  @Column('text')
  detail: FactDetail;

  /** the first day, or the day; null: before anybody knows, or only a year is known */
  @Column('date', { name: 'from_date', nullable: true })
  fromDate: string | null;

  /** the last day, included; null while it goes on */
  @Column('date', { name: 'to_date', nullable: true })
  toDate: string | null;

  /** of education of which only the calendar year is known */
  @Column('smallint', { nullable: true })
  year: number | null;

  /** whether intervision was a national day; null where it is not known, or no intervision */
  @Column('boolean', { nullable: true })
  national: boolean | null;

  /** the evidence, or the private reason of a suspension */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  source: FactSource;

  /** an `Actor` */
  @Column('text', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at', default: () => 'now()' })
  enteredAt: Date;

  /** of comparable education (R9): what the board decided; null while it waits */
  @Column('boolean', { nullable: true })
  accepted: boolean | null;

  /** an `Actor` */
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  /** an `Actor`; null while the fact stands */
  @Column('text', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  /** over all of it but words and instants: see `FACT_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
