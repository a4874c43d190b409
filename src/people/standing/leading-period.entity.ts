import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BalintGroup } from '../balint-group.entity.js';
import { Person } from '../person.entity.js';
import type { FactSource, LeadingRole } from './standing-facts.rules.js';

/** That somebody led or co-led, from a day on: with a group, or before groups were kept without one (S5, G1). */
@Entity('leading_period')
@Check('leading_period_role', `role IN ('leader', 'co-leader')`)
@Check('leading_period_source', `source IN ('import', 'day', 'register', 'desk')`)
@Check('leading_period_days', 'to_date >= from_date')
@Check('leading_period_import', `source <> 'import' OR since_only`)
@Check('leading_period_withdrawn', '(withdrawn_at IS NULL) = (withdrawn_by IS NULL)')
@Index('leading_period_person', ['personId'])
@Index('leading_period_group', ['groupId'])
export class LeadingPeriod {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leading_period_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'leading_period_person_fk' })
  personId: string;

  @Column('text')
  role: LeadingRole;

  /** the group, of the register of groups; null where it is not known */
  @Column('uuid', { name: 'group_id', nullable: true })
  @ForeignKey(() => BalintGroup, { name: 'leading_period_group_fk' })
  groupId: string | null;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  /** the last day, included; null while it goes on */
  @Column('date', { name: 'to_date', nullable: true })
  toDate: string | null;

  /** known is only since when (`Begeleider sinds`): it gives experience, and says nothing of recent leading */
  @Column('boolean', { name: 'since_only', default: false })
  sinceOnly: boolean;

  @Column('text')
  source: FactSource;

  /** an `Actor` */
  @Column('text', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at', default: () => 'now()' })
  enteredAt: Date;

  /** an `Actor`; null while the fact stands */
  @Column('text', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  /** over all of it but the instants: see `LEADING_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
