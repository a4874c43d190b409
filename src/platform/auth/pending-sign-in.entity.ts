import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/**
 * A sign-in with its first step proven and not the second. A table of its own, so that nothing that looks for sessions
 * can take it for one.
 */
@Entity('pending_sign_in')
@Index('pending_sign_in_account', ['accountId'])
export class PendingSignIn {
  /** SHA-256 of the cookie's token, in hex, as of a session */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pending_sign_in_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'pending_sign_in_account_fk' })
  accountId: string;

  /** the page that the person wanted to see */
  @Column('text', { name: 'return_path' })
  returnPath: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** how often the second step was tried */
  @Column('integer', { default: 0 })
  tries: number;

  /** see `PENDING_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
