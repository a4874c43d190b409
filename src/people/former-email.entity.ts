import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** An address that somebody had before: told when it was changed, so that a takeover is noticed. */
@Entity('person_former_email')
@Index('person_former_email_person', ['personId'])
@Index('person_former_email_email', ['email'])
export class FormerEmail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_former_email_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'person_former_email_person_fk' })
  personId: string;

  @Column('text')
  email: string;

  @Column('timestamptz', { name: 'replaced_at' })
  replacedAt: Date;
}
