import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';
import type { LeaderStanding } from './standing.rules.js';

/** What makes a person a leader, and a supervisor on a given day (S2, D2). */
@Entity('leader_standing')
@Check('leader_standing_max_supervisees', `max_supervisees BETWEEN 0 AND 99`)
export class LeaderStandingRow implements LeaderStanding {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'leader_standing_pk' })
  @ForeignKey(() => Person, { name: 'leader_standing_person_fk' })
  personId: string;

  @Column('date', { name: 'leader_since' })
  leaderSince: string;

  @Column('date', { name: 'last_active_on', nullable: true })
  lastActiveOn: string | null;

  @Column('boolean', { name: 'ordinary_member' })
  ordinaryMember: boolean;

  @Column('date', { name: 'recognised_until', nullable: true })
  recognisedUntil: string | null;

  @Column('integer', { name: 'intervision_years', array: true })
  intervisionYears: number[];

  /** how many trainees they supervise at most (S1) */
  @Column('integer', { name: 'max_supervisees', default: 8 })
  maxSupervisees: number;
}
