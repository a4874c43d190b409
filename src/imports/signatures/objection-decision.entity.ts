import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import type { ObjectionOutcome } from './signature-standing.rules.js';
import { SignatureObjection } from './signature-objection.entity.js';

/** What the board decided on an objection, or on a part of it (D9, S7). Append-only. */
@Entity('objection_decision')
@Check('objection_decision_outcome', `outcome IN ('stands', 'reversed')`)
@Check('objection_decision_reason', `reason <> ''`)
@Index('objection_decision_objection', ['objectionId'])
export class ObjectionDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'objection_decision_pk' })
  id: string;

  @Column('uuid', { name: 'objection_id' })
  @ForeignKey(() => SignatureObjection, { name: 'objection_decision_objection_fk' })
  objectionId: string;

  @Column('text')
  outcome: ObjectionOutcome;

  @Column('text')
  reason: string;

  @Column('text', { name: 'decided_by' })
  decidedBy: Actor;

  @Column('timestamptz', { name: 'decided_at', default: () => 'clock_timestamp()' })
  decidedAt: Date;
}
