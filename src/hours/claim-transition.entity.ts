import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Claim } from './claim.entity.js';
import type { ClaimState } from './claim.rules.js';

/** The outcome of a claim, by whom and when: its state as history. Append-only. */
@Entity('claim_transition')
@Unique('claim_transition_version_unique', ['claimId', 'version'])
export class ClaimTransition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'claim_transition_pk' })
  id: string;

  @Column('uuid', { name: 'claim_id' })
  @ForeignKey(() => Claim, { name: 'claim_transition_claim_fk' })
  claimId: string;

  @Column('integer')
  version: number;

  @Column('text')
  state: ClaimState;

  @Column('text')
  by: string;

  @Column('timestamptz')
  at: Date;

  @Column('text', { nullable: true })
  reason: string | null;
}
