import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a passkey is asked to sign (WebAuthn L3 §13.4.3); it goes when it is answered, or after some minutes. */
@Entity('passkey_challenge')
@Index('passkey_challenge_expires', ['expiresAt'])
export class PasskeyChallenge {
  /** SHA-256 of the challenge, in hex */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'passkey_challenge_pk' })
  id: string;

  /** where it may be answered: see `boundTo` in passkeys.service.ts */
  @Column('text', { name: 'bound_to' })
  boundTo: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
