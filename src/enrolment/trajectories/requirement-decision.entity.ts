import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { ProgrammeRequirement } from '../../curriculum/programme-definition.rules.js';
import type { DecisionKind, DecisionTerms } from './decision-terms.rules.js';
import { Trajectory } from './trajectory.entity.js';

/** The board's decision on one trajectory (P6, P8). Append-only: only another decision follows it. */
@Entity('requirement_decision')
@Index('requirement_decision_trajectory', ['trajectoryId'])
@Unique('requirement_decision_revokes_unique', ['revokes'])
@Check(
  'requirement_decision_kind',
  `kind IN ('exemption', 'imposed', 'prior-learning', 'substitute', 'revocation')`,
)
@Check('requirement_decision_revocation', `(kind = 'revocation') = (revokes IS NOT NULL)`)
@Check('requirement_decision_terms', `(kind IN ('prior-learning', 'substitute')) = (terms IS NOT NULL)`)
@Check('requirement_decision_reason', `reason <> ''`)
export class RequirementDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requirement_decision_pk' })
  id: string;

  @Column('uuid', { name: 'trajectory_id' })
  @ForeignKey(() => Trajectory, { name: 'requirement_decision_trajectory_fk' })
  trajectoryId: string;

  @Column('text')
  kind: DecisionKind;

  @Column('text', { nullable: true })
  component: ComponentKey | null;

  @Column('jsonb', { nullable: true })
  requirements: ProgrammeRequirement[] | null;

  /** what is credited as prior learning, or which title is accepted (P8, P9) */
  @Column('jsonb', { nullable: true })
  terms: DecisionTerms | null;

  /** the earlier decision that this one revokes; each is revoked once */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => RequirementDecision, { name: 'requirement_decision_revokes_fk' })
  revokes: string | null;

  @Column('text')
  reason: string;

  @Column('date', { name: 'decided_on' })
  decidedOn: string;

  /** who decided: the board, or the committee on its behalf */
  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' })
  recordedAt: Date;

  /** the code by which the product knows that it wrote this (K6) */
  @Column('bytea')
  mac: Buffer;
}
