import { Entity, Column, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SignatureObjection } from './signature-objection.entity.js';

/** A signature that an objection is about. A claim is credited once (H3), so it is objected to once. Append-only. */
@Entity('objected_signature')
@Index('objected_signature_objection', ['objectionId'])
export class ObjectedSignature {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'objected_signature_pk' })
  @ForeignKey('claim', { name: 'objected_signature_claim_fk' })
  claimId: string;

  @Column('uuid', { name: 'objection_id' })
  @ForeignKey(() => SignatureObjection, { name: 'objected_signature_objection_fk' })
  objectionId: string;
}
