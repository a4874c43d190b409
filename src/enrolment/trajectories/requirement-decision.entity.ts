import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { ProgrammeRequirement } from '../../curriculum/programme-definition.rules.js';
import { Trajectory } from './trajectory.entity.js';

/** The board's decision on one trajectory's requirements: an exemption, or a set of its own (P6). Append-only. */
@Entity('requirement_decision')
@Index('requirement_decision_trajectory', ['trajectoryId'])
@Check('requirement_decision_kind', `kind IN ('exemption', 'imposed')`)
@Check('requirement_decision_reason', `reason <> ''`)
export class RequirementDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requirement_decision_pk' })
  id: string;

  @Column('uuid', { name: 'trajectory_id' })
  @ForeignKey(() => Trajectory, { name: 'requirement_decision_trajectory_fk' })
  trajectoryId: string;

  @Column('text')
  kind: 'exemption' | 'imposed';

  @Column('text', { nullable: true })
  component: ComponentKey | null;

  @Column('jsonb', { nullable: true })
  requirements: ProgrammeRequirement[] | null;

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
