import type { JWK } from 'jose';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A public key with which documents were signed; old ones stay, so that old documents can be verified. */
@Entity('signing_key')
export class SigningKeyRow {
  @PrimaryColumn('text', { name: 'key_id', primaryKeyConstraintName: 'signing_key_pk' })
  keyId: string;

  @Column('jsonb', { name: 'public_jwk' })
  publicJwk: JWK;

  @Column('timestamptz', { name: 'first_used_at', default: () => 'now()' })
  firstUsedAt: Date;
}
