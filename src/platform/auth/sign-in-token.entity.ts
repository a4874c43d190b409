import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './account.entity.js';

/**
 * What a mailed link is for. `address`: to confirm a new address; `address-stop`: to keep the old one. `proof` has no link,
 * only a code, by which somebody without a password shows that it is them.
 */
export type TokenPurpose = 'sign-in' | 'invitation' | 'reset' | 'address' | 'address-stop' | 'proof';

/**
 * Somebody asked for a mailed link. The row is made when it is asked for; seed and hashes when the mail is sent. Neither
 * link nor code is ever kept, and from the row alone nobody makes them.
 */
@Entity('sign_in_token')
@Unique('sign_in_token_hash_unique', ['tokenHash'])
@Index('sign_in_token_account', ['accountId'])
@Index('sign_in_token_requested', ['requestedAt'])
@Check(
  'sign_in_token_purpose',
  `purpose IN ('sign-in', 'invitation', 'reset', 'address', 'address-stop', 'proof')`,
)
@Check('sign_in_token_issued', `(token_hash IS NULL) = (expires_at IS NULL)`)
export class SignInToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_token_pk' })
  id: string;

  @Column('text')
  purpose: TokenPurpose;

  /** null when nobody has the address that was typed: it counts tries all the same, so that nobody can tell */
  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'sign_in_token_account_fk' })
  accountId: string | null;

  /** the page that the person wanted to see */
  @Column('text', { name: 'return_path' })
  returnPath: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  /** SHA-256 of the link's 256 bits, in hex; null until the mail is sent */
  @Column('text', { name: 'token_hash', nullable: true })
  tokenHash: string | null;

  /** argon2id: six digits under a fast hash would be no secret to a reader of the table */
  @Column('text', { name: 'code_hash', nullable: true })
  codeHash: string | null;

  /** what link and code follow from, with the association's key; says nothing without it */
  @Column('bytea', { nullable: true })
  seed: Buffer | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** how often a code was tried */
  @Column('integer', { default: 0 })
  tries: number;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;

  /** over whose it is, what for and by what it is known: see `TOKEN_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
