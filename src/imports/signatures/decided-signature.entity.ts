import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ObjectedSignature } from './objected-signature.entity.js';
import { ObjectionDecision } from './objection-decision.entity.js';

/** A signature that a decision is about. It is decided once. Append-only. */
@Entity('decided_signature')
@Index('decided_signature_decision', ['decisionId'])
export class DecidedSignature {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'decided_signature_pk' })
  @ForeignKey(() => ObjectedSignature, { name: 'decided_signature_claim_fk' })
  claimId: string;

  @Column('uuid', { name: 'decision_id' })
  @ForeignKey(() => ObjectionDecision, { name: 'decided_signature_decision_fk' })
  decisionId: string;
}
