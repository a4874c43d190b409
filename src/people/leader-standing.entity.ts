import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** That a person is a leader of D2. What is known of their standing are dated facts: see `standing/` (S5). */
@Entity('leader_standing')
@Check('leader_standing_max_supervisees', `max_supervisees BETWEEN 0 AND 99`)
export class LeaderStandingRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'leader_standing_pk' })
  @ForeignKey(() => Person, { name: 'leader_standing_person_fk' })
  personId: string;

  /** how many trainees they supervise at most (S1) */
  @Column('integer', { name: 'max_supervisees', default: 8 })
  maxSupervisees: number;
}
