import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../../platform/auth/account.entity.js';

/** The address that an owner wants instead of theirs, until it is confirmed from there. The latest wish counts. */
@Entity('address_change')
@Check('address_change_email_lower', `email = lower(email)`)
export class AddressChange {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'address_change_pk' })
  @ForeignKey(() => Account, { name: 'address_change_account_fk' })
  accountId: string;

  @Column('text')
  email: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  /** see `WISH_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
