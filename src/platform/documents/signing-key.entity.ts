import type { JWK } from 'jose';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A public key that signed before the settings said which keys are believed (K6). Nothing rests on it: it is shown to the
 * operator, who knows whether the association had it.
 */
@Entity('signing_key')
export class SigningKeyRow {
  @PrimaryColumn('text', { name: 'key_id', primaryKeyConstraintName: 'signing_key_pk' })
  keyId: string;

  @Column('jsonb', { name: 'public_jwk' })
  publicJwk: JWK;

  @Column('timestamptz', { name: 'first_used_at', default: () => 'now()' })
  firstUsedAt: Date;
}
