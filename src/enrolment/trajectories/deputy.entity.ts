import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/person.entity.js';

/**
 * Somebody who stands in for a supervisor while they are away, and signs reading logs for them (S1). It is no assignment:
 * `SigningRightsService` lets the deputy sign whatever the supervisor may sign in that time.
 */
@Entity('deputy')
@Index('deputy_supervisor', ['supervisorId'])
@Index('deputy_deputy', ['deputyId'])
@Check('deputy_period', `to_date >= from_date`)
@Check('deputy_another', `deputy_id <> supervisor_id`)
export class Deputy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deputy_pk' })
  id: string;

  @Column('uuid', { name: 'supervisor_id' })
  @ForeignKey(() => Person, { name: 'deputy_supervisor_fk' })
  supervisorId: string;

  @Column('uuid', { name: 'deputy_id' })
  @ForeignKey(() => Person, { name: 'deputy_deputy_fk' })
  deputyId: string;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  /** the last day, included */
  @Column('date', { name: 'to_date' })
  toDate: string;

  @Column('text', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at', default: () => 'now()' })
  enteredAt: Date;

  /** over who stands in for whom, and when: see `DEPUTY_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
