import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/person.entity.js';
import { Claim } from '../claim.entity.js';

/**
 * A mailed link by which somebody without an account is led to what they are asked to sign (T1). It shows nothing by itself,
 * and signs nobody in. Each mail that is sent has one of its own, and all of them work: which of two arrived nobody knows.
 */
@Entity('signing_link')
@Index('signing_link_claim', ['claimId', 'madeAt'])
export class SigningLink {
  /** what is kept of the token, in hex: the token itself stands in the mail alone */
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'signing_link_pk' })
  tokenHash: string;

  @Column('uuid', { name: 'claim_id' })
  @ForeignKey(() => Claim, { name: 'signing_link_claim_fk' })
  claimId: string;

  /** the claim's version when the mail was sent: the link shows no other */
  @Column('integer')
  version: number;

  @Column('uuid', { name: 'signer_id' })
  @ForeignKey(() => Person, { name: 'signing_link_signer_fk' })
  signerId: string;

  /** a hash of the address that it was mailed to: once the signer has another one, that mailbox may be anybody's */
  @Column('text', { name: 'mailed_to' })
  mailedTo: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** see `SIGNING_LINK_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
