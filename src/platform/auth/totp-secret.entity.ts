import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** The secret that an account shares with an app that shows codes (RFC 6238), sealed: see `sealTotpSecret`. */
@Entity('totp_secret')
export class TotpSecret {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'totp_secret_pk' })
  @ForeignKey(() => Account, { name: 'totp_secret_account_fk' })
  accountId: string;

  @Column('bytea')
  sealed: Buffer;

  /** the signing key that the seal's key follows from: under another one it cannot be opened */
  @Column('text', { name: 'key_id' })
  keyId: string;

  /** the time step of the last code that was accepted: it and all before it are used up (RFC 6238 §5.2) */
  @Column('bigint', { name: 'last_step' })
  lastStep: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
