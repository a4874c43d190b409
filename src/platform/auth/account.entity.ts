import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** That a person can sign in. Who the person is, only higher rooms know. */
@Entity('account')
@Unique('account_person_unique', ['personId'])
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'account_person_fk' })
  personId: string;

  /** argon2id; null for an account that is always entered by a mailed link */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { name: 'password_set_at', nullable: true })
  passwordSetAt: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  /** since when a role of theirs asks for a second factor that they do not have; null: it does not, or they have not been */
  @Column('timestamptz', { name: 'factor_awaited_since', nullable: true })
  factorAwaitedSince: Date | null;

  /** that count was begun anew once, after they lost their factors */
  @Column('boolean', { name: 'factor_term_renewed', default: false })
  factorTermRenewed: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** over all that lets its owner in: see `ACCOUNT_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
