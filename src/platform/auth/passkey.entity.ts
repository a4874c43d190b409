import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './account.entity.js';

/** A passkey of an account (WebAuthn L3 §4, "credential record"): the public half, which lets nobody in. */
@Entity('passkey')
@Unique('passkey_credential_unique', ['credentialId'])
@Index('passkey_account', ['accountId'])
export class Passkey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkey_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'passkey_account_fk' })
  accountId: string;

  /** as its authenticator calls it, in base64url */
  @Column('text', { name: 'credential_id' })
  credentialId: string;

  /** COSE_Key (RFC 9052 §7) */
  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** how often it signed, as it says; 0 for ever of those that are copied between devices (WebAuthn L3 §6.1.1) */
  @Column('bigint')
  counter: number;

  /** how browsers reach it: `internal`, `usb`, `hybrid` */
  @Column('text', { array: true })
  transports: string[];

  /** what its owner calls it */
  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
